"""Claims of one kind gathered by the question they answer, as trees that were learned from labelled reports see it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import nsmallest

from variorum.steps.align.desk.claims import Claim, Score, adopted, joined, most_told, reports_by_value, to_group
from variorum.steps.align.desk.desk import Desk
from variorum.steps.align.desk.traits import Side, Trait, columns, table
from variorum.steps.align.desk.trees import learned

LONE = {"figure": 0.25, "time": 0.25}
"""How likely a claim that nothing else was found to go with must answer the question of a group its report is silent on; a lone place is mostly another."""


def by_question(
    desk: Desk, kind: str, sides: Sequence[Side], pairs: Sequence[tuple[int, int]], traits: Mapping[str, Trait], least: float, groups: Sequence[Sequence[int]]
) -> list[list[int]]:
    """The groups as trees see them: without values that hardly answer the question, together where both answer one (`least`: how likely, on the whole of two)."""
    claims = [side.claim for side in sides]
    home = {i: n for n, group in enumerate(groups) for i in group}
    open_pairs = _nearest(desk, claims, [(a, b) for a, b in pairs if home[a] != home[b] or claims[a].value != claims[b].value])
    likely = dict(zip(open_pairs, likelihoods(desk, kind, sides, open_pairs, traits), strict=True))

    def score_of(i: int, k: int) -> float:
        return likely.get((i, k) if i < k else (k, i), 0.0)

    found = joined(_without_strangers(groups, claims, score_of), claims, open_pairs, score_of, least, least)
    return adopted(found, claims, open_pairs, score_of, LONE[kind]) if kind in LONE else found


def _nearest(desk: Desk, claims: Sequence[Claim], pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pairs that are among the likest of one of their claims, by the likeness of the sentences."""
    likeness = [desk.likeness(claims[a].line.number, claims[b].line.number) for a, b in pairs]
    of: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for n, pair in enumerate(pairs):
        for i in pair:
            of[i].append((-likeness[n], n))
    kept = {n for near in of.values() for _, n in (nsmallest(NEAREST, near) if len(near) > NEAREST else near)}
    return [pairs[n] for n in sorted(kept)]


NEAREST = 16
"""Pairs of a claim that are looked at: bounds the cost in long stories."""


def _without_strangers(groups: Sequence[Sequence[int]], claims: Sequence[Claim], score_of: Score) -> list[list[int]]:
    """The groups, each claim that hardly answers their question with another value than most reports give by itself."""
    found: list[list[int]] = []
    for group in groups:
        most = most_told(reports_by_value(claims[i] for i in group))
        main = [i for i in group if claims[i].value == most]
        strange = [i for i in group if claims[i].value != most and to_group(score_of, i, main) < STRANGE]
        found += [[i for i in group if i not in strange], *([i] for i in strange)]
    return found


STRANGE = 0.02
"""How likely another value must answer the question of a group it was put to, at least."""


def likelihoods(desk: Desk, kind: str, sides: Sequence[Side], pairs: Sequence[tuple[int, int]], traits: Mapping[str, Trait]) -> list[float]:
    """For each pair of claims how likely they answer one question, 0 to 1."""
    return learned(kind, columns(traits)).likelihood(table(desk, sides, pairs, traits)) if pairs else []
