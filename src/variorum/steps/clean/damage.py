"""Stretches that are broken: sentences cut off, scrambled passages."""

from variorum.records.report import Cut, Damage
from variorum.records.source import Capture


def damage_in(capture: Capture, removed: tuple[Cut, ...]) -> tuple[Damage, ...]:
    """What is broken in the article, in text order."""
    return ()
