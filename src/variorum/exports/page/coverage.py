"""Reports across, points down, a sign in every cell."""

from dataclasses import dataclass

from variorum.exports.apparatus import Apparatus
from variorum.exports.page.points import PointView
from variorum.exports.signs import Sign, state


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


def coverage(app: Apparatus, points: tuple[PointView, ...]) -> tuple[Line, ...]:
    """A line for each point, in the order given."""
    states = {(c.point, c.report): c.state for c in app.dossier.coverage}
    return tuple(_line(app, point, states) for point in points)


def _line(app: Apparatus, point: PointView, states: dict[tuple[str, str], str]) -> Line:
    cells = []
    for report in app.witnesses:
        given = [(reading.letter, cite.href) for reading in point.readings for cite in reading.cites if cite.report == report]
        if given:
            letters = "".join(letter for letter, _ in given) if len(point.readings) > 1 else ""
            cells.append(Cell(report, point.sign, letters, given[0][1]))
        else:
            known = states.get((point.id, report), "silent")
            cells.append(Cell(report, state(known), "", None))
    return Line(point, tuple(cells), sum(cell.href is not None for cell in cells))
