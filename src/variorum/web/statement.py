"""A statement: who said what, to whom and when, in its paragraph; who else prints it; what rests on it."""

from collections.abc import Iterator
from dataclasses import dataclass

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from variorum.exports.apparatus import Apparatus, Cite
from variorum.exports.dates import plain
from variorum.exports.page.compared import compared
from variorum.exports.page.evidence import evidence
from variorum.exports.page.marking import Mark, nested
from variorum.exports.page.paragraphs import paragraphs, soft_breaks
from variorum.exports.page.points import PointView, ordered, view
from variorum.records.edition import Entry
from variorum.records.findings import Statement
from variorum.records.span import Span
from variorum.records.story import Point
from variorum.web.pages import render
from variorum.web.stories import Opened
from variorum.web.words import say

router = APIRouter(include_in_schema=False)
AROUND = 1500
"""Code points of a paragraph printed on either side of the words."""
LISTED = 60
"""Other printings, and points, that are listed."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known of a statement: `name` is a key of the words, `href` where it leads."""

    name: str
    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Printing:
    """The same quotation in another report, with the words marked that this one lacks."""

    cite: Cite
    marked: Markup


@router.get("/story/{story}/statement/{statement}")
def statement_page(request: Request, opened: Opened, statement: str) -> HTMLResponse:
    """One statement of a report of the story."""
    app = opened.app
    found = next(((e, s) for e, s in _all(app) if s.id == statement), None)
    if found is None:
        raise HTTPException(404, say("statement.none"))
    entry, record = found
    points = list(resting(app, record))
    actor = app.actors.get(dict(app.dossier.voices).get(record.actor or "", ""))
    named = next((n.name for n in entry.findings.actors if n.id == record.actor), "") if entry.findings else ""
    return render(
        request, "statement.html", story=opened, record=record, words=" … ".join(_flat(c) for c in record.content),
        siglum=app.siglum(entry.report.id), label=app.label(entry.report.id), href=app.links.report(entry.report.id),
        speaker=actor.name if actor else named or (f"“{_flat(record.speaker)}”" if record.speaker else say("statement.nobody")),
        unsure=not (actor or named) and record.speaker is not None,
        facts=tuple(facts(app, entry, record)), text=in_context(entry, record), printings=printings(app, record, points)[:LISTED],
        points=tuple(points[:LISTED]), because=actor.because if actor else (),
        chain=tuple(evidence(app, span) for span in record.content),
    )  # fmt: skip


def facts(app: Apparatus, entry: Entry, s: Statement) -> Iterator[Fact]:
    """What is known of the saying, each with the words that give it."""
    voices, names = dict(app.dossier.voices), {n.id: n.name for n in entry.findings.actors} if entry.findings else {}
    if actor := app.actors.get(voices.get(s.actor or "", "")):
        yield Fact("actor", actor.name, app.links.actor(actor.id))
    if s.actor in names:
        yield Fact("named", names[s.actor])
    yield from _printed(app, "speaker", s.speaker)
    yield from _printed(app, "cue", s.cue)
    yield Fact("mode", f"{s.mode}{'' if s.stance == 'said' else f', {s.stance}'}{', ' + say('statement.cut_off') if s.cut_off else ''}")
    if to := app.actors.get(voices.get(s.to_actor or "", "")):
        yield Fact("to_actor", to.name, app.links.actor(to.id))
    yield from _printed(app, "to", s.to)
    if s.when:
        yield Fact("when", plain(s.when))
    yield from _printed(app, "when_words", s.when_span)
    yield from _printed(app, "occasion", s.occasion)
    if s.inside:
        yield Fact("inside", say("statement.outer"), app.links.statement(s.inside))


def _printed(app: Apparatus, name: str, span: Span | None) -> Iterator[Fact]:
    if span:
        yield Fact(name, _flat(span), app.links.words(span))


def in_context(entry: Entry, s: Statement) -> Markup:
    """The paragraphs the statement stands in, its parts marked."""
    parts = [("who", s.speaker), ("cue", s.cue), ("who", s.to), ("time", s.when_span), ("event", s.occasion), *(("here", c) for c in s.content)]
    spans = sorted(((span.start, span.end, kind) for kind, span in parts if span), key=lambda at: (at[0], -at[1]))
    if not spans:
        return Markup("")
    text, first, last = entry.report.text, spans[0][0], max(end for _, end, _ in spans)
    lo = max(text.rfind("\n\n", 0, first) + 1, first - AROUND)
    gap = text.find("\n\n", last)
    hi = min(gap if gap >= 0 else len(text), last + AROUND)
    marks = [Mark(a, b, (kind,), say(f"statement.mark_{kind}"), None, Markup("")) for a, b, kind in spans]
    soft, used = soft_breaks(text), set[str]()
    return Markup("").join(Markup("<p>{}</p>\n").format(nested(text, a, b, marks, soft, used)) for a, b in paragraphs(text, lo, hi))


def resting(app: Apparatus, s: Statement) -> Iterator[tuple[Point, PointView]]:
    """The points that have a reading in these words, in the order of the dossier."""
    for point in ordered(app.dossier.points):
        spans = (span for reading in point.readings for span in reading.spans)
        if any(span.touches(c) for span in spans for c in s.content):
            yield point, view(app, point)


def printings(app: Apparatus, s: Statement, points: list[tuple[Point, PointView]]) -> list[Printing]:
    """The quotation as other reports print it, one place in each, in the order of the reports."""
    found: dict[str, Printing] = {}
    for point, _ in points:
        if point.kind != "quote":
            continue
        spans = [span for reading in point.readings for span in reading.spans]
        own = next(_flat(span) for span in spans if any(span.touches(c) for c in s.content))
        for span in spans:
            if span.report != s.content[0].report:
                found.setdefault(span.report, Printing(app.cite(span), compared(own, _flat(span))[1]))
    return [found[r] for r in app.witnesses if r in found]


def _all(app: Apparatus) -> Iterator[tuple[Entry, Statement]]:
    for report in app.witnesses:
        entry = app.entries.get(report)
        for statement in entry.findings.statements if entry and entry.findings else ():
            yield entry, statement  # type: ignore[misc]


def _flat(span: Span) -> str:
    return " ".join(span.quote.split())
