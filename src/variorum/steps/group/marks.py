"""What tells two sides of a group of reports apart: the names each opens with, and the places each names, that the other has not."""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from variorum.records.story import Sketch
from variorum.text.rates import rate

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
BELONGS = 6.0
"""A report that has so much more of one side's names belongs there, whatever its wording: as much as a rare name."""


@dataclass(frozen=True, slots=True)
class Marks:
    """The names that several reports open with: what each weighs (the rarer in news, the more), which reports open with it,
    and which have it at all; and which reports name which place. A row for each name or place, a column for each report.
    """

    weights: NDArray[np.float64]
    opens: Mask
    has: Mask
    places: Mask

    def tried(self, most: int) -> list[int]:
        """The names by which the reports may be parted, the weightiest first: some open with one, and some do not."""
        count, size = self.opens.sum(axis=1), self.opens.shape[1]
        worth = np.round(self.weights * np.minimum(count, size - count), 6)
        return [int(i) for i in np.argsort(-worth, kind="stable")[:most] if count[i] <= size - FEWEST]

    def apart(self, side: Mask) -> float:
        """How far the reports of a side are told apart from the others: the less of what either has of its own.

        The later event's reports may know the earlier's names, but do not open with them; the earlier's cannot know the later's.
        """
        if not len(self.weights):
            return ELSEWHERE * self._elsewhere(side)
        here, there = (self._own(one, self.has) for one in (side, ~side))
        opening, others = (self._own(one, self.opens) for one in (side, ~side))
        return max(min(here, others), min(there, opening)) + ELSEWHERE * self._elsewhere(side)

    def settled(self, side: Mask) -> Mask:
        """The side again, but for reports that have the other's names: one they open with counts in full, another half."""
        held = (self.opens + self.has.astype(float)) / 2 * self.weights[:, None]
        more = held[self._names(side, self.opens)].sum(axis=0) - held[self._names(~side, self.opens)].sum(axis=0)
        moved: Mask = np.where(np.abs(more) >= BELONGS, more > 0, side)
        return moved if FEWEST <= moved.sum() <= len(moved) - FEWEST else side

    def _own(self, side: Mask, known: Mask) -> float:
        """The weight of the names of a side."""
        own = self._names(side, known)
        return float((self.weights[own] * (self.opens[own][:, side].sum(axis=1) - CHANCE)).sum()) / int(side.sum())

    def _names(self, side: Mask, known: Mask) -> Mask:
        """Which names most reports of a side open with, and hardly any of the other side `known`."""
        count, size = self.opens[:, side].sum(axis=1), int(side.sum())
        names: Mask = (count >= max(FEWEST, SHARED * size)) & (known[:, ~side].sum(axis=1) <= KNOWN * (len(side) - size))
        return names

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
    return Marks(np.array([-math.log(rate(name)) for name in names]), _table(names, opening), _table(names, words), _table(_several(places), places))


def _several(held: Iterable[Collection[str]]) -> list[str]:
    return sorted(one for one, n in Counter(chain.from_iterable(held)).items() if n >= FEWEST)


def _table(rows: Sequence[str], held: Sequence[Collection[str]]) -> Mask:
    return np.array([[one in held_here for held_here in held] for one in rows], dtype=bool).reshape(len(rows), len(held))
