"""Reports of one running story laid side by side."""

from collections.abc import Iterable
from dataclasses import dataclass

from variorum.records.findings import Place
from variorum.records.judgement import Judgement, Settlement
from variorum.records.lineage import Likeness
from variorum.records.report import Published
from variorum.records.span import Span


@dataclass(frozen=True, slots=True)
class Story:
    """The reports that tell one running story, earliest first. Keyed by its id, which survives growth."""

    id: str
    reports: tuple[str, ...]
    related: tuple[str, ...] = ()
    because: tuple[str, ...] = ()
    judged: tuple[str, ...] = ()
    """Ids of the judgements that decided who is in it."""
    changes: tuple[str, ...] = ()
    """The last of `because`: how it came out of other stories when its reports last changed."""


@dataclass(frozen=True, slots=True)
class Membership:
    """Which story a report belongs to. Keyed by report.

    `own`: the story it was in before a judgement moved it, None where none did: when the judgement is undone, the report
    goes home and the story has its id again.
    """

    report: str
    story: str
    own: str | None = None


@dataclass(frozen=True, slots=True)
class OriginCount:
    low: int
    high: int
    because: tuple[str, ...]
    likely: tuple[Likeness, ...] = ()
    """Pairs of texts that nothing joins, and that have a common source likely."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """One name an actor goes by, and the reports that print it."""

    text: str
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoryRole:
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor across the story. `members` are the ids of the reports' own `Named`; `unsure` names near misses."""

    id: str
    name: str
    kind: str
    names: tuple[Spelling, ...]
    roles: tuple[StoryRole, ...]
    members: tuple[str, ...]
    because: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
    judged: tuple[str, ...] = ()
    """Ids of the judgements that decided whom it takes in."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One value of a point and those who give it.

    `value` is normalised for comparing, `text` is as printed in the first span, `clause` the words it stands in there, to be
    read by themselves (gaps are `…`; for figures, times and places). Bounds are set for figures, `edtf` for times; `said_by` names the speakers the value is attributed to (actor ids); `as_of` is an EDTF.
    """

    value: str
    text: str
    reports: tuple[str, ...]
    origins: tuple[str, ...]
    spans: tuple[Span, ...]
    low: float | None = None
    high: float | None = None
    unit: str = ""
    hedge: str | None = None
    edtf: str | None = None
    as_of: str | None = None
    said_by: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    """Words that bound the value's meaning (`or missing`, `Tuesday's`): another scope is another fact."""
    clause: str = ""


MAY_BE = "may be of another"
"""How the names of rules begin that say why two readings that differ are no conflict: they may be of two things."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two readings of a point, by their numbers, that may be of two things. `why`: the name of what says so."""

    one: int
    two: int
    why: str


@dataclass(frozen=True, slots=True)
class Point:
    """A fact on which reports speak. `kind`: figure time place name role who-said quote outcome other."""

    id: str
    about: str
    kind: str
    readings: tuple[Reading, ...]
    verdict: str = "single"
    because: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    """Names of the rules that decided, in order."""
    deciding: tuple[tuple[int, int], ...] = ()
    """Pairs of readings, by their numbers, that have the verdict of the whole (of an update the older first); the others fit together better."""
    settled: Settlement | None = None
    """What a person decided; the verdict stays what the texts say."""
    doubts: tuple[Doubt, ...] = ()
    retold: tuple[tuple[int, int], ...] = ()
    """Pairs of readings, by their numbers, that stand for each other in sentences that are otherwise one."""

    @property
    def reports(self) -> tuple[str, ...]:
        """The reports that give any reading of it."""
        return tuple(dict.fromkeys(report for reading in self.readings for report in reading.reports))

    @property
    def doubtful(self) -> bool:
        """Whether its readings differ and only a doubt that they are of one thing keeps them from being a conflict."""
        return self.verdict == "compatible" and any(rule.startswith(MAY_BE) for rule in self.rules)

    @property
    def contested(self) -> bool:
        """Whether its readings conflict and nobody has settled which is right."""
        return self.verdict == "conflict" and self.settled is None


