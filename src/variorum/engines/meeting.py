"""Which rows of a table share enough keys to be looked at two by two."""

from collections.abc import Collection, Mapping

import numpy as np
from numpy.typing import NDArray

from variorum.pipeline.stage import Meet

Keys = Mapping[str, tuple[int, ...]]
Pairs = set[tuple[str, str]]
"""Smaller row key first."""


def owner(unit: str) -> str:
    """The row a pair belongs to: the one with the larger key."""
    return unit.split("|", 1)[0]


def meetings(asking: Collection[str], held: Keys, stage: Meet) -> Pairs:
    """The pairs of each row in `asking` with rows of smaller key. `held` must know every holder of their keys."""
    names = sorted(held)
    number = {name: i for i, name in enumerate(names)}
    sizes = np.fromiter((len(held[name]) for name in names), dtype=np.int64, count=len(names))
    rows = np.repeat(np.arange(len(names), dtype=np.int64), sizes)
    keys = np.fromiter((key for name in names for key in held[name]), dtype=np.int64, count=int(sizes.sum()))
    asks = np.zeros(len(names), dtype=bool)
    asks[[number[name] for name in asking if name in number]] = True
    pairs: Pairs = set()
    for small, large in _top(*_counted(keys, rows, asks, stage), stage):
        pairs.add((names[small], names[large]))
    return pairs


Ints = NDArray[np.int64]


def _counted(keys: Ints, rows: Ints, asks: NDArray[np.bool_], stage: Meet) -> tuple[Ints, Ints, Ints]:
    """(smaller row, larger row, keys shared) for every pair whose larger row asks."""
    order = np.lexsort((rows, keys))
    keys, rows = keys[order], rows[order]
    starts = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1]))) if len(keys) else np.zeros(0, dtype=np.int64)
    sizes = np.diff(np.concatenate((starts, [len(keys)])))
    codes = []
    for size in np.unique(sizes[(sizes > 1) & (sizes <= stage.cap)]):
        block = rows[starts[sizes == size][:, None] + np.arange(size)]
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
