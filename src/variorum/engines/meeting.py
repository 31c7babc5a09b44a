"""Which rows of a table share enough keys to be looked at two by two."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Set
from itertools import chain
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from variorum.pipeline.stage import Meet

Row = TypeVar("Row")
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


def chosen(own: Collection[int], others: Iterable[tuple[Row, Set[int]]], stage: Meet) -> list[Row]:
    """Of rows in the order in which they would be met, each with its keys, those that a row meets.

    `own`: the keys of the row that say something. Once so many as are enough share a key, it brings nobody further.
    """
    bringing, met = set(own), Counter[int]()
    kept: list[Row] = []
    for other, keys in others:
        if len(kept) == stage.most or len(bringing) < stage.least:
            break
        brought_by = bringing & keys
        if len(brought_by) >= stage.least:
            kept.append(other)
            met.update(brought_by)
            bringing.difference_update(key for key in brought_by if met[key] == stage.alike)
    return kept


class Table:
    """All the rows that hold any of the keys that are asked about."""

    def __init__(self, held: Keys, stage: Meet) -> None:
        self.stage, self.names = stage, sorted(held)
        self._number = {name: i for i, name in enumerate(self.names)}
        sizes = np.fromiter((len(held[name]) for name in self.names), dtype=np.int64, count=len(self.names))
        rows = np.repeat(np.arange(len(self.names), dtype=np.int64), sizes)
        keys = np.fromiter(chain.from_iterable(held[name] for name in self.names), dtype=np.int64, count=int(sizes.sum()))
        order = np.argsort(keys)
        self._keys, self._rows = keys[order], rows[order]
        self._starts = np.flatnonzero(np.diff(self._keys, prepend=self._keys[:1] - 1)) if len(keys) else np.zeros(0, dtype=np.int64)
        self._sizes = np.diff(self._starts, append=len(self._keys))

    def pairs(self, asking: Collection[str]) -> Pairs:
        """The pairs of each row in `asking` with rows of smaller key."""
        asks = np.zeros(len(self.names), dtype=bool)
        asks[[self._number[name] for name in asking if name in self._number]] = True
        small, large = _counted(self._rows, self._starts, self._sizes, asks, self.stage)
        many = np.bincount(large, minlength=1)[large] > self.stage.alike
        met = [*zip(small[~many].tolist(), large[~many].tolist(), strict=True), *self._chosen(small[many], large[many])]
        return {(self.names[one], self.names[other]) for one, other in met}

    def stock(self, pairs: Pairs) -> Stock:
        """What the two of each pair hold in common with too many."""
        held = self._held([self._number[name] for pair in pairs for name in pair], self._sizes > self.stage.cap)
        nothing: set[int] = set()
        shared = ((p, held.get(self._number[p[0]], nothing) & held.get(self._number[p[1]], nothing)) for p in pairs)
        return {pair: tuple(sorted(keys)) for pair, keys in shared if keys}

    def _chosen(self, small: Ints, large: Ints) -> Iterable[tuple[int, int]]:
        """Of the rows that each larger one shares enough with those that it meets."""
        held = self._held([*small.tolist(), *large.tolist()], (self._sizes > 1) & (self._sizes <= self.stage.cap))
        others: dict[int, list[int]] = {}
        for one, other in zip(small.tolist(), large.tolist(), strict=True):
            others.setdefault(other, []).append(one)
        for other, ones in others.items():
            yield from ((one, other) for one in chosen(held[other], ((one, held[one]) for one in ones), self.stage))

    def _held(self, rows: Collection[int], wanted: NDArray[np.bool_]) -> dict[int, set[int]]:
        """For each of these rows those of the wanted keys that it holds; rows without any are left out."""
        asked = np.zeros(len(self.names), dtype=bool)
        asked[list(rows)] = True
        common = np.repeat(wanted, self._sizes)
        common &= asked[self._rows]
        held: dict[int, set[int]] = {}
        for key, row in zip(self._keys[common].tolist(), self._rows[common].tolist(), strict=True):
            held.setdefault(row, set()).add(key)
        return held


def _counted(rows: Ints, starts: Ints, sizes: Ints, asks: NDArray[np.bool_], stage: Meet) -> tuple[Ints, Ints]:
    """(smaller row, larger row) for every pair that shares enough keys and whose larger row asks, in the order of meeting.

    `rows` stand in the order of their keys. Larger rows in order, with each those that share most first.
    """
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
    small, large = found & 0xFFFFFFFF, found >> 32
    order = np.lexsort((small, -shared, large))
    return small[order], large[order]
