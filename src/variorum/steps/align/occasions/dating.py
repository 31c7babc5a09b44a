"""Undated reports dated by siblings that tell the same occasion, and every relative time read again from there."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from variorum.records.edtf import bounds
from variorum.records.findings import Findings, Time
from variorum.records.report import Published
from variorum.records.span import Span
from variorum.records.story import StoryTime
from variorum.steps.align.desk.desk import Desk, Line
from variorum.text.dates.resolve import at_night, resolve
from variorum.text.dates.words import SHORT_MONTHS, WEEKDAY

OCCASION = 1.0
"""Likeness of two sentences that tell one occasion, where both also give its day."""
ROUNDS = 4
"""A report dated in one round may date the next: chains longer than this are not followed."""
_WEEKDAY = re.compile(r"XXXX-WXX-[1-7](?:T[A-Z]{2})?")
"""A day of the week, or a part of it: the hour of a deed is told for days, so it does not show when its report appeared."""
_TODAY = re.compile(r"(?:earlier )?(?:today|tonight|this (?:morning|afternoon|evening))", re.IGNORECASE)
SPREAD = timedelta(days=6)
"""A weekday without a date is one of the last seven days: siblings further apart tell other occasions."""


@dataclass(frozen=True, slots=True)
class _Clue:
    """A sibling's `day` for the occasion; `exact` where the undated report says `today`."""

    day: date
    exact: bool
    likeness: float
    mine: Span
    theirs: Span


def dated(desk: Desk, published: Sequence[Published | None]) -> list[Published | None]:
    """The days of the desk's reports in order: undated ones from siblings where these tell one occasion, else None."""
    known = [one or _own_day(found) for found, one in zip(desk.findings, published, strict=True)]
    findings = [anchored(found, one) for found, one in zip(desk.findings, known, strict=True)]
    for _ in range(ROUNDS):
        days = {f.report: p for f, p in zip(findings, known, strict=True)}
        times = _times_by_line(desk, findings)
        new = {
            n: inferred
            for n, (found, one) in enumerate(zip(findings, known, strict=True))
            if one is None and (inferred := _inferred(_clues(desk, found.report, days, times)))
        }
        for n, inferred in new.items():
            known[n] = inferred
            findings[n] = anchored(findings[n], inferred)
        if not new or None not in known:
            break
    return known


def _own_day(found: Findings) -> Published | None:
    """The day of a report that spells its `today` out."""
    days = {t.edtf: t.span for t in found.times if t.edtf and not t.anchored and _TODAY.fullmatch(t.span.quote.strip())}
    return next((Published(day, "inferred", (span,)) for day, span in days.items()), None) if len(days) == 1 else None


def anchored(findings: Findings, published: Published | None) -> Findings:
    """The findings with their times read against an inferred day; as they are where the day was known or is not."""
    if published is None or published.basis != "inferred":
        return findings
    return replace(findings, times=_read_again(findings.times, published.edtf.rstrip("~"), about=published.edtf.endswith("~")))


