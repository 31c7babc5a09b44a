"""What several origins agree on, and what they differ on: stated, never averaged."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from variorum.records.span import Span
from variorum.records.story import TELLS, Point, Reading
from variorum.steps.compose.alone import POINTING
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
from variorum.steps.compose.sides import Side, between, sides_of
from variorum.steps.compose.stems import stems
from variorum.text.counts import counted
from variorum.text.support import NUMBERS

FRAMES = {"update": "Reports change over time on {}", "conflict": "Reports differ on {}"}
"""How a sentence of the brief begins, by what became of its point."""
SMALL_KINDS = frozenset({"quote", "name"})
"""Points of wordings and spellings: a reader of the brief can do without them, they stand in the list."""
TURNS = "cut that turns"
"""The rule by which a wording is no small matter."""
SMALL_RULES = frozenset({"older since", "age before", "other line"})
"""Differences that change nothing in the story: a birthday, a digit of a telephone number."""
NOBODY = "of the accused"
"""Whose case a question asks of where no name is known: it may be that of two people."""
CASE = "how far the case"
"""How a question begins whose answers are clauses; one word of one (`arrests`) cannot be read alone."""
FEW = 3
"""Reports that speak on a point whose question is one of their clauses, so that it is worth a sentence; in a small story two."""


def disputes(sheet: Sheet) -> Iterator[tuple[Line, ...]]:
    """The figure that changes most (a toll), then conflicts, then other changes; what only may be a conflict stands in the list alone."""
    few = min(FEW, max(2, len(sheet.witnesses) // 2))
    told = [p for p in sheet.points if _matters(p, few)]
    changes = sorted((p for p in told if p.verdict == "update"), key=lambda p: _weight(sheet, p))
    conflicts = sorted((p for p in told if p.verdict == "conflict"), key=lambda p: _weight(sheet, p))
    first = [p for p in changes if p.kind == "figure"][:1]
    for point in (*first, *conflicts, *(p for p in changes if p not in first)):
        if wordings := tuple(_differ(sheet, point)):
            yield wordings


def _matters(point: Point, few: int) -> bool:
    """Whether a difference belongs at the head of a dossier."""
    if (point.kind in SMALL_KINDS and TURNS not in point.rules) or not SMALL_RULES.isdisjoint(point.rules) or NOBODY in point.about:
        return False
    if point.about.startswith(CASE) and any(len(side.reading.text.split()) < 2 for side in sides_of(point)):
        return False
    if not _plain(point) and point.kind == "outcome" and any(_points_back(side.reading) for side in sides_of(point)):
        return False
    return (_plain(point) and point.kind != "role") or (len(point.reports) >= few and _of_one(point))


def _points_back(reading: Reading) -> bool:
    """Whether an answer that is a clause begins with what stands for something told before it: `it's a good thing`."""
    first = flat(reading.text).partition(" ")[0].casefold()
    return len(reading.text.split()) > 1 and re.split("['’]", first)[0] in POINTING - {"there"}


def _of_one(point: Point) -> bool:
    """Whether the clauses of the answers tell of one thing: each has a word of the first one's that is no answer."""
    clauses = [words for side in sides_of(point) if (words := _around(point.kind, side.reading))]
    return all(clauses[0] & other for other in clauses[1:])


def _around(kind: str, reading: Reading) -> frozenset[str]:
    """How the words begin that tell what a reading is of: for a figure what it counts, too."""
    value = stems(reading.text)
    answer = {stem for stem in value if kind != "figure" or stem[0].isdigit() or stem in NUMBERS}
    return frozenset(stem[:BEGINS] for stem in stems(reading.clause) - answer)


BEGINS = 4
"""Letters by which a word is known in another form or part of speech: `filming`, `film`."""


def _plain(point: Point) -> bool:
    """Whether its question is our own, not the clause of a report with a gap."""
    return "“" not in point.about


def settled(sheet: Sheet) -> Iterator[tuple[Line, ...]]:
    """Counts on which at least two origins agree, and at least half of all: what fewer count is a side matter, and so are ages and lengths."""
    all_origins = sheet.origins([w.report for w in sheet.witnesses])
    counts = [p for p in sheet.points if p.verdict == "agree" and p.kind == "figure" and _plain(p) and question(p).startswith("how many")]
    for point in sorted(counts, key=lambda p: _weight(sheet, p)):
        if len(sheet.origins(point.reports)) < max(2, len(all_origins) / 2) or not _exact(point.readings[0]) or not (words := _usual(point.readings[0])):
            continue
        phrase = capital(origins_phrase(sheet, point.reports))
        whole = cited(sheet, point, whole=True)
        yield (Line(full_stop(f"{phrase} agree on {question(point)}: {words}"), whole, (point.id,), point.id, words),)


