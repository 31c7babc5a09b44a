"""Fills templates: one environment for every page of the room."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import ChoiceLoader, Environment, PackageLoader, PrefixLoader

from variorum.codec import digest
from variorum.exports.page.clean import visible
from variorum.exports.page.environment import environment
from variorum.web.author import author_of
from variorum.web.room import room_of
from variorum.web.words import say

MOST = 12
"""Sigla, and exact words, printed at one value; the page of the point or actor has the rest."""


def render(request: Request, template: str, *, status: int = 200, **context: Any) -> HTMLResponse:
    """A page from a template, with what every page has: `request`, `here` (its path), `csrf`, `going` (a reading under way), `say`.

    No character that hides or turns others leaves it, whatever way it came in.
    """
    page = templates().get_template(template)
    known = {"request": request, "here": request.url.path, "csrf": getattr(request.state, "csrf", "")}
    room = room_of(request)
    text = page.render(known, going=room.jobs.running(), notice=room.settings.notice, **context)
    return HTMLResponse(visible(text), status)


def mark_of(request: Request, state: Iterable[object]) -> str:
    """An ETag of a page that hangs on `state` and on what every page has: its address, its visitor, a reading under way."""
    room = room_of(request)
    going = room.jobs.running()
    told = (request.url.path, request.url.query, getattr(request.state, "csrf", ""), author_of(request), going.id if going else "", *state)
    return f'"{digest(*(str(one).encode("utf-8", "replace") for one in told)).hex()}"'


def prepare() -> None:
    """Compile every template, so that no visitor waits for it."""
    made = templates()
    for name in made.list_templates(["html"]):
        if not name.startswith("dossier/"):
            made.get_template(name)


@cache
def templates() -> Environment:
    """Templates of the room first, then those of the one-file dossier: `dossier/NAME` means the latter alone."""
    dossier = PackageLoader("variorum.exports", "page")
    made = environment(ChoiceLoader([PackageLoader("variorum.web"), dossier, PrefixLoader({"dossier": dossier})]), MOST)
    made.globals["say"] = say
    made.globals["author_of"] = author_of
    return made