@dataclass(frozen=True, slots=True)
class StoryTime:
    """A time of one report, resolved again once all reports of the story have their dates."""

    id: str
    span: Span
    type: str
    value: str
    edtf: str | None


@dataclass(frozen=True, slots=True)
class StoryEvent:
    """One event across the story's reports."""

    id: str
    title: str
    when: str | None
    where: str | None
    actors: tuple[str, ...]
    status: str
    spans: tuple[Span, ...]
    first_reported: str | None = None
    """EDTF of the earliest dated report that tells it; `first_by` is that report."""
    first_by: str | None = None
    took_place: Span | None = None
    """For a planned event: the words of a later report that say it happened."""
    when_span: Span | None = None
    """The words of one report that say when; `when` is None where they name no day (`Friday night` in an undated report)."""


@dataclass(frozen=True, slots=True)
class Witness:
    """A report as the apparatus cites it: its siglum, outlet, title, date and origins. Keyed by report within a story."""

    report: str
    siglum: str
    outlet: str | None
    title: str
    published: Published | None
    origins: tuple[str, ...]


TELLS = {"figure": 3, "outcome": 3, "who-said": 3, "time": 2, "place": 2, "role": 2, "name": 1, "quote": 1, "other": 1}
"""The kinds of points, and what one report that speaks on a point counts for its weight in a story."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """One story with its points gathered, before verdicts. Keyed by story."""

    story: str
    witnesses: tuple[Witness, ...]
    actors: tuple[Actor, ...]
    voices: tuple[tuple[str, str], ...]
    """(id of a report's `Named`, id of the story's `Actor`)."""
    times: tuple[StoryTime, ...]
    events: tuple[StoryEvent, ...]
    points: tuple[Point, ...]
    judged: tuple[Judgement, ...] = ()
    """What people decided on its points, oldest first."""
    places: tuple[Place, ...] = ()
    """The places of its reports that the story as a whole resolves otherwise than the one report did."""


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The points of one story, judged. Keyed by story."""

    story: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """`state`: says, silent, could-not-know, or not-read where the report is in a language of which only names are read."""

    point: str
    report: str
    state: str


READ = "en"
"""The language whose sentences are understood; of a report in another one names are found, and hardly more."""
COVERED = {"+": "says", "-": "silent", "?": "could-not-know", (UNREAD := "~"): "not-read"}
"""The states as a dossier keeps them: many thousands of them in a large story, a letter each."""


@dataclass(frozen=True, slots=True)
class BriefSentence:
    """A sentence of ours; every name, number and date in it occurs in one of its spans."""

    id: str
    text: str
    spans: tuple[Span, ...]
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """A story ready to be shown. Keyed by story."""

    story: str
    title: str
    first: str | None
    last: str | None
    origin_count: OriginCount
    witnesses: tuple[Witness, ...]
    actors: tuple[Actor, ...]
    voices: tuple[tuple[str, str], ...]
    times: tuple[StoryTime, ...]
    events: tuple[StoryEvent, ...]
    points: tuple[Point, ...]
    brief: tuple[BriefSentence, ...]
    states: tuple[str, ...] = ()
    """For each point a letter for each witness, as COVERED has them; a blank where nothing is recorded."""
    places: tuple[Place, ...] = ()
    """The places of its reports that the story as a whole resolves otherwise than the one report did."""

    @property
    def coverage(self) -> tuple[Coverage, ...]:
        """A state for every point and every report, in their order."""
        return tuple(
            Coverage(point.id, witness.report, COVERED[letter])
            for point, letters in zip(self.points, self.states, strict=False)
            for witness, letter in zip(self.witnesses, letters, strict=True)
            if letter in COVERED
        )

    def meant(self, places: Iterable[Place]) -> tuple[Place, ...]:
        """Places of one report as the story as a whole resolves them."""
        moved = {place.id: place for place in self.places}
        return tuple(moved.get(place.id, place) for place in places)
