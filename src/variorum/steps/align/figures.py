"""Figures of several reports that count the same thing."""

import math

from variorum.records.findings import Figure
from variorum.steps.align.claims import PEOPLE, Claim, core_of, gathered, head_of, names_of, near_pairs, shares
from variorum.steps.align.desk import Desk
from variorum.steps.align.values import figure_value

ENOUGH = 0.55
"""Likeness at which two figures count the same thing; by reading the errors on half of the labelled clusters."""


def figure_claims(desk: Desk) -> list[Claim]:
    """One claim for each figure that is not an age (ages hang on a person, not on a deed)."""
    claims = []
    for found in desk.findings:
        for figure in found.figures:
            if figure.kind != "age" and (claim := _claim(desk, figure)):
                claims.append(claim)
    return claims


def _claim(desk: Desk, figure: Figure) -> Claim | None:
    line = desk.line_at(figure.span)
    if line is None or not line.gist.words:
        return None
    tokens = line.tokens_in(figure.span)
    if not tokens:
        return None
    core, near, _ = core_of(line, tokens)
    core |= frozenset(w for word in figure.what.split() if (w := word))
    return Claim(
        "figure", line, figure.span, figure_value(figure), core, near, names_of(line), figure.span.quote,
        figure.low, figure.high, figure.unit, figure.hedge, as_of=figure.as_of, head=head_of(line, tokens), extra=(figure.kind,),
    )  # fmt: skip


def same_count(desk: Desk, one: Claim, two: Claim) -> float:
    """How far two figures count the same thing, about 0..1; below 0 where they cannot."""
    if one.extra != two.extra or one.unit != two.unit:
        return -1.0
    deed_one, deed_two = one.core - PEOPLE - {one.head}, two.core - PEOPLE - {two.head}
    deed = shares(desk, deed_one, deed_two) if deed_one and deed_two else 0.3
    score = 0.35 * _heads(one, two) + 0.25 * deed + 0.1 * shares(desk, one.near, two.near)
    score += 0.35 * min(desk.likeness(one.line.number, two.line.number) / 2.0, 1.0)
    if one.names and two.names and not one.names & two.names:
        score -= 0.2
    return score + (0.12 if one.value == two.value else -_far(one, two))


def _heads(one: Claim, two: Claim) -> float:
    """Agreement of the nouns that are counted."""
    if one.head == two.head:
        return 0.9 if one.head else 0.4
    if one.head in PEOPLE and two.head in PEOPLE:
        return 0.8
    if not one.head or not two.head:
        other = (one.head or two.head, one.core if two.head else two.core)
        return 0.7 if other[0] in other[1] else 0.4 if other[0] in PEOPLE else 0.2
    return 0.5 if one.head in two.core or two.head in one.core else -0.3


def _far(one: Claim, two: Claim) -> float:
    """What speaks against one count where the numbers lie far apart (ten against twenty-six thousand)."""
    a, b = one.low if one.low is not None else one.high, two.low if two.low is not None else two.high
    if a is None or b is None or a <= 0 or b <= 0:
        return 0.0
    return min(0.05 * abs(math.log2(a / b)), 0.4)


def figure_groups(desk: Desk, claims: list[Claim]) -> list[list[Claim]]:
    """Claims in groups that count the same thing."""
    pairs = near_pairs(desk, claims, lambda c: (f"v{c.value}", f"h{c.head}", *(f"c{w}" for w in sorted(c.core - PEOPLE))))
    groups = gathered(claims, pairs, lambda a, b: same_count(desk, a, b), ENOUGH)
    return [[claims[i] for i in group] for group in groups]
