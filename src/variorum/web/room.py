"""What a reading room is opened with, and the connections its pages borrow."""

import secrets
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool

from variorum.api import Reading, open_archive
from variorum.web.jobs import Jobs


@dataclass(frozen=True, slots=True)
class RoomSettings:
    """`names`: what a Host header may say, without brackets and port. `token`: what a visitor must show, None on loopback."""

    archive: Path
    names: frozenset[str] = frozenset({"localhost", "127.0.0.1", "::1"})
    port: int = 0
    loopback: bool = True
    token: str | None = None
    folders: tuple[Path, ...] = ()
    """Folders of this machine that may be read from the page."""
    notice: str = ""
    """A line above every page, such as that a story is invented."""
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    """Signs the sessions; a new one with every start."""


class Room:
    """The state of one running application: its settings, its readings, its idle connections."""

    def __init__(self, settings: RoomSettings) -> None:
        self.settings = settings
        self.jobs = Jobs(settings.archive)
        self._idle: list[Reading] = []

    async def borrow(self) -> Reading:
        """A connection nobody else holds. It may pass from thread to thread, never to two at once."""
        if self._idle:
            return self._idle.pop()
        return await run_in_threadpool(open_archive, self.settings.archive, only_read=True)

    def give_back(self, opened: Reading) -> None:
        self._idle.append(opened)

    def close(self) -> None:
        self.jobs.close()
        while self._idle:
            self._idle.pop().close()


def room_of(request: Request) -> Room:
    """The room that answers this request."""
    room: Room = request.app.state.room
    return room


async def _reading(request: Request) -> AsyncIterator[Reading]:
    room = room_of(request)
    opened = await room.borrow()
    try:
        with opened.snapshot():
            yield opened
    finally:
        room.give_back(opened)


def _writing(request: Request) -> Iterator[Reading]:
    with open_archive(room_of(request).settings.archive) as opened:
        yield opened


Reader = Annotated[Reading, Depends(_reading)]
"""For handlers that look: one unchanging state of the archive for the whole request; writing fails."""
Writer = Annotated[Reading, Depends(_writing)]
"""For handlers that change something."""
