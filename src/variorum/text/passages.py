"""The same words in two texts: exact runs, and passages that runs make across small edits."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from variorum.text.prints import Hashes, Places, shingles

SEED = 4
"""Words of the shortest run that counts."""
GAP = 6
"""Words of either side that an edit may have changed between two runs of one passage."""
REPEATS = 4
"""Places of one shingle that are tried on the first side: a refrain must not make the search quadratic."""


@dataclass(frozen=True, slots=True)
class Run:
    """`size` words that are equal from word `left` of one text and word `right` of the other."""

    left: int
    right: int
    size: int


@dataclass(frozen=True, slots=True)
class Index:
    """The shingles of a text: as they stand (`running`), and sorted for look-up."""

    running: Hashes
    hashes: Hashes
    order: Places

    @staticmethod
    def of(ids: Hashes) -> "Index":
        hashes = shingles(ids, SEED)
        order = np.argsort(hashes, kind="stable")
        return Index(hashes, hashes[order], order)


def runs(left: Index, right: Index) -> list[Run]:
    """The longest equal runs of at least four words, ordered by their place in the second text."""
    wanted = right.running
    if not len(wanted) or not len(left.hashes):
        return []
    low = np.searchsorted(left.hashes, wanted)
    # Most words of most pairs are not shared: only where one is, it is asked how often.
    found = np.flatnonzero(left.hashes[np.minimum(low, len(left.hashes) - 1)] == wanted)
    if not len(found):
        return []
    low = low[found]
    count = np.minimum(np.searchsorted(left.hashes, wanted[found], "right") - low, REPEATS)
    total = int(count.sum())
    j = np.repeat(found, count)
    nth = np.arange(total) - np.repeat(np.cumsum(count) - count, count)
    i = left.order[np.repeat(low, count) + nth]
    order = np.lexsort((j, i - j))
    i, j = i[order], j[order]
    breaks = np.flatnonzero((np.diff(i - j) != 0) | (np.diff(j) != 1)) + 1
    starts, ends = np.concatenate(([0], breaks)), np.concatenate((breaks, [len(i)]))
    sizes = ends - starts + SEED - 1
    equal = [Run(*run) for run in zip(i[starts].tolist(), j[starts].tolist(), sizes.tolist(), strict=True)]
    return sorted(equal, key=lambda r: (r.right, r.left, -r.size))


def chained(found: Sequence[Run], gap: int = GAP) -> list[list[Run]]:
    """Runs that follow each other on both sides with at most `gap` words between them, as passages in order."""
    passages: list[list[Run]] = []
    alive: list[list[Run]] = []
    for run in found:
        alive = [p for p in alive if p[-1].right + p[-1].size + gap >= run.right]
        home = None
        for passage in alive:
            last = passage[-1]
            over_left, over_right = run.left - last.left - last.size, run.right - last.right - last.size
            if 0 <= over_left <= gap and 0 <= over_right <= gap:
                home = passage
        if home is None:
            home = []
            passages.append(home)
            alive.append(home)
        home.append(run)
    return passages
