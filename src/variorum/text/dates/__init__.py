"""Times in news English: where they stand, and what they say against an anchor (TIMEX3 and EDTF)."""

from variorum.text.dates.resolve import resolve

__all__ = ["resolve"]