_WEEKDAYS = re.compile(r"(?:last |this |late |early |later )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|last night|today|tonight|this)(?: (?:morning|afternoon|evening|night))?", re.IGNORECASE)
_DATE = re.compile(rf"(?=.*\d)(?=.*\b(?:{'|'.join(SHORT_MONTHS)}))", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s,]*[\[(]?")


def spelt_out(findings: Findings, lines: Sequence[Line]) -> Findings:
    """The findings with the days that their report spells out behind them: `yesterday (July 21st)`, `Friday, 8 May`."""
    texts = {line.gist.span.start: line.gist.span for line in lines}
    starts = sorted(texts)
    told = sorted(findings.times, key=lambda t: t.span)
    meant: dict[str, Time] = {}
    for time, given in pairwise(told):
        at = bisect_right(starts, time.span.start) - 1
        text = texts[starts[at]] if at >= 0 else None
        within = bounds(given.edtf)
        if text is None or within is None or within[0].date() != within[1].date() or given.span.end > text.end or given.type != "DATE":
            continue
        between = text.quote[time.span.end - text.start : given.span.start - text.start]
        if _BETWEEN.fullmatch(between) and _WEEKDAYS.fullmatch(" ".join(time.span.quote.split())) and _DATE.match(given.span.quote):
            day = within[0].date().isoformat()
            part = time.value.partition("T")[2]
            meant[time.id] = replace(time, value=f"{day}T{part}" if part else day, edtf=day, anchored=False)
    return replace(findings, times=tuple(meant.get(t.id, t) for t in findings.times)) if meant else findings


def story_times(findings: Sequence[Findings]) -> tuple[StoryTime, ...]:
    """Every time of the story, as read once all reports have what day they can get."""
    return tuple(StoryTime(t.id, t.span, t.type, t.value, t.edtf) for f in findings for t in f.times)


def _clues(desk: Desk, report: str, days: dict[str, Published | None], times: dict[int, list[Time]]) -> list[_Clue]:
    clues = []
    for line in desk.of(report):
        mine = [t for t in times.get(line.number, ()) if _WEEKDAY.fullmatch(t.value) or _TODAY.fullmatch(t.span.quote.strip())]
        for number, likeness in desk.neighbours[line.number] if mine else ():
            other = desk.lines[number]
            if likeness < OCCASION or days.get(other.report) is None or other.report == report:
                continue
            for a in mine:
                for b in times.get(number, ()):
                    day = _day(a, b)
                    if day is not None:
                        clues.append(_Clue(day, not WEEKDAY.match(a.value), likeness, line.gist.span, other.gist.span))
    return clues


def _times_by_line(desk: Desk, findings: Sequence[Findings]) -> dict[int, list[Time]]:
    found: dict[int, list[Time]] = defaultdict(list)
    for one in findings:
        for time in one.times:
            line = desk.line_at(time.span)
            if line is not None and time.type in {"DATE", "TIME"}:
                found[line.number].append(time)
    return found


def _day(mine: Time, theirs: Time) -> date | None:
    """The day both times can mean: the sibling's day, or the weekday within the sibling's week."""
    within = bounds(theirs.edtf)
    if within is None:
        return None
    first, last = within[0].date(), within[1].date()
    weekday = WEEKDAY.match(mine.value)
    if first == last:
        return first if weekday is None or first.isoweekday() == int(weekday[1]) else None
    if weekday is None or last - first > SPREAD:
        return None
    return next((d for n in range(7) if (d := first + timedelta(days=n)).isoweekday() == int(weekday[1]) and d <= last), None)


def _inferred(clues: Sequence[_Clue]) -> Published | None:
    """The day most clues give; none where they lie further apart than a week."""
    chosen = [c for c in clues if c.exact] or list(clues)
    if not chosen:
        return None
    votes: dict[date, float] = defaultdict(float)
    for clue in chosen:
        votes[clue.day] += clue.likeness
    day = max(sorted(votes), key=lambda d: votes[d])
    if any(abs(d - day) > SPREAD and votes[d] > 0.5 * votes[day] for d in votes):
        return None
    best = sorted((c for c in chosen if c.day == day), key=lambda c: (-c.likeness, c.mine, c.theirs))[:3]
    because = tuple(dict.fromkeys(s for c in best for s in (c.mine, c.theirs)))
    return Published(day.isoformat() + ("" if chosen[0].exact else "~"), "inferred", because)


def _read_again(times: Sequence[Time], anchor: str, *, about: bool) -> tuple[Time, ...]:
    """Times read against the day now known, those that hang on another time after it. `about`: the day is that of what the report tells, it may have appeared some days later."""
    read: dict[str, Time] = {}
    for time in times:
        base = read.get(time.hangs_on or "")
        if time.anchored or (time.edtf is None and "XX" in time.value) or base is not None:
            kind, value, edtf = resolve(time.span.quote, anchor, time.tense, base.edtf if base else None, bool(base and at_night(base.value)))
            if about and base is None and time.tense == "past" and _BARE.fullmatch(time.span.quote.strip()):
                ahead = resolve(time.span.quote, anchor, "future")
                kind, value, edtf = ahead if timedelta() < _after(ahead[2], anchor) <= LATE else (kind, value, edtf)
            time = replace(time, type=kind, value=value, edtf=edtf)
        read[time.id] = time
    return tuple(read.values())


_BARE = re.compile(r"(?:late |early |later )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?", re.IGNORECASE)
"""A day of the week by itself, with no `last` or `next`."""


LATE = timedelta(days=2)
"""How long after the day that a report is known to tell of it has mostly appeared."""


def _after(edtf: str | None, anchor: str) -> timedelta:
    """How long after a day a time lies; nothing where it has none."""
    within = bounds(edtf)
    return within[0].date() - date.fromisoformat(anchor[:10]) if within else timedelta()
