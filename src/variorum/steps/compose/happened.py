"""What happened: the lead sentence most reports agree on, then the event most of them tell."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from variorum.records.edtf import bounds
from variorum.records.findings import Gist
from variorum.records.span import Span
from variorum.records.story import StoryEvent
from variorum.steps.compose.phrases import (
    LONGEST,
    POINTING,
    Line,
    capital,
    clause,
    full_stop,
    one_each,
    origins_phrase,
    standing,
    telling,
)
from variorum.steps.compose.rows import Sheet
from variorum.text.support import DAYS

LEADS = 2
"""Sentences of each article that may open a brief: news tells the main thing first."""


def happened(sheet: Sheet) -> Iterator[tuple[Line, ...]]:
    lead = lead_of(sheet)
    if lead is not None:
        yield (Line(full_stop(capital(clause(lead.quote))), sheet.printings(lead), _points_in(sheet, lead), f"lead {lead.report} {lead.start}"),)
    for line in _events(sheet, lead):
        yield (line,)


def lead_of(sheet: Sheet, longest: int = LONGEST) -> Span | None:
    """The opening sentence of at most so many code points whose words most other openings share; on equal footing the earlier report's."""
    offered: list[tuple[str, Gist]] = []
    for witness in sheet.witnesses:
        row = sheet.rows.get(witness.report)
        body = [g for g in row.findings.gists if not g.headline and sheet.in_body(g.span)] if row and row.findings else []
        offered.extend((witness.report, gist) for gist in body[:LEADS])
    spread: Counter[str] = Counter()
    for lemma, _ in {(lemma, report) for report, gist in offered for lemma in gist.lemmas}:
        spread[lemma] += 1
    best: tuple[float, Span] | None = None
    for _, gist in offered:
        text = clause(gist.span.quote)
        if not 30 <= len(text) <= longest or text[0] in "“\"'‘" or text.partition(" ")[0].casefold() in POINTING:
            continue
        lemmas = sorted(set(gist.lemmas))
        weight = sum(spread[lemma] - 1 for lemma in lemmas) / (len(lemmas) + 10)
        if DAYS & set(text.casefold().split()):  # the reader of a brief cannot tell whose today it was
            weight *= SHIFTING
        if best is None or weight > best[0] + 1e-9:
            best = (weight, gist.span)
    return best[1] if best else None


def _events(sheet: Sheet, lead: Span | None) -> Iterator[Line]:
    """Events that several reports tell, most reports first, unless the lead tells them already."""
    found = []
    for event in sheet.alignment.events:
        told = one_each(span for span in event.spans if sheet.in_body(span))
        if event.status == "planned" or len(told) < 2 or _long_ago(sheet, event) or (lead and any(lead.touches(span) for span in event.spans)):
            continue
        found.append((-len(sheet.origins([s.report for s in told])), -len(told), event.id, told))
    for _, _, key, told in sorted(found, key=lambda f: f[:3]):
        spans = sorted(told, key=lambda s: sheet.rank.get(s.report, 0))
        sentence = telling(sheet, spans)
        if sentence and sentence != lead:
            phrase = origins_phrase(sheet, [s.report for s in spans])
            cited = dict.fromkeys((sentence, *(s for s in spans if s.report != sentence.report)))
            yield Line(f"{capital(standing(sentence.quote))} ({phrase}).", tuple(cited), (), key)


SHIFTING = 0.7
"""What a lead is worth that counts its days from its own (`today`, `yesterday`)."""
LONG_AGO = timedelta(days=60)
"""What happened this long before the first report is the story's past, not its news."""


def _long_ago(sheet: Sheet, event: StoryEvent) -> bool:
    when = bounds(event.when)
    seen = [limits[0] for w in sheet.witnesses if w.published and (limits := bounds(w.published.edtf))]
    return when is not None and bool(seen) and when[1] < min(seen) - LONG_AGO


def _points_in(sheet: Sheet, lead: Span) -> tuple[str, ...]:
    return tuple(p.id for p in sheet.points if any(lead.covers(s) for r in p.readings for s in r.spans))[:8]
