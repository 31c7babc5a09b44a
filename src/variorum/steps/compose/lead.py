"""The lead sentence most reports agree on, and how others open."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import prod

from variorum.records.findings import Gist
from variorum.records.span import Span
from variorum.records.story import Point
from variorum.steps.compose.alone import RELATIVE, UNSETTLED, stands_alone
from variorum.steps.compose.phrases import (
    LONGEST,
    Line,
    capital,
    clause,
    full_stop,
    origins_phrase,
    standing,
    tellers,
    undated,
)
from variorum.steps.compose.rows import Sheet

LEADS = 2
"""Sentences of each article that may open a brief: news tells the main thing first."""


def lead(sheet: Sheet, opening: Span, cited: tuple[Span, ...]) -> Line:
    """The opening sentence as a line of the brief, counted where several reports tell it. `cited`: where they do."""
    said, several = capital(clause(opening.quote)), len({span.report for span in cited}) > 1
    text = f"{said} ({tellers(sheet, cited)})." if several else full_stop(said)
    return Line(text, cited, _points_in(sheet, opening), f"lead {opening.report} {opening.start}", said if several else "")


def lead_of(sheet: Sheet, longest: int = LONGEST) -> Span | None:
    """The opening sentence of at most so many code points that tells most of what the openings tell."""
    return next(iter(_openings(sheet, longest)), None)


def further(sheet: Sheet) -> Iterator[tuple[Line, ...]]:
    """How other reports open: what a single one of them tells, for a story on which there is little else to say."""
    for opening in _openings(sheet, LONGEST):
        if sheet.shared(opening) < OF_THE_STORY:
            continue
        said, printings = standing(opening.quote), sheet.printings(opening)
        phrase = origins_phrase(sheet, [s.report for s in printings])
        yield (Line(f"{capital(said)} ({phrase}).", printings, (), f"lead {opening.report} {opening.start}", said, NEW),)


def _openings(sheet: Sheet, longest: int) -> list[Span]:
    """Opening sentences that can be read by themselves, those first whose words most others share; on equal footing the earlier report's."""
    offered: list[tuple[int, Gist]] = []
    for witness in sheet.witnesses:
        body = [g for g in sheet.found(witness.report).gists if not g.headline and sheet.in_body(g.span)]
        offered.extend(enumerate(body[:LEADS]))
    spread: Counter[str] = Counter()
    for lemma, _ in {(lemma, gist.span.report) for _, gist in offered for lemma in gist.lemmas}:
        spread[lemma] += 1
    lost, older = outvoted(sheet.points), superseded(sheet.points)
    found: list[tuple[float, Span]] = []
    for number, gist in offered:
        text = clause(gist.span.quote)
        if not 30 <= len(text) <= longest or text[0] in "“\"'‘" or not stands_alone(undated(gist.span.quote), sheet.words(gist.span)):
            continue
        lemmas = sorted(set(gist.lemmas))
        weight = sum(spread[lemma] - 1 for lemma in lemmas) / (len(lemmas) + 10)
        faults = (
            (SHIFTING, RELATIVE.search(text)), (OPEN, UNSETTLED.search(text)), (OUTVOTED, any(map(gist.span.covers, lost))),
            (SUPERSEDED, any(map(gist.span.covers, older))), (SECOND, number), (BROKEN, BROKEN_WORDS.search(text)),
        )  # fmt: skip
        weight *= prod(worth for worth, holds in faults if holds)
        found.append((weight, gist.span))
    return [span for _, span in sorted(found, key=lambda f: -round(f[0], 9))]


def outvoted(points: Iterable[Point]) -> list[Span]:
    """Where a report tells what many more reports contradict."""
    found = []
    for point in points:
        if point.verdict == "conflict":
            most = max(len(reading.reports) for reading in point.readings)
            found += [span for reading in point.readings if VOTES * len(reading.reports) <= most for span in reading.spans]
    return found


def superseded(points: Iterable[Point]) -> list[Span]:
    """Where a report tells what others tell has gone on since."""
    older = ((point, point.readings[one]) for point in points if point.verdict == "update" for one, _ in point.deciding)
    return [span for point, reading in older for span in reading.spans if not _newer(point, reading.reports)]


def _newer(point: Point, reports: Sequence[str]) -> bool:
    return any(not set(point.readings[two].reports).isdisjoint(reports) for _, two in point.deciding)


NEW = 0.5
"""Share of its words that a further opening may have in common with what is told before it: openings of one story are much alike."""
OF_THE_STORY = 0.3
"""Share of an opening's terms that others have, below which it may be of something else."""
SUPERSEDED = 0.7
"""What a lead is worth that tells an earlier stage."""
SECOND = 0.8
"""What the second sentence of an article is worth: its people and things may be named in the first."""
BROKEN = 0.7
BROKEN_WORDS = re.compile(r"\b(\w+) \1\b|[a-z][.,][A-Za-z]{3}|\.\.|…|\[", re.IGNORECASE)
"""A word printed twice, two run together over a mark, something left out or put in."""
OPEN = 0.85
"""What a lead is worth that leaves open what others may tell as settled."""
OUTVOTED, VOTES = 0.6, 4
"""What a lead is worth that tells what so many times more reports contradict."""
SHIFTING = 0.7
"""What a lead is worth that counts its days from its own (`today`, `yesterday`)."""


def _points_in(sheet: Sheet, lead: Span) -> tuple[str, ...]:
    return tuple(p.id for p in sheet.points if any(lead.covers(s) for r in p.readings for s in r.spans))[:8]
