"""The help page: what the room is, its signs and its keys. Scripts show it in a dialog too."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from variorum.web.pages import render

router = APIRouter(include_in_schema=False)


@router.get("/help")
def help_page(request: Request) -> HTMLResponse:
    """How to read the room."""
    return render(request, "help.html")
