"""Reports across, points down, a sign in every cell."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.exports.apparatus import Apparatus
from variorum.exports.page.points import PointView
from variorum.exports.signs import Sign, state


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a report's column."""

    report: str
    siglum: str
    href: str
    label: str


@dataclass(frozen=True, slots=True)
class Cell:
    report: str
    sign: Sign
    letters: str
    """Which readings the report gives, where the point has more than one."""
    href: str | None


@dataclass(frozen=True, slots=True)
class Line:
    point: PointView
    cells: tuple[Cell, ...]
    says: int


CELLS, LEAST = 60_000, 50
"""Cells a page's table may have, and lines it has in any case: beyond that no browser shows it and no reader reads it."""


def columns(app: Apparatus) -> tuple[Column, ...]:
    return tuple(Column(r, app.siglum(r), app.links.report(r), app.label(r)) for r in app.witnesses)


def coverage(app: Apparatus, points: tuple[PointView, ...]) -> tuple[Line, ...]:
    """A line for each point, in the order given; of a very large story the first ones, which are the gravest."""
    return lines(app, points[: max(LEAST, CELLS // max(1, len(app.witnesses)))], tuple(app.witnesses))


def lines(app: Apparatus, points: Iterable[PointView], reports: Sequence[str]) -> tuple[Line, ...]:
    """A line for each point with a cell for each of these reports; `says` counts all reports."""
    return tuple(_line(app, point, reports) for point in points)


def _line(app: Apparatus, point: PointView, reports: Sequence[str]) -> Line:
    cells = []
    places: dict[str, list[tuple[str, str]]] = {}
    for reading in point.readings:
        for cite in reading.cites:
            places.setdefault(cite.report, []).append((reading.letter, cite.href))
    for report in reports:
        if given := places.get(report):
            letters = "".join(letter for letter, _ in given) if len(point.readings) > 1 else ""
            cells.append(Cell(report, point.sign, letters, given[0][1]))
        else:
            cells.append(Cell(report, state(app.state(point.id, report)), "", None))
    return Line(point, tuple(cells), len(places))
