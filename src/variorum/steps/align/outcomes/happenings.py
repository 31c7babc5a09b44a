"""Events across the story's reports: clauses that tell one deed on one day are one event."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from itertools import chain

from variorum.records.edtf import bounds
from variorum.records.findings import Event, Findings, Time
from variorum.records.ids import content_id
from variorum.records.span import Span
from variorum.records.story import StoryEvent
from variorum.steps.align.actors.actors import Cast
from variorum.steps.align.desk.claims import NONE, Claim, gathered, near_pairs, shares
from variorum.steps.align.desk.desk import Desk, Line, term
from variorum.steps.align.desk.reprints import everywhere
from variorum.steps.align.outcomes.bygone import Bygone
from variorum.steps.align.outcomes.once import Once, as_one
from variorum.steps.align.outcomes.spoken import SAYING, spoken
from variorum.text.kin import kin

ENOUGH = 0.6


def story_events(story: str, desk: Desk, cast: Cast, texts: Mapping[str, str]) -> tuple[StoryEvent, ...]:
    """One event for each deed, with all clauses that tell it, and for what somebody said on one day; planned ones with the words that say they took place. `texts`: of the reports."""
    findings = desk.findings
    when, bygone = _days(findings), Bygone(desk)
    events = {
        e.id: e if when.get(e.when or "") else _set(e, times, when)
        for f in findings
        for times in [sorted(f.times, key=lambda t: t.span.start)]
        for e in f.events
    }
    claims = _outermost([c for e in events.values() if (c := _claim(desk, e, when.get(e.when or ""), bygone.age(e.when)))])
    pairs = near_pairs(desk, claims, lambda c: (c.head, *((c.edtf,) if _meeting(c) and c.edtf else ())))
    groups = gathered(claims, pairs, lambda a, b: _same(desk, a, b), ENOUGH)
    at = {(e.span, kin(e.lemma)): e for e in events.values()}
    told = [[at[c.span, c.head] for c in everywhere([claims[i] for i in group], texts) if (c.span, c.head) in at] for group in groups]
    words = {t.id: t.span for f in findings for t in f.times}
    sayings = spoken(desk, cast, texts, when)
    leaning = {e.id for e in (*events.values(), *chain.from_iterable(sayings)) if _leans(desk, e)}
    done, said = ([group for group in groups if any(e.id not in leaning for e in group)] for groups in (told, sayings))
    standing = [*as_one(done, Once(desk, cast.of), when), *said]
    later = Later(desk, findings, when)
    return tuple(later.confirms(_event(story, group, leaning, (when, words), cast), group) for group in standing)


def _leans(desk: Desk, event: Event) -> bool:
    """Whether only the words before it say who a clause is about: it has a pronoun for its subject, in it, or for its object."""
    line = desk.line_at(event.span)
    if LEANING.match(event.title) or line is None:
        return True
    words = line.gist.words
    inside = line.tokens_in(event.span)
    subject = next((k for k in inside if words[k].dep in {"nsubj", "nsubjpass"}), None)
    whom = any(words[k].tag == "PRP" and words[k].dep in {"dobj", "dative"} and not words[k].text.endswith(SELF) for k in inside)
    return whom or (subject is not None and (words[subject].tag == "PRP" or any(w.tag == "PRP$" for w in words if w.head == subject)))


def _days(findings: Sequence[Findings]) -> dict[str, str | None]:
    """The day of each time by id; a day printed without its year is that of the one year in which the story has such a day."""
    years: dict[str, set[str]] = defaultdict(set)
    for known in (t.edtf for f in findings for t in f.times if t.edtf and _DAY.fullmatch(t.edtf)):
        years[known[4:]].add(known)

    def day(time: Time) -> str | None:
        alike = years.get(time.value[4:], set()) if time.edtf is None and time.value.startswith("XXXX-") else set()
        return time.edtf or (min(alike) if len(alike) == 1 else None)

    return {t.id: day(t) for f in findings for t in f.times}


_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def _set(event: Event, times: Sequence[Time], when: Mapping[str, str | None]) -> Event:
    """A plan with the one day it sets for what it plans: `will invite them to talks scheduled for 4 May`."""
    if event.status != "planned":
        return event
    low, high = (bisect_left(times, at, key=lambda t: t.span.start) for at in (event.span.start, event.span.end))
    days = {when[t.id]: t.id for t in times[low:high] if t.span.end <= event.span.end and when[t.id]}
    return replace(event, when=next(iter(days.values()))) if len(days) == 1 else event


def _claim(desk: Desk, event: Event, day: str | None, old: str | None) -> Claim | None:
    line = desk.line_at(event.span)
    if line is None or not line.gist.words or event.negated:
        return None
    words = frozenset(t for i in line.tokens_in(event.span) if (t := term(line.gist.words[i])))
    who, whom = (frozenset(word for role, word in event.arguments if role == asked) for asked in ("subject", "object"))
    return Claim(
        "event", line, event.span, event.id, words, words, NONE, head=kin(event.lemma), edtf=day,
        extra=(event.status,), owners=who, heads=whom, scope=(old,) if old else (),
    )  # fmt: skip


def _outermost(claims: Sequence[Claim]) -> list[Claim]:
    """The claims without those inside another of their day: `are to attend the talks` and `to attend the talks` are one."""
    by_line: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_line[claim.line.number].append(claim)

    def within(claim: Claim, other: Claim) -> bool:
        inside = other.span.start <= claim.span.start and claim.span.end <= other.span.end
        return inside and claim.span != other.span and claim.edtf is not None and claim.edtf == other.edtf and claim.extra == other.extra

    return [c for c in claims if not any(within(c, other) for other in by_line[c.line.number])]


def _same(desk: Desk, one: Claim, two: Claim) -> float:
    """How far two clauses tell one event: words, sentence, and days that can be one."""
    meet = _meeting(one) and _meeting(two) and one.edtf == two.edtf
    if meet and _parties(one.line) & _parties(two.line):
        return 1.0
    a, b = bounds(one.edtf), bounds(two.edtf)
    if a and b and (a[1] < b[0] or b[1] < a[0]):
        return -1.0
    if (a is None) != (b is None) and (one.scope or two.scope) and not _meets(one, two):
        return -1.0  # what is told without a day is the news, and not what one report recalls of another year
    parts, alike = _same_parts(one, two), desk.likeness(one.line.number, two.line.number)
    told = shares(desk, one.core, two.core)
    if one.head != two.head and (alike < LIKE or not (meet or (told >= MOST and (parts or _same_hour(one, two))))):
        return -1.0
    score = 0.55 * told + 0.45 * min(alike / 2.0, 1.0) + (0.1 if a and b else 0.0)
    return max(score, ENOUGH) if parts and one.head == two.head and told >= MOST and not _other_numbers(one, two) else score


LIKE = 1.6
"""Likeness of two sentences that may tell one deed by different verbs."""
MOST = 0.5
"""Share of the words of the shorter clause in the other, for two that tell what was done to or by the same."""


def _same_parts(one: Claim, two: Claim) -> bool:
    """Whether the deed is done to the same, and by the same where both say by whom; one that is done to nobody, by the same."""
    if one.heads or two.heads:
        return bool(one.heads & two.heads) and (not one.owners or not two.owners or bool(one.owners & two.owners))
    return bool(one.owners & two.owners)


def _meets(one: Claim, two: Claim) -> bool:
    """Whether somebody or something has a part in both, or in one a pronoun that may be anybody."""
    parts = (one.owners | one.heads, two.owners | two.heads)
    return bool(one.owners & two.owners or one.heads & two.heads) or any(PRONOUNS & words for words in parts)


PRONOUNS = frozenset("i he she it they we you who him her them".split())


def _same_hour(one: Claim, two: Claim) -> bool:
    return one.edtf is not None and one.edtf == two.edtf and "T" in one.edtf


def _other_numbers(one: Claim, two: Claim) -> bool:
    """Whether both clauses give numbers, and none in common: twenty points are not the two thousandth."""
    a, b = (frozenset(_NUMBER.findall(claim.span.quote)) for claim in (one, two))
    return bool(a and b) and not a & b


_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")


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


def _event(story: str, group: Sequence[Event], leaning: Set[str], days_told: tuple[Mapping[str, str | None], Mapping[str, Span]], cast: Cast) -> StoryEvent:
    when, words = days_told
    spans = sorted((e.span for e in group), key=lambda s: (s.report, s.start))
    days = Counter(d for e in group if (d := when.get(e.when or "")))
    day = max(sorted(days), key=lambda d: (days[d], len(d))) if days else None
    kind = _status(group, day)
    dated = {e.id for e in group if e.when and when[e.when] == day}
    titled = min(group, key=lambda e: (e.id in leaning, e.status != kind, e.id not in dated, _mended(e), _rank(e), e.title))
    printed = next((e.when for e in (titled, *group) if e.when and e.id in dated), None)
    actors = tuple(dict.fromkeys(cast.of[a] for e in group for a in e.actors if a in cast.of))
    where = next((e.where for e in group if e.where), None)
    ident = content_id("event", story, *(f"{s.report}:{s.start}:{s.end}" for s in spans))
    return StoryEvent(ident, titled.title[:1].upper() + titled.title[1:], day, where, actors, kind, tuple(spans), when_span=words[printed] if printed else None)


def _rank(event: Event) -> tuple[bool, int]:
    """Of sayings the one that opens its report serves best, without a number that another report may put otherwise; of deeds the clause that fills a line."""
    return (_NUMBER.search(event.title) is not None, event.span.start) if event.lemma in SAYING else (False, abs(len(event.title) - LINE))


def _mended(event: Event) -> bool:
    """Whether a title is no stretch of its report: put together from words that stand apart, it is the first to be wrong."""
    return event.title not in " ".join(event.span.quote.split())


def _status(group: Sequence[Event], day: str | None) -> str:
    """A plan for a day stays one, whoever tells later that it took place; else what was done is past."""
    told = Counter(e.status for e in group)
    if day is not None and told["planned"]:
        return "planned"
    return "past" if told["past"] else min(told, key=lambda s: (-told[s], s))


LINE = 70
"""Characters of a title that fills a line."""
SELF = ("self", "selves")
LEANING = re.compile(
    r"(?:he|she|it|they|we|i|you|this|that|these|those|who|which|whose|his|her|their|its|our|my|to|and|but|an?\s+(?:day|week|month|year)\s+(?:later|earlier))\b", re.IGNORECASE
)
"""How a clause begins that only the one before it explains."""


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
        return replace(event, took_place=min((s for s in told if self._after(s, event.when)), default=None))

    def _after(self, span: Span, day: str) -> bool:
        begins, appeared = bounds(day), self._appeared.get(span.report)
        return begins is not None and appeared is not None and appeared[1] >= begins[0]
