"""The tables of a story as files: every row is a place in a report, or counts such places."""

from collections.abc import Callable, Iterator

from fastapi import APIRouter, HTTPException, Response

from variorum.exports.apparatus import Apparatus
from variorum.exports.page.points import letter, ordered
from variorum.exports.signs import question
from variorum.records.span import Span
from variorum.web.stories import Opened
from variorum.web.tables import Cell, file_name, table

router = APIRouter(include_in_schema=False)
Row = tuple[Cell, ...]
WHERE = ("siglum", "outlet", "published", "report", "start", "end", "quote")
"""The last columns of every table whose rows are places."""


def _points(app: Apparatus) -> Iterator[Row]:
    for p in ordered(app.dossier.points):
        for number, r in enumerate(p.readings):
            counts = (len(set(r.reports)), len(set(r.origins)))
            said = app.names(r.said_by)
            for span in dict.fromkeys(r.spans):
                yield (p.id, p.kind, question(p), p.verdict, letter(number), _flat(r.text), r.value, *counts, said, r.as_of, *_where(app, span))


def _coverage(app: Apparatus) -> Iterator[Row]:
    given: dict[str, dict[str, str]] = {}
    for p in app.dossier.points:
        for number, r in enumerate(p.readings):
            for report in dict.fromkeys(r.reports):
                given.setdefault(p.id, {})[report] = given.get(p.id, {}).get(report, "") + letter(number)
    for p in ordered(app.dossier.points):
        cells = ("" if r in given.get(p.id, {}) else app.state(p.id, r) for r in app.witnesses)
        yield (p.id, question(p), p.verdict, *(state or given[p.id][r] for state, r in zip(cells, app.witnesses, strict=True)))


def _actors(app: Apparatus) -> Iterator[Row]:
    for a in app.dossier.actors:
        printed = [("spelling", n.text, report) for n in a.names for report in n.reports]
        printed += [("title", role.text, role.span.report) for role in a.roles]
        for what, text, report in printed:
            yield (a.id, a.name, a.kind, what, _flat(text), *_report(app, report))


def _timeline(app: Apparatus) -> Iterator[Row]:
    for number, e in enumerate(app.dossier.events, 1):
        for span in dict.fromkeys(e.spans):
            yield (number, e.id, e.title, e.when, e.status, e.first_reported, app.names(e.actors), *_where(app, span))


def _statements(app: Apparatus) -> Iterator[Row]:
    voices = dict(app.dossier.voices)
    for report in app.witnesses:
        entry = app.entries.get(report)
        for s in entry.findings.statements if entry and entry.findings else ():
            speaker, to = (app.names([voices.get(actor or "", "")]) for actor in (s.actor, s.to_actor))
            printed, cue = (_flat(span.quote) if span else None for span in (s.speaker, s.cue))
            for content in s.content:
                yield (s.id, speaker, printed, cue, s.mode, s.stance, to, s.when, "yes" if s.cut_off else "no", *_where(app, content))


TABLES: dict[str, tuple[tuple[str, ...], Callable[[Apparatus], Iterator[Row]]]] = {
    "points": (
        ("point", "kind", "question", "verdict", "reading", "text", "compared by", "reports", "origins", "quoting", "as of", *WHERE), _points
    ),
    "coverage": (("point", "question", "verdict"), _coverage),
    "actors": (("actor", "name", "kind", "what", "text", *WHERE[:4]), _actors),
    "timeline": (("number", "event", "title", "happened", "status", "first reported", "actors", *WHERE), _timeline),
    "statements": (("statement", "speaker", "as printed", "cue", "mode", "stance", "to", "when", "cut off", *WHERE), _statements),
}  # fmt: skip
"""The tables by name: their heads and their rows. The heads of `coverage` go on with the sigla."""


@router.get("/story/{story}/{name}.csv")
def download(opened: Opened, name: str) -> Response:
    """One of the tables, whole."""
    if name not in TABLES:
        raise HTTPException(404)
    head, rows = TABLES[name]
    sigla = tuple(w.siglum for w in opened.witnesses) if name == "coverage" else ()
    return table(f"{file_name(opened.title)} {name}", (*head, *sigla), rows(opened.app))


def _where(app: Apparatus, span: Span) -> Row:
    return (*_report(app, span.report), span.start, span.end, _flat(span.quote))


def _report(app: Apparatus, report: str) -> Row:
    witness = app.witnesses.get(report)
    published = witness.published if witness else None
    return (app.siglum(report), witness.outlet if witness else None, published.edtf if published else None, report)


def _flat(text: str) -> str:
    return " ".join(text.split())
