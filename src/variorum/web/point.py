"""A point: the question, its readings with all their words, the origins behind each, who is silent, and why."""

from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse

from variorum.exports.apparatus import Apparatus, Cite
from variorum.exports.dates import plain
from variorum.exports.page.coverage import Column, columns
from variorum.exports.page.evidence import Evidence, evidence
from variorum.exports.page.points import PointView, ReadingView, letter
from variorum.exports.signs import question
from variorum.records.span import Span
from variorum.records.story import Point, Reading
from variorum.web.pages import render
from variorum.web.stories import Opened
from variorum.web.words import say

router = APIRouter(include_in_schema=False)
SPANS = 40
"""Places printed for one reading; the table to take away has them all."""


@dataclass(frozen=True, slots=True)
class Behind:
    """One origin behind a reading, and its reports that give it."""

    label: str
    kind: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Stood:
    """What one report had at its time: a row of the history."""

    when: str
    edtf: str | None
    cite: Cite
    letter: str
    text: str
    as_of: str


@dataclass(frozen=True, slots=True)
class Weighed:
    """A reading with all it rests on. `value` is what it was compared by."""

    view: ReadingView
    value: str
    speakers: tuple[tuple[str, str], ...]
    behind: tuple[Behind, ...]
    evidence: tuple[Evidence, ...]
    left_out: int


@router.get("/story/{story}/point/{point}")
def point_page(request: Request, opened: Opened, point: str) -> HTMLResponse:
    """One point of a story."""
    app = opened.app
    in_order = opened.ordered
    place = next((n for n, p in enumerate(in_order) if p.id == point), None)
    if place is None:
        raise HTTPException(404, say("point.none"))
    found = in_order[place]
    shown = opened.point(found)
    return render(
        request, "point.html", story=opened, p=shown, readings=weighed(app, found, shown), history=history(app, found),
        silent=stand(app, found, "silent"), unknowing=stand(app, found, "could-not-know"), unread=stand(app, found, "not-read"),
        before=_named(app, in_order[place - 1]) if place else None,
        after=_named(app, in_order[place + 1]) if place + 1 < len(in_order) else None,
    )  # fmt: skip


def weighed(app: Apparatus, point: Point, shown: PointView) -> tuple[Weighed, ...]:
    """The readings in their order, each with the places it stands at."""
    return tuple(_weighed(app, r, v) for r, v in zip(point.readings, shown.readings, strict=True))


def _weighed(app: Apparatus, reading: Reading, shown: ReadingView) -> Weighed:
    cites = (*shown.words, *shown.folded)
    speakers = tuple((app.actors[a].name, app.links.actor(a)) for a in reading.said_by if a in app.actors)
    chain = tuple(evidence(app, c.span) for c in cites[:SPANS])
    return Weighed(shown, reading.value, speakers, _behind(app, reading), chain, len(cites) - len(chain))


def _behind(app: Apparatus, reading: Reading) -> tuple[Behind, ...]:
    """Each origin of the reading with the reports that carry it first of all; what none carries stands alone."""
    spans: dict[str, Span] = {}
    for span in reading.spans:
        spans.setdefault(span.report, span)
    groups: dict[str, list[Cite]] = {}
    for report in reading.reports:
        witness = app.witnesses.get(report)
        main = witness.origins[0] if witness and witness.origins else ""
        groups.setdefault(main, []).extend(app.cites([spans[report]] if report in spans else []))
    return tuple(
        Behind(app.origins[o].label if o in app.origins else say("point.no_origin"), app.origins[o].kind if o in app.origins else "", tuple(cites))
        for o, cites in groups.items()
    )  # fmt: skip


def history(app: Apparatus, point: Point) -> tuple[Stood, ...]:
    """Every report's reading in the order in which the reports appeared, undated ones last."""
    rows: list[tuple[tuple[bool, str, int], Stood]] = []
    order = {report: n for n, report in enumerate(app.witnesses)}
    for number, reading in enumerate(point.readings):
        first: dict[str, Span] = {}
        for span in reading.spans:
            first.setdefault(span.report, span)
        for report, span in first.items():
            witness = app.witnesses.get(report)
            edtf = witness.published.edtf if witness and witness.published else None
            stood = Stood(
                plain(edtf), edtf, app.cite(span), letter(number), " ".join(span.quote.split()), plain(reading.as_of) if reading.as_of else ""
            )
            rows.append(((edtf is None, edtf or "", order.get(report, len(order))), stood))
    return tuple(stood for _, stood in sorted(rows, key=lambda row: row[0]))


def stand(app: Apparatus, point: Point, state: str) -> tuple[Column, ...]:
    """The reports that are in this state to the point."""
    return tuple(c for c in columns(app) if app.state(point.id, c.report) == state)


def _named(app: Apparatus, point: Point) -> dict[str, Any]:
    return {"href": app.links.point(point.id), "about": question(point)}