def _usual(reading: Reading) -> str:
    """A reading in the words most reports print; on equal footing the shorter."""
    words = Counter(flat(span.quote) for span in one_each(reading.spans))
    told = printed(replace(reading, text=min(words, key=lambda w: (-words[w], len(w), w)))).plain
    return told[:1].lower() + told[1:] if told.partition(" ")[0].casefold() in NUMBERS else told


def _exact(reading: Reading) -> bool:
    """Whether a reading names a number of several; that all say "several", or speak of one, settles nothing."""
    ends = {reading.low, reading.high} - {None}
    return len(ends) == 1 and ends != {1.0}


def _weight(sheet: Sheet, point: Point) -> tuple[float, str]:
    """What many reports speak on comes first, in sentences that tell of the story's matter; what is asked in plain words before what needs a clause."""
    central = max(sheet.central(sheet.sentence(reading.spans[0])) for reading in point.readings)
    return -TELLS[point.kind] * len(point.reports) * central * (PLAIN if _plain(point) else 1.0), point.id


PLAIN = 1.5
"""What a question of our own weighs beside one that only a report's clause explains."""


def _differ(sheet: Sheet, point: Point) -> Iterator[Line]:
    """A dispute in every form and with every evidence it can be told by, the fullest first."""
    sides = sides_of(point)
    if point.verdict != "update":
        sides = tuple(sorted(sides, key=lambda side: min((sheet.rank.get(x, 0) for x in side.reading.reports), default=0)))
    middle = between(point, sides)
    cited = (*(span for side in sides for span in _cited(point, side)), *(one_each(middle.spans) if middle else ()))
    short, whole = _once(cited), _once(map(sheet.sentence, cited))
    named = _once((*whole, *sheet.names_in(question(point), point.reports)))
    for opening, told in _forms(point, sides):
        for quoting in (True, False):
            values = "; ".join(_says(sheet, point, sides[: n + 1], told[n], quoting) for n in range(len(sides))) + _fits(sheet, middle)
            for spans in (short, whole, named):
                yield Line(full_stop(f"{opening}: {values}"), spans, (point.id,), point.id, values)


def _forms(point: Point, sides: Sequence[Side]) -> Iterator[tuple[str, list[Printed]]]:
    """How a dispute may open, with the answers as they are printed then: in their clauses where only a clause says what is asked, by themselves behind the question, by themselves alone."""
    about = "the wording of a quotation" if point.kind == "quote" else question(point)
    frame, bare = FRAMES[point.verdict].format(about), FRAMES[point.verdict].removesuffix(" on {}").rstrip(",")
    words, clauses = [printed(side.reading) for side in sides], [in_clause(side.reading) for side in sides]
    answers = {w.text.casefold() for w in words}
    forms = ((bare, clauses, not _plain(point)), (frame, words, about.strip("“”").casefold() not in answers), (bare, words, True))
    for opening, told, fit in forms:
        if sides and about and fit and all(w.text for w in told) and len({(w.clause or w.whole).casefold() for w in told}) == len(sides):
            yield opening, told


def _once(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(spans))


def _fits(sheet: Sheet, reading: Reading | None) -> str:
    """What most reports say where it fits more than one side."""
    if reading is None or not (words := printed(reading)).text:
        return ""
    return f"; {origins_phrase(sheet, reading.reports, reading.origins)} say {words.whole}, which fits either"


def _cited(point: Point, side: Side) -> Iterator[Span]:
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
    alone = words.clause and len(side.reading.reports) == 1
    fits = counted(len(side.fitting), "more report") + (" fits it" if len(side.fitting) == 1 else " fit it")
    beside = "; ".join(part for part, told in ((f"“{words.clause}”", words.clause and not alone), (fits, side.fitting)) if told)
    return f"{phrase} {verb} {f'“{words.clause}”' if alone else words.whole}" + f" ({beside})" * bool(beside) + (f", quoting {who}" if who else "")
