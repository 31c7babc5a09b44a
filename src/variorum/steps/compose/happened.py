"""What happened: the lead sentence most reports agree on, then the event most of them tell."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from math import prod

from variorum.records.findings import Gist
from variorum.records.span import Span
from variorum.records.story import Point
from variorum.steps.compose.alone import RELATIVE, UNSETTLED, leaning, leans, speaks_itself
from variorum.steps.compose.phrases import (
    LONGEST,
    Line,
    capital,
    clause,
    full_stop,
    one_each,
    origins_phrase,
    standing,
    wholly_told,
)
from variorum.steps.compose.rows import Sheet
from variorum.text.support import uncounted

LEADS = 2
"""Sentences of each article that may open a brief: news tells the main thing first."""


def happened(sheet: Sheet) -> Iterator[tuple[Line, ...]]:
    lead = lead_of(sheet)
    if lead is not None:
        yield (Line(full_stop(capital(clause(lead.quote))), sheet.printings(lead), _points_in(sheet, lead), f"lead {lead.report} {lead.start}"),)
    for line in _events(sheet, lead):
        yield (line,)


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
    outvoted, superseded = _outvoted(sheet.points), _superseded(sheet.points)
    found: list[tuple[float, Span]] = []
    for number, gist in offered:
        text = clause(gist.span.quote)
        if not 30 <= len(text) <= longest or text[0] in "“\"'‘" or text.endswith("?") or leaning(text) or speaks_itself(text) or leans(sheet.words(gist.span)):
            continue
        lemmas = sorted(set(gist.lemmas))
        weight = sum(spread[lemma] - 1 for lemma in lemmas) / (len(lemmas) + 10)
        faults = (
            (SHIFTING, RELATIVE.search(text)), (OPEN, UNSETTLED.search(text)), (OUTVOTED, any(map(gist.span.covers, outvoted))),
            (SUPERSEDED, any(map(gist.span.covers, superseded))), (SECOND, number), (BROKEN, _BROKEN.search(text)),
        )  # fmt: skip
        weight *= prod(worth for worth, holds in faults if holds)
        found.append((weight, gist.span))
    return [span for _, span in sorted(found, key=lambda f: -round(f[0], 9))]


def _outvoted(points: Iterable[Point]) -> list[Span]:
    """Where a report tells what many more reports contradict."""
    found = []
    for point in points:
        if point.verdict == "conflict":
            most = max(len(reading.reports) for reading in point.readings)
            found += [span for reading in point.readings if VOTES * len(reading.reports) <= most for span in reading.spans]
    return found


def _superseded(points: Iterable[Point]) -> list[Span]:
    """Where a report tells what others tell has gone on since."""
    older = ((point, point.readings[one]) for point in points if point.verdict == "update" for one, _ in point.deciding)
    return [span for point, reading in older for span in reading.spans if not _newer(point, reading.reports)]


def _newer(point: Point, reports: Sequence[str]) -> bool:
    return any(not set(point.readings[two].reports).isdisjoint(reports) for _, two in point.deciding)


def _events(sheet: Sheet, lead: Span | None) -> Iterator[Line]:
    """Events that several reports tell, those that most tell alike first, unless the lead tells them already."""
    found = []
    for event in sheet.alignment.events:
        told = one_each(span for span in event.spans if sheet.in_body(span))
        if event.status == "planned" or len(told) < 2 or sheet.bygone(event.when, LONG_AGO) or (lead and any(lead.touches(span) for span in event.spans)):
            continue
        if best := _told_alike(sheet, sorted(told, key=lambda s: sheet.rank.get(s.report, 0))):
            sentence, cited = best
            undated = RELATIVE.search(sentence.quote) is not None
            found.append((undated, -len(sheet.origins([s.report for s in cited])), -len(cited), event.id, sentence, cited))
    for *_, key, sentence, cited in sorted(found, key=lambda f: f[:4]):
        phrase = origins_phrase(sheet, [s.report for s in cited])
        yield Line(f"{capital(standing(sentence.quote))} ({phrase}).", cited, (), key, standing(sentence.quote))


def _told_alike(sheet: Sheet, told: Sequence[Span]) -> tuple[Span, tuple[Span, ...]] | None:
    """Of the sentences that tell an event the one whose words most of the others have too, with those sentences; None where each tells it its own way."""
    terms = {sentence: sheet.terms(sentence) for sentence in map(sheet.sentence, told)}
    found = []
    for sentence in wholly_told(sheet, told):
        mine = terms[sentence]
        alike = tuple(s for s, words in terms.items() if s != sentence and len(mine & words) >= ALIKE * len(mine) and not uncounted(sentence.quote, s.quote))
        if alike and not speaks_itself(sentence.quote):
            found.append(((RELATIVE.search(sentence.quote) is not None, -len(alike), len(sentence.quote)), (sentence, (sentence, *alike))))
    return min(found, key=lambda f: f[0])[1] if found else None


ALIKE = 0.5
"""Share of a sentence's content words that another must have to count as telling the same."""
NEW = 0.5
"""Share of its words that a further opening may have in common with what is told before it: openings of one story are much alike."""
OF_THE_STORY = 0.3
"""Share of an opening's terms that others have, below which it may be of something else."""
SUPERSEDED = 0.7
"""What a lead is worth that tells an earlier stage."""
SECOND = 0.8
"""What the second sentence of an article is worth: its people and things may be named in the first."""
BROKEN = 0.7
_BROKEN = re.compile(r"\b(\w+) \1\b|[a-z][.,][A-Za-z]{3}|\.\.|…|\[", re.IGNORECASE)
"""A word printed twice, two run together over a mark, something left out or put in."""
OPEN = 0.85
"""What a lead is worth that leaves open what others may tell as settled."""
OUTVOTED, VOTES = 0.6, 4
"""What a lead is worth that tells what so many times more reports contradict."""
SHIFTING = 0.7
"""What a lead is worth that counts its days from its own (`today`, `yesterday`)."""
LONG_AGO = timedelta(days=60)
"""What happened this long before the first report is the story's past, not its news."""


def _points_in(sheet: Sheet, lead: Span) -> tuple[str, ...]:
    return tuple(p.id for p in sheet.points if any(lead.covers(s) for r in p.readings for s in r.spans))[:8]
