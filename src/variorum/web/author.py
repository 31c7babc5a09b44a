"""Who judges: the name is asked once and remembered by the browser; at home it is the account's."""

from urllib.parse import quote, unquote

from fastapi import Request
from fastapi.responses import Response

from variorum.account import account
from variorum.records.judging import LONGEST_NAME
from variorum.web.room import room_of


def author_of(request: Request) -> str:
    """The name this visitor judged under last; on loopback the account's, elsewhere nothing, where there is none."""
    settings = room_of(request).settings
    known = unquote(request.cookies.get(_name(request), ""), errors="replace").strip()[:LONGEST_NAME]
    return known or (account() if settings.loopback else "")


def remember(request: Request, answer: Response, author: str) -> None:
    """Let the browser keep the name for a year."""
    answer.set_cookie(_name(request), quote(author, safe=""), max_age=365 * 86400, path="/", httponly=True, samesite="strict")


def _name(request: Request) -> str:
    return f"variorum_author_{room_of(request).settings.port}"
