"""Points as a reader meets them: the question, the readings side by side, the reason for the verdict."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from variorum.exports.apparatus import Apparatus, Cite
from variorum.exports.dates import plain
from variorum.exports.judgements.words import settled_words
from variorum.exports.page.compared import compared
from variorum.exports.signs import Sign, order, question, verdict
from variorum.records.span import Span
from variorum.records.story import TELLS, Point, Reading

SCOPED = frozenset({"figure", "outcome"})
"""Kinds whose scope is words that a reader knows from the text."""
CHANGES = {"rise": "told as a rise", "fall": "told as a fall", "so far": "told as a count that goes on", "then": "told of an earlier day"}
ENDS = frozenset({"to", "from", "now"})
"""Scopes that name an end of a change, or the present: the value itself says it."""
SHOWN = 3
"""Exact words shown under a value at once; the rest folds."""


@dataclass(frozen=True, slots=True)
class ReadingView:
    letter: str
    text: str
    marked: Markup | None
    """A quotation's wording with the words marked that another reading's lacks."""
    value: str
    pair: str
    notes: tuple[str, ...]
    cites: tuple[Cite, ...]
    words: tuple[Cite, ...]
    folded: tuple[Cite, ...]
    meant: str = ""
    """What the words stand for, where another reading has the same words."""


@dataclass(frozen=True, slots=True)
class PointView:
    id: str
    href: str
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
    judged: tuple[str, ...] = ()
    """Who settled it and how, and what was noted on it, in words."""


def points(app: Apparatus) -> tuple[PointView, ...]:
    """All points: the gravest verdicts first, of one verdict what most reports tell of the weightiest kinds."""
    return tuple(view(app, p) for p in ordered(app.dossier.points))


def ordered(points: Iterable[Point]) -> list[Point]:
    """The points in the order of `points`; phrases that reports merely share come last."""
    weighed = [((p.kind == "other" and p.verdict not in ("conflict", "update"), order(p.verdict), -_weight(p), n), p) for n, p in enumerate(points)]
    return [p for _, p in sorted(weighed, key=lambda item: item[0])]


def concerned(point: Point, actors: Iterable[tuple[str, str]]) -> list[str]:
    """Of (id, folded name) the actors whom the point quotes or has in its question."""
    said_by = {a for reading in point.readings for a in reading.said_by}
    about = point.about.casefold()
    return [actor for actor, name in actors if actor in said_by or name in about]


def _weight(point: Point) -> int:
    """What a point tells a reader: the reports that speak on it, each counting as its kind does."""
    return TELLS[point.kind] * len(point.reports)


def view(app: Apparatus, point: Point) -> PointView:
    origins = tuple(dict.fromkeys(o for reading in point.readings for o in reading.origins))
    marks, meant = _marked(point), _meant(point)
    dated = len({reading.as_of for reading in point.readings}) > 1  # a day that all of them share tells none from another
    return PointView(
        point.id,
        app.links.point(point.id),
        question(point),
        point.kind,
        verdict(point.verdict),
        point.verdict,
        tuple(_reading(app, r, n, point.kind, (marks[n], meant[n], dated)) for n, r in enumerate(point.readings)),
        point.because,
        point.rules,
        app.pair(point.reports, origins),
        " ".join(concerned(point, app.folded)),
        " ".join(point.reports),
        (*settled_words(point.settled, letter), *app.said(app.margin.on_point(point))),
    )


def _reading(app: Apparatus, reading: Reading, number: int, kind: str, told: tuple[Markup | None, str, bool]) -> ReadingView:
    marked, meant, dated = told
    first: dict[str, Span] = {}
    for span in reading.spans:
        first.setdefault(span.report, span)
    cites = app.cites(_origins_first(app, reading))
    one_each = app.cites(sorted(first.values(), key=lambda span: app.rank(span.report)))
    notes = []
    if reading.hedge and reading.hedge.casefold() not in reading.text.casefold():
        notes.append(f"hedged: {reading.hedge}")
    if kind != "who-said" and reading.said_by and (names := app.names(reading.said_by)):
        alone = len(reading.said_by) == 1 and len(set(reading.origins)) > 1
        notes.append(f"quoting {names}{': one speaker behind all of them' if alone else ''}")
    if reading.as_of and dated:
        notes.append(f"as of {plain(reading.as_of)}")
    notes.extend(CHANGES.get(word, f"only: {word}") for word in reading.scope if kind in SCOPED and word not in ENDS)
    return ReadingView(
        letter(number), _flat(reading.text), marked, reading.value, app.reading_pair(reading), tuple(notes), one_each, cites[:SHOWN], cites[SHOWN:], meant
    )  # fmt: skip


def _origins_first(app: Apparatus, reading: Reading) -> list[Span]:
    """The spans with one of each origin before the copies: three printings of one text show a reader nothing new."""
    seen: set[str] = set()
    fresh: list[Span] = []
    copies: list[Span] = []
    for span in dict.fromkeys(reading.spans):
        origin = next(iter(app.main_origins([span.report])), span.report)
        (copies if origin in seen else fresh).append(span)
        seen.add(origin)
    return fresh + copies


def _meant(point: Point) -> list[str]:
    """For each reading the day it means, where the words alone do not tell it from another: "noon" of two days."""
    words = [_flat(reading.text).casefold() for reading in point.readings]
    return [plain(r.edtf) if r.edtf and words.count(w) > 1 else "" for r, w in zip(point.readings, words, strict=True)]


def _marked(point: Point) -> list[Markup | None]:
    """The first wording against the second, every other against the first."""
    if point.kind != "quote" or len(point.readings) < 2:
        return [None] * len(point.readings)
    first = _flat(point.readings[0].text)
    return [compared(first, _flat(point.readings[1].text))[0], *(compared(first, _flat(r.text))[1] for r in point.readings[1:])]


def _flat(text: str) -> str:
    """A value on one line, without the comma before a tag."""
    return " ".join(text.split()).rstrip(",;") or text


def letter(number: int) -> str:
    """a, b … z, a1, b1 …: the name of a reading in its point."""
    return "abcdefghijklmnopqrstuvwxyz"[number % 26] + (str(number // 26) if number >= 26 else "")
