"""What a person points at, as the evidence a judgement keeps: words that outlive the ids of this run."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.errors import UsageError
from variorum.exports.page.clean import visible
from variorum.exports.signs import question
from variorum.records.edition import Edition
from variorum.records.findings import Named
from variorum.records.judgement import ACTOR, NOTE, OPEN, POINT, RIGHT, STORY, TIE, Subject
from variorum.records.judging import LONGEST_ABOUT
from variorum.records.span import Span
from variorum.records.story import Actor, Point

ENOUGH = 12
"""Words of a reading that name it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A judgement before its author: what `Reading.judge` takes."""

    kind: str
    subjects: tuple[Subject, ...]
    others: tuple[Subject, ...] = ()
    topic: str = ""
    value: str = ""
    about: str = ""


def names_of(edition: Edition, actor: Actor) -> Iterator[tuple[Named, Span]]:
    """Each report's naming of an actor, with the words that stand for it: its fullest name there where it is printed."""
    members = set(actor.members)
    for entry in edition.entries:
        for named in entry.findings.actors if entry.findings else ():
            if named.id in members and named.mentions:
                best = min(named.mentions, key=lambda m: (m.form != "name", m.span.quote != named.name, m.span.start))
                yield named, best.span


def merged(edition: Edition, one: Actor, other: Actor) -> Draft:
    """Two actors are one."""
    return Draft(ACTOR, (_first(edition, one), _first(edition, other)))


def split(edition: Edition, actor: Actor, apart: Sequence[str]) -> Draft:
    """Some of an actor's names are another's: `apart` holds ids of reports' own `Named`, or of reports, or names as printed."""
    wanted = {" ".join(word.split()).casefold() for word in apart}
    own: list[Span] = []
    rest: list[Span] = []
    found = list(names_of(edition, actor))
    named = {n.id for n, span in found if {n.id, span.report, _folded(n.name)} & wanted}
    named = named or {n.id for n, _ in found if wanted & {_folded(m.span.quote) for m in n.mentions}}
    for n, span in found:
        (own if n.id in named else rest).append(span)
    if not own or not rest:
        raise UsageError(f"{actor.name} cannot be split there: name a spelling or a report that some of its reports have and others have not")
    return Draft(ACTOR, tuple(own), tuple(rest))


def joined(one: Sequence[str], other: Sequence[str]) -> Draft:
    """Two stories, each given by its reports, are one."""
    return Draft(STORY, (one[0], other[0]))


def moved(report: str, home: Sequence[str], to: Sequence[str] = ()) -> Draft:
    """A report belongs with the reports of another story and not with those it stands with; to none at all without `to`."""
    rest = tuple(r for r in home if r != report and r not in to)
    return Draft(STORY, (report, *to[:1]), rest)


def tie(one: str, other: str, value: str) -> Draft:
    """The tie of two reports is right, or wrong."""
    return Draft(TIE, tuple(sorted((one, other))), value=value)


def settling(point: Point, reading: int | None) -> Draft:
    """The reading of that number is right; None: one cannot tell."""
    if reading is not None and not 0 <= reading < len(point.readings):
        raise UsageError(f"the point has {len(point.readings)} readings: name one by its letter")
    words = [_words(r.spans) for r in point.readings]
    if reading is None:
        return Draft(POINT, _flat(words), topic=point.kind, value=OPEN, about=_about(point))
    others = _flat([w for n, w in enumerate(words) if n != reading])
    return Draft(POINT, words[reading], others, point.kind, RIGHT, _about(point, point.readings[reading].text))


def note_on_point(point: Point) -> Draft:
    return Draft(NOTE, _flat([_words(r.spans) for r in point.readings]), topic=point.kind, about=_about(point))


def note_on_actor(edition: Edition, actor: Actor) -> Draft:
    return Draft(NOTE, (_first(edition, actor),), topic=ACTOR)


def note_on_story(reports: Sequence[str]) -> Draft:
    return Draft(NOTE, tuple(reports[:1]), topic=STORY)


def note_on(subject: Subject) -> Draft:
    """A note on a report, or on words of it."""
    return Draft(NOTE, (subject,))


def _first(edition: Edition, actor: Actor) -> Span:
    """The words that stand for an actor: its own name where a report prints it."""
    found = list(names_of(edition, actor))
    if not found:
        raise UsageError(f"no report names {actor.name}: it cannot be judged")
    return min(found, key=lambda f: (f[0].name != actor.name, f[1]))[1]


def _about(point: Point, reading: str = "") -> str:
    words = f"{question(point)}: {reading}" if reading else question(point)
    return " ".join(visible(words).split())[:LONGEST_ABOUT]


def _words(spans: Sequence[Span]) -> tuple[Subject, ...]:
    """Words of a reading, one place in each report."""
    first: dict[str, Span] = {}
    for span in spans:
        first.setdefault(span.report, span)
    return tuple(list(first.values())[:ENOUGH])


def _flat(parts: Sequence[tuple[Subject, ...]]) -> tuple[Subject, ...]:
    return tuple(dict.fromkeys(subject for part in parts for subject in part))


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
