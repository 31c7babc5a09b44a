"""A common source without common prose: both picked the same quotations, cut at the same places, in the same order."""

from bisect import bisect_left

import numpy as np

from variorum.records.ids import content_id
from variorum.records.lineage import Passage, Tie
from variorum.records.span import Span
from variorum.steps.trace.prose import Prose

LEAST = 4
"""Quotations picked alike; reporters in one room agree on two or three."""
PART = 0.5
"""Share of the quotations of either report that these must be."""
WORDS = 4
"""Words of a quotation that counts."""


def chosen_alike(left: Prose, right: Prose) -> Tie | None:
    """The tie of two reports that share their choice of quotations and nothing else; None where chance explains it."""
    ours, theirs = _quotations(left), _quotations(right)
    if min(len(ours), len(theirs)) < LEAST:
        return None
    places = {left.words.ids[a:b].tobytes(): n for n, (a, b) in reversed(list(enumerate(ours)))}
    couples = [(places[key], n) for n, (a, b) in enumerate(theirs) if (key := right.words.ids[a:b].tobytes()) in places]
    couples = in_order(couples)
    if len(couples) < LEAST or len(couples) < PART * max(len(ours), len(theirs)):
        return None
    passages = tuple(Passage(_span(left, ours[i]), _span(right, theirs[j]), 1.0) for i, j in couples)
    said = f"the same {len(couples)} quotations, cut at the same places and in the same order, of {len(ours)} and {len(theirs)}"
    return Tie(
        content_id("tie", left.report, right.report), left.report, right.report, passages, False, (0.0, 0.0), (0.0, 0.0),
        (len(left.words), len(right.words)), (0.0, 0.0), (), (), (said,),
    )  # fmt: skip


def _quotations(prose: Prose) -> list[tuple[int, int]]:
    """The words of each quotation, as half-open places."""
    edges = np.diff((prose.weight == 0).astype(np.int8), prepend=0, append=0)
    starts, ends = np.flatnonzero(edges == 1).tolist(), np.flatnonzero(edges == -1).tolist()
    return [(a, b) for a, b in zip(starts, ends, strict=True) if b - a >= WORDS]


def in_order(couples: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of couples sorted by their second the longest row that rises on both sides."""
    tails: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for n, (i, _) in enumerate(couples):
        place = bisect_left(tails, i)
        tails[place : place + 1] = [i]
        at[place : place + 1] = [n]
        before.append(at[place - 1] if place else -1)
    chain, n = [], at[-1] if at else -1
    while n >= 0:
        chain.append(couples[n])
        n = before[n]
    return chain[::-1]


def _span(prose: Prose, words: tuple[int, int]) -> Span:
    start, end = int(prose.words.starts[words[0]]), int(prose.words.ends[words[1] - 1])
    return Span(prose.report, start, end, prose.text[start:end])
