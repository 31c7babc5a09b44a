"""Figures left alone that tell another value of what others tell: the sentence is told again, shares its other figures, or its noun is counted once."""

from collections import defaultdict
from collections.abc import Sequence

from variorum.records.readings import VAGUE
from variorum.steps.align.desk.claims import ANYONE, Claim
from variorum.steps.align.desk.desk import Desk, tellers_in
from variorum.steps.align.desk.retold import retold
from variorum.steps.align.figures.company import shared
from variorum.steps.align.figures.numbers import ends_of, once_of
from variorum.steps.align.figures.owners import others
from variorum.steps.align.figures.running import RUNNING
from variorum.steps.align.figures.scopes import elsewhere
from variorum.steps.align.figures.traits import sort_of

RETOLD = 2.0
"""Likeness of two sentences from which one tells the other again."""
BESIDE = 1.3
"""The same where they share another figure."""
LEAST = 0.5
"""The same where both count what each report counts once."""
FAR = 4.0
"""How many times another a figure may be and still be told of one thing."""

Sorts = dict[tuple[int, str], list[Claim]]


def rejoined(desk: Desk, groups: Sequence[list[int]], claims: Sequence[Claim], pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """The groups, each figure that stands in one report alone put to the one of which its sentence tells again; a report speaks once of a thing."""
    found = [list(g) for g in groups]
    home = {i: n for n, g in enumerate(found) for i in g}
    alone = {n for n, g in enumerate(found) if tellers_in(claims[i] for i in g) == 1}
    sorts, once = _sorts(claims), _once(claims)
    meets: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for a, b in pairs:
        if (home[a] in alone or home[b] in alone) and home[a] != home[b] and (likeness := _again(desk, claims[a], claims[b], sorts, once)):
            meets[a].append((-likeness, b))
            meets[b].append((-likeness, a))
    for i in sorted(meets):
        for _, k in sorted(meets[i]):
            one, two = home[i], home[k]
            if one == two or one not in alone or {claims[x].line.report for x in found[one]} & {claims[x].line.report for x in found[two]}:
                continue
            found[two] = sorted([*found[two], *found[one]])
            home.update(dict.fromkeys(found[one], two))
            found[one] = []
            alone -= {one, two}
            break
    return [g for g in found if g]


def _sorts(claims: Sequence[Claim]) -> Sorts:
    """The figures of each sentence by their sort."""
    found: dict[tuple[int, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.line.number, sort_of(claim)].append(claim)
    return found


def _once(claims: Sequence[Claim]) -> frozenset[str]:
    """The nouns that reports count once: each gives one number of them, and all together give two."""
    told: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for claim in claims:
        if claim.extra == ("count",) and claim.head not in OFTEN and claim.hedge not in VAGUE and claim.value != "1":
            told[claim.head][claim.line.report].add(claim.value)
    single = (noun for noun, by in told.items() if all(len(values) == 1 for values in by.values()))
    return frozenset(noun for noun in single if len(set().union(*told[noun].values())) == 2)


OFTEN = ANYONE | frozenset("time day way thing part side case point group pair score".split()) | {""}
"""Nouns that every story counts several of."""


def _again(desk: Desk, one: Claim, two: Claim, sorts: Sorts, once: frozenset[str]) -> float:
    """How surely one figure stands where the other does: its sentence told again, its noun counted once; 0 where nothing shows it."""
    sort, likeness = sort_of(one), desk.likeness(one.line.number, two.line.number)
    if one.line.report == two.line.report or one.value == two.value or sort != sort_of(two) or likeness < LEAST or _unlike(one, two):
        return 0.0
    if one.extra == ("count",) and one.head in once and once_of(one) == once_of(two):
        return likeness
    if likeness < (BESIDE if shared(one, two) else RETOLD) and not retold(desk, one, two):
        return 0.0
    mine, theirs = sorts[one.line.number, sort], sorts[two.line.number, sort]
    left = [c for c in mine if all(c.value != d.value for d in theirs)]
    right = [c for c in theirs if all(c.value != d.value for d in mine)]
    return likeness if left == [one] and right == [two] else 0.0


def _unlike(one: Claim, two: Claim) -> bool:
    """Whether two figures cannot be of one thing (another owner, stretch or place), or need no other value for it: vague words, a mere `one`, numbers far apart."""
    a, b = ends_of(one), ends_of(two)
    if a is None or b is None or min(a[0], b[0]) <= 1 or max(a[0], b[0]) > FAR * min(a[1], b[1]) or others(one.owners, two.owners):
        return True
    return elsewhere(one, two) or one.hedge in VAGUE or two.hedge in VAGUE or {*one.scope} - {RUNNING} != {*two.scope} - {RUNNING}
