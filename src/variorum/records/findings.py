"""What one report says, each finding with the words it rests on."""

from dataclasses import dataclass
from typing import ClassVar

from variorum.records.parse import Token
from variorum.records.span import Span


@dataclass(frozen=True, slots=True)
class Role:
    """A title or job as printed ("the Kremlin's special representative for Afghanistan")."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a report names an actor. `form`: name, role or pronoun."""

    span: Span
    form: str


@dataclass(frozen=True, slots=True)
class Named:
    """An actor within one report: `name` is its fullest name there. `kind`: person organisation group state place."""

    id: str
    name: str
    kind: str
    mentions: tuple[Mention, ...]
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """Who said what. `stance`: said, denied, declined ("would not say"), doubted, unsaid ("did not say")."""

    id: str
    speaker: Span | None
    actor: str | None
    """Id of the `Named` who speaks, pronouns and titles resolved; None where unknown."""
    cue: Span | None
    content: tuple[Span, ...]
    mode: str
    """direct, indirect or mixed."""
    to: Span | None = None
    to_actor: str | None = None
    when: str | None = None
    """EDTF of the saying, if the text gives it."""
    when_span: Span | None = None
    occasion: Span | None = None
    inside: str | None = None
    """Id of the statement this one is reported within."""
    stance: str = "said"
    cut_off: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it counts. Open bounds are None: "at least 2,000" is 2000/None."""

    id: str
    span: Span
    low: float | None
    high: float | None
    unit: str
    what: str
    """What is counted, lemmatised with its predicate: `people killed`."""
    what_span: Span | None
    hedge: str | None
    """at least, more than, up to, about, nearly, or the vague word itself (`hundreds`)."""
    kind: str = "count"
    """count money percent age measure ratio score magnitude."""
    change: str | None = None
    """rise, fall, to, from … where the text tells a change."""
    statement: str | None = None
    as_of: str | None = None
    same_as: str | None = None
    """Id of the figure this one says over again in another unit, in brackets: "75 kilometers (50 miles)"."""
    was: str | None = None
    """Id of the figure that gives the value before the change: "rose to 10 from 3"."""


@dataclass(frozen=True, slots=True)
class Time:
    """A TIMEX3 expression. `edtf` and `value` are None/open where the anchor is unknown.

    `tense` (past, present, future, none) and `hangs_on` (id of the time it counts from: "a day later") are what is
    needed to resolve it again once an undated report gets its date.
    """

    id: str
    span: Span
    type: str
    value: str
    edtf: str | None
    anchored: bool
    """True where the value depends on the publication date."""
    tense: str = "none"
    hangs_on: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place that is meant. lat/lon in degrees (WGS 84), `country` ISO 3166-1 alpha-2, all None where unresolved."""

    id: str
    span: Span
    name: str
    lat: float | None
    lon: float | None
    country: str | None
    geonameid: int | None
    kind: str
    """city, region, country, area, water, site; `adjective` where a people or quality is named (`Afghan`), not the place."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, goes on, or is planned, told by one clause. `lemma`: its verb or noun."""

    id: str
    title: str
    lemma: str
    span: Span
    trigger: Span
    status: str
    """past, ongoing or planned."""
    negated: bool
    actors: tuple[str, ...]
    """Ids of `Named` in subject, then object places."""
    when: str | None
    """Id of a `Time`."""
    where: str | None
    """Id of a `Place`."""
    arguments: tuple[tuple[str, str], ...] = ()
    """(`subject`|`object`|`of`|…, head lemma) pairs."""


@dataclass(frozen=True, slots=True)
class Gist:
    """A sentence of the article reduced to what comparison needs: content lemmas in order.

    `words` is its parse, for the rules that lay sentences of several reports side by side; a token at offset n of
    them stands at `start + n` of the report.
    """

    span: Span
    headline: bool
    lemmas: tuple[str, ...]
    start: int = 0
    block: int = 0
    words: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """All that is found in one report. Keyed by report."""

    report: str
    actors: tuple[Named, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    events: tuple[Event, ...] = ()
    gists: tuple[Gist, ...] = ()


@dataclass(frozen=True, slots=True)
class BareGist(Gist):
    """A gist as a reader of an archive gets it: its parse, the greater part of all that is stored, is only for rules."""

    lemmas: ClassVar[tuple[str, ...]] = ()  # type: ignore[misc]
    start: ClassVar[int] = 0  # type: ignore[misc]
    block: ClassVar[int] = 0  # type: ignore[misc]
    words: ClassVar[tuple[Token, ...]] = ()  # type: ignore[misc]


@dataclass(frozen=True, slots=True)
class BareFindings(Findings):
    """All that is found in one report, without the parses of its sentences."""

    gists: tuple[BareGist, ...] = ()
