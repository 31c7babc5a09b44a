"""The shape of a report."""

from typing import Literal

from pydantic import BaseModel, Field

from variorum.web.shapes.common import JUDGED, Span


class Marked(BaseModel):
    """A stretch of this report and why it is marked."""

    start: int
    end: int
    quote: str
    reason: str


class Credit(BaseModel):
    agency: str
    span: Span


class Published(BaseModel):
    edtf: str
    basis: Literal["stated", "metadata", "inferred"]
    because: list[Span]


class Lineage(BaseModel):
    state: str
    because: list[str]
    judged: list[str] = JUDGED


class Report(BaseModel):
    """A report, whole."""

    id: str
    name: str
    text: str
    title: str | None
    outlet: str | None
    url: str | None
    byline: str | None
    language: str | None
    credit: Credit | None
    published: Published | None
    removed: list[Marked]
    damage: list[Marked]
    origins: list[str]
    lineage: Lineage | None
    story: str | None = Field(description="The story it belongs to.")
