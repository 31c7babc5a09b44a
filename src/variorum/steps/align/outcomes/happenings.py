"""Events across the story's reports: clauses that tell one deed on one day are one event."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from variorum.records.edtf import bounds
from variorum.records.findings import Event, Findings
from variorum.records.ids import content_id
from variorum.records.span import Span
from variorum.records.story import StoryEvent
from variorum.steps.align.actors.actors import Cast
from variorum.steps.align.desk.claims import NONE, Claim, gathered, near_pairs, shares
from variorum.steps.align.desk.desk import Desk, Line, term
from variorum.steps.align.desk.kin import kin

ENOUGH = 0.6


def story_events(story: str, desk: Desk, findings: Sequence[Findings], cast: Cast) -> tuple[StoryEvent, ...]:
    """One event for each deed, with all clauses that tell it; planned ones with the words that say they took place."""
    events = {e.id: e for f in findings for e in f.events}
    when = {t.id: t.edtf for f in findings for t in f.times}
    claims = [c for f in findings for e in f.events if (c := _claim(desk, e, when))]
    pairs = near_pairs(desk, claims, lambda c: (c.head, *((c.edtf,) if _meeting(c) and c.edtf else ())))
    groups = gathered(claims, pairs, lambda a, b: _same(desk, a, b), ENOUGH)
    told = [[events[claims[i].value] for i in group] for group in groups]
    made = [_event(story, group, when, cast) for group in told]
    later = Later(desk, findings, when)
    return tuple(later.confirms(event, group) for event, group in zip(made, told, strict=True))


def _claim(desk: Desk, event: Event, when: dict[str, str | None]) -> Claim | None:
    line = desk.line_at(event.span)
    if line is None or not line.gist.words or event.negated:
        return None
    words = frozenset(t for i in line.tokens_in(event.span) if (t := term(line.gist.words[i])))
    return Claim(
        "event", line, event.span, event.id, words, words, NONE, head=kin(event.lemma), edtf=when.get(event.when or ""),
        extra=(event.status,),
    )  # fmt: skip


def _same(desk: Desk, one: Claim, two: Claim) -> float:
    """How far two clauses tell one event: words, sentence, and days that can be one."""
    if _meeting(one) and _meeting(two) and one.edtf == two.edtf and _parties(one.line) & _parties(two.line):
        return 1.0
    if one.head != two.head and desk.likeness(one.line.number, two.line.number) < 1.6:
        return -1.0
    a, b = bounds(one.edtf), bounds(two.edtf)
    if a and b and (a[1] < b[0] or b[1] < a[0]):
        return -1.0
    line = min(desk.likeness(one.line.number, two.line.number) / 2.0, 1.0)
    return 0.55 * shares(desk, one.core, two.core) + 0.45 * line + (0.1 if a and b else 0.0)


MEETINGS = frozenset(map(kin, ("talk", "talks", "meeting", "meet", "summit", "conference", "negotiation", "convene")))
"""One story plans one meeting of the same parties on a day, whatever each report calls it."""


def _meeting(claim: Claim) -> bool:
    """Whether a clause plans a meeting for one whole day."""
    limits = bounds(claim.edtf)
    one_day = limits is not None and limits[0].date() == limits[1].date()
    return one_day and claim.extra == ("planned",) and not MEETINGS.isdisjoint(claim.line.terms)


def _parties(line: Line) -> frozenset[str]:
    """The beginnings of its capitalised words that are no days: `Russian` and `Russia` are one party."""
    named = (w for w in line.gist.words if w.pos in {"PROPN", "ADJ"} and w.text[:1].isupper() and w.ent not in {"DATE", "TIME"})
    return frozenset(w.text[:5].casefold() for w in named if len(w.text) > 3)


def _event(story: str, group: Sequence[Event], when: dict[str, str | None], cast: Cast) -> StoryEvent:
    spans = sorted((e.span for e in group), key=lambda s: (s.report, s.start))
    title = min((e for e in group), key=lambda e: (abs(len(e.title) - 70), e.title)).title
    days = Counter(d for e in group if (d := when.get(e.when or "")))
    day = max(sorted(days), key=lambda d: (days[d], len(d))) if days else None
    status = Counter(e.status for e in group).most_common()
    kind = "past" if any(s == "past" for s, _ in status) else sorted(status, key=lambda p: (-p[1], p[0]))[0][0]
    actors = tuple(dict.fromkeys(cast.of[a] for e in group for a in e.actors if a in cast.of))
    where = next((e.where for e in group if e.where), None)
    ident = content_id("event", story, *(f"{s.report}:{s.start}:{s.end}" for s in spans))
    return StoryEvent(ident, title, day, where, actors, kind, tuple(spans))


class Later:
    """What reports tell as done, of those that cannot have been printed before it was."""

    def __init__(self, desk: Desk, findings: Sequence[Findings], when: dict[str, str | None]) -> None:
        self._appeared = {w.report: bounds(w.published.edtf) for w in desk.witnesses if w.published}
        self._told: dict[tuple[str, str | None], list[Span]] = defaultdict(list)
        for event in (e for f in findings for e in f.events if e.status == "past" and not e.negated):
            self._told[kin(event.lemma), when.get(event.when or "")].append(event.span)

    def confirms(self, event: StoryEvent, group: Sequence[Event]) -> StoryEvent:
        """A planned event with the words of a later report that tell the same deed, of that day, as done."""
        plans = [e for e in group if e.status == "planned"]
        if not plans or event.when is None:
            return event
        told = [e.span for e in group if e.status == "past"]
        told += [span for e in plans for span in self._told.get((kin(e.lemma), event.when), ())]
        return replace(event, status="planned", took_place=min((s for s in told if self._after(s, event.when)), default=None))

    def _after(self, span: Span, day: str) -> bool:
        begins, appeared = bounds(day), self._appeared.get(span.report)
        return begins is not None and appeared is not None and appeared[1] >= begins[0]
