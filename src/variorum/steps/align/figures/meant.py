"""Figures of what is only meant, feared or thought right: they tell nothing of what came about."""

from variorum.steps.align.desk.claims import Claim
from variorum.steps.align.desk.desk import Desk
from variorum.steps.align.desk.phrases import CLIMB, VERBS, governor
from variorum.steps.align.desk.ways import told_as
from variorum.steps.align.figures.frames import UNIQUE
from variorum.text.tree import top_of

UNDONE = frozenset({"aim", "maybe", "open"})
"""Ways of telling a deed that leave it open whether it was done; a plan that stands and what came of it should be one."""
SCORE = "score"
"""A result stands, whatever the side that has it hoped for."""


def meant(desk: Desk, one: Claim, two: Claim) -> bool:
    """Two figures of which one is told of a deed that was done, the other of one that was only meant: `hoped to keep it under three hours`."""
    if SCORE in {*one.extra, *two.extra}:
        return False
    asked = one.frame == two.frame and one.frame in UNIQUE  # `certified to carry 180 passengers`
    return not asked and (_way(one) in UNDONE) != (_way(two) in UNDONE)


def _way(claim: Claim) -> str:
    words, inside = claim.line.gist.words, claim.line.tokens_in(claim.span)
    verb = governor(words, top_of(words, inside), CLIMB) if inside else -1
    return told_as(words, verb, denied=False) if verb >= 0 and words[verb].pos in VERBS else "done"
