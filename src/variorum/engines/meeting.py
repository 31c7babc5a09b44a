"""Which rows of a table share enough keys to be looked at two by two."""

from collections.abc import Collection, Mapping

import numpy as np
from numpy.typing import NDArray

from variorum.pipeline.stage import Meet

Ints = NDArray[np.int64]
Keys = Mapping[str, tuple[int, ...]]
Pairs = set[tuple[str, str]]
"""Smaller row key first."""
Stock = Mapping[tuple[str, str], tuple[int, ...]]
"""For a pair the keys that both hold and that say nothing, since too many hold them; pairs without such are left out."""


def owner(unit: str) -> str:
    """The row a pair belongs to: the one with the larger key."""
    return unit.split("|", 1)[0]


def packed(keys: tuple[int, ...]) -> bytes:
    """Keys as bytes, eight each."""
    return np.array(keys, dtype="<i8").tobytes()


def unpacked(data: bytes) -> tuple[int, ...]:
    """The keys of `packed`."""
    return tuple(np.frombuffer(data, dtype="<i8").tolist())


class Table:
    """All the rows that hold any of the keys that are asked about."""

    def __init__(self, held: Keys, stage: Meet) -> None:
        self.stage, self.names = stage, sorted(held)
        self._number = {name: i for i, name in enumerate(self.names)}
        sizes = np.fromiter((len(held[name]) for name in self.names), dtype=np.int64, count=len(self.names))
        rows = np.repeat(np.arange(len(self.names), dtype=np.int64), sizes)
        keys = np.fromiter((key for name in self.names for key in held[name]), dtype=np.int64, count=int(sizes.sum()))
        order = np.argsort(keys)
        self._keys, self._rows = keys[order], rows[order]
        self._starts = np.flatnonzero(np.diff(self._keys, prepend=self._keys[:1] - 1)) if len(keys) else np.zeros(0, dtype=np.int64)
        self._sizes = np.diff(self._starts, append=len(self._keys))

    def pairs(self, asking: Collection[str]) -> Pairs:
        """The pairs of each row in `asking` with rows of smaller key."""
        asks = np.zeros(len(self.names), dtype=bool)
        asks[[self._number[name] for name in asking if name in self._number]] = True
        counted = _counted(self._rows, self._starts, self._sizes, asks, self.stage)
        return {(self.names[small], self.names[large]) for small, large in _top(*counted, self.stage)}

    def stock(self, pairs: Pairs) -> Stock:
        """What the two of each pair hold in common with too many."""
        asked = np.zeros(len(self.names), dtype=bool)
        asked[[self._number[name] for name in {name for pair in pairs for name in pair}]] = True
        common = np.repeat(self._sizes > self.stage.cap, self._sizes)
        common &= asked[self._rows]
        held: dict[int, set[int]] = {}
        for key, row in zip(self._keys[common].tolist(), self._rows[common].tolist(), strict=True):
            held.setdefault(row, set()).add(key)
        shared = ((p, held.get(self._number[p[0]], set()) & held.get(self._number[p[1]], set())) for p in pairs)
        return {pair: tuple(sorted(keys)) for pair, keys in shared if keys}


def _counted(rows: Ints, starts: Ints, sizes: Ints, asks: NDArray[np.bool_], stage: Meet) -> tuple[Ints, Ints, Ints]:
    """(smaller row, larger row, keys shared) for every pair whose larger row asks; `rows` in the order of their keys."""
    codes = []
    for size in np.unique(sizes[(sizes > 1) & (sizes <= stage.cap)]):
        block = np.sort(rows[starts[sizes == size][:, None] + np.arange(size)], axis=1)
        low, high = np.triu_indices(int(size), 1)
        small, large = block[:, low].ravel(), block[:, high].ravel()
        asked = asks[large]
        codes.append((large[asked] << 32) | small[asked])
    found, shared = np.unique(np.concatenate(codes), return_counts=True) if codes else (np.zeros(0, np.int64),) * 2
    enough = shared >= stage.least
    found, shared = found[enough], shared[enough]
    return found & 0xFFFFFFFF, found >> 32, shared


def _top(small: Ints, large: Ints, shared: Ints, stage: Meet) -> list[tuple[int, int]]:
    """For each larger row the `most` smaller ones that share most with it."""
    order = np.lexsort((small, -shared, large))
    small, large = small[order], large[order]
    first = np.concatenate(([0], np.flatnonzero(large[1:] != large[:-1]) + 1)) if len(large) else np.zeros(0, np.int64)
    rank = np.arange(len(large)) - np.repeat(first, np.diff(np.concatenate((first, [len(large)]))))
    keep = rank < stage.most
    return list(zip(small[keep].tolist(), large[keep].tolist(), strict=True))
