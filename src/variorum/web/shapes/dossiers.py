"""The shape of a story with its points."""

from typing import Literal

from pydantic import BaseModel

from variorum.web.shapes.common import EDTF, JUDGED, Span, Verdict
from variorum.web.shapes.findings import Actor, Event, Figure, Place, Statement, Time


class OriginCount(BaseModel):
    low: int
    high: int
    because: list[str]


class Reading(BaseModel):
    """One value of a point, and those who give it."""

    value: str
    text: str
    reports: list[str]
    origins: list[str]
    said_by: list[str]
    spans: list[Span]


class Settlement(BaseModel):
    """What a person decided on a point. `reading`: number of the right one from 0; null where one cannot tell."""

    judgement: str
    reading: int | None
    author: str
    at: str
    note: str
    overrides: list[str]


class Point(BaseModel):
    """A fact on which reports speak. `settled` is left out where nobody settled it."""

    id: str
    about: str
    kind: str
    verdict: Verdict
    readings: list[Reading]
    because: list[str]
    rules: list[str]
    settled: Settlement | None = None


class Coverage(BaseModel):
    point: str
    report: str
    state: Literal["says", "silent", "could-not-know", "not-read"]


class BriefSentence(BaseModel):
    id: str
    text: str
    spans: list[Span]
    points: list[str]


class Witness(BaseModel):
    report: str
    siglum: str
    published: str | None = EDTF


class Story(BaseModel):
    """A story with everything its dossier holds."""

    id: str
    reports: list[str]
    related: list[str]
    because: list[str]
    judged: list[str] = JUDGED
    title: str | None
    first: str | None = EDTF
    last: str | None = EDTF
    origin_count: OriginCount
    witnesses: list[Witness]
    actors: list[Actor]
    statements: list[Statement]
    figures: list[Figure]
    times: list[Time]
    places: list[Place]
    events: list[Event]
    points: list[Point]
    coverage: list[Coverage]
    brief: list[BriefSentence]
