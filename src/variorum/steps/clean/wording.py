"""Boilerplate that its wording gives away."""

from variorum.records.report import Cut
from variorum.records.source import Capture


def cuts_in(capture: Capture) -> tuple[Cut, ...]:
    """What is not the article, in text order, without overlaps."""
    return ()
