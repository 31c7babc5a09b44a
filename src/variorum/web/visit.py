"""What has changed since a visitor was here last: a cookie keeps the number of the run that was seen.

A visit ends with half an hour of silence, so that a page loaded twice shows the same news twice.
"""

import re
import time
from dataclasses import dataclass
from hashlib import blake2b

from fastapi import Request, Response

from variorum.web.room import room_of

QUIET = 30
"""Minutes after which a visit is over."""
YEAR = 365 * 24 * 3600
_COOKIE = re.compile(r"([0-9]{0,12})\.([0-9]{1,12})\.([0-9]{1,12})")


@dataclass(frozen=True, slots=True)
class Visit:
    """`since`: the last run of the visit before, None on a first one. `seen`: the last run of this one; `at` in minutes."""

    since: int | None
    seen: int
    at: int


def visit(request: Request, last_run: int, at: int | None = None) -> Visit:
    """This visit, from what the cookie tells of it; `at`: minutes since 1970, now unless told."""
    now = int(time.time() // 60) if at is None else at
    before = _read(request.cookies.get(_name(request), ""))
    if before is None or before.seen > last_run:
        return Visit(None, last_run, now)
    if now - before.at > QUIET:
        return Visit(before.seen, last_run, now)
    return Visit(before.since, last_run, now)


def remember(request: Request, answer: Response, made: Visit) -> None:
    """Let the browser keep it."""
    since = "" if made.since is None else made.since
    answer.set_cookie(_name(request), f"{since}.{made.seen}.{made.at}", max_age=YEAR, httponly=True, samesite="strict")


def _read(value: str) -> Visit | None:
    match = _COOKIE.fullmatch(value)
    return Visit(int(match[1]) if match[1] else None, int(match[2]), int(match[3])) if match else None


def _name(request: Request) -> str:
    """Browsers share cookies among the ports of a host, and one port may show another archive tomorrow."""
    archive = str(room_of(request).settings.archive.absolute())
    return f"variorum_seen_{blake2b(archive.encode('utf-8', 'surrogatepass'), digest_size=6).hexdigest()}"
