"""Average linkage on a sparse graph, each end measured against how crowded its neighbourhood is."""

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Sums = list[dict[int, float]]
"""For each cluster its neighbours, and the sum of the likenesses between their members."""


@dataclass(frozen=True, slots=True)
class Bar:
    """What two clusters must reach to be one: likeness above both crowds by `above`, and `least` whatever the crowd.

    `pair` is asked on top of `least` for two reports alone, and less the more pairs of reports a mean is taken over:
    chance makes two reports alike more easily than two groups.
    """

    above: float
    least: float
    pair: float = 0.0

    def asks(self, pairs: int) -> float:
        """The least likeness for a mean over so many pairs of reports."""
        return self.least + self.pair / pairs


class Forest:
    """Clusters that grow together. Members are numbers; `crowd[i]` is how like its neighbours report `i` is anyway."""

    def __init__(self, likeness: Sequence[Mapping[int, float]], crowd: Sequence[float]) -> None:
        self.sums: Sums = [dict(row) for row in likeness]
        self.crowd = list(crowd)
        self.members: list[list[int]] = [[i] for i in range(len(crowd))]
        self.age = [0] * len(crowd)
        self.apart: dict[int, set[int]] = {}
        """For a cluster those it may never join."""

    def mean(self, a: int, b: int) -> float:
        """Mean likeness between the members of two clusters."""
        return self.sums[a].get(b, 0.0) / (len(self.members[a]) * len(self.members[b]))

    def _crowd(self, a: int) -> float:
        return self.crowd[a] / len(self.members[a])

    def join(self, a: int, b: int) -> int:
        """Put two clusters into one and return its number: the one with more neighbours keeps its own."""
        if (len(self.sums[a]), -a) < (len(self.sums[b]), -b):
            a, b = b, a
        self.members[a] += self.members[b]
        self.crowd[a] += self.crowd[b]
        self.age[a] += 1
        self.age[b] = -1
        for other, total in self.sums[b].items():
            del self.sums[other][b]
            if other != a:
                self.sums[a][other] = self.sums[other][a] = self.sums[a].get(other, 0.0) + total
        self.members[b], self.sums[b] = [], {}
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
        heap: list[tuple[float, int, int, int, int]] = []
        for a in range(len(self.members)):
            if self.members[a]:
                self._offer(heap, a, bar, [b for b in self.sums[a] if b > a])
        heapq.heapify(heap)
        while heap:
            _, a, b, age_a, age_b = heapq.heappop(heap)
            if (self.age[a], self.age[b]) == (age_a, age_b):
                one = self.join(a, b)
                fresh: list[tuple[float, int, int, int, int]] = []
                self._offer(fresh, one, bar, list(self.sums[one]))
                for offer in fresh:
                    heapq.heappush(heap, offer)

    def _part(self, least: float) -> None:
        """Forget likeness across parts that no mean of `least` connects: no mean over more pairs can reach it there."""
        home = [0] * len(self.members)
        left, parts = {a for a, members in enumerate(self.members) if members}, 0
        while left:
            todo, parts = [left.pop()], parts + 1
            while todo:
                a = todo.pop()
                home[a], sums, size = parts, self.sums[a], least * len(self.members[a])
                near = [b for b in (sums if len(sums) < len(left) else left) if b in left and sums.get(b, 0.0) >= size * len(self.members[b])]
                left.difference_update(near)
                todo += near
        if parts > 1:
            self.sums = [{b: v for b, v in sums.items() if home[b] == home[a]} for a, sums in enumerate(self.sums)]

    def _offer(self, heap: list[tuple[float, int, int, int, int]], a: int, bar: Bar, others: list[int]) -> None:
        sums, size, crowd = self.sums[a], len(self.members[a]), self._crowd(a)
        apart = self.apart.get(a)
        for b in others:
            if apart and b in apart:
                continue
            pairs = size * len(self.members[b])
            mean = sums[b] / pairs
            above = mean - (crowd + self._crowd(b)) / 2
            if above >= bar.above and mean >= bar.asks(pairs):
                low, high = (a, b) if a < b else (b, a)
                heap.append((-above, low, high, self.age[low], self.age[high]))
