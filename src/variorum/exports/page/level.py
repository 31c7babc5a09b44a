"""The same facts of a few reports on one level: what each gives, who is silent, the differences first."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from variorum.exports.apparatus import Apparatus, Cite
from variorum.exports.page.compared import wordings
from variorum.exports.page.points import PointView, view
from variorum.exports.signs import Sign, order, state
from variorum.records.story import Point

STANDS = ("differ", "lacking", "same", "alone")
"""How these reports stand to a point, in the order a reader wants them: two readings, one reading that some lack, one
reading of all, one report only."""


@dataclass(frozen=True, slots=True)
class Given:
    """One reading as one report prints it. `words`: its own words; of a quotation those are marked that another lacks."""

    letter: str
    words: Markup | str
    cite: Cite


@dataclass(frozen=True, slots=True)
class LevelCell:
    report: str
    given: tuple[Given, ...]
    state: Sign


@dataclass(frozen=True, slots=True)
class Level:
    point: PointView
    stand: str
    cells: tuple[LevelCell, ...]

    @property
    def varies(self) -> bool:
        """Whether a quotation stands here in other words."""
        return any("<em>" in given.words for cell in self.cells for given in cell.given if isinstance(given.words, Markup))


def level(app: Apparatus, reports: Sequence[str]) -> tuple[Level, ...]:
    """Every point that one of these reports reads."""
    wanted = set(reports)
    rows = [
        _level(app, point, reports)
        for point in app.dossier.points
        if any(r in wanted for reading in point.readings for r in reading.reports)
    ]
    return tuple(sorted(rows, key=lambda row: (STANDS.index(row.stand), order(row.point.verdict))))


def _level(app: Apparatus, point: Point, reports: Sequence[str]) -> Level:
    shown = view(app, point)
    given = {r: [(reading.letter, c) for reading in shown.readings for c in reading.cites if c.report == r] for r in reports}
    own = {(r, letter): _line(c) for r in reports for letter, c in given[r]}
    words: dict[tuple[str, str], Markup | str] = {**own}
    if point.kind == "quote":
        words = dict(zip(own, wordings(list(own.values())), strict=True))
    cells = tuple(
        LevelCell(
            r,
            tuple(Given(letter, words[(r, letter)], c) for letter, c in given[r]),
            state(app.state(point.id, r)),
        )
        for r in reports
    )
    return Level(shown, _stand([{letter for letter, _ in given[r]} for r in reports]), cells)


def _stand(letters: Sequence[set[str]]) -> str:
    giving = [found for found in letters if found]
    if len(giving) == 1:
        return "alone" if len(letters) > 1 else "same"
    if any(found != giving[0] for found in giving):
        return "differ"
    return "same" if len(giving) == len(letters) else "lacking"


def _line(cite: Cite) -> str:
    return " ".join(cite.quote.split()).rstrip(",;")
