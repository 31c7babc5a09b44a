"""The shapes of what is found in the reports of a story."""

from typing import Literal

from pydantic import BaseModel

from variorum.web.shapes.common import EDTF, JUDGED, Span


class Spelling(BaseModel):
    text: str
    reports: list[str]


class Role(BaseModel):
    text: str
    span: Span


class Actor(BaseModel):
    """An actor of one story, with every spelling and title."""

    id: str
    name: str
    kind: Literal["person", "organisation", "group", "state", "place"]
    names: list[Spelling]
    roles: list[Role]
    because: list[str]
    unsure: list[str]
    judged: list[str] = JUDGED


class Statement(BaseModel):
    """Who said what. `speaker` and `to` are actors of the story."""

    id: str
    speaker: str | None
    speaker_span: Span | None
    cue_span: Span | None
    content: str
    content_spans: list[Span]
    mode: Literal["direct", "indirect", "mixed"]
    to: str | None
    when: str | None = EDTF
    occasion: str | None
    occasion_span: Span | None
    inside: str | None
    stance: str
    cut_off: bool


class Figure(BaseModel):
    """A number with what it counts; an open bound is null."""

    id: str
    what: str
    low: float | None
    high: float | None
    unit: str
    hedge: str | None
    kind: str
    change: str | None
    span: Span
    statement: str | None
    as_of: str | None = EDTF


class Timex(BaseModel):
    type: str
    value: str


class Time(BaseModel):
    id: str
    span: Span
    edtf: str | None = EDTF
    timex: Timex


class Place(BaseModel):
    id: str
    span: Span
    name: str
    lat: float | None
    lon: float | None
    country: str | None
    geonameid: int | None
    kind: str


class Event(BaseModel):
    id: str
    title: str
    when: str | None = EDTF
    where: str | None
    actors: list[str]
    status: Literal["past", "ongoing", "planned"]
    spans: list[Span]
    first_reported: str | None = EDTF
    first_by: str | None
    took_place: Span | None
    when_span: Span | None
