"""Stands before every page: who may ask, from where, how much, and what a page may do in the browser.

In order: the name asked for (against DNS rebinding), the size of what is sent, where a change comes from, the
session. Whether a change carries the session's own token is asked by `checked`, a dependency of every route.
"""

import logging
from collections.abc import AsyncIterator
from ipaddress import ip_address
from urllib.parse import parse_qsl, urlencode, urlsplit

from fastapi import Request
from fastapi.responses import RedirectResponse, Response
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from variorum.web import session
from variorum.web.errors import error_page
from variorum.web.room import RoomSettings
from variorum.web.words import say

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
OPEN = ("/enter", "/static/")
"""Paths that a visitor without a session may see where a token is demanded."""
BODY = 2 << 20
"""Bytes of a request."""
BODIES = {"/add": (64 << 20) + (1 << 16), "/judgements/file": 16 << 20}
"""Bytes of a request where a path takes more than the others."""
FORMS = {"/add": {"max_files": 500, "max_fields": 50, "max_part_size": 16 << 20}}
"""Limits of a form where a path takes more than the others."""
FIELDS = {"max_files": 2, "max_fields": 200, "max_part_size": 1 << 20}

log = logging.getLogger("variorum.web")


class Guard:
    """ASGI middleware around the whole application; whatever leaves it carries the headers above."""

    def __init__(self, app: ASGIApp, settings: RoomSettings) -> None:
        self.app = app
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        bare = scope["method"] == "HEAD"  # answered as GET is, without the body
        request = Request({**scope, "method": "GET"} if bare else scope, receive)
        new = self._meet(request)
        begun = ended = False

        async def guarded(message: Message) -> None:
            nonlocal begun, ended
            if message["type"] == "http.response.body" and bare:
                if not ended:
                    ended = True
                    await send({"type": "http.response.body", "body": b""})
                return
            if message["type"] == "http.response.start":
                begun = True
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                headers.setdefault("Cache-Control", "private, no-cache")
                if new:
                    headers.append("Set-Cookie", session.cookie(self.settings, new))
            await send(message)

        try:
            answer = self._refusal(request)
            await (answer or self.app)(request.scope, _counted(request, receive), guarded)
        except ClientDisconnect:
            pass
        except Exception:
            log.exception("%s %s", request.method, request.url.path)
            if not begun:
                await error_page(request, 500)(request.scope, receive, guarded)

    def _meet(self, request: Request) -> str | None:
        """Put the session into the request's state; the new one, where this visitor gets one."""
        known = session.known(self.settings, request)
        new = None
        if known is None and self._admits(request):
            known = new = session.fresh(self.settings)
        request.state.session = known
        request.state.csrf = session.csrf(self.settings, known) if known else ""
        return new

    def _admits(self, request: Request) -> bool:
        if not _named(self.settings, request.headers.get("host", "")):
            return False
        return self.settings.token is None or session.shows_token(self.settings, request)

    def _refusal(self, request: Request) -> Response | None:
        """The answer to a request that may not pass."""
        if not _named(self.settings, request.headers.get("host", "")):
            return error_page(request, 400, say("room.wrong_host"))
        length = request.headers.get("content-length", "0")
        if not length.isascii() or not length.isdigit() or int(length) > limit(request):
            return error_page(request, 413, say("room.too_large", limit=limit(request) >> 20))
        if request.method not in SAFE and not from_here(request):
            return error_page(request, 403, say("room.cross_site"))
        if self.settings.token is None or request.url.path.startswith(OPEN):
            return None
        if request.state.session is None:
            return error_page(request, 401) if request.method not in SAFE else session.door(request)
        if "token" in request.query_params and request.method == "GET":  # out of the address bar, and out of the history
            return RedirectResponse(_without_token(request), 303)
        return None


def limit(request: Request) -> int:
    """Bytes that the body of this request may have."""
    return BODIES.get(request.url.path, BODY)


def from_here(request: Request) -> bool:
    """Whether a page of the room itself sent this, as far as the browser says; a program that is none says nothing."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = request.headers.get("origin")
    if origin is None:
        return True
    return urlsplit(origin).netloc.lower() == request.headers.get("host", "").lower()


async def checked(request: Request) -> AsyncIterator[None]:
    """Every change shows its session's token: in the header `X-CSRF`, or in the form's field `csrf`."""
    try:
        if request.method not in SAFE and request.url.path != "/enter" and not session.shows_bearer(request):
            shown = await _shown(request)
            if not request.state.csrf or not session.same(shown, request.state.csrf):
                raise HTTPException(403, say("room.no_csrf"))
        yield
    finally:
        await request.close()  # what was sent may lie in a file of its own


async def _shown(request: Request) -> str:
    mark = request.headers.get("x-csrf")
    if mark is None and request.headers.get("content-type", "").startswith(("multipart/", "application/x-www-form")):
        field = (await request.form(**FORMS.get(request.url.path, FIELDS))).get("csrf")
        mark = field if isinstance(field, str) else None
    return mark or ""


def _named(settings: RoomSettings, host: str) -> bool:
    """Whether a Host header names this room. A bare address cannot be rebound, so any will do off loopback."""
    name = urlsplit(f"//{host}").hostname if _sound(host) else None
    if name is None:
        return False
    if name in settings.names:
        return True
    try:
        return not settings.loopback and bool(ip_address(name))
    except ValueError:
        return False


def _sound(host: str) -> bool:
    try:
        parts = urlsplit(f"//{host}")
        return bool(host) and parts.netloc == host and "@" not in host and (parts.port or 1) > 0
    except ValueError:
        return False


def _counted(request: Request, receive: Receive) -> Receive:
    """The same body, cut off where it is longer than it may be; its length may not have been stated."""
    left = limit(request)

    async def counted() -> Message:
        nonlocal left
        message = await receive()
        left -= len(message.get("body", b""))
        if left < 0:
            raise HTTPException(413, say("room.too_large", limit=limit(request) >> 20))
        return message

    return counted


def _without_token(request: Request) -> str:
    rest = [(name, value) for name, value in parse_qsl(request.url.query) if name != "token"]
    return "/" + request.url.path.lstrip("/\\") + (f"?{urlencode(rest)}" if rest else "")
