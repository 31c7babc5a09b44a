"""Undated reports dated by siblings that tell the same occasion, and every relative time read again from there."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from variorum.records.findings import Findings, Time
from variorum.records.report import Published
from variorum.records.span import Span
from variorum.records.story import Witness
from variorum.steps.align.desk import Desk
from variorum.text.dates import resolve

OCCASION = 1.0
"""Likeness of two sentences that tell one occasion, where both also give its day."""
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_TODAY = re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b", re.IGNORECASE)
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


def dated(desk: Desk) -> tuple[tuple[Witness, ...], tuple[Findings, ...]]:
    """Witnesses with inferred days, and findings whose times count from them; unknown stays unknown."""
    witnesses, findings = [], []
    days = {w.report: w.published for w in desk.witnesses}
    for witness, found in zip(desk.witnesses, desk.findings, strict=True):
        if witness.published is None and (inferred := _inferred(_clues(desk, witness.report, days))):
            witness = replace(witness, published=inferred)
            found = replace(found, times=_read_again(found.times, inferred.edtf.rstrip("~")))
        witnesses.append(witness)
        findings.append(found)
    return tuple(witnesses), tuple(findings)


def _clues(desk: Desk, report: str, days: dict[str, Published | None]) -> list[_Clue]:
    times = _times_by_line(desk)
    clues = []
    for line in desk.of(report):
        mine = [t for t in times.get(line.number, ()) if _WEEKDAY.match(t.value) or _TODAY.fullmatch(t.span.quote.strip())]
        if not mine:
            continue
        for number, likeness in desk.neighbours[line.number]:
            other = desk.lines[number]
            if likeness >= OCCASION and days.get(other.report) is not None:
                clues += [c for a in mine for b in times.get(number, ()) if (c := _clue(a, b, likeness))]
    return clues


def _times_by_line(desk: Desk) -> dict[int, list[Time]]:
    found: dict[int, list[Time]] = defaultdict(list)
    for findings in desk.findings:
        for time in findings.times:
            line = desk.line_at(time.span)
            if line is not None and time.type in {"DATE", "TIME"}:
                found[line.number].append(time)
    return found


def _clue(mine: Time, theirs: Time, likeness: float) -> _Clue | None:
    match = _DAY.match(theirs.edtf or "")
    if match is None or "/" in (theirs.edtf or ""):
        return None
    try:
        day = date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
    weekday = _WEEKDAY.match(mine.value)
    if weekday is not None and day.isoweekday() != int(weekday[1]):
        return None
    return _Clue(day, weekday is None, likeness, mine.span, theirs.span)


def _inferred(clues: Sequence[_Clue]) -> Published | None:
    """The day most clues give; none where they lie further apart than a week."""
    if not clues:
        return None
    exact = [c for c in clues if c.exact]
    votes: dict[date, float] = defaultdict(float)
    for clue in exact or clues:
        votes[clue.day] += clue.likeness
    day = max(sorted(votes), key=lambda d: votes[d])
    rivals = [d for d in votes if abs(d - day) > SPREAD and votes[d] > 0.5 * votes[day]]
    if rivals:
        return None
    best = sorted((c for c in exact or clues if c.day == day), key=lambda c: (-c.likeness, c.mine, c.theirs))[:3]
    because = tuple(dict.fromkeys(s for c in best for s in (c.mine, c.theirs)))
    return Published(day.isoformat() + ("" if exact else "~"), "inferred", because)


def _read_again(times: Sequence[Time], anchor: str) -> tuple[Time, ...]:
    """Times read against the day now known, those that hang on another time after it."""
    read: dict[str, Time] = {}
    for time in times:
        base = read.get(time.hangs_on or "")
        if time.anchored or (time.edtf is None and "XX" in time.value) or base is not None:
            kind, value, edtf = resolve(time.span.quote, anchor, time.tense, base.edtf if base else None)
            time = replace(time, type=kind, value=value, edtf=edtf)
        read[time.id] = time
    return tuple(read.values())
