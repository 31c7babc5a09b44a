"""All that is said in a story: who, what, how, in which report, filtered by the address."""

from collections.abc import Mapping

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from variorum.exports.page.people import Saying
from variorum.exports.page.story import StoryView
from variorum.web.pages import render
from variorum.web.paging import leaf
from variorum.web.stories import Opened
from variorum.web.words import say

router = APIRouter(include_in_schema=False)
LISTED = 50
"""Statements on one page."""
UNKNOWN = "unknown"
"""What the address says for speakers who are none of the story's actors."""
FILTERS = ("actor", "report", "mode")


@router.get("/story/{story}/statements")
def sayings_page(request: Request, opened: Opened) -> HTMLResponse:
    """The statements of a story's reports, in the order of the reports."""
    asked = dict(request.query_params)
    found = leaf(chosen(opened, asked), "page", LISTED, asked, "statements")
    picked = {name: value for name in FILTERS if (value := asked.get(name))}
    return render(request, "statements.html", story=opened, sayings=found, total=len(opened.sayings), options=options(opened), chosen=picked)


def chosen(story: StoryView, asked: Mapping[str, str]) -> list[Saying]:
    """The statements that pass the filters."""
    actor, report, mode = (asked.get(name, "") for name in FILTERS)
    wanted = "" if actor == UNKNOWN else actor
    return [
        s for s in story.sayings
        if (not actor or s.actor == wanted) and (not report or s.cite.report == report) and (not mode or s.mode == mode)
    ]  # fmt: skip


def options(story: StoryView) -> dict[str, tuple[tuple[str, str], ...]]:
    """What there is to choose from: speakers who speak most first."""
    speakers = [(a.id, a.name) for a in story.people if a.sayings]
    others = [(UNKNOWN, say("sayings.unknown"))] if any(not s.actor for s in story.sayings) else []
    return {
        "actor": (*speakers, *others),
        "report": tuple((w.report, w.siglum) for w in story.witnesses),
        "mode": tuple((mode, mode) for mode in sorted({s.mode for s in story.sayings})),
    }
