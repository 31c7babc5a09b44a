"""How alike the reports of a pile are, and how crowded each one's neighbourhood is."""

import math
from collections.abc import Sequence

import numpy as np

from variorum.steps.group.linkage import Bar, Forest
from variorum.steps.group.material import Material
from variorum.text.rates import rate
from variorum.text.vectors import Ground, Space, space

GROUND = Ground(500.0, rate)
LONE = 0.5
FAINT = 0.03
"""Likeness under this says nothing: two reports of one day share that much."""
NEIGHBOURS = 1000
"""A report keeps at most so many neighbours, its likest ones: the work for one report stays bounded."""
COPY = 0.5
"""Reports more alike than this share prose, which says nothing of how crowded the subject is."""
FIRST = Bar(0.17, 0.17)
"""Plain average linkage, to see how large stories are here; 0.17 to 0.2 is its best bar on both labelled sets."""
AROUND = 2.5
"""The neighbourhood is so many times the usual story: itself, and what merely resembles it."""
FEWEST = 8
"""The smallest neighbourhood, however lonely the reports of a pile."""
FEWEST_SMALL = 20
"""The same in a small pile, where nothing is known of the usual story: a folder of one story is no crowd."""
GIANT = 4.0
"""A story so many times the usual size gets a neighbourhood of its own size."""
AGEING = ((14, 1.0), (60, 0.9), (200, 0.75), (10**9, 0.65))
"""(days between two reports at most, what is left of their likeness): a late report still finds its story."""

Rows = list[dict[int, float]]


def kinships(materials: Sequence[Material]) -> tuple[Space, Rows]:
    """For each report its neighbours and their likeness, 0..1, less where many days lie between them."""
    vectors = space([dict(zip(m.sketch.words, m.sketch.counts, strict=True)) for m in materials], GROUND, lone=LONE)
    days = np.array([m.sketch.day.toordinal() if m.sketch.day else -1 for m in materials])
    rows: Rows = []
    for i in range(len(materials)):
        near, alike = vectors.likeness(i)
        if days[i] >= 0:
            alike *= np.where(days[near] >= 0, _ageing(np.abs(days[near] - days[i])), 1.0)
        kept = np.flatnonzero(alike >= FAINT)
        if len(kept) > NEIGHBOURS:
            kept = np.sort(kept[np.argsort(-alike[kept], kind="stable")[:NEIGHBOURS]])
        rows.append(dict(zip(near[kept].tolist(), alike[kept].tolist(), strict=True)))
    for i, row in enumerate(rows):
        for j in [j for j in row if i not in rows[j]]:
            del row[j]
    return vectors, rows


def _ageing(gaps: np.ndarray[tuple[int, ...], np.dtype[np.int64]]) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    steps = np.array([most for most, _ in AGEING])
    return np.array([left for _, left in AGEING])[np.searchsorted(steps, gaps)]


def crowds(rows: Rows, materials: Sequence[Material]) -> list[float]:
    """For each report the mean likeness of its nearest neighbours, copies of one text counting once.

    How many neighbours: a few times the size of a usual story in this pile. Neighbours it does not have count as 0,
    so that a small pile of one story is no crowd.
    """
    first = Forest(rows, [0.0] * len(rows))
    first.grow(FIRST)
    sizes = [1] * len(rows)
    for members in first.clusters():
        for i in members:
            sizes[i] = len(members)
    usual = math.exp(sum(map(math.log, sizes)) / len(sizes)) if sizes else 1.0
    most = max(FEWEST, round(FEWEST_SMALL * GROUND.told(len(rows))), round(AROUND * usual))
    found = []
    for i, row in enumerate(rows):
        k = math.ceil(AROUND * sizes[i]) if sizes[i] > GIANT * usual else most
        found.append(sum(sorted(_voices(i, row, materials), reverse=True)[:k]) / k)
    return found


def _voices(i: int, row: dict[int, float], materials: Sequence[Material]) -> list[float]:
    """The likeness of report `i` to each other origin among its neighbours, the likest report of each."""
    best: dict[str, float] = {}
    own = materials[i].origin
    for j, alike in row.items():
        voice = materials[j].origin or materials[j].report
        if voice != own:
            best[voice] = max(best.get(voice, 0.0), min(alike, COPY))
    return list(best.values())
