"""A story: its dossier, alive. Every section is bounded and has its pages; every value opens the words it rests on."""

from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, Response

from variorum.exports.html import dossier_html
from variorum.exports.page.people import speakers
from variorum.exports.page.story import StoryView
from variorum.exports.signs import order, verdict
from variorum.web.pages import mark_of, render
from variorum.web.room import Reader
from variorum.web.sections import LATE, ORDERS, drawn, sections
from variorum.web.stories import Opened, state_of, with_ties
from variorum.web.tables import file_name
from variorum.web.words import say

router = APIRouter(include_in_schema=False)
NAMED = 80
"""Actors offered in the filter: those who speak most."""
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
def story_page(request: Request, reading: Reader, opened: Opened) -> Response:
    """The story; the query asks for pages of its sections, for points of a kind, and for their order."""
    mark = mark_of(request, state_of(reading))
    if request.headers.get("if-none-match") == mark:
        return Response(status_code=304, headers={"ETag": mark})
    asked = dict(request.query_params)
    late = drawn(opened, asked)
    if "from" in late:
        with_ties(reading, opened)
    names = {key: name for key, (name, *_) in LATE.items()}
    page = render(
        request, "story.html", story=opened, **sections(opened, asked, late), choices=choices(opened, asked), late=names, drawn=late
    )
    page.headers["ETag"] = mark
    return page


@router.get("/story/{story}/section/{key}")
def section_page(request: Request, reading: Reader, opened: Opened, key: str) -> HTMLResponse:
    """One of the late sections alone: a page of its own, and what is put into the story's page when it comes into sight."""
    if key not in LATE:
        raise HTTPException(404)
    if key == "from":
        with_ties(reading, opened)
    return render(request, "section.html", story=opened, key=key, **LATE[key][2](opened, dict(request.query_params)))


@router.get("/story/{story}/file")
def file(reading: Reader, opened: Opened) -> Response:
    """The one-file dossier of this story."""
    whole = reading.shelves.story(opened.id)
    assert whole is not None
    head = {"Content-Disposition": f'attachment; filename="{file_name(opened.title)}.html"'}
    return Response(dossier_html(whole), media_type="text/html; charset=utf-8", headers=head)


def choices(story: StoryView, asked: Mapping[str, str]) -> Choices:
    """What there is to choose from in this story."""
    points = story.app.dossier.points
    actors = [(a.id, a.name) for a in speakers(story.app)[:NAMED]]
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
