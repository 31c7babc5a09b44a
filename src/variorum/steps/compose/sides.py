"""The answers to a question that exclude each other, the most reported first, and who fits which of them."""

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
    """Answers of which each two have the verdict of the point, in the order of its readings; none where they are too many."""
    chosen = _chosen(point)
    if not 2 <= len(chosen) <= MOST:
        return ()
    fitting: dict[int, list[str]] = {n: [] for n in chosen}
    for n, reading in enumerate(point.readings):
        fits = [c for c in chosen if (min(n, c), max(n, c)) not in point.deciding]
        if n not in chosen and len(fits) == 1:
            fitting[fits[0]] += reading.reports
    told = {report for n in chosen for report in point.readings[n].reports}
    return tuple(Side(point.readings[n], tuple(r for r in dict.fromkeys(fitting[n]) if r not in told)) for n in sorted(chosen))


def _chosen(point: Point) -> list[int]:
    """The numbers of the readings that stand against each other; all of them where it is not known which two decided."""
    if not point.deciding:
        return list(range(len(point.readings)))
    weight = [len(reading.reports) for reading in point.readings]
    chosen = list(min(point.deciding, key=lambda two: (-min(weight[n] for n in two), -sum(weight[n] for n in two), two)))
    for n in sorted({n for two in point.deciding for n in two} - set(chosen), key=lambda n: (-weight[n], n)):
        if len(chosen) < MOST and all(tuple(sorted(two)) in point.deciding for two in combinations([*chosen, n], 2)):
            chosen.append(n)
    return chosen
