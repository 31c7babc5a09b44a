"""Things joined into groups, some of them kept apart whatever else would join them."""

from collections import defaultdict
from collections.abc import Collection


class Unions:
    """The numbers 0 to `size` - 1, each a group of its own at first. A group's root is its smallest number."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))
        self._barred: dict[int, set[int]] = defaultdict(set)
        """For the root of a group the roots of those it must not join."""

    def root(self, i: int) -> int:
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def join(self, i: int, k: int) -> tuple[int, int] | None:
        """Make one group of two: (its root, the root that is gone); None where they are one already, or kept apart."""
        kept, gone = sorted((self.root(i), self.root(k)))
        if kept == gone or gone in self.barred_from(kept):
            return None
        self._parent[gone] = kept
        for other in self._barred.pop(gone, ()):
            self._barred[other].discard(gone)
            self._barred[other].add(kept)
            self._barred[kept].add(other)
        return kept, gone

    def bar(self, i: int, k: int) -> None:
        """Keep two groups apart from now on; ValueError where they are one."""
        a, b = self.root(i), self.root(k)
        if a == b:
            raise ValueError(f"{i} and {k} are one already")
        self._barred[a].add(b)
        self._barred[b].add(a)

    def barred(self, i: int, k: int) -> bool:
        return self.root(k) in self.barred_from(i)

    def barred_from(self, i: int) -> Collection[int]:
        """The roots of the groups that this one is kept apart from."""
        return self._barred.get(self.root(i), ())

    def bars(self) -> list[tuple[int, int]]:
        """The pairs of groups that are kept apart, by their roots."""
        return sorted((a, b) for a, others in self._barred.items() for b in others if a < b)
