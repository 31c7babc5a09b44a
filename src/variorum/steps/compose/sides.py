"""The answers to a question that exclude or follow each other, and who fits which of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from variorum.records.story import Point, Reading

MOST = 4
"""Answers one sentence can lay out and still be read."""


@dataclass(frozen=True, slots=True)
class Side:
    """One answer with the reports that give another one which fits this alone (`almost 100` beside `99`, against `89`)."""

    reading: Reading
    fitting: tuple[str, ...] = ()


def sides_of(point: Point) -> tuple[Side, ...]:
    """Answers of which each two have the verdict of the point, the older first, else in the order of its readings; none where they are too many."""
    chosen = _chosen(point)
    if not 2 <= len(chosen) <= MOST:
        return ()
    fitting: dict[int, list[str]] = {n: [] for n in chosen}
    for n, reading in enumerate(point.readings):
        fits = [c for c in chosen if not _decided(point, n, c)]
        if n not in chosen and len(fits) == 1:
            fitting[fits[0]] += reading.reports
    told = {report for n in chosen for report in point.readings[n].reports}
    return tuple(Side(point.readings[n], tuple(r for r in dict.fromkeys(fitting[n]) if r not in told)) for n in sorted(chosen, key=lambda n: (_followed(point, n, chosen), n)))


def between(point: Point, sides: Sequence[Side]) -> Reading | None:
    """A figure that fits more than one side and that more reports give than any of them: `about 2,000` beside `hundreds` and `at least 2,000`."""
    if point.verdict != "conflict" or point.kind != "figure" or len(sides) < 2:
        return None
    chosen = [point.readings.index(side.reading) for side in sides]
    most = max(len(side.reading.reports) for side in sides)
    offered = [r for n, r in enumerate(point.readings) if n not in chosen and len(r.reports) > most and sum(not _decided(point, n, c) for c in chosen) > 1]
    return max(offered, key=lambda r: len(r.reports), default=None)


def _chosen(point: Point) -> list[int]:
    """The numbers of the readings that stand against each other; all of them where it is not known which two decided."""
    if not point.deciding:
        return list(range(len(point.readings)))
    weight = [len(reading.reports) for reading in point.readings]
    chosen = list(min(point.deciding, key=lambda two: (-min(weight[n] for n in two), -sum(weight[n] for n in two), two)))
    for n in sorted({n for two in point.deciding for n in two} - set(chosen), key=lambda n: (-weight[n], n)):
        if len(chosen) < MOST and all(_decided(point, *two) for two in combinations([*chosen, n], 2)):
            chosen.append(n)
    return chosen


def _decided(point: Point, one: int, two: int) -> bool:
    return (one, two) in point.deciding or (two, one) in point.deciding


def _followed(point: Point, n: int, chosen: Sequence[int]) -> int:
    """How many of the others a reading follows; 0 for each where none follows another."""
    return sum((c, n) in point.deciding for c in chosen) if point.verdict == "update" else 0
