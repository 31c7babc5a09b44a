"""The archive as JSON under /api: the shapes of docs/formats.md, in pages, described by OpenAPI."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import Response

from variorum.api import Reading
from variorum.codec import to_json
from variorum.exports.json import PARTS, derivation_value, origin_value, report_value, story_value
from variorum.exports.judgements.lines import judgement_value
from variorum.records.catalogue import Filters, Found, Page
from variorum.web.asked import Asked
from variorum.web.room import Reader
from variorum.web.shapes import cards, common, decisions, dossiers, findings, lineage, texts
from variorum.web.standing import standing_of
from variorum.web.stories import Opened

FAULTS: dict[int | str, dict[str, Any]] = {
    400: {"model": common.Fault, "description": "What was asked for makes no sense"},
    404: {"model": common.Fault, "description": "It is not here"},
    422: {"model": common.Fault, "description": "A value is out of its range"},
}
MOST = 200
"""Items of a list that is looked up."""
MANY = 2_000
"""Items of a list of one story."""
PART_SHAPES: dict[str, Any] = {
    "actors": findings.Actor, "statements": findings.Statement, "figures": findings.Figure, "times": findings.Time, "places": findings.Place,
    "events": findings.Event, "points": dossiers.Point, "coverage": dossiers.Coverage, "brief": dossiers.BriefSentence,
    "derivations": lineage.Derivation, "origins": lineage.Origin,
}  # fmt: skip

router = APIRouter(prefix="/api", responses=FAULTS)

Limit = Annotated[int, Query(ge=1, le=MOST)]
Offset = Annotated[int, Query(ge=0, le=20_000)]
Words = Annotated[str, Query(max_length=2_000)]
Order = Annotated[str, Query(max_length=20)]


def _ok(shape: Any) -> dict[int | str, dict[str, Any]]:
    return {200: {"model": shape}}


# ---------------------------------------------------------------------- stories
@router.get("/stories", responses=_ok(common.Listed[cards.StoryLine]), summary="The stories")
def stories(reading: Reader, filters: Asked, order: Order = "newest", limit: Limit = 50, offset: Offset = 0) -> Response:
    """Newest first; `order` may be newest, largest or conflicts; `after`: only what a later run than that changed."""
    page = reading.shelves.stories(filters, order or "newest", limit, offset)
    return _listed(page, limit, offset, _story_line)


@router.get("/stories/{story}", responses=_ok(dossiers.Story), summary="A story, whole")
def story(request: Request, reading: Reader, opened: Opened) -> Response:
    """Everything its dossier holds. The answer has an ETag: it stays until a run changes the story."""
    mark = f'"{reading.shelves.edition_mark(opened.id)}"'
    if request.headers.get("if-none-match") == mark:
        return Response(status_code=304, headers={"ETag": mark})
    entries = {entry.report.id: entry for entry in opened.app.edition.entries}
    return _json(story_value(opened.app.edition.stories[0], opened.app.dossier, entries), {"ETag": mark})


def _add_part(name: str) -> None:
    lists: Any = common.Listed

    def part(
        reading: Reader, opened: Opened, limit: Annotated[int, Query(ge=1, le=MANY)] = 500, offset: Annotated[int, Query(ge=0, le=10_000_000)] = 0
    ) -> Response:
        made = list(_part(reading, opened, name))
        return _json({"total": len(made), "exact": True, "limit": limit, "offset": offset, "items": made[offset : offset + limit]})

    router.add_api_route(
        f"/stories/{{story}}/{name}", part, methods=["GET"], name=f"story_{name}", responses=_ok(lists[PART_SHAPES[name]]),
        summary=f"The {name} of a story",
    )  # fmt: skip


def _part(reading: Reading, opened: Opened, name: str) -> Iterable[dict[str, Any]]:
    edition = opened.app.edition
    if name == "derivations":
        return map(derivation_value, reading.shelves.derivations(edition.stories[0].reports))
    if name == "origins":
        return map(origin_value, edition.origins)
    members = {entry.report.id: entry for entry in edition.entries}
    return PARTS[name](opened.app.dossier, [members[r] for r in edition.stories[0].reports if r in members])


for _name in PART_SHAPES:
    _add_part(_name)


# ---------------------------------------------------------------------- reports, actors, search, runs
@router.get("/reports", responses=_ok(common.Listed[cards.ReportLine]), summary="The reports")
def reports(reading: Reader, filters: Asked, limit: Limit = 50, offset: Offset = 0) -> Response:
    """Newest first; all filters hold but `kind`."""
    return _listed(_of_kind(reading, "report", filters, "", limit, offset), limit, offset, _report_line)


@router.get("/reports/{report}", responses=_ok(texts.Report), summary="A report, whole")
def report(reading: Reader, report: str) -> Response:
    """Its text as captured, what in it is not the article, where it is from, and the story it belongs to."""
    found = reading.shelves.report(report)
    if found is None:
        raise HTTPException(404, f"no report {report[:40]!r}: look it up under /api/reports")
    entry, home = found
    undated = entry.description is None or entry.description.published is None
    witness = reading.shelves.witness(home, report) if home and undated else None
    return _json({**report_value(entry, witness.published if witness else None), "story": home})


@router.get("/actors", responses=_ok(common.Listed[cards.ActorLine]), summary="Actors of all stories")
def actors(reading: Reader, filters: Asked, name: Words = "", limit: Limit = 50, offset: Offset = 0) -> Response:
    """Those whose name, or another spelling of it, has these words."""
    return _listed(_of_kind(reading, "actor", filters, name, limit, offset), limit, offset, _actor_line)


@router.get("/search", responses=_ok(cards.Found), summary="Search")
def search(reading: Reader, filters: Asked, q: Words = "", order: Order = "best", limit: Limit = 20, offset: Offset = 0) -> Response:
    """Words must all be there; "quoted" words stand together, `ferr*` begins a word, `-word` must not be there, OR lets either be there."""
    page = reading.shelves.search(q, filters, order or "best", limit, offset)
    facets = {name: [{"value": value, "count": count} for value, count in values] for name, values in page.facets}
    return _listed(page, limit, offset, _hit, facets=facets)


@router.get("/runs", responses=_ok(common.Listed[cards.Run]), summary="The runs that changed something")
def runs(reading: Reader, limit: Limit = 50, offset: Offset = 0) -> Response:
    """Latest first, each with how many stories and reports it changed."""
    found = reading.shelves.runs(limit, offset)
    items = [{"number": r.number, "at": r.at, "stories": r.stories, "reports": r.reports} for r in found]
    return _json({"total": reading.shelves.last_run(), "exact": True, "limit": limit, "offset": offset, "items": items})


@router.get("/judgements", responses=_ok(common.Listed[decisions.Judgement]), summary="What people decided")
def judgements(reading: Reader, limit: Limit = 50, offset: Offset = 0) -> Response:
    """Oldest first; what was undone stands there too, with what undid it."""
    made = reading.judgements()
    listed = made[offset : offset + limit]
    states, _ = standing_of(reading, made, listed)
    items = [{**judgement_value(one), "state": states[one.id].state, "by": states[one.id].by} for one in listed]
    return _json({"total": len(made), "exact": True, "limit": limit, "offset": offset, "items": items})


# ---------------------------------------------------------------------- small pieces
def _of_kind(reading: Reading, kind: str, filters: Filters, words: str, limit: int, offset: int) -> Page:
    return reading.shelves.search(words, replace(filters, kind=kind), "best", limit, offset)


def _listed(page: Page, limit: int, offset: int, item: Callable[[Found], dict[str, Any]], **more: Any) -> Response:
    items = list(map(item, page.found))
    return _json({"total": page.total, "exact": page.exact, "limit": limit, "offset": offset, "items": items, **more})


def _story_line(found: Found) -> dict[str, Any]:
    card = found.card
    return {
        "id": card.id, "title": card.title, "first": card.first, "last": card.last, "report_count": card.reports,
        "origin_count": {"low": card.origins[0], "high": card.origins[1]}, "conflicts": card.conflicts, "updates": card.updates,
        "brought": found.brought, "changed": found.changed,
    }  # fmt: skip


def _report_line(found: Found) -> dict[str, Any]:
    card = found.card
    return {
        "id": card.id, "story": card.story, "title": card.title, "outlet": card.outlet, "published": card.last,
        "brought": found.brought, "changed": found.changed,
    }  # fmt: skip


def _actor_line(found: Found) -> dict[str, Any]:
    card = found.card
    return {"id": card.id, "story": card.story, "name": card.title, "kind": card.sort, "report_count": card.reports}


def _hit(found: Found) -> dict[str, Any]:
    card, excerpt = found.card, found.excerpt
    return {
        "kind": card.kind, "id": card.id, "story": card.story, "title": card.title, "title_marks": found.title_marks,
        "excerpt": excerpt and {"text": excerpt.text, "marks": excerpt.marks, "report": excerpt.report, "start": excerpt.start},
        "outlet": card.outlet, "date": card.last or card.day, "sort": card.sort, "verdict": card.verdict or None,
        "report_count": card.reports,
    }  # fmt: skip


def _json(value: Any, headers: dict[str, str] | None = None) -> Response:
    return Response(to_json(value), media_type="application/json", headers=headers)
