"""Which texts of a pile have a term: who meets whom, and how alike two are that meet."""

from typing import Any

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


PIECE = 16
"""Common terms that are copied at a time: packed, so many fill a line of the cache."""


class Sheets:
    """Room to reckon in, used again and again: what is made anew for each text leaves the memory of a long run in shreds,
    and the search for a gap of the right size grows with it."""

    def __init__(self, *kinds: "np.dtype[Any] | type[np.generic]", shape: tuple[int, ...] = ()) -> None:
        self._kinds, self._shape = kinds, shape
        self._rooms = self._made(0)

    def of(self, length: int) -> list[NDArray[Any]]:
        """A sheet of each kind; what stands on it is left from before."""
        if length > len(self._rooms[0]):
            self._rooms = self._made(length + length // 2)
        return [room[:length] for room in self._rooms]

    def _made(self, length: int) -> list[NDArray[Any]]:
        return [np.empty((length, *self._shape), dtype=kind) for kind in self._kinds]


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
        self._sheets = Sheets(np.int64, np.int64, np.int64)
        self._pieces = Sheets(self._often.dtype, np.int64, np.int64, shape=(PIECE,))

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
        """What each text has of the terms that many have, in pieces of one length: those of a text are copied whole."""
        sizes = np.diff(np.searchsorted(often, self._starts))
        pieces = -(-sizes // PIECE)
        self._from = np.concatenate(([0], np.cumsum(pieces)))
        # No term has the number 0: it fills up the last piece of a text.
        number = np.cumsum(~self._rare)
        self._here = np.zeros(int(number[-1]) + 1 if len(number) else 1, dtype=np.int64)
        packed: NDArray[Any] = np.zeros(int(self._from[-1]) * PIECE, dtype=np.uint32 if len(self._here) <= SHORT else np.int64)
        packed[ranges(self._from[:-1] * PIECE, sizes)] = number[self._terms[often]] << WEIGHT | self._weights[often]
        self._often = packed.reshape(-1, PIECE)

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
        # One term alone is never enough.
        led = int(sizes[: self._leads[i]].sum())
        at, weights = ranges(first, sizes), np.repeat(self._weights[places].astype(np.int64), sizes)
        posts, found, owners = self._sheets.of(len(at))
        self._posts.take(at, out=posts, mode="clip")
        np.bitwise_and(posts, WHOLE, out=found)
        found *= weights
        np.right_shift(posts, WEIGHT + 8, out=owners)
        posts >>= WEIGHT
        worths = posts[:led]
        worths &= 255
        np.minimum(worths, least - 1, out=worths)
        worths <<= WORTH
        found[:led] += worths
        np.add.at(self._met, owners, found)
        self._met[i] = 0
        self._met.take(owners, out=found, mode="clip")
        near = owners.compress(found >= least << WORTH)
        near.sort()
        new = np.ones(len(near), dtype=bool)
        np.not_equal(near[1:], near[:-1], out=new[1:])
        once: Ints = near.compress(new)
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
            pieces = ranges(self._from[others[some]], sizes[some])
            theirs, terms, products = self._pieces.of(len(pieces))
            self._often.take(pieces, axis=0, out=theirs, mode="clip")
            np.right_shift(theirs, WEIGHT, out=terms)
            self._here.take(terms, out=products, mode="clip")
            theirs &= WHOLE
            products *= theirs
            found[some] = np.add.reduceat(products.ravel(), (np.cumsum(sizes[some]) - sizes[some]) * theirs.shape[1])
        self._here[here] = 0
        return found


def ranges(starts: Ints, sizes: Ints) -> Ints:
    """The numbers of several ranges, one after the other."""
    ends = np.cumsum(sizes)
    found = np.repeat(starts - ends + sizes, sizes)
    found += np.arange(len(found))
    return found
