"""The desk: every story, newest first, and what is new since the last visit."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from variorum.api import Reading
from variorum.errors import UsageError
from variorum.exports.dates import period
from variorum.exports.signs import pair_between
from variorum.records.catalogue import Excerpt, Found, Page, Run
from variorum.web.asked import Asked, PageNumber, leaf_of
from variorum.web.links import RoomLinks
from variorum.web.pages import render
from variorum.web.room import Reader
from variorum.web.tables import table
from variorum.web.visit import remember, visit
from variorum.web.words import say

router = APIRouter(include_in_schema=False)
SIZE = 40
"""Stories on a page."""
MOST = 5_000
"""Stories in a table for download."""
ORDERS = ("newest", "largest", "conflicts")

NOTHING = Page((), 0, True)

Order = Annotated[str, Query(max_length=20)]


@dataclass(frozen=True, slots=True)
class Line:
    """A story as the desk shows it. `new`: its reports that came since the last visit; `changed`: by a run since then."""

    title: str
    href: str
    period: str
    pair: str
    brief: Excerpt | None
    conflicts: int
    updates: int
    new: int
    changed: bool


@dataclass(frozen=True, slots=True)
class News:
    """What changed since the last visit: how many stories, how many reports came, and when the last run ended."""

    since: int
    stories: int
    reports: int
    last: Run | None


@router.get("/")
def desk(request: Request, reading: Reader, filters: Asked, order: Order = "newest", page: PageNumber = 1) -> Response:
    """The stories; `order` is newest, largest or conflicts, `after` the number of a run since which they changed."""
    shelves = reading.shelves
    here = visit(request, shelves.last_run())
    fault, found = "", NOTHING
    try:
        found = shelves.stories(filters, order or "newest", SIZE, (page - 1) * SIZE)
    except UsageError as error:
        fault = str(error)
    since = here.since if here.since is not None else here.seen
    new = shelves.news([f.card.id for f in found.found], since)
    answer = render(
        request, "desk.html", status=400 if fault else 200, fault=fault, stories=leaf_of(request, found, page, SIZE, lambda f: _line(f, new, since)), exact=found.exact, stories_of=_stories,
        counts=shelves.counts(), news=_news(reading, here.since), chosen=dict(request.query_params), orders=ORDERS,
        narrowed=any((filters.since, filters.until, filters.least > 1, filters.after is not None)),
    )  # fmt: skip
    remember(request, answer, here)
    return answer


@router.get("/stories.csv")
def stories_table(reading: Reader, filters: Asked, order: Order = "newest") -> Response:
    """The stories as a table."""
    head = ("story", "title", "first", "last", "reports", "origins at least", "origins at most", "conflicts", "updates")
    cards = [found.card for start in range(0, MOST, 200) for found in reading.shelves.stories(filters, order, 200, start).found]
    return table("stories", head, ((c.id, c.title, c.first, c.last, c.reports, *c.origins, c.conflicts, c.updates) for c in cards))


def _line(found: Found, new: dict[str, int], since: int) -> Line:
    card = found.card
    return Line(
        card.title or say("desk.untitled"), RoomLinks(card.id).home, period(card.first, card.last),
        pair_between(card.reports, *card.origins), found.excerpt, card.conflicts, card.updates, new.get(card.id, 0), found.changed > since,
    )  # fmt: skip


def _stories(number: int) -> str:
    return say("desk.one_story") if number == 1 else say("desk.so_many_stories", number=f"{number:,}")


def _news(reading: Reading, since: int | None) -> News | None:
    if since is None:
        return None
    stories, reports = reading.shelves.counts(since)
    return News(since, stories, reports, next(iter(reading.shelves.runs(1)), None))
