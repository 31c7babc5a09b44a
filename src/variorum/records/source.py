"""What was handed in, as it came."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes from outside. `key`: path below the folder that was read, or the row's id; `media`: txt, html or row."""

    key: str
    media: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Capture:
    """A source as text, with the metadata it stated about itself (None where it stated nothing)."""

    id: str
    key: str
    text: str
    encoding: str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    byline: str | None = None
    language: str | None = None
    notes: tuple[str, ...] = ()
    """What had to be mended or left out in reading it."""
