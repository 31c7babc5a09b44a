"""Handing reports in: files, a pasted text, a folder of this machine; and the page of a reading.

Names of files that are sent are labels and never become paths. A folder of this machine can be chosen only where the
room listens on loopback and was started with `--folder`: the page lists what is there, and what comes back is the mark
of one of the listed folders, so that no path from outside reaches the disk either. Why not any folder: whoever can
reach the port, on a machine with several users, would read with the rights of the one who opened the room.
"""

import os
from collections.abc import AsyncIterator, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

from anyio import sleep
from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import RedirectResponse, Response, StreamingResponse
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile

from variorum.api import open_archive
from variorum.exports.page.clean import visible
from variorum.records.intake import Taken
from variorum.web.guard import BODIES, FORMS
from variorum.web.jobs import Job
from variorum.web.pages import render, templates
from variorum.web.room import Reader, Room, room_of
from variorum.web.words import say

router = APIRouter(include_in_schema=False)
STATED = ("title", "outlet", "published", "url")
"""What may be said of a pasted text."""
LONGEST = 500
"""Characters of each of them."""
LISTED = 200
"""Folders offered."""
BEAT = 0.25
"""Seconds between two looks at a job."""


@router.get("/add")
def add_page(request: Request, reading: Reader) -> Response:
    """Where reports are handed in."""
    return _page(request, reading.waiting(), reading.settings().one_story)


@router.post("/add")
async def add(request: Request) -> Response:
    """Take in what a form holds, start a reading, and show its page."""
    room, form = room_of(request), await request.form(**FORMS["/add"])
    files = [item for item in form.getlist("files") if isinstance(item, UploadFile) and item.filename]
    folder = _chosen(room, form)
    text = _field(form, "text")
    if files:
        what = say("add.files_what", count=len(files)) if len(files) > 1 else say("add.file_what")
        job = room.jobs.submit(what, await run_in_threadpool(_take_files, room, files))
    elif text.strip():
        stated = {name: _field(form, name)[:LONGEST] for name in STATED}
        job = room.jobs.submit(say("add.text_what"), await run_in_threadpool(_take_text, room, text, stated))
    elif folder:
        job = room.jobs.submit(say("add.folder_what", name=folder.name), Taken((), 0), folder)
    elif _field(form, "waiting"):
        job = room.jobs.submit(say("add.waiting_what"), Taken((), 0))
    else:
        return _page(request, 0, await run_in_threadpool(_one_story, room), status=400, fault=say("add.nothing"))
    return RedirectResponse(f"/job/{job.id}", 303)


@router.get("/job/{job}")
def job_page(request: Request, reading: Reader, job: str) -> Response:
    """How far a reading is, and what became of it."""
    return render(request, "job.html", job=_job(request, job), one_story=reading.settings().one_story)


@router.get("/job/{job}/events")
def events(request: Request, job: str) -> StreamingResponse:
    """The same as it goes on: server-sent events `progress` with the piece of the page that changes, then `over`."""
    return StreamingResponse(
        _stream(room_of(request), _job(request, job)), media_type="text/event-stream", headers={"Cache-Control": "no-store"}
    )


async def _stream(room: Room, job: Job) -> AsyncIterator[str]:
    seen = -1
    while not room.jobs.closing.is_set():
        over, version = job.over, job.version
        if version != seen:
            seen = version
            piece = visible(templates().get_template("job-progress.html").render(job=job))
            lines = "".join(f"data: {line}\n" for line in piece.splitlines())
            yield f"event: progress\n{lines}\n"
        if over:
            yield "event: over\ndata: \n\n"
            return
        await sleep(BEAT)


def _page(request: Request, waiting: int, one_story: bool, status: int = 200, **more: Any) -> Response:
    room = room_of(request)
    return render(
        request, "add.html", status=status, waiting=waiting, one_story=one_story, jobs=room.jobs.recent()[:10], folders=_folders(room),
        most=FORMS["/add"]["max_files"], megabytes=BODIES["/add"] >> 20, **{"fault": "", **more},
    )  # fmt: skip


def _one_story(room: Room) -> bool:
    with open_archive(room.settings.archive, only_read=True) as opened:
        return opened.settings().one_story


def _job(request: Request, job: str) -> Job:
    found = room_of(request).jobs.get(job)
    if found is None:
        raise HTTPException(404, say("add.no_job"))
    return found


def _take_files(room: Room, files: list[UploadFile]) -> Taken:
    with open_archive(room.settings.archive) as opened:
        return opened.take_files(_contents(files))


def _contents(files: list[UploadFile]) -> Iterator[tuple[str, bytes]]:
    for file in files:
        yield file.filename or "", file.file.read()
        file.file.close()


def _take_text(room: Room, text: str, stated: dict[str, str]) -> Taken:
    with open_archive(room.settings.archive) as opened:
        return opened.take_text(text, stated)


def _field(form: FormData, name: str) -> str:
    value = form.get(name)
    return value.replace("\r\n", "\n") if isinstance(value, str) else ""


def _chosen(room: Room, form: FormData) -> Path | None:
    wanted = _field(form, "folder")
    return next((path for mark, _, path in _folders(room) if mark == wanted), None) if wanted else None


def _folders(room: Room) -> list[tuple[str, str, Path]]:
    """The folders on offer (mark, name, path): those the room was started with, and the ones right below them."""
    if not room.settings.loopback:
        return []
    found = []
    for top in room.settings.folders:
        found.append((top.name or str(top), top))
        found += [(f"{top.name}/{name}", top / name) for name in _below(top)]
    return [(blake2b(os.fsencode(path), digest_size=12).hexdigest(), name, path) for name, path in found[:LISTED]]


def _below(top: Path) -> list[str]:
    try:
        with os.scandir(top) as items:
            return sorted(i.name for i in items if i.is_dir(follow_symlinks=False) and not i.name.startswith("."))[:LISTED]
    except OSError:
        return []
