"""Characters no page may carry as they are: controls, direction overrides, halves of characters."""

import re

_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def visible(text: str) -> str:
    """The text with every such character shown by its number: `⟨202E⟩`."""
    if text.isprintable():  # none of them is: the common case needs no search
        return text
    return _HIDDEN.sub(lambda m: f"⟨{ord(m.group()):04X}⟩", text)
