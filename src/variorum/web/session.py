"""Sessions: a signed cookie, the token that opens the room, and the token that every change carries.

Nothing is kept on this side: a session is a random number with our signature, good until the room is closed.
"""

import hmac
from hashlib import blake2b
from secrets import token_urlsafe

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from variorum.web.pages import render
from variorum.web.room import RoomSettings, room_of

router = APIRouter(include_in_schema=False)


def fresh(settings: RoomSettings) -> str:
    """A new session, signed."""
    name = token_urlsafe(18)
    return f"{name}.{_signed(settings, 'session', name)}"


def known(settings: RoomSettings, request: Request) -> str | None:
    """The session a request shows, if we signed it; a caller that shows the token itself needs none."""
    value = request.cookies.get(_name(settings), "")
    name, _, mark = value.partition(".")
    return value if name and same(mark, _signed(settings, "session", name)) else None


def csrf(settings: RoomSettings, session: str) -> str:
    """What every form and script of this session sends along."""
    return _signed(settings, "csrf", session)


def cookie(settings: RoomSettings, session: str) -> str:
    """The header that sets it. Not `Secure`: the room speaks plain HTTP, which on loopback never leaves the machine."""
    return f"{_name(settings)}={session}; Path=/; HttpOnly; SameSite=Strict"


def shows_token(settings: RoomSettings, request: Request) -> bool:
    """Whether a request carries the room's token, in its address or as a bearer."""
    wanted = settings.token or ""
    return bool(wanted) and (same(request.query_params.get("token", ""), wanted) or same(_bearer(request), wanted))


def shows_bearer(request: Request) -> bool:
    """Whether a program, not a browser, asks: no page can make a browser send this header."""
    wanted = room_of(request).settings.token
    return bool(wanted) and same(_bearer(request), wanted or "")


def same(one: str, other: str) -> bool:
    """Whether two secrets are equal, told in a time that does not depend on where they differ."""
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))


def door(request: Request, status: int = 401) -> Response:
    """The page that asks for the token."""
    return render(request, "enter.html", status=status, wrong=status == 403)


@router.get("/enter")
def ask(request: Request) -> Response:
    """Where one shows the token."""
    return RedirectResponse("/", 303) if request.state.session else door(request, 200)


@router.post("/enter")
async def enter(request: Request) -> Response:
    """Opens the room to whoever shows its token."""
    settings = room_of(request).settings
    shown = (await request.form(max_files=0, max_fields=2, max_part_size=1000)).get("token")
    if settings.token is None or not isinstance(shown, str) or not same(shown.strip(), settings.token):
        return door(request, 403)
    answer = RedirectResponse("/", 303)
    answer.headers.append("Set-Cookie", cookie(settings, fresh(settings)))
    return answer


def _bearer(request: Request) -> str:
    return request.headers.get("authorization", "").removeprefix("Bearer ").strip()


def _name(settings: RoomSettings) -> str:
    """Browsers share cookies among the ports of a host: each room has its own name."""
    return f"variorum_{settings.port}"


def _signed(settings: RoomSettings, use: str, value: str) -> str:
    return blake2b(f"{use}\0{value}".encode(), key=settings.secret, digest_size=24).hexdigest()
