"""The shapes of what stands under /api, as OpenAPI tells them: those of docs/formats.md, and pages of them.

They describe; what is sent is written by `exports.json`. More keys may be sent than stand here.
"""

from typing import Generic, Literal, TypeVar

from pydantic import BaseModel, Field

T = TypeVar("T")
Verdict = Literal["agree", "compatible", "update", "conflict", "single"]
EDTF = Field(description="A date in EDTF (ISO 8601-2); null where it is not known.")


class Fault(BaseModel):
    """What is wrong, where, and what to do."""

    detail: str


class Listed(BaseModel, Generic[T]):
    """A part of a list. `total`: how long the list is; not `exact` where counting stopped there."""

    total: int
    exact: bool
    limit: int
    offset: int
    items: list[T]


class Span(BaseModel):
    """A stretch of a report: code points of its text, half-open; `quote` is the slice."""

    report: str
    start: int
    end: int
    quote: str


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


JUDGED: list[str] = Field(default_factory=list, description="The judgements that decided it; left out where nobody judged.")


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


class OriginCount(BaseModel):
    low: int
    high: int
    because: list[str]


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
    state: Literal["says", "silent", "could-not-know"]


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


class Passage(BaseModel):
    source: Span = Field(alias="from")
    target: Span = Field(alias="to")
    similarity: float


class Derivation(BaseModel):
    """`to` carries text of `from`; both are report ids."""

    id: str
    source: str = Field(alias="from")
    target: str = Field(alias="to")
    kind: Literal["copy", "rewrite", "mixed", "common-source"]
    direction: Literal["known", "unknown"]
    share: float
    passages: list[Passage]
    because: list[str]
    judged: list[str] = JUDGED


class Origin(BaseModel):
    id: str
    label: str
    kind: Literal["agency", "outlet", "unseen"]
    reports: list[str]
    because: list[str]


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


class Judgement(BaseModel):
    """What a person decided. Subjects are words of a report, or reports."""

    id: str
    kind: str
    subjects: list[Span | str]
    others: list[Span | str]
    topic: str
    value: str
    note: str
    author: str
    at: str
    undoes: str | None
    about: str
