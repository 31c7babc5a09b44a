"""Average linkage, each end measured against how crowded its neighbourhood is."""

import heapq
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Table = NDArray[np.float64]
Offer = tuple[float, int, int, int, int, int]
"""How far (less) two clusters are above the bar, the two, which of them offers, its age, and the other's."""


@dataclass(frozen=True, slots=True)
class Bar:
    """What two clusters must reach to be one: likeness above both crowds by `above`, and `least` whatever the crowd.

    `pair` is asked on top of `least` for two reports alone, and less the more pairs of reports a mean is taken over:
    chance makes two reports alike more easily than two groups.
    """

    above: float
    least: float
    pair: float = 0.0

    def asks(self, pairs: Table) -> Table:
        """The least likeness for means over so many pairs of reports."""
        return self.least + self.pair / pairs


class Forest:
    """Clusters that grow together. Members are numbers; `crowd[i]` is how like its neighbours report `i` is anyway."""

    def __init__(self, likeness: Table, crowd: Sequence[float]) -> None:
        self.sums = likeness.copy()
        """The sums of the likenesses between the members of each two clusters; whole parts of `SAME`, so exact."""
        self.crowd: Table = np.array(crowd, dtype=np.float64)
        self.members: list[list[int]] = [[i] for i in range(len(crowd))]
        self.sizes = np.ones(len(crowd))
        self.age = [0] * len(crowd)
        self.apart: dict[int, set[int]] = {}
        """For a cluster those it may never join."""

    def join(self, a: int, b: int) -> int:
        """Put two clusters into one and return its number: the one with more neighbours keeps its own."""
        if (np.count_nonzero(self.sums[a]), -a) < (np.count_nonzero(self.sums[b]), -b):
            a, b = b, a
        self.members[a] += self.members[b]
        self.members[b] = []
        for each, gone in ((self.crowd, 0.0), (self.sizes, 0.0)):
            each[a] += each[b]
            each[b] = gone
        self.age[a] += 1
        self.age[b] = -1
        self.sums[a] += self.sums[b]
        self.sums[a, [a, b]] = 0.0
        self.sums[:, a] = self.sums[a]
        self.sums[b] = self.sums[:, b] = 0.0
        for other in self.apart.pop(b, ()):
            self.apart[other].discard(b)
            self.keep_apart(a, other)
        return a

    def keep_apart(self, a: int, b: int) -> None:
        """Never join these two clusters, nor what becomes of them."""
        self.apart.setdefault(a, set()).add(b)
        self.apart.setdefault(b, set()).add(a)

    def grow(self, bar: Bar) -> None:
        """Join the two closest clusters until none reach the bar. Ties go to the lower numbers."""
        self._part(bar.least)
        # Each cluster offers the best it has. Where its partner has changed since, it looks again when that offer comes up:
        # whatever the partner became has made an offer of its own.
        heap = [offer for a in range(len(self.members)) for offer in self._offer(a, bar)]
        heapq.heapify(heap)
        while heap:
            _, a, b, one, age, other_age = heapq.heappop(heap)
            if self.age[one] != age:
                continue
            fresh = one if self.age[a + b - one] != other_age else self.join(a, b)
            for offer in self._offer(fresh, bar):
                heapq.heappush(heap, offer)

    def _part(self, least: float) -> None:
        """Forget likeness across parts that no mean of `least` connects: no mean over more pairs can reach it there."""
        home = np.zeros(len(self.members), dtype=np.int64)
        left, parts = self.sizes > 0, 0
        while left.any():
            todo, parts = [int(left.argmax())], parts + 1
            left[todo] = False
            while todo:
                a = todo.pop()
                home[a] = parts
                near = np.flatnonzero(left & (self.sums[a] >= least * self.sizes[a] * self.sizes))
                left[near] = False
                todo += near.tolist()
        if parts > 1:
            for a in range(len(home)):
                self.sums[a][home != home[a]] = 0.0

    def _offer(self, a: int, bar: Bar) -> list[Offer]:
        """The best that a cluster can be joined with, if there is any."""
        sums, sizes = self.sums[a], np.maximum(self.sizes, 1.0)
        pairs, crowds = sizes * sizes[a], self.crowd / sizes
        mean = sums / pairs
        above = mean - (crowds + crowds[a]) / 2
        fits = (sums > 0.0) & (above >= bar.above) & (mean >= bar.asks(pairs))
        if a in self.apart:
            fits[list(self.apart[a])] = False
        above[~fits] = -np.inf
        b = int(above.argmax())  # the first of several: the lower number
        low, high = (a, b) if a < b else (b, a)
        return [(-float(above[b]), low, high, a, self.age[a], self.age[b])] if fits[b] else []
