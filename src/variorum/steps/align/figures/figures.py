"""Figures of several reports that count the same thing."""

from collections.abc import Sequence
from dataclasses import replace

from variorum.records.readings import VAGUE
from variorum.steps.align.desk.claims import (
    PEOPLE,
    Alike,
    Claim,
    adopted,
    gathered,
    most_told,
    near_pairs,
    reports_by_value,
)
from variorum.steps.align.desk.desk import Desk, tellers_in
from variorum.steps.align.desk.questions import by_question
from variorum.steps.align.desk.traits import sides_of
from variorum.steps.align.figures.counts import TOWARDS
from variorum.steps.align.figures.likeness import barred, of_another, same_count
from variorum.steps.align.figures.numbers import exact, printed_alike
from variorum.steps.align.figures.rejoined import rejoined
from variorum.steps.align.figures.traits import TEN, TRAITS, sort_of

ENOUGH = 0.55
"""Likeness at which two figures count the same thing; by reading the errors on half of the labelled clusters."""
ADOPT = 0.33
"""Likeness at which a figure that fits nothing else joins a group its report is silent on."""
COUNTED = 0.3
"""How likely two groups of figures must count one thing to be one; by the pairs of labelled reports that were not learned from."""


def figure_groups(desk: Desk, claims: list[Claim]) -> list[list[Claim]]:
    """Claims in groups that count the same thing."""
    pairs = near_pairs(desk, claims, lambda c: (f"v{c.value}", *(f"h{w}" for w in sorted(c.heads - PEOPLE)), *(f"c{w}" for w in sorted(c.core - PEOPLE)), *((f"f{c.frame}",) if c.frame else ())))

    def alike(one: Claim, two: Claim) -> float:
        return same_count(desk, one, two)

    def alike_first(one: Claim, two: Claim) -> float:
        """A vague word fits any number, so it must not bring two numbers together."""
        return -1.0 if (one.hedge in VAGUE) != (two.hedge in VAGUE) else alike(one, two)

    def alike_again(one: Claim, two: Claim) -> float:
        return alike(one, two) + printed_alike(one, two)

    groups = _regathered(gathered(claims, pairs, alike_first, ENOUGH, by_report=True), claims, pairs, alike_again)
    groups = rejoined(desk, adopted(_of_one_value(groups, claims, pairs, alike), claims, pairs, lambda i, k: alike(claims[i], claims[k]), ADOPT), claims, pairs)
    fit = [(a, b) for a, b in pairs if not barred(claims[a], claims[b]) and not of_another(desk, claims[a], claims[b])]
    groups = by_question(desk, "figure", sides_of(desk, claims, sort_of), fit, TRAITS, COUNTED, groups)
    told = ([claims[i] for i in group] for group in groups)
    return [_without_parts(_at_sea(group)) for group in told if not _says_nothing(group)]


def _of_one_value(groups: list[list[int]], claims: list[Claim], pairs: Sequence[tuple[int, int]], alike: Alike) -> list[list[int]]:
    """The groups, those put together that give one exact value of one noun or measure and of which two sentences are alike, though not all of them are."""
    found = [list(g) for g in groups]
    home = {i: n for n, g in enumerate(found) for i in g}
    same = [(alike(claims[a], claims[b]), a, b) for a, b in pairs if home[a] != home[b] and _one_number(claims[a], claims[b])]
    for score, a, b in sorted(same, key=lambda e: (-e[0], e[1], e[2])):
        one, two = home[a], home[b]
        both = {claims[i].line.report for i in found[one]} & {claims[i].line.report for i in found[two]}
        only = any(len({claims[i].value.partition(TOWARDS)[0] for i in found[n]}) == 1 for n in (one, two))
        if one != two and only and score >= (AGAIN if both or not _telling(claims[a]) else FEW):
            found[one] = sorted(found[one] + found[two])
            home.update(dict.fromkeys(found[two], one))
            found[two] = []
    return [g for g in found if g]


def _one_number(one: Claim, two: Claim) -> bool:
    """Whether two reports give one exact number of one sort, with the same words about what is counted."""
    return one.value == two.value and exact(one) is not None and one.line.report != two.line.report and sort_of(one) == sort_of(two)


def _telling(claim: Claim) -> bool:
    """Whether a number is hardly met twice by chance in one measure or of one noun."""
    return claim.extra != ("magnitude",) and (bool(claim.unit) or (claim.low or 0.0) >= TEN)


FEW, AGAIN = 0.5, 0.7
"""Likeness of two sentences from which all that give their one number count one thing, and the same where one report tells it in both ways or the number is small."""


def _says_nothing(group: Sequence[Claim]) -> bool:
    """Whether vague words alone count several things: "many residents" and "many firms" are no one number."""
    return all(c.hedge in VAGUE for c in group) and len({c.head for c in group}) > 1


def _regathered(groups: list[list[int]], claims: list[Claim], pairs: Sequence[tuple[int, int]], alike: Alike) -> list[list[int]]:
    """The groups, with the claims that stayed in one report gathered once more: a vague word may join one number."""
    alone = [i for g in groups if tellers_in(claims[i] for i in g) == 1 for i in g]
    place = {i: n for n, i in enumerate(sorted(alone))}
    inner = [(place[a], place[b]) for a, b in pairs if a in place and b in place]
    found = gathered([claims[i] for i in sorted(alone)], inner, alike, ENOUGH, by_report=True)
    back = sorted(alone)
    return [g for g in groups if tellers_in(claims[i] for i in g) > 1] + [[back[n] for n in g] for g in found]


def _at_sea(group: list[Claim]) -> list[Claim]:
    """The group with miles read as nautical ones where another report gives the same number of these."""
    known = {c.low for c in group if c.unit.startswith("nautical mile")}
    loose = {c.low for c in group if c.unit in {"mile", "miles"} and c.low == c.high} & known
    return [
        replace(c, unit="nautical mile", value=c.value.replace(" mile", " nautical mile")) if c.unit in {"mile", "miles"} and c.low in loose else c
        for c in group
    ]


def _without_parts(group: list[Claim]) -> list[Claim]:
    """The group without numbers that a report tells beside the one most reports give: there these count a part, or something else."""
    reports = reports_by_value(group)
    main = most_told(reports)
    if len(reports) < 2 or len(reports[main]) < 2:
        return group
    return [c for c in group if c.value == main or c.low != c.high or not _beside(c, reports[c.value], reports[main])]


def _beside(claim: Claim, reports: set[str], main: set[str]) -> bool:
    """Whether a number stands beside the main one in all `reports` that give it, or in several, among them all that print this sentence."""
    return reports <= main or (len(reports & main) >= SEVERAL and {line.report for line in claim.line.prints} <= main)


SEVERAL = 2
"""Reports from which two numbers told side by side are no slip of one of them."""
