"""What tells two sides of a group of reports apart: the names each opens with, and the places each names, that the other has not."""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from variorum.records.grouping import Sketch
from variorum.text.dates.words import MONTHS, WEEKDAYS
from variorum.text.index import Ints
from variorum.text.rates import rate
from variorum.text.vectors import stem

Mask = NDArray[np.bool_]

FEWEST = 2
"""A side has so many reports, and a mark stands in so many: one report alone may open with anything."""
SHARED = 0.6
"""A side's names are those that this share of its reports open with."""
CHANCE = 0.5
"""So many reports of a side are left out of the count: that two of two open with a name may be chance."""
KNOWN = 0.25
"""The other side does not know a name that so many of its reports have: one of four may tell of the earlier event."""
NAMED, STRAY = 0.5, 0.2
"""A side's places are those that this share of its reports name; of the other side's no more than so many do."""
ELSEWHERE = 6.0
"""Other places weigh as much as another name."""
NUMBERED = 6.0
"""So does another number with one name: a fifth telephone and a sixth. A day of a month is no such number: each report may give its own."""
CALENDAR = frozenset(map(stem, (*MONTHS, *WEEKDAYS)))
FORETOLD = 0.5
"""A name is more one side's than the other's where at most so large a part of its share of reports opens with it there."""
BELONGS = 6.0
"""A report that has so much more of one side's names belongs there, whatever its wording: as much as a rare name."""


@dataclass(frozen=True, slots=True)
class Marks:
    """The names that several reports open with: what each weighs (the rarer in news, the more), which reports open with it,
    and which have it at all; and which reports name which place. A row for each name or place, a column for each report.

    `numbered`: for a name with a number the name, else empty; `days`: when each report appeared, 0 where that is unknown.
    """

    weights: NDArray[np.float64]
    opens: Mask
    has: Mask
    places: Mask
    numbered: tuple[str, ...]
    days: Ints

    def tried(self, most: int) -> list[int]:
        """The names by which the reports may be parted, the weightiest first: some open with one, and some do not."""
        count, size = self.opens.sum(axis=1), self.opens.shape[1]
        worth = np.round(self.weights * np.minimum(count, size - count), 6)
        return [int(i) for i in np.argsort(-worth, kind="stable")[:most] if count[i] <= size - FEWEST]

    def apart(self, side: Mask) -> float:
        """How far the reports of a side are told apart from the others: the less of what either has of its own.

        The later event's reports may know the earlier's names, but do not open with them; the earlier's cannot know the later's.
        """
        strange = ELSEWHERE * self._elsewhere(side)
        if not len(self.weights):
            return strange
        here, there = (self._own(one, self.has) for one in (side, ~side))
        opening, others = (self._own(one, self.opens) for one in (side, ~side))
        return max(min(here, others), min(there, opening)) + strange + NUMBERED * self._renumbered(side)

    def foretold(self, side: Mask) -> bool:
        """Whether a report of one side has a name that the other opens with before any report of the other appeared: then both are one story."""
        return self._foretells(side) or self._foretells(~side)

    def _foretells(self, side: Mask) -> bool:
        first = self.days[~side].min()
        early = side & (self.days > 0) & (self.days < first)
        if not early.any():
            return False
        mine, theirs = self.opens[:, side].mean(axis=1), self.opens[:, ~side].mean(axis=1)
        telling = (self.weights >= BELONGS) & (theirs >= SHARED) & (mine <= FORETOLD * theirs)
        return bool(self.has[np.ix_(telling, early)].any())

    def settled(self, side: Mask) -> Mask:
        """The side again, but for reports that have the other's names: one they open with counts in full, another half."""
        held = (self.opens + self.has.astype(float)) / 2 * self.weights[:, None]
        more = held[self._names(side, self.opens)].sum(axis=0) - held[self._names(~side, self.opens)].sum(axis=0)
        moved: Mask = np.where(np.abs(more) >= BELONGS, more > 0, side)
        return moved if FEWEST <= moved.sum() <= len(moved) - FEWEST else side

    def own_names(self, side: Mask) -> Mask:
        """Which names most reports of a side open with, and hardly any other. `side` may leave out the last reports: nobody asks them."""
        return self._names(side, self.opens)

    def _own(self, side: Mask, known: Mask) -> float:
        """The weight of the names of a side."""
        own = self._names(side, known)
        return float((self.weights[own] * (self.opens[own][:, side].sum(axis=1) - CHANCE)).sum()) / int(side.sum())

    def _names(self, side: Mask, known: Mask) -> Mask:
        """Which names most reports of a side open with, and hardly any of the other side `known`."""
        here, there = np.flatnonzero(side), np.flatnonzero(~side)
        names: Mask = (self.opens[:, here].sum(axis=1) >= max(FEWEST, SHARED * len(here))) & (known[:, there].sum(axis=1) <= KNOWN * len(there))
        return names

    def _renumbered(self, side: Mask) -> bool:
        """Whether most reports of each side open with one name, but with another number."""
        here, there = ({self.numbered[i] for i in np.flatnonzero(self._most(one)) if self.numbered[i]} for one in (side, ~side))
        return not here.isdisjoint(there)

    def _most(self, side: Mask) -> Mask:
        mine, theirs = self.opens[:, side], self.opens[:, ~side]
        most: Mask = (mine.sum(axis=1) >= max(FEWEST, NAMED * mine.shape[1])) & (theirs.mean(axis=1) < NAMED)
        return most

    def _elsewhere(self, side: Mask) -> bool:
        """Whether each side names places that the other hardly names."""
        here, there = self.places[:, side].sum(axis=1), self.places[:, ~side].sum(axis=1)
        mine, theirs = here >= max(FEWEST, NAMED * side.sum()), there >= max(FEWEST, NAMED * (~side).sum())
        strange = (there[mine] <= STRAY * (~side).sum()).all() and (here[theirs] <= STRAY * side.sum()).all()
        return bool(mine.any() and theirs.any() and strange)


def marks_of(sketches: Sequence[Sketch]) -> Marks:
    """The marks of some reports."""
    opening = [frozenset(one.opening) for one in sketches]
    names = _several(opening)
    words = [frozenset(one.words) for one in sketches]
    places = [frozenset(one.places) for one in sketches]
    return Marks(
        np.array([weight_of(name) for name in names]),
        _table(names, opening),
        _table(names, words),
        _table(_several(places), places),
        tuple(_name_of(name) for name in names),
        np.array([one.day.toordinal() if one.day else 0 for one in sketches], dtype=np.int64),
    )


def reused(one: Sketch, other: Sketch) -> bool:
    """Whether a text was used again for another event: each of the two opens with names that the other has nowhere.

    A copy that was cut or added to has so on one side alone.
    """
    pairs = ((one, other), (other, one))
    return all(math.fsum(map(weight_of, {*a.opening}.difference(b.words))) >= 2 * BELONGS for a, b in pairs)


def weight_of(name: str) -> float:
    """What a name weighs: the more the rarer it is in news, 6.2 at most."""
    return -math.log(rate(name))


def _name_of(numbered: str) -> str:
    """The name of `petal 5`; empty where there is no number, or the name is of a month or day."""
    name, _, number = numbered.partition(" ")
    return name if number and name not in CALENDAR else ""


def _several(held: Iterable[Collection[str]]) -> list[str]:
    return sorted(one for one, n in Counter(chain.from_iterable(held)).items() if n >= FEWEST)


def _table(rows: Sequence[str], held: Sequence[Collection[str]]) -> Mask:
    return np.array([[one in held_here for held_here in held] for one in rows], dtype=bool).reshape(len(rows), len(held))
