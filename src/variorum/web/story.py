"""A story: its dossier, alive. Every section is bounded and has its pages; every value opens the words it rests on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from variorum.exports.apparatus import Apparatus
from variorum.exports.html import dossier_html
from variorum.exports.page.coverage import lines
from variorum.exports.page.points import concerned, ordered, told_by, view
from variorum.exports.page.story import StoryView
from variorum.exports.signs import order, question, verdict
from variorum.records.story import Point
from variorum.web.pages import render
from variorum.web.paging import Leaf, leaf, shown
from variorum.web.room import Reader
from variorum.web.stories import Opened
from variorum.web.tables import file_name
from variorum.web.words import say

router = APIRouter(include_in_schema=False)
DIFFER, POINTS, EVENTS, ACTORS, TIES, PLACES, REPORTS = 10, 30, 30, 25, 15, 60, 60
"""Items of each section on one page."""
LINES, ACROSS = 25, 40
"""Points down and reports across of one page of the coverage table."""
NAMED = 80
"""Actors offered in the filter: those who speak most."""
_Key = Callable[[Point], Any]
ORDERS: dict[str, _Key | None] = {
    "verdict": None,
    "reports": lambda p: -len(told_by(p)),
    "origins": lambda p: -len({o for r in p.readings for o in r.origins}),
    "kind": lambda p: p.kind,
    "about": lambda p: question(p).casefold(),
}
"""How the points may be sorted; within one value they stay in the order of the dossier."""
FILTERS = ("verdict", "kind", "actor", "report")


Options = tuple[tuple[str, str], ...]
"""Values with the words for them."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the filter offers, and what was chosen."""

    verdicts: Options
    kinds: Options
    actors: Options
    reports: Options
    orders: Options
    chosen: Mapping[str, str]
    total: int


@router.get("/story/{story}")
def story_page(request: Request, opened: Opened) -> HTMLResponse:
    """The story; the query asks for pages of its sections, for points of a kind, and for their order."""
    asked = dict(request.query_params)
    return render(request, "story.html", story=opened, **sections(opened, asked), choices=choices(opened, asked))


@router.get("/story/{story}/file")
def file(reading: Reader, opened: Opened) -> Response:
    """The one-file dossier of this story."""
    whole = reading.shelves.story(opened.id)
    assert whole is not None
    head = {"Content-Disposition": f'attachment; filename="{file_name(opened.title)}.html"'}
    return Response(dossier_html(whole), media_type="text/html; charset=utf-8", headers=head)


def sections(story: StoryView, asked: Mapping[str, str]) -> dict[str, Any]:
    """The pages of the story's lists that were asked for."""
    app = story.app
    in_order = ordered(app.dossier.points)
    differ = [p for p in in_order if p.verdict in ("conflict", "update")]
    points = chosen(app, in_order, asked)
    down = leaf(in_order, "coverage", LINES, asked)
    across = leaf(story.columns, "across", ACROSS, asked, "coverage")
    return {
        "differ": _views(app, leaf(differ, "differ", DIFFER, asked)),
        "said": _views(app, leaf(points, "said", POINTS, asked)),
        "time": leaf(story.events, "time", EVENTS, asked, at=_place(asked.get("event"), [e.id for e in story.events])),
        "who": leaf(story.people, "who", ACTORS, asked),
        "ties": leaf(story.tied, "ties", TIES, asked, "from"),
        "where": leaf(story.places, "where", PLACES, asked, at=_number(asked.get("place"))),
        "coverage": shown(down, lines(app, [view(app, p) for p in down.items], [c.report for c in across.items])),
        "across": across,
        "reports": leaf(story.witnesses, "reports", REPORTS, asked),
    }


def chosen(app: Apparatus, points: Sequence[Point], asked: Mapping[str, str]) -> list[Point]:
    """The points that pass the filters, in the order that was asked for; what is unknown filters nothing out."""
    found = list(points)
    if wanted := asked.get("verdict"):
        found = [p for p in found if p.verdict == wanted]
    if kind := asked.get("kind"):
        found = [p for p in found if p.kind == kind]
    if report := asked.get("report"):
        found = [p for p in found if report in told_by(p)]
    if actor := asked.get("actor"):
        names = [pair for pair in app.folded if pair[0] == actor]
        found = [p for p in found if concerned(p, names)]
    key = ORDERS.get(asked.get("sort", ""))
    return sorted(found, key=key) if key else found


def choices(story: StoryView, asked: Mapping[str, str]) -> Choices:
    """What there is to choose from in this story."""
    points = story.app.dossier.points
    actors = [(a.id, a.name) for a in story.people[:NAMED]]
    wanted = asked.get("actor", "")
    if wanted in story.app.actors and wanted not in dict(actors):
        actors.append((wanted, story.app.actors[wanted].name))
    return Choices(
        tuple((v, f"{verdict(v).mark} {verdict(v).word}") for v in sorted({p.verdict for p in points}, key=order)),
        tuple((k, say(f"story.kind_{k}")) for k in sorted({p.kind for p in points})),
        tuple(actors),
        tuple((w.report, w.siglum) for w in story.witnesses),
        tuple((key, say(f"story.sort_{key}")) for key in ORDERS),
        {name: value for name in (*FILTERS, "sort") if (value := asked.get(name))},
        len(points),
    )


def _views(app: Apparatus, found: Leaf[Point]) -> Leaf[Any]:
    return shown(found, [view(app, p) for p in found.items])


def _place(wanted: str | None, ids: Sequence[str]) -> int | None:
    return ids.index(wanted) if wanted and wanted in ids else None


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 8 else None
