"""What a person decides: an input like a report, kept for ever, read by every later run.

What a judgement is about is named by evidence that outlives any run: the words where an actor is named or a reading
stands, or a report. Ids of actors and points change as a story grows; words do not.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from variorum.records.ids import content_id
from variorum.records.span import Span

Subject = Span | str
"""Words of a report, or a report's id."""

ACTOR, STORY, TIE, POINT, NOTE, UNDO = "actor", "story", "tie", "point", "note", "undo"
KINDS = (ACTOR, STORY, TIE, POINT, NOTE, UNDO)
RIGHT, WRONG, OPEN = "right", "wrong", "cannot tell"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision. `at`: UTC to the microsecond, ISO 8601. `note`: a reason, or the note itself.

    | kind | subjects | others | value |
    |---|---|---|---|
    | `actor` | words that name one actor | words that name another | |
    | `story` | reports of one story | reports that are not of it | |
    | `tie` | two reports | | `right` or `wrong` |
    | `point` | words of the right reading (of all, where one cannot tell) | words of the other readings | `right` or `cannot tell` |
    | `note` | any | | |
    | `undo` | those of the judgement it undoes | the same | |

    `topic`: the kind of point that is meant, as the same words may stand behind several; `actor` where a note is on one.
    """

    id: str
    kind: str
    subjects: tuple[Subject, ...]
    others: tuple[Subject, ...] = ()
    topic: str = ""
    value: str = ""
    note: str = ""
    author: str = ""
    at: str = ""
    undoes: str | None = None
    about: str = ""
    """What it was on when it was made, in words, where its own words do not tell: a point's question and the reading."""

    @property
    def signed(self) -> str:
        """`Ada Oduya, 2026-03-14`: who decided and on which day, for a reason in words."""
        return f"{self.author}, {self.at[:10]}"

    @property
    def reports(self) -> tuple[str, ...]:
        """Every report it concerns."""
        return tuple(sorted({report_of(s) for s in (*self.subjects, *self.others)}))


@dataclass(frozen=True, slots=True)
class Judged:
    """The judgements that now hold of one report, oldest first. Keyed by report."""

    report: str
    judgements: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class Settlement:
    """A point that a person has settled. `reading`: number of the reading that is right, None where one cannot tell."""

    judgement: str
    reading: int | None
    author: str
    at: str
    note: str = ""
    overrides: tuple[str, ...] = ()
    """Earlier judgements on the same point, which this one overrides."""


def judgement_id(one: Judgement) -> str:
    """The id that its content gives it."""
    parts = (one.kind, *map(_mark, one.subjects), "|", *map(_mark, one.others), one.topic, one.value, one.note, one.author, one.at)
    return content_id("judgement", *parts, one.undoes or "", one.about)


def report_of(subject: Subject) -> str:
    """The report a subject is, or stands in."""
    return subject if isinstance(subject, str) else subject.report


def meets(ones: Iterable[Subject], others: Iterable[Subject]) -> Iterator[Subject]:
    """Those of `ones` that are, or share words with, one of `others`."""
    known, words = set(), defaultdict(list)
    for other in others:
        if isinstance(other, str):
            known.add(other)
        else:
            words[other.report].append(other)
    for one in ones:
        if one in known if isinstance(one, str) else any(one.touches(other) for other in words[one.report]):
            yield one


def standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Those that hold, oldest first: neither undone nor an undoing."""
    known = sorted(judgements, key=lambda j: (j.at, j.id))
    undone = {j.undoes for j in known if j.kind == UNDO}
    return tuple(j for j in known if j.kind != UNDO and j.id not in undone)


def gathered(judged: Iterable[Judged | None]) -> tuple[Judgement, ...]:
    """What holds of several reports, each judgement once, oldest first."""
    found = {j.id: j for one in judged if one for j in one.judgements}
    return tuple(sorted(found.values(), key=lambda j: (j.at, j.id)))


def overrides(new: Judgement, old: Judgement) -> bool:
    """Whether two judgements on the same words or reports cannot both hold, so that the later one does."""
    if new.kind != old.kind or new.id == old.id:
        return False
    if new.kind == TIE:
        return set(new.subjects) == set(old.subjects)
    if new.kind == POINT:
        return new.topic == old.topic and any(meets((*new.subjects, *new.others), (*old.subjects, *old.others)))
    if new.kind in (ACTOR, STORY):
        return _parts(new, old) or _parts(old, new)
    return False


def _parts(one: Judgement, two: Judgement) -> bool:
    """Whether the one keeps apart what the other joins."""
    return any(meets(two.subjects, one.subjects)) and any(meets(two.subjects, one.others))


def _mark(subject: Subject) -> str:
    return subject if isinstance(subject, str) else f"{subject.report}:{subject.start}:{subject.end}:{subject.quote}"
