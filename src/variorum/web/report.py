"""One report: its text with everything found in it, where it comes from, and who took from it."""

import re
from typing import Annotated, Any
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Depends, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, Response

from variorum.codec import to_json
from variorum.exports.annotations import annotation_value
from variorum.exports.apparatus import Apparatus
from variorum.exports.page.articles import LAYERS
from variorum.exports.page.bonds import sides
from variorum.exports.page.parts import part_at, parts
from variorum.exports.page.sheet import facts, statements, text_of
from variorum.records.edition import Entry
from variorum.records.findings import Findings
from variorum.web.links import RoomLinks
from variorum.web.pages import render
from variorum.web.room import Reader
from variorum.web.stories import Stories
from variorum.web.words import say

router = APIRouter(include_in_schema=False)
LISTED = 300
"""Ties, and statements, listed with a text."""
_AT = re.compile(r"([0-9]{1,9})-([0-9]{1,9})")


class Opened:
    """A report with its story, if it is in one that has a dossier."""

    def __init__(self, request: Request, reading: Reader, report: str) -> None:
        home = reading.shelves.home(report)
        stories: Stories = request.app.state.stories
        story = stories.open(reading, home) if home else None
        self.app: Apparatus | None = story.app if story else None
        self.related = story.related if story else ()
        self.links = RoomLinks(home or "")
        self.ties = reading.shelves.bonds([report]) if story else ()
        entry = self.app.entries.get(report) if self.app else None
        if entry is None:
            found = reading.shelves.report(report)
            if found is None:
                raise HTTPException(404)
            entry, self.app = found[0], None
        self.entry: Entry = entry


Here = Annotated[Opened, Depends()]


@router.get("/report/{report}")
def report_page(
    request: Request, opened: Here, at: str = "", part: int = 0, layer: Annotated[list[str] | None, Query()] = None, layers: str = ""
) -> HTMLResponse:
    """`at` highlights a stretch, `part` is a part of a long text, `layer` what is underlined (all, unless `layers` is set)."""
    text = opened.entry.report.text
    place = _place(at, len(text))
    found = parts(text)
    number = min(max(part, 1), len(found)) - 1 if part or not place else part_at(found, place[0])
    shown = set(layer or ()) if layers or layer else set(LAYERS)
    return render(
        request, "report.html", **_of_story(opened), entry=opened.entry, layers={key: key in shown for key in LAYERS},
        nowhere=bool(at) and place is None, size=len(text), at=at if place else "", facts=tuple(facts(opened.entry, opened.links, opened.app)),
        text=text_of(opened.entry, found[number], place, say("report.here"), opened.app), part=number + 1, parts=found,
        statements=statements(opened.entry, opened.links, found[number], opened.app), listed=LISTED,
        kept=urlencode([("layers", "1"), *(("layer", key) for key in LAYERS if key in shown)]) if shown != set(LAYERS) else "",
    )  # fmt: skip


@router.get("/report/{report}/words")
def words(request: Request, opened: Here, report: str, at: str) -> HTMLResponse:
    """The paragraph some words stand in, to be shown beside the place one is at."""
    text = opened.entry.report.text
    place = _place(at, len(text))
    if place is None:
        raise HTTPException(404, say("report.nowhere", size=f"{len(text):,}"))
    start = max(text.rfind("\n\n", 0, place[0]) + 2 if "\n\n" in text[: place[0]] else 0, place[0] - 1500)
    end = text.find("\n\n", place[1])
    window = (start, min(place[1] + 1500, end if end >= 0 else len(text)))
    return render(
        request, "words.html", **_of_story(opened), entry=opened.entry, at=at, text=text_of(opened.entry, window, place, say("report.here")),
        label=opened.app.label(report) if opened.app else "",
    )  # fmt: skip


@router.get("/report/{report}/text")
def plain_text(opened: Here) -> Response:
    """The text as captured; every span counts its characters."""
    entry = opened.entry
    data = entry.report.text.encode("utf-8", "replace")
    return Response(data, media_type="text/plain; charset=utf-8", headers=_download(entry.name, "txt"))


@router.get("/report/{report}/findings.json")
def findings(opened: Here) -> Response:
    """What was found in it, in the shape of `variorum annotate`."""
    entry = opened.entry
    value = annotation_value(entry.report.id, entry.findings or Findings(entry.report.id))
    return Response(to_json(value, pretty=True), media_type="application/json", headers=_download(entry.name, "json"))


def _place(at: str, size: int) -> tuple[int, int] | None:
    """The stretch `START-END`; None where the text has no such stretch."""
    match = _AT.fullmatch(at)
    start, end = (int(match[1]), int(match[2])) if match else (0, 0)
    return (start, end) if start < end <= size else None


def _of_story(opened: Opened) -> dict[str, Any]:
    """What the page says of the report within its story."""
    entry, app = opened.entry, opened.app
    title = (entry.description.title if entry.description else None) or entry.name
    if app is None:
        return {"title": title, "siglum": "", "story": None, "ties": (), "before": None, "after": None, "judged": (), "related": ()}
    report, order = entry.report.id, [w.report for w in app.dossier.witnesses]
    place = order.index(report) if report in order else -1
    near = [order[n] if place >= 0 and 0 <= n < len(order) else None for n in (place - 1, place + 1)]
    before, after = ({"siglum": app.siglum(r), "label": app.label(r), "href": opened.links.report(r)} if r else None for r in near)
    return {"title": title, "siglum": app.siglum(report), "story": app.dossier, "ties": sides(app, report, opened.ties), "before": before, "after": after,
        "judged": app.said(app.margin.on_report(report)), "related": opened.related}  # fmt: skip


def _download(name: str, ending: str) -> dict[str, str]:
    """Saved under the report's own name, its folders left out."""
    return {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name.rsplit('/', 1)[-1], safe='')}.{ending}"}
