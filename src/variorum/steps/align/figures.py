"""Figures of several reports that count the same thing."""

from variorum.records.findings import Figure
from variorum.steps.align.claims import PEOPLE, Claim, core_of, gathered, names_of, near_pairs, shares
from variorum.steps.align.desk import Desk

ENOUGH = 0.5
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
        "figure", line, figure.span, value_of(figure), core, near, names_of(line), figure.span.quote,
        figure.low, figure.high, figure.unit, figure.hedge, as_of=figure.as_of, extra=(figure.kind,),
    )  # fmt: skip


def value_of(figure: Figure) -> str:
    """The figure as a key: same bounds, same key."""
    low = "" if figure.low is None else f"{figure.low:g}"
    high = "" if figure.high is None else f"{figure.high:g}"
    return f"{low} {figure.unit}".strip() if low == high else f"{low}..{high} {figure.unit}".strip()


def same_count(desk: Desk, one: Claim, two: Claim) -> float:
    """How far two figures count the same thing, about 0..1; below 0 where they cannot."""
    if one.extra != two.extra or one.unit != two.unit:
        return -1.0
    core_one, core_two = one.core - PEOPLE, two.core - PEOPLE
    if core_one and core_two:
        core = shares(desk, core_one, core_two)
    else:
        core = 0.4 if not core_one and not core_two else 0.2
    near = shares(desk, one.near, two.near)
    line = min(desk.likeness(one.line.number, two.line.number) / 2.0, 1.0)
    equal = 0.15 if one.value == two.value else 0.0
    apart = 0.25 if one.names and two.names and not one.names & two.names else 0.0
    return 0.45 * core + 0.2 * near + 0.35 * line + equal - apart


def figure_groups(desk: Desk, claims: list[Claim]) -> list[list[Claim]]:
    """Claims in groups that count the same thing."""
    pairs = near_pairs(desk, claims, lambda c: (f"v{c.value}", *(f"c{w}" for w in sorted(c.core - PEOPLE))))
    groups = gathered(claims, pairs, lambda a, b: same_count(desk, a, b), ENOUGH)
    return [[claims[i] for i in group] for group in groups]
