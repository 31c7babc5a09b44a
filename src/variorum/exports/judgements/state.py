"""What became of each judgement, and what stands in the margin of a thing."""

from collections import defaultdict
from collections.abc import Collection, Container, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from variorum.records.decided import deciding
from variorum.records.edition import Edition
from variorum.records.judgement import (
    ACTOR,
    NOTE,
    POINT,
    STORY,
    TIE,
    UNDO,
    Judgement,
    meets,
    overrides,
    standing,
)
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
    return stands(edition.judgements, set(edition.waiting), set(named(edition)))


def stands(
    judgements: Sequence[Judgement], waiting: Container[str], named: Container[str], only: Sequence[Judgement] | None = None
) -> dict[str, Standing]:
    """The same of all judgements of an archive, or of some. `named`: those that something says it was decided by."""
    undone = {one.undoes: one.id for one in judgements if one.kind == UNDO}
    holding: dict[str, list[Judgement]] = defaultdict(list)
    for one in standing(judgements):
        for report in one.reports:
            holding[report].append(one)
    found = {}
    for one in judgements if only is None else only:
        near = {o.id: o for report in one.reports for o in holding[report] if o.kind == one.kind and (o.at, o.id) > (one.at, one.id)}
        later = max(((o.at, o.id) for o in near.values() if overrides(o, one)), default=(None, None))[1]
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


def named(edition: Edition) -> Iterator[str]:
    """The judgements that anything in an edition says it was decided by."""
    carried = (entry.carried for entry in edition.entries if entry.carried)
    yield from deciding(edition.stories, edition.derivations, carried, edition.dossiers)


class Margin:
    """What people wrote beside the things of an edition: the notes that stand, and judgements that no run has read yet."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        waiting, kinds = set(edition.waiting), {one.id: one.kind for one in edition.judgements}
        undone = {one.undoes for one in edition.judgements}
        kept = (one for one in edition.judgements if one.id not in undone)
        found = [(one, kinds.get(one.undoes or "", one.kind)) for one in kept if one.kind == NOTE or one.id in waiting]
        self.all = tuple((one, kind) for one, kind in found if kind != NOTE or one.kind == NOTE)
        """Each with its kind; an undoing with that of what it undoes."""

    def on_point(self, point: Point) -> tuple[Judgement, ...]:
        """What was said of a point of its kind, at words that one of its readings stands on."""
        mine = [one for one, kind in self.all if kind in (NOTE, POINT) and one.topic == point.kind]
        spans = [span for reading in point.readings for span in reading.spans] if mine else []
        return tuple(one for one in mine if _on(one, spans))

    def on_actor(self, actor: Actor) -> tuple[Judgement, ...]:
        """What was said of an actor, at words that name it."""
        mine = [one for one, kind in self.all if kind == ACTOR or (kind == NOTE and one.topic == ACTOR)]
        spans = [span for member in actor.members for span in self._mentions.get(member, ())] if mine else []
        return tuple(one for one in mine if _on(one, spans))

    def on_report(self, report: str) -> tuple[Judgement, ...]:
        """What was said of a report, its ties and its place, and the notes on words of it that are no actor's and no point's."""
        return tuple(one for one, kind in self.all if (kind in (TIE, STORY) or (kind == NOTE and not one.topic)) and report in one.reports)

    def on_words(self, spans: Sequence[Span]) -> tuple[Judgement, ...]:
        """The notes on words, that share some of these."""
        return tuple(one for one, kind in self.all if kind == NOTE and not one.topic and _on(one, spans))

    def on_story(self, reports: Collection[str]) -> tuple[Judgement, ...]:
        """What was said of which reports tell this story."""
        mine = (one for one, kind in self.all if kind == STORY or (kind == NOTE and one.topic == STORY))
        return tuple(one for one in mine if set(one.reports) & set(reports))

    @cached_property
    def _mentions(self) -> dict[str, list[Span]]:
        """By the id of a report's own `Named`."""
        actors = [named for entry in self.edition.entries if entry.findings for named in entry.findings.actors]
        return {named.id: [mention.span for mention in named.mentions] for named in actors}


def _on(one: Judgement, spans: Sequence[Span]) -> bool:
    return any(meets((*one.subjects, *one.others), spans))
