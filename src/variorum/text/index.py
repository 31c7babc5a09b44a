"""Which texts of a pile have a term: who meets whom, and how alike two are that meet."""

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

RARE = 256
"""A term of more texts is looked up in those that meet, one of fewer in all that have it."""
WORTH = 40
"""Bits of a sum under what terms are worth: the products of weights, which stay far below."""
WEIGHT, WHOLE = 16, (1 << 16) - 1
"""Bits of a weight. It is packed with what it belongs to: at random places of a large table each look costs more than the counting."""
SHORT = 1 << 16
"""So many common terms have numbers that can be packed with a weight in half the room."""


class Index:
    """Texts as vectors of whole numbers, one after the other: text `i` has the `terms` from `starts[i]` to `starts[i + 1]`.

    The first `leads[i]` of these are those by which it may be found, and `worth` says of these alone what each is worth,
    the same in every text.
    """

    def __init__(self, terms: NDArray[np.int32], weights: NDArray[np.uint16], starts: Ints, leads: Ints, worth: NDArray[np.uint8]) -> None:
        self._terms, self._weights, self._starts, self._leads = terms, weights, starts, leads
        held = np.bincount(terms)
        self._rare = held <= RARE
        posted = self._rare[terms]
        worths = np.zeros(len(terms), dtype=np.uint8)
        worths[ranges(starts[:-1], leads)] = worth
        self._post(posted, worths, len(held))
        self._note(np.flatnonzero(~posted))
        self._met = np.zeros(len(leads), dtype=np.int64)

    def _post(self, rare: NDArray[np.bool_], worths: NDArray[np.uint8], names: int) -> None:
        """Who has each of the rarer terms, and who is found by each of the others."""
        places = np.flatnonzero(rare | (worths > 0))
        # Sorted as one number with its place: several times faster than an order.
        order = np.sort(self._terms[places].astype(np.int64) << 32 | places)
        self._posted = np.searchsorted(order, np.arange(names + 1, dtype=np.int64) << 32)
        order &= (1 << 32) - 1
        self._places = np.zeros(len(self._terms), dtype=np.int32 if len(order) < 1 << 31 else np.int64)
        self._places[order] = np.arange(len(order))
        owners = np.repeat(np.arange(len(self._leads), dtype=np.int64), np.diff(self._starts))[order] << 8 | worths[order]
        self._posts = owners << WEIGHT | np.where(rare[order], self._weights[order], 0)

    def _note(self, often: Ints) -> None:
        """What each text has of the terms that many have."""
        number = np.cumsum(~self._rare) - 1
        packed = number[self._terms[often]] << WEIGHT | self._weights[often]
        self._often = packed.astype(np.uint32) if len(number) and number[-1] < SHORT else packed
        self._from = np.searchsorted(often, self._starts)
        self._here = np.zeros(int(number[-1]) + 1 if len(number) else 0, dtype=np.int64)

    def meeting(self, i: int, least: int, later: bool = False) -> tuple[Ints, Ints]:
        """The other texts that share terms by which text `i` and they are found, in order: two or more, worth `least` together.

        Beside each that part of its likeness to text `i` which rests on the rarer terms. `later`: only those after it.
        """
        mine = slice(self._starts[i], self._starts[i + 1])
        asked = self._rare[self._terms[mine]]
        asked[: self._leads[i]] = True
        places = np.flatnonzero(asked) + mine.start
        terms = self._terms[places]
        first = self._places[places] + np.int64(1) if later else self._posted[terms]
        sizes = self._posted[terms + 1] - first
        at = ranges(first, sizes)
        posts = self._posts[at]
        found = np.repeat(self._weights[places].astype(np.int64), sizes) * (posts & WHOLE)
        posts >>= WEIGHT
        # One term alone is never enough.
        led = sizes[: self._leads[i]].sum()
        found[:led] += np.minimum(posts[:led] & 255, least - 1) << WORTH
        owners = posts >> 8
        np.add.at(self._met, owners, found)
        self._met[i] = 0
        near = np.sort(owners[self._met[owners] >= least << WORTH])
        once: Ints = near[np.flatnonzero(np.diff(near, prepend=-1))].astype(np.int64)
        part: Ints = self._met[once] & ((1 << WORTH) - 1)
        self._met[owners] = 0
        return once, part

    def common(self, i: int, others: Ints) -> Ints:
        """What the common terms add to the likeness of text `i` to each of the others."""
        mine = self._often[self._from[i] : self._from[i + 1]]
        here = mine >> WEIGHT
        self._here[here] = mine & WHOLE
        sizes = self._from[others + 1] - self._from[others]
        some = np.flatnonzero(sizes)
        found = np.zeros(len(others), dtype=np.int64)
        if len(some):
            theirs = self._often[ranges(self._from[others[some]], sizes[some])]
            products = self._here[theirs >> WEIGHT] * (theirs & WHOLE)
            found[some] = np.add.reduceat(products, np.cumsum(sizes[some]) - sizes[some])
        self._here[here] = 0
        return found


def ranges(starts: Ints, sizes: Ints) -> Ints:
    """The numbers of several ranges, one after the other."""
    ends = np.cumsum(sizes)
    return np.arange(ends[-1] if len(ends) else 0) + np.repeat(starts - ends + sizes, sizes)
