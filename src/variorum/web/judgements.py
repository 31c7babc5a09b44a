"""All judgements on one page, newest first: who decided what, what became of it; undo, export and import."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile

from variorum.api import Reading, open_archive
from variorum.exports.judgements.lines import judgement_lines
from variorum.exports.judgements.state import STATES, UNDONE, WAITING, Standing
from variorum.exports.judgements.words import head_words
from variorum.records.judgement import UNDO, Judgement, Subject
from variorum.records.judging import Received
from variorum.web.guard import FIELDS
from variorum.web.links import RoomLinks
from variorum.web.pages import render
from variorum.web.paging import leaf, shown
from variorum.web.room import Reader, Room, room_of
from variorum.web.standing import standing_of
from variorum.web.words import say

router = APIRouter(include_in_schema=False)
LISTED = 20
"""Judgements on one page."""
LINKS = 4
"""Places linked on either side of one of them."""
REFUSED = 50
"""Refused lines named."""


@dataclass(frozen=True, slots=True)
class Decided:
    """One judgement as the list shows it. `places`, `others`: address and words of what it is about, and is not."""

    judgement: Judgement
    words: str
    standing: Standing
    places: tuple[tuple[str, str], ...]
    others: tuple[tuple[str, str], ...]
    more: int
    can_undo: bool


@router.get("/judgements")
def judgements_page(request: Request, reading: Reader) -> Response:
    """The list."""
    return _page(request, reading)


@router.get("/judgements/file")
def export(reading: Reader) -> Response:
    """All of them as JSON Lines, to be kept beside the archive or taken into another."""
    head = {"Content-Disposition": 'attachment; filename="judgements.jsonl"'}
    return Response(b"".join(judgement_lines(reading.judgements())), media_type="application/jsonl", headers=head)


@router.post("/judgements/file")
async def take(request: Request) -> Response:
    """Take in such a file; its lines that are no judgements are told, the rest kept."""
    form = await request.form(**FIELDS)
    file = form.get("file")
    if not isinstance(file, UploadFile) or not file.filename:
        return RedirectResponse("/judgements", 303)
    done = await run_in_threadpool(_take, room_of(request), file)
    room = room_of(request)
    with await run_in_threadpool(open_archive, room.settings.archive, only_read=True) as reading:
        return await run_in_threadpool(_page, request, reading, done)


def _take(room: Room, file: UploadFile) -> Received:
    with open_archive(room.settings.archive) as opened:
        return opened.take_judgements(file.file)


def _page(request: Request, reading: Reading, done: Received | None = None) -> Response:
    known = reading.judgements()
    page = leaf(known[::-1], "page", LISTED, dict(request.query_params))
    states, waiting = standing_of(reading, known, page.items)
    names = reading.shelves.names({r for one in page.items for r in one.reports})
    return render(
        request, "judgements.html", page=shown(page, [_decided(one, states[one.id], names) for one in page.items]),
        waiting=waiting, states=STATES, pending=WAITING, done=done, refused=done.refused[:REFUSED] if done else (),
        sure=say("judge.undo"),
    )  # fmt: skip


def _decided(one: Judgement, standing: Standing, names: dict[str, str]) -> Decided:
    places, others = (tuple(_place(s, names) for s in dict.fromkeys(side[:LINKS])) for side in (one.subjects, one.others))
    more = max(0, len(one.subjects) - LINKS) + max(0, len(one.others) - LINKS)
    return Decided(one, head_words(one), standing, places, others, more, one.kind != UNDO and standing.state != UNDONE)


def _place(subject: Subject, names: dict[str, str]) -> tuple[str, str]:
    links = RoomLinks()
    if isinstance(subject, str):
        return links.report(subject), names.get(subject, subject)
    flat = " ".join(subject.quote.split())
    return links.words(subject), f"{names.get(subject.report, subject.report)} “{flat[:40]}{'…' if len(flat) > 40 else ''}”"
