"""What became of each judgement, and the notes that belong to a thing."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from variorum.records.edition import Edition
from variorum.records.judgement import ACTOR, NOTE, STORY, UNDO, Judgement, Subject, meets, overrides, standing
from variorum.records.span import Span
from variorum.records.story import Actor, Point

IN_EFFECT, WAITING, UNDONE, OVERRIDDEN, IDLE = "in effect", "waiting", "undone", "overridden", "no effect"
STATES = {
    IN_EFFECT: "read by the last run, and kept to",
    WAITING: "takes effect with the next run",
    UNDONE: "undone",
    OVERRIDDEN: "a later judgement says otherwise",
    IDLE: "read, but nothing here is named by those words, or it was so anyway",
}
"""Every state with what it means."""


@dataclass(frozen=True, slots=True)
class Standing:
    """`by`: the judgement that undid or overrode it."""

    state: str
    by: str | None = None


def standings(edition: Edition) -> dict[str, Standing]:
    """What became of each judgement of an edition."""
    undone = {one.undoes: one.id for one in edition.judgements if one.kind == UNDO}
    holding = standing(edition.judgements)
    waiting, named = set(edition.waiting), set(_named(edition))
    found = {}
    for one in edition.judgements:
        later = next((o.id for o in reversed(holding) if (o.at, o.id) > (one.at, one.id) and overrides(o, one)), None)
        if one.id in undone:
            found[one.id] = Standing(UNDONE, undone[one.id])
        elif one.kind == NOTE:
            found[one.id] = Standing(IN_EFFECT)
        elif one.id in waiting:
            found[one.id] = Standing(WAITING)
        elif one.kind == UNDO or one.id in named:
            found[one.id] = Standing(IN_EFFECT)
        else:
            found[one.id] = Standing(OVERRIDDEN, later) if later else Standing(IDLE)
    return found


def _named(edition: Edition) -> Iterator[str]:
    """The judgements that anything in an edition says it was decided by."""
    for story in edition.stories:
        yield from story.judged
    for derivation in edition.derivations:
        yield from derivation.judged
    for entry in edition.entries:
        yield from entry.carried.judged if entry.carried else ()
    for dossier in edition.dossiers:
        for actor in dossier.actors:
            yield from actor.judged
        yield from (point.settled.judgement for point in dossier.points if point.settled)


class Notes:
    """The notes that stand in an edition, oldest first, by what they are on."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.all = tuple(one for one in standing(edition.judgements) if one.kind == NOTE)

    def on_point(self, point: Point) -> tuple[Judgement, ...]:
        """Those made on a point of its kind, at words that one of its readings stands on."""
        mine = [one for one in self.all if one.topic == point.kind]
        spans = [span for reading in point.readings for span in reading.spans] if mine else []
        return tuple(one for one in mine if _on(one.subjects, spans))

    def on_actor(self, actor: Actor) -> tuple[Judgement, ...]:
        """Those made on an actor, at words that name it."""
        mine = [one for one in self.all if one.topic == ACTOR]
        spans = self._mentions(set(actor.members)) if mine else []
        return tuple(one for one in mine if _on(one.subjects, spans))

    def on_report(self, report: str) -> tuple[Judgement, ...]:
        """Those on a report, or on words of it that are no actor's and no point's."""
        return tuple(one for one in self.all if one.topic == "" and report in one.reports)

    def on_story(self, reports: Collection[str]) -> tuple[Judgement, ...]:
        """Those on the story that these reports tell."""
        return tuple(one for one in self.all if one.topic == STORY and set(one.reports) & set(reports))

    def _mentions(self, members: set[str]) -> list[Span]:
        return [
            mention.span
            for entry in self.edition.entries
            for named in (entry.findings.actors if entry.findings else ())
            if named.id in members
            for mention in named.mentions
        ]


def _on(subjects: tuple[Subject, ...], spans: list[Span]) -> bool:
    return any(meets(subject, span) for subject in subjects for span in spans)
