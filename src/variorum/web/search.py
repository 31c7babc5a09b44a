"""Search: whatever holds the words, with what it is, where it stands, and a link to the very place."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from variorum.errors import UsageError
from variorum.exports.dates import plain
from variorum.exports.signs import VERDICTS, pair_between, question, verdict
from variorum.records.catalogue import KINDS, Card, Excerpt, Filters, Found, Page
from variorum.records.span import Span
from variorum.records.story import Point
from variorum.web.asked import Asked, PageNumber, leaf_of
from variorum.web.links import RoomLinks
from variorum.web.pages import render
from variorum.web.room import Reader
from variorum.web.tables import table
from variorum.web.words import say

router = APIRouter(include_in_schema=False)
SIZE = 20
"""Results on a page."""
MOST = 1_000
"""Results in a table for download."""
ORDERS = ("best", "newest")
SHOWN = 12
"""Values of a facet offered."""
NARROW = ("kind", "outlet", "verdict", "actor", "since", "until", "story")
"""What narrows a search, in the order in which it is shown."""
NOTHING = Page((), 0, True)

Words = Annotated[str, Query(max_length=2_000)]


@dataclass(frozen=True, slots=True)
class Result:
    """One thing found. `title` and `excerpt` in pieces, those that were looked for marked; `words`: where the excerpt stands."""

    kind: str
    title: tuple[tuple[str, bool], ...]
    href: str
    excerpt: tuple[tuple[str, bool], ...]
    before: bool
    after: bool
    words: str
    card: Card
    note: str
    story: tuple[str, str] | None


@router.get("/search")
def search(request: Request, reading: Reader, filters: Asked, q: Words = "", order: Annotated[str, Query(max_length=20)] = "best", page: PageNumber = 1) -> Response:
    """What `q` and the filters find; a query that cannot be read is answered with what to change in it."""
    fault, found = "", NOTHING
    asked = bool(q.strip()) or filters != Filters()
    try:
        if asked:
            found = reading.shelves.search(q, filters, order or "best", SIZE, (page - 1) * SIZE)
    except UsageError as error:
        fault = str(error)
    titles = reading.shelves.titles({f.card.story for f in found.found})
    here = {name: value for name, value in request.query_params.items() if value and name != "page"}
    return render(
        request, "search.html", status=400 if fault else 200, query=q, asked=asked, fault=fault, exact=found.exact,
        results=leaf_of(request, found, page, SIZE, lambda f: result(f, titles)), facets=_facets(found, here), chosen=here,
        narrowed=[(name, _named(name, here[name], titles), _without(here, name)) for name in NARROW if name in here],
        outlets=reading.shelves.outlets(), kinds=KINDS, verdicts=tuple(VERDICTS), orders=ORDERS, csv=f"/search.csv?{urlencode(here)}",
    )  # fmt: skip


@router.get("/search.csv")
def search_table(reading: Reader, filters: Asked, q: Words = "", order: Annotated[str, Query(max_length=20)] = "best") -> Response:
    """What was found, as a table."""
    head = ("kind", "id", "story", "title", "words", "report", "start", "outlet", "date", "verdict", "reports")
    found = [f for start in range(0, MOST, 200) for f in reading.shelves.search(q, filters, order or "best", 200, start).found]
    rows = ((f.card, f.excerpt or SILENT) for f in found)
    return table(
        f"search {q}", head,
        ((c.kind, c.id, c.story, c.title, x.text, c.report, x.start if x.report else None, c.outlet, c.last or c.day, c.verdict, c.reports) for c, x in rows),
    )  # fmt: skip


SILENT = Excerpt("", (), None, 0, False, False)
"""The words of a card that has none but its title."""


def result(found: Found, titles: Mapping[str, str]) -> Result:
    """A thing found, ready to be shown."""
    card, excerpt = found.card, found.excerpt or SILENT
    links = RoomLinks(card.story)
    title, marks = card.title, found.title_marks
    if card.kind == "point":
        title = question(Point(card.id, card.title, card.sort, ()))
        marks = marks if title == card.title else ()
    href = {
        "story": links.home,
        "report": links.report(card.id),
        "statement": links.statement(card.id),
        "point": links.point(card.id),
        "actor": links.actor(card.id),
    }[card.kind]
    words = _words(links, excerpt)
    story = (titles.get(card.story, card.story), links.home) if card.kind != "story" else None
    return Result(
        card.kind, pieces(title or say(f"search.no_title_{card.kind}"), marks), words if card.kind == "report" and excerpt.marks else href,
        pieces(excerpt.text, excerpt.marks), excerpt.before, excerpt.after, words, card, _note(card), story,
    )  # fmt: skip


def pieces(text: str, marks: tuple[tuple[int, int], ...]) -> tuple[tuple[str, bool], ...]:
    """A text cut at its marks; True where a piece is marked."""
    cuts, last = list[tuple[str, bool]](), 0
    for start, end in marks:
        cuts += [(text[last:start], False), (text[start:end], True)]
        last = end
    return tuple(piece for piece in (*cuts, (text[last:], False)) if piece[0])


def _words(links: RoomLinks, excerpt: Excerpt) -> str:
    """Where the first words that were looked for stand in their report; empty where they are our own."""
    if excerpt.report is None:
        return ""
    start, end = excerpt.marks[0] if excerpt.marks else (0, len(excerpt.text))
    return links.words(Span(excerpt.report, excerpt.start + start, excerpt.start + end, excerpt.text[start:end]))


def _note(card: Card) -> str:
    """Outlet, date, reports and origins, as far as there are any."""
    parts = [card.outlet or "", plain(card.last or card.day) if card.last or card.day else ""]
    if card.kind in ("point", "actor", "story"):
        parts.append(pair_between(card.reports, *card.origins))
    return " · ".join(part for part in parts if part)


def _facets(found: Page, here: Mapping[str, str]) -> list[tuple[str, list[tuple[str, int, str]]]]:
    """For each facet that has a choice: value, how often it was found, and the address that narrows to it."""
    shown = []
    for name, values in found.facets:
        if name not in here and len(values) > 1:
            shown.append((name, [(_value(name, value), count, f"/search?{urlencode({**here, name: value})}") for value, count in values[:SHOWN]]))
    return shown


def _value(name: str, value: str) -> str:
    return {"kind": lambda: say(f"search.kind_{value}"), "verdict": lambda: verdict(value).word}.get(name, lambda: value)()


def _named(name: str, value: str, titles: Mapping[str, str]) -> str:
    if name == "story":
        return titles.get(value, value)
    if name == "kind":
        return say(f"search.kind_{value}") if value in KINDS else value
    return verdict(value).word if name == "verdict" and value in VERDICTS else value


def _without(here: Mapping[str, str], name: str) -> str:
    return f"/search?{urlencode({k: v for k, v in here.items() if k != name})}"
