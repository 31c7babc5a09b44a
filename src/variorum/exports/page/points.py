"""Points as a reader meets them: the question, the readings side by side, the reason for the verdict."""

from dataclasses import dataclass

from variorum.exports.apparatus import Apparatus, Cite
from variorum.exports.dates import plain
from variorum.exports.signs import Sign, order, question, verdict
from variorum.records.span import Span
from variorum.records.story import Point, Reading

SCOPED = frozenset({"figure", "outcome"})
"""Kinds whose scope is words that a reader knows from the text."""
SHOWN = 3
"""Exact words shown under a value at once; the rest folds."""


@dataclass(frozen=True, slots=True)
class ReadingView:
    letter: str
    text: str
    value: str
    pair: str
    notes: tuple[str, ...]
    cites: tuple[Cite, ...]
    words: tuple[Cite, ...]
    folded: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class PointView:
    id: str
    about: str
    kind: str
    sign: Sign
    verdict: str
    readings: tuple[ReadingView, ...]
    because: tuple[str, ...]
    rules: tuple[str, ...]
    pair: str
    actors: str
    """Ids of the actors it is about or quotes, for the filter."""
    reports: str


def points(app: Apparatus) -> tuple[PointView, ...]:
    """All points; conflicts first, then in the order of the dossier."""
    views = [(order(p.verdict), n, view(app, p)) for n, p in enumerate(app.dossier.points)]
    return tuple(v for *_, v in sorted(views, key=lambda item: item[:2]))


def view(app: Apparatus, point: Point) -> PointView:
    reports = tuple(dict.fromkeys(r for reading in point.readings for r in reading.reports))
    origins = tuple(dict.fromkeys(o for reading in point.readings for o in reading.origins))
    said_by = {a for reading in point.readings for a in reading.said_by}
    named = [a.id for a in app.dossier.actors if a.id in said_by or a.name.casefold() in point.about.casefold()]
    return PointView(
        point.id,
        question(point),
        point.kind,
        verdict(point.verdict),
        point.verdict,
        tuple(_reading(app, reading, n, point.kind) for n, reading in enumerate(point.readings)),
        point.because,
        point.rules,
        app.pair(reports, origins),
        " ".join(named),
        " ".join(reports),
    )


def _reading(app: Apparatus, reading: Reading, number: int, kind: str) -> ReadingView:
    first: dict[str, Span] = {}
    for span in reading.spans:
        first.setdefault(span.report, span)
    cites = app.cites(reading.spans)
    one_each = app.cites(first.values())
    notes = []
    if reading.hedge:
        notes.append(f"hedged: {reading.hedge}")
    if reading.said_by and (names := app.names(reading.said_by)):
        alone = len(reading.said_by) == 1 and len(set(reading.origins)) > 1
        notes.append(f"quoting {names}{': one speaker behind all of them' if alone else ''}")
    if reading.as_of:
        notes.append(f"as of {plain(reading.as_of)}")
    notes.extend(f"only: {word}" for word in reading.scope if kind in SCOPED)
    return ReadingView(
        letter(number), " ".join(reading.text.split()), reading.value, app.reading_pair(reading), tuple(notes), one_each, cites[:SHOWN], cites[SHOWN:]
    )  # fmt: skip


def letter(number: int) -> str:
    """a, b … z, a1, b1 …: the name of a reading in its point."""
    return "abcdefghijklmnopqrstuvwxyz"[number % 26] + (str(number // 26) if number >= 26 else "")
