"""What is said when something is not there, not allowed or broken: in our look, without traces; JSON under /api."""

from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from variorum.errors import ArchiveError, VariorumError
from variorum.web.pages import render

OUR_WORDS = (400, 401, 403, 404, 413, 500, 503)
"""Statuses with a page of their own; all others are told as 400."""


def join(app: FastAPI) -> None:
    """Let the application answer every error in our words."""
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _unsound)
    app.add_exception_handler(VariorumError, _ours)


def error_page(request: Request, status: int, detail: str = "") -> Response:
    """The answer to a request that fails with `status`; `detail` is one line on what to do about this case."""
    if request.url.path.startswith("/api/"):
        return JSONResponse({"detail": detail or HTTPStatus(status).phrase}, status)
    frame = "bare.html" if request.headers.get("hx-request") == "true" else "base.html"
    code = status if status in OUR_WORDS else 400
    return render(request, "error.html", status=status, frame=frame, number=status, code=code, detail=detail)


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    detail = "" if error.detail == HTTPStatus(error.status_code).phrase else error.detail
    made = error_page(request, error.status_code, detail)
    made.headers.update(error.headers or {})
    return made


def _unsound(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    faults = [f"{'.'.join(str(part) for part in fault['loc'][1:])}: {fault['msg']}" for fault in error.errors()]
    return error_page(request, 422 if request.url.path.startswith("/api/") else 400, "; ".join(faults)[:500])


def _ours(request: Request, error: Exception) -> Response:
    return error_page(request, 503 if isinstance(error, ArchiveError) else 400, str(error))
