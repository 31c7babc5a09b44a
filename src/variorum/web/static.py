"""Style, scripts and pictures, all of them from the package: a table made once, so that no path reaches the disk."""

from functools import cache
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import NamedTuple

from fastapi import APIRouter, HTTPException, Request, Response

router = APIRouter(include_in_schema=False)
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
}
SHARED = ("tokens.css", "style.css", "sort.js")
"""Files of the one-file dossier that the room uses as they are."""


class File(NamedTuple):
    """What is sent: bytes, media type, and a mark that changes with the bytes."""

    data: bytes
    media: str
    mark: str


@router.get("/static/{path:path}")
def static(path: str, request: Request) -> Response:
    """One of the files that came with the program."""
    file = _files().get(path)
    if file is None:
        raise HTTPException(404)
    head = {"ETag": file.mark, "Cache-Control": "max-age=0, must-revalidate"}
    if request.headers.get("if-none-match") == file.mark:
        return Response(status_code=304, headers=head)
    return Response(file.data, media_type=file.media, headers=head)


@cache
def _files() -> dict[str, File]:
    found = dict(_below(files("variorum.web") / "static", ""))
    page = files("variorum.exports") / "page"
    return {path: _file(path, place) for path, place in {**found, **{name: page / name for name in SHARED}}.items()}


def _below(folder: Traversable, prefix: str) -> list[tuple[str, Traversable]]:
    found = []
    for item in folder.iterdir():
        path = f"{prefix}{item.name}"
        found += _below(item, f"{path}/") if item.is_dir() else [(path, item)]
    return found


def _file(path: str, place: Traversable) -> File:
    data = place.read_bytes()
    media = next((media for ending, media in TYPES.items() if path.endswith(ending)), "text/plain; charset=utf-8")
    return File(data, media, f'"{blake2b(data, digest_size=12).hexdigest()}"')
