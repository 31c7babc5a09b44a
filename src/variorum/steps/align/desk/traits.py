"""What two claims have in common, in numbers: the traits by which learned trees tell whether both answer one question."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from variorum.steps.align.desk.claims import Claim, shared_weight, shares
from variorum.steps.align.desk.desk import Desk, Line, next_term, term
from variorum.steps.align.occasions.leads import LEAD
from variorum.text.tree import top_of

AROUND = 2
"""Sentences to either side that show of which event a sentence is."""
MARGIN = ("lead over the next", "least lead over the next")
"""Traits of a pair among all pairs of its claims: by how much the partner is liker than the next claim of its report."""


@dataclass(frozen=True, slots=True)
class Side:
    """One claim with what its traits ask of it. `sort`: what may stand in the place of what."""

    claim: Claim
    sort: str
    lead: bool
    names: frozenset[str]
    terms: frozenset[str]
    years: frozenset[str]
    edges: tuple[str, str]
    """The first telling words before and behind the value."""
    hangs: tuple[str, str, str]
    """How the value hangs in its sentence, on which word, behind which."""
    told: frozenset[tuple[str, str]]
    """All values of its report, each with its sort."""
    reports: int
    """How many reports give this value of this sort."""
    values: int
    """How many values of this sort its report gives."""


Trait = Callable[[Desk, Side, Side], float]


def _taken(desk: Desk, one: Side, two: Side) -> float:
    """How many of two different values the other report tells as well: then it tells of both."""
    if one.claim.value == two.claim.value:
        return 0.0
    return float((one.claim.value, one.sort) in two.told) + float((two.claim.value, two.sort) in one.told)


COMMON: Mapping[str, Trait] = {
    "likeness": lambda desk, a, b: desk.likeness(a.claim.line.number, b.claim.line.number),
    "core": lambda desk, a, b: shares(desk, a.claim.core, b.claim.core),
    "core weight": lambda desk, a, b: shared_weight(desk, a.claim.core, b.claim.core),
    "clause": lambda desk, a, b: shares(desk, a.claim.near, b.claim.near),
    "clause weight": lambda desk, a, b: shared_weight(desk, a.claim.near, b.claim.near),
    "names": lambda desk, a, b: shares(desk, a.claim.names, b.claim.names),
    "other names": lambda _, a, b: bool(a.claim.names and b.claim.names and not a.claim.names & b.claim.names),
    "one value": lambda _, a, b: a.claim.value == b.claim.value,
    "one report": lambda _, a, b: a.claim.line.report == b.claim.line.report,
    "rare number": lambda desk, a, b: bool(desk.numbers[a.claim.line.number] & desk.numbers[b.claim.line.number]),
    "names around": lambda desk, a, b: shares(desk, a.names, b.names),
    "words around": lambda desk, a, b: shares(desk, a.terms, b.terms),
    "other years around": lambda _, a, b: a.years != b.years,
    "both lead": lambda _, a, b: a.lead and b.lead,
    "value taken": _taken,
    "fewest reports": lambda _, a, b: min(a.reports, b.reports),
    "most reports": lambda _, a, b: max(a.reports, b.reports),
    "word before": lambda _, a, b: a.edges[0] == b.edges[0] != "",
    "word behind": lambda _, a, b: a.edges[1] == b.edges[1] != "",
    "hangs alike": lambda _, a, b: a.hangs[0] == b.hangs[0],
    "hangs on": lambda _, a, b: a.hangs[1] == b.hangs[1] != "",
    "preposition": lambda _, a, b: a.hangs[2] == b.hangs[2] != "",
}
"""Traits of any two claims of one kind."""


def sides_of(desk: Desk, claims: Sequence[Claim], sort_of: Callable[[Claim], str]) -> list[Side]:
    """Each claim with what its traits ask of it."""
    sorts = [sort_of(c) for c in claims]
    told: dict[str, set[tuple[str, str]]] = defaultdict(set)
    reports: dict[tuple[str, str], set[str]] = defaultdict(set)
    values: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim, sort in zip(claims, sorts, strict=True):
        told[claim.line.report].add((claim.value, sort))
        reports[claim.value, sort].add(claim.line.report)
        values[claim.line.report, sort].add(claim.value)
    places = {line.number: _place(desk, line) for line in {c.line.number: c.line for c in claims}.values()}
    all_told = {report: frozenset(pairs) for report, pairs in told.items()}
    return [
        Side(c, s, *places[c.line.number], *_within(c), all_told[c.line.report], len(reports[c.value, s]), len(values[c.line.report, s]))
        for c, s in zip(claims, sorts, strict=True)
    ]


def _place(desk: Desk, line: Line) -> tuple[bool, frozenset[str], frozenset[str], frozenset[str]]:
    """Whether a line leads its report, and the names, words and years of the lines around it."""
    lines, at = desk.whole(line.report), desk.place_of(line)
    around = lines[max(0, at - AROUND) : at + AROUND + 1]
    names = frozenset(t for near in around for w in near.gist.words if w.pos == "PROPN" and (t := term(w)))
    years = frozenset(y for near in lines[max(0, at - 1) : at + 2] for y in desk.dated[near.number])
    return at < LEAD, names, frozenset(t for near in around for t in near.terms), years


def _within(claim: Claim) -> tuple[tuple[str, str], tuple[str, str, str]]:
    """The telling words around a value, and how it hangs in its sentence."""
    words, at = claim.line.gist.words, claim.line.tokens_in(claim.span)
    if not at:
        return ("", ""), ("", "", "")
    top = top_of(words, at)
    head = words[top].head
    before = words[at[0] - 1].text.lower() if at[0] else ""
    return (next_term(claim.line, at[0], -1), next_term(claim.line, at[-1], 1)), (words[top].dep, words[head].lemma.lower() if head != top else "", before)


def columns(traits: Mapping[str, Trait]) -> tuple[str, ...]:
    """The names of the columns of a table."""
    return (*traits, *MARGIN)


def table(desk: Desk, sides: Sequence[Side], pairs: Sequence[tuple[int, int]], traits: Mapping[str, Trait]) -> NDArray[np.float64]:
    """A row for each pair, a column for each trait in order, then those of `MARGIN`."""
    ways = tuple(traits.values())
    rows = np.array([[way(desk, sides[a], sides[b]) for way in ways] for a, b in pairs], dtype=np.float64).reshape(len(pairs), len(ways))
    return np.hstack([rows, _margins(sides, pairs, rows[:, [list(traits).index(name) for name in CLOSENESS]] @ np.array(list(CLOSENESS.values())))])


CLOSENESS = {"likeness": 0.25, "core": 0.2, "core weight": 0.2, "clause": 0.1}
"""The traits that tell which claim of a report comes closest, and what each adds."""


def _margins(sides: Sequence[Side], pairs: Sequence[tuple[int, int]], closeness: NDArray[np.float64]) -> NDArray[np.float64]:
    """For each pair by how much it is closer than the next pair of one of its claims with that report, and of the other; the larger first."""
    best: dict[tuple[int, str], tuple[float, float]] = {}
    ends = [((a, sides[b].claim.line.report), (b, sides[a].claim.line.report)) for a, b in pairs]
    for both, score in zip(ends, closeness.tolist(), strict=True):
        for end in both:
            first, second = best.get(end, (0.0, 0.0))
            best[end] = (max(first, score), min(first, max(second, score)))

    def leads() -> Iterator[tuple[float, float]]:
        for both, score in zip(ends, closeness.tolist(), strict=True):
            found = sorted(score - (best[end][1] if score == best[end][0] else best[end][0]) for end in both)
            yield found[1], found[0]

    return np.array(list(leads()), dtype=np.float64).reshape(len(pairs), 2)
