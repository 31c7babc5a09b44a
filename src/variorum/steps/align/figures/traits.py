"""What two figures have in common, beside what any two claims have."""

import math
from collections.abc import Mapping

from variorum.records.readings import VAGUE
from variorum.steps.align.desk.claims import PEOPLE, Claim, shares
from variorum.steps.align.desk.desk import Desk
from variorum.steps.align.desk.traits import COMMON, Side, Trait
from variorum.steps.align.figures.company import crossed, shared
from variorum.steps.align.figures.numbers import ends_of, exact, far, once_of
from variorum.steps.align.figures.owners import others
from variorum.text.measures import DIMENSIONS, dimension

UNITS = frozenset({"magnitude", "percent", "per", "cent"})
UNKNOWN = 0.3
"""Agreement of two deeds of which one is not told."""
TEN = 10


def sort_of(claim: Claim) -> str:
    """What may stand in the place of what: counts of one noun, measures of one dimension."""
    if claim.extra[0] in {"count", "ordinal", "run"}:
        return f"{claim.extra[0]} {claim.head}"
    return f"{claim.extra[0]} {dimension(claim.unit)[0]}"


def _dimension(claim: Claim) -> str:
    return dimension(claim.unit)[0] if claim.unit else ""


def _deeds(desk: Desk, one: Side, two: Side) -> float:
    a, b = one.claim.core - PEOPLE - UNITS, two.claim.core - PEOPLE - UNITS
    return shares(desk, a, b) if a and b else UNKNOWN


def converts(one: Claim, two: Claim) -> bool:
    """Whether two measures of different wording come to the same within a thirtieth."""
    a, b = ends_of(one), ends_of(two)
    if not one.unit or not two.unit or a is None or b is None:
        return False
    (kind, left), (other, right) = dimension(one.unit), dimension(two.unit)
    return kind == other and kind in DIMENSIONS and abs(a[0] * left - b[0] * right) <= max(a[0] * left, b[0] * right) / 30


def fitting(one: Claim, two: Claim) -> bool:
    """Whether two figures can be one number: printed alike, come to one in another unit, one loosely told, or a bound near the other."""
    if one.extra != two.extra or _dimension(one) != _dimension(two):
        return False
    times = times_as_large(one, two)
    if times == 1.0 or converts(one, two):
        return True
    (low, high), (least, most) = _bounds(one), _bounds(two)
    if one.hedge in VAGUE or two.hedge in VAGUE:
        return max(high, most) < math.inf and low <= LOOSELY * most and least <= LOOSELY * high  # "many" leaves room for any number
    if low < high or least < most:
        return low <= most and least <= high and 0 < times <= BOUND
    return bool({one.hedge, two.hedge} & ABOUT) and 0 < times <= NEAR


def _bounds(claim: Claim) -> tuple[float, float]:
    """Both bounds of a figure in the base unit, open ones without end."""
    size = dimension(claim.unit)[1]
    return (0.0 if claim.low is None else claim.low * size), (math.inf if claim.high is None else claim.high * size)


LOOSELY = 2.0
"""How far beyond `a few` or `several` a number may lie that such a word stands for."""
BOUND = 1.5
"""How many times the number of a bound another may be that it is meant for."""
ABOUT, NEAR = frozenset({"about", "nearly"}), 1.1
"""Hedges of a guess, and how many times the other such a number may be."""


def times_as_large(one: Claim, two: Claim) -> float:
    """How many times the smaller the larger of two figures is, in one unit; 0 where one of them is no number."""
    a, b = ends_of(one), ends_of(two)
    if a is None or b is None:
        return 0.0
    left, right = a[0] * dimension(one.unit)[1], b[0] * dimension(two.unit)[1]
    return max(left, right) / min(left, right)


def _doublings(desk: Desk, one: Side, two: Side) -> float:
    """How many doublings one figure is of the other; -1 where one of them is no number."""
    times = times_as_large(one.claim, two.claim)
    return math.log2(times) if times else -1.0


def bare(claim: Claim) -> bool:
    """Whether a number does not say what it counts."""
    return not claim.heads and not claim.unit


def _vague(side: Side) -> bool:
    return side.claim.hedge in VAGUE


TRAITS: Mapping[str, Trait] = {
    **COMMON,
    "one kind": lambda _, a, b: a.claim.extra == b.claim.extra,
    "money": lambda _, a, b: a.claim.extra == b.claim.extra == ("money",),
    "one sort": lambda _, a, b: a.sort == b.sort,
    "one dimension": lambda _, a, b: _dimension(a.claim) == _dimension(b.claim),
    "one unit": lambda _, a, b: a.claim.unit == b.claim.unit,
    "one noun": lambda _, a, b: bool(a.claim.head) and a.claim.head == b.claim.head,
    "nouns": lambda desk, a, b: shares(desk, a.claim.heads, b.claim.heads),
    "people": lambda _, a, b: bool(a.claim.heads & PEOPLE and b.claim.heads & PEOPLE),
    "one bare": lambda _, a, b: bare(a.claim) != bare(b.claim),
    "deeds": _deeds,
    "other owner": lambda _, a, b: others(a.claim.owners, b.claim.owners),
    "other time": lambda _, a, b: abs(once_of(a.claim) - once_of(b.claim)),
    "converts": lambda _, a, b: converts(a.claim, b.claim),
    "far": lambda _, a, b: far(a.claim, b.claim),
    "doublings": _doublings,
    "one vague": lambda _, a, b: _vague(a) != _vague(b),
    "both vague": lambda _, a, b: _vague(a) and _vague(b),
    "ten or more": lambda _, a, b: (exact(a.claim) or 0.0) >= TEN,
    "each told once": lambda _, a, b: a.sort == b.sort and a.values == b.values == 1,
    "values of the sort": lambda _, a, b: a.values * b.values,
    "crossed": lambda _, a, b: crossed(a.claim, b.claim),
    "company": lambda _, a, b: min(shared(a.claim, b.claim), 3),
    "hedged": lambda _, a, b: bool(a.claim.hedge) + bool(b.claim.hedge),
    "open": lambda _, a, b: (a.claim.low != a.claim.high) + (b.claim.low != b.claim.high),
}
"""Traits of two figures by name; a truth counts 1."""
