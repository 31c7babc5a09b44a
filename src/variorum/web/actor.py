"""An actor: every spelling by whom printed, its titles, what it says, the points it is in, and who may be the same."""

from dataclasses import dataclass

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse

from variorum.api import names
from variorum.exports.apparatus import Apparatus, Cite
from variorum.exports.page.people import members
from variorum.exports.page.points import concerned
from variorum.records.findings import Named
from variorum.records.story import Actor
from variorum.web.pages import render
from variorum.web.paging import leaf, shown
from variorum.web.stories import Opened
from variorum.web.words import say

router = APIRouter(include_in_schema=False)
SAYINGS, POINTS, MEMBERS = 40, 30, 100
"""Statements and points on one page; reports whose own finding is listed under `why`."""


@dataclass(frozen=True, slots=True)
class NearMiss:
    """Another actor that may be the same one. `because`: what a comparison of the two names says."""

    name: str
    href: str
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """The actor as one report has it."""

    id: str
    name: str
    mentions: int
    cite: Cite


@router.get("/story/{story}/actor/{actor}")
def actor_page(request: Request, opened: Opened, actor: str) -> HTMLResponse:
    """One actor of a story."""
    app = opened.app
    record = app.actors.get(actor)
    if record is None:
        raise HTTPException(404, say("actor.none"))
    found = next(a for a in opened.people if a.id == actor)
    asked = dict(request.query_params)
    inside = members(app, record)
    about = leaf(
        [p for p in opened.ordered if concerned(p, [(record.id, record.name.casefold())])], "points", POINTS, asked
    )
    return render(
        request, "actor.html", story=opened, actor=found,
        says=leaf(found.sayings, "says", SAYINGS, asked), points=shown(about, [opened.point(p) for p in about.items]),
        near=near_misses(app, record), because=record.because, members=members_shown(app, inside), left_out=max(0, len(inside) - MEMBERS),
    )  # fmt: skip


def near_misses(app: Apparatus, actor: Actor) -> tuple[NearMiss, ...]:
    """Those whom it may be one with, each with what speaks for and against it."""
    found = []
    for other in actor.unsure:
        if other in app.actors:
            name = app.actors[other].name
            found.append(NearMiss(name, app.links.actor(other), names(actor.name, name).because))
        else:
            found.append(NearMiss(other, "", ()))
    return tuple(found)


def members_shown(app: Apparatus, inside: list[Named]) -> tuple[Member, ...]:
    """The first of them, each with its first mention."""
    return tuple(Member(n.id, n.name, len(n.mentions), app.cite(n.mentions[0].span)) for n in inside[:MEMBERS] if n.mentions)

