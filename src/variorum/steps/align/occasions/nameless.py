"""Times of what comes once (a death, a founding, the making of a work) that are told without whose it is, beside those that say it."""

from collections.abc import Mapping, Sequence
from heapq import nlargest
from math import fsum

from variorum.steps.align.desk.claims import Claim, fits
from variorum.steps.align.desk.desk import Desk
from variorum.steps.align.occasions.likeness import same_time, told_once

Slots = list[tuple[str, list[Claim]]]
SAMPLE, BEST = 24, 3
"""Claims of a slot that a further one is laid beside, and how many of them, the likest, count."""
LIKE = 0.7
"""Likeness to these from which it is told of the same."""


def with_nameless(desk: Desk, lives: Mapping[str, Slots], claims: Sequence[Claim]) -> tuple[dict[str, Slots], list[Claim]]:
    """The slots ({deed: [(whose, claims)]}) with the claims that tell the same of nobody named, and the claims that are left."""
    found = {deed: [(whose, list(group)) for whose, group in slots] for deed, slots in lives.items()}
    groups = [group for slots in found.values() for _, group in slots]
    once = told_once([*(c for group in groups for c in group), *claims])
    left: list[Claim] = []
    for claim in claims:
        likest = max(((_like(desk, claim, group, once), -n) for n, group in enumerate(groups)), default=(0.0, 0))
        (groups[-likest[1]] if likest[0] >= LIKE else left).append(claim)
    return found, left


def _like(desk: Desk, claim: Claim, group: Sequence[Claim], once: frozenset[str]) -> float:
    """How far a claim is like the likest of a slot; 0 where no report tells its time there, or its own tells another."""
    if not any(fits(c, claim) for c in group) or any(c.extra != claim.extra or (c.line.report == claim.line.report and not fits(c, claim)) for c in group):
        return 0.0
    best = nlargest(BEST, (same_time(desk, claim, c, once) for c in group[:SAMPLE] if c.line.report != claim.line.report))
    return fsum(best) / len(best) if best else 0.0
