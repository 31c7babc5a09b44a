"""Sentences of several reports that tell the same, where no figure, name or time already lays them side by side."""

from collections.abc import Sequence

from variorum.steps.align.claims import Claim, core_of, gathered, names_of
from variorum.steps.align.desk import Desk, Line

SAME = 1.3
"""Likeness at which two sentences tell the same; by the labelled pairs (half of the clusters): see the peers table."""


def telling_claims(desk: Desk) -> list[Claim]:
    """One claim for each sentence."""
    claims = []
    for line in desk.lines:
        if line.gist.words and line.terms:
            root = next((i for i, w in enumerate(line.gist.words) if w.head == i), 0)
            core, near, _ = core_of(line, [root])
            claims.append(Claim("other", line, line.gist.span, f"{line.number}", core, near, names_of(line)))
    return claims


def telling_groups(desk: Desk, claims: Sequence[Claim]) -> list[list[Claim]]:
    """Sentences in groups that tell the same."""
    place = {c.line.number: i for i, c in enumerate(claims)}
    pairs = sorted(
        {
            (min(place[n], place[m]), max(place[n], place[m]))
            for n in place
            for m, score in desk.neighbours[n]
            if score >= SAME and m in place
        }
    )
    groups = gathered(claims, pairs, lambda a, b: desk.likeness(a.line.number, b.line.number), SAME)
    return [[claims[i] for i in group] for group in groups]


def uncovered(desk: Desk, group: Sequence[Claim], covered: set[tuple[int, int]]) -> list[Claim]:
    """The sentences of a group that no finer point lays beside the others, with one partner where one alone is left."""
    lone = [
        c for c in group
        if not any((min(c.line.number, o.line.number), max(c.line.number, o.line.number)) in covered for o in group)
    ]  # fmt: skip
    if len(lone) == 1 and len(group) > 1:
        me = lone[0].line.number
        rest = [c for c in group if c is not lone[0] and c.line.report != lone[0].line.report]
        if not rest:
            return []
        lone.append(min(rest, key=lambda c: (-desk.likeness(me, c.line.number), c.line.number)))
    return lone if len({c.line.report for c in lone}) > 1 else []


def lines_of(claims: Sequence[Claim]) -> list[Line]:
    """The lines of claims, each once."""
    return list(dict.fromkeys(c.line for c in claims))
