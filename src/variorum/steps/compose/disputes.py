"""What several origins agree on, and what they differ on: stated, never averaged."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.records.span import Span
from variorum.records.story import TELLS, Point, Reading
from variorum.steps.compose.phrases import (
    Line,
    Printed,
    capital,
    cited,
    flat,
    full_stop,
    in_clause,
    one_each,
    origins_phrase,
    printed,
    question,
    speaker,
)
from variorum.steps.compose.rows import Sheet
from variorum.steps.compose.sides import Side, sides_of
from variorum.text.counts import counted

FRAMES = {"update": "Reports change over time on {}", "conflict": "Reports differ on {}"}
"""How a sentence of the brief begins, by what became of its point."""
SMALL_KINDS = frozenset({"quote", "name"})
"""Points of wordings and spellings: a reader of the brief can do without them, they stand in the list."""
TURNS = "cut that turns"
"""The rule by which a wording is no small matter."""
SMALL_RULES = frozenset({"older since", "age before", "other line"})
"""Differences that change nothing in the story: a birthday, a digit of a telephone number."""
FEW = 3
"""Reports that speak on a point whose question is one of their clauses, so that it is worth a sentence; in a small story two."""
ONE = re.compile(r"\b(?:one|1|single|sole)\b", re.IGNORECASE)


def disputes(sheet: Sheet) -> Iterator[tuple[Line, ...]]:
    """The figure that changes most (a toll), then conflicts, then other changes; what only may be a conflict stands in the list alone."""
    few = min(FEW, max(2, len(sheet.witnesses) // 2))
    told = [p for p in sheet.points if _matters(p, few)]
    changes = sorted((p for p in told if p.verdict == "update"), key=_weight)
    conflicts = sorted((p for p in told if p.verdict == "conflict"), key=_weight)
    first = [p for p in changes if p.kind == "figure"][:1]
    for point in (*first, *conflicts, *(p for p in changes if p not in first)):
        if wordings := tuple(_differ(sheet, point)):
            yield wordings


def _matters(point: Point, few: int) -> bool:
    """Whether a difference belongs at the head of a dossier."""
    if (point.kind in SMALL_KINDS and TURNS not in point.rules) or not SMALL_RULES.isdisjoint(point.rules):
        return False
    return _plain(point) or len(point.reports) >= few


def _plain(point: Point) -> bool:
    """Whether its question is our own, not the clause of a report with a gap."""
    return "“" not in point.about


def settled(sheet: Sheet) -> Iterator[tuple[Line, ...]]:
    """Figures on which at least two origins agree, and at least half of all: what fewer count is a side matter."""
    all_origins = sheet.origins([w.report for w in sheet.witnesses])
    for point in sorted((p for p in sheet.points if p.verdict == "agree" and p.kind == "figure"), key=_settled):
        if not _plain(point) or len(sheet.origins(point.reports)) < max(2, len(all_origins) / 2) or not _exact(point.readings[0]) or not (words := _usual(point.readings[0])):
            continue
        phrase = capital(origins_phrase(sheet, point.reports))
        whole = cited(sheet, point, whole=True)
        if about := question(point):
            yield (Line(full_stop(f"{phrase} agree on {about}: {words}"), whole, (point.id,), point.id, f"{about}: {words}"),)


def _usual(reading: Reading) -> str:
    """A reading in the words most reports print; on equal footing the shorter."""
    words = Counter(flat(span.quote) for span in one_each(reading.spans))
    return printed(replace(reading, text=min(words, key=lambda w: (-words[w], len(w), w)))).plain


def _exact(reading: Reading) -> bool:
    """Whether a reading names its number; that all say "several", or speak of `a woman`, settles nothing."""
    ends = {reading.low, reading.high} - {None}
    return len(ends) == 1 and (ends != {1.0} or ONE.search(reading.text) is not None)


def _settled(point: Point) -> tuple[bool, tuple[bool, int, str]]:
    """A count tells more of what happened than an age or a length does."""
    return not question(point).startswith("how many"), _weight(point)


def _weight(point: Point) -> tuple[bool, int, str]:
    """What many reports speak on comes first, but behind what is asked in plain words."""
    return not _plain(point), -TELLS[point.kind] * len(point.reports), point.id


def _differ(sheet: Sheet, point: Point) -> Iterator[Line]:
    sides = sides_of(point)
    if point.verdict != "update":
        sides = tuple(sorted(sides, key=lambda side: min((sheet.rank.get(x, 0) for x in side.reading.reports), default=0)))
    about = "the wording of a quotation" if point.kind == "quote" else question(point)
    if not sides or not about:
        return
    spans = tuple(dict.fromkeys(span for side in sides for span in _cited(sheet, point, side)))
    whole = tuple(dict.fromkeys(sheet.sentence(span) for span in spans))
    named = tuple(dict.fromkeys((*whole, *sheet.names_in(about, point.reports))))
    frame, bare = FRAMES[point.verdict].format(about), FRAMES[point.verdict].removesuffix(" on {}").rstrip(",")
    words = [printed(side.reading) for side in sides]
    clauses = [in_clause(side.reading) for side in sides]
    forms = [(bare, clauses, (whole,))] if not _plain(point) and all(clauses) else []
    if about.strip("“”").casefold() not in {w.text.casefold() for w in words}:  # else the question is one of the answers
        forms.append((frame, words, (spans, whole, named)))
    forms.append((bare, words, (whole,)))
    for opening, told, evidence in forms:
        if not all(w.text for w in told) or len({w.whole.casefold() for w in told}) < len(sides):
            continue
        for quoting in (True, False):
            values = "; ".join(_says(sheet, point, sides[: n + 1], told[n], quoting) for n in range(len(sides)))
            for grounds in evidence:
                yield Line(full_stop(f"{opening}: {values}"), grounds, (point.id,), point.id, values)


def _cited(sheet: Sheet, point: Point, side: Side) -> Iterator[Span]:
    """The words of a side in each report that takes it."""
    fits = (reading for reading in point.readings if not set(side.fitting).isdisjoint(reading.reports))
    return (span for reading in (side.reading, *fits) for span in one_each(reading.spans) if span.report in {*side.reading.reports, *side.fitting})


def _says(sheet: Sheet, point: Point, sides: Sequence[Side], words: Printed, quoting: bool) -> str:
    """What the last of these sides says; a report that gave another answer before it is not counted as a further one."""
    *before, side = sides
    phrase = origins_phrase(sheet, side.reading.reports, side.reading.origins)
    again = {report for other in before for report in other.reading.reports}.issuperset(side.reading.reports)
    if before and not again and phrase == "one report":
        phrase = "another report" if len(before) == 1 else "one more report"
    verb = "also " * again + ("says" if phrase.endswith("report") else "say")
    who = speaker(sheet, side.reading) if quoting and point.kind != "who-said" else None
    fits = counted(len(side.fitting), "more report") + (" fits it" if len(side.fitting) == 1 else " fit it")
    return f"{phrase} {verb} {words.whole}" + f" ({fits})" * bool(side.fitting) + (f", quoting {who}" if who else "")
