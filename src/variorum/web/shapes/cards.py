"""The shapes of lists that are looked up."""

from typing import Literal

from pydantic import BaseModel, Field

from variorum.web.shapes.common import EDTF, Listed, Verdict


class Bounds(BaseModel):
    low: int
    high: int


class StoryLine(BaseModel):
    """A story as the desk lists it. `brought` and `changed`: the first and the last run that changed it."""

    id: str
    title: str
    first: str | None = EDTF
    last: str | None = EDTF
    report_count: int
    origin_count: Bounds
    conflicts: int
    updates: int
    brought: int
    changed: int


class ReportLine(BaseModel):
    """A report as a list has it."""

    id: str
    story: str
    title: str
    outlet: str | None
    published: str | None = EDTF
    brought: int
    changed: int


class ActorLine(BaseModel):
    """An actor of one story as a list has it: the same person may stand in several stories."""

    id: str
    story: str
    name: str
    kind: str
    report_count: int


class Excerpt(BaseModel):
    """Some words of what was found; `marks` (half-open, in `text`) are what was looked for.

    With `report`, these are its own characters from `start` on.
    """

    text: str
    marks: list[tuple[int, int]]
    report: str | None
    start: int


class Hit(BaseModel):
    """One thing found."""

    kind: Literal["story", "report", "point", "statement", "actor"]
    id: str
    story: str
    title: str
    title_marks: list[tuple[int, int]]
    excerpt: Excerpt | None
    outlet: str | None
    date: str | None = EDTF
    sort: str = Field(description="The kind of a point or actor, the mode of a statement.")
    verdict: Verdict | None
    report_count: int


class Facet(BaseModel):
    value: str
    count: int


class Found(Listed[Hit]):
    """What a search found, and how often each kind, outlet and verdict."""

    facets: dict[str, list[Facet]]


class Run(BaseModel):
    """A run that changed something."""

    number: int
    at: str
    stories: int
    reports: int
