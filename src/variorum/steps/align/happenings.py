"""Events across the story's reports: clauses that tell one deed on one day are one event."""

from collections import Counter
from collections.abc import Sequence

from variorum.records.edtf import bounds
from variorum.records.findings import Event, Findings
from variorum.records.ids import content_id
from variorum.records.span import Span
from variorum.records.story import StoryEvent
from variorum.steps.align.actors import Cast
from variorum.steps.align.claims import Claim, gathered, near_pairs, shares
from variorum.steps.align.desk import Desk, term
from variorum.steps.align.kin import kin

ENOUGH = 0.6
NONE: frozenset[str] = frozenset()


def story_events(story: str, desk: Desk, findings: Sequence[Findings], cast: Cast) -> tuple[StoryEvent, ...]:
    """One event for each deed, with all clauses that tell it; planned ones with the words that say they took place."""
    events = {e.id: e for f in findings for e in f.events}
    when = {t.id: t.edtf for f in findings for t in f.times}
    claims = [c for f in findings for e in f.events if (c := _claim(desk, e, when))]
    pairs = near_pairs(desk, claims, lambda c: (c.head,))
    groups = gathered(claims, pairs, lambda a, b: _same(desk, a, b), ENOUGH)
    told = [[events[claims[i].value] for i in group] for group in groups]
    made = [_event(story, group, when, cast) for group in told]
    return tuple(_took_place(event, group, told, when) for event, group in zip(made, told, strict=True))


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
    if one.head != two.head and desk.likeness(one.line.number, two.line.number) < 1.6:
        return -1.0
    a, b = bounds(one.edtf), bounds(two.edtf)
    if a and b and (a[1] < b[0] or b[1] < a[0]):
        return -1.0
    line = min(desk.likeness(one.line.number, two.line.number) / 2.0, 1.0)
    return 0.55 * shares(desk, one.core, two.core) + 0.45 * line + (0.1 if a and b else 0.0)


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


def _took_place(event: StoryEvent, group: Sequence[Event], told: Sequence[Sequence[Event]], when: dict[str, str | None]) -> StoryEvent:
    """A planned event with the words of another report that tell the same deed of that day as done."""
    from dataclasses import replace

    plans = [e for e in group if e.status == "planned"]
    if not plans or event.when is None:
        return event
    done: list[Span] = [e.span for e in group if e.status == "past"]
    lemmas = {kin(e.lemma) for e in plans}
    for other in told:
        done += [
            e.span for e in other
            if e.status == "past" and kin(e.lemma) in lemmas and when.get(e.when or "") == event.when and not e.negated
        ]  # fmt: skip
    return replace(event, status="planned", took_place=min(done)) if done else event
