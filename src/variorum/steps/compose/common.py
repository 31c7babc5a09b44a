"""What most reports tell, each fact in the words of one of them."""

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from math import prod

from variorum.records.span import Span
from variorum.steps.compose.alike import Telling, Tellings
from variorum.steps.compose.alone import RELATIVE, UNSETTLED, stands_alone
from variorum.steps.compose.lead import BROKEN_WORDS, lead, lead_of, outvoted, superseded
from variorum.steps.compose.phrases import LONGEST, Line, capital, clause, one_each, standing, tellers, undated
from variorum.steps.compose.rows import Sheet

SAME, AKIN = 0.5, 0.4
"""Share of what a sentence tells that another must have to be counted with it, and to be a restatement of it."""
KNOWN, RESTATED = 0.6, 0.5
"""Share of a sentence's terms that may have been told before it: in another clause, and where its main clause was told."""
WEIGHED = 150
"""Sentences of a large story that are laid beside all others: those nearest its matter."""
SHORTEST, LEAST = 24, 4
"""Code points of a sentence that can stand alone, and terms of one that tells something; with a number one fewer."""
FRONT = 12
"""Sentences into an article after which what is told weighs half: news tells the main thing first."""
LONG_AGO = timedelta(days=60)
"""What happened this long before the first report is the story's past, not its news."""
FAULTS = {"shifting": 0.7, "counting on": 0.6, "open": 0.85, "superseded": 0.7, "broken": 0.7, "bygone": 0.6, "general": 0.5}
"""What a sentence is worth that counts its days from its own, its time from another sentence, leaves open what others settle, tells an earlier stage, is badly printed, tells of the past, or of what is so time and again."""

GENERAL = re.compile(r"\b(?:often|usually|typically|generally|always|sometimes|frequently|normally)\b", re.IGNORECASE)
COUNTING_ON = re.compile(r"\b(?:(?:had|was|were) (?:earlier|previously|already|also)|earlier had|then also|the (?:next|following|same) (?:day|night|morning|week)|that (?:day|night|morning|week))\b")
"""Words by which a sentence counts on from another: `had earlier warned`, `the next day`."""


def news(sheet: Sheet) -> Iterator[tuple[Line, ...]]:
    """The lead, then the sentences whose matter most origins tell, none that restates the lead or an earlier one."""
    tellings = Tellings(sheet)
    opening = lead_of(sheet)
    told = [telling for telling in tellings.all if opening in telling.printed]
    if opening is not None:
        yield (lead(sheet, opening, _where(opening, (*told, *(other for telling in told for other in tellings.alike(telling, SAME))))),)
    restated = {span for telling in told for span in _restated(tellings, telling)}
    for telling, cited in _ranked(sheet, tellings):
        if 2 * sum(span in restated for span in cited) >= len(cited) or _known(tellings, telling, told):
            continue
        told.append(telling)
        restated |= _restated(tellings, telling)
        said = standing(telling.span.quote)
        yield (Line(f"{capital(said)} ({tellers(sheet, cited)}).", cited, (), f"common {telling.span.report} {telling.span.start}", said),)


def _restated(tellings: Tellings, telling: Telling) -> set[Span]:
    return {span for other in (telling, *tellings.alike(telling, AKIN)) for span in other.printed}


def _known(tellings: Tellings, telling: Telling, told: list[Telling]) -> bool:
    """Whether too little of a sentence is new."""
    terms = frozenset().union(*(earlier.terms for earlier in told))
    most = KNOWN if tellings.share(telling.heart, terms) < SAME else RESTATED
    return len(telling.terms & terms) >= most * len(telling.terms)


def _ranked(sheet: Sheet, tellings: Tellings) -> list[tuple[Telling, tuple[Span, ...]]]:
    """The sentences that several reports tell, each with where they do: those first that most origins tell, of the story's matter, early on and wholly alike."""
    lost, older = outvoted(sheet.points), superseded(sheet.points)
    fit = (t for t in tellings.all if _prints(sheet, t) and not any(map(t.span.covers, lost)))
    found = []
    for telling in sorted(fit, key=lambda t: -sheet.central(t.span))[:WEIGHED]:
        others = tellings.alike(telling, SAME)
        cited = _where(telling.span, (telling, *others))
        if len(cited) < 2:
            continue
        told_by = len(sheet.origins([s.report for s in cited])) + len(cited) / 10
        early = FRONT / (FRONT + min(t.place for t in (telling, *others)))
        own = len(telling.printed)
        alike = (own + sum(tellings.share(telling.terms, o.terms) for o in others)) / (own + len(others))
        worth = told_by * sheet.central(telling.span) * early * alike * _soundness(sheet, telling.span, older)
        found.append((round(worth, 9), telling, cited))
    return [(telling, cited) for _, telling, cited in sorted(found, key=lambda f: -f[0])]


def _where(first: Span, tellings: Iterable[Telling]) -> tuple[Span, ...]:
    """Where each report tells it, the sentence that is printed first."""
    return one_each((first, *(span for telling in tellings for span in telling.printed)))


def _soundness(sheet: Sheet, span: Span, older: list[Span]) -> float:
    holds = {
        "shifting": RELATIVE.search(span.quote), "counting on": COUNTING_ON.search(span.quote), "open": UNSETTLED.search(span.quote), "superseded": any(map(span.covers, older)), "broken": BROKEN_WORDS.search(span.quote),
        "bygone": any(sheet.bygone(t.edtf, LONG_AGO) for t in sheet.found(span.report).times if span.covers(t.span)),
        "general": GENERAL.search(span.quote),
    }  # fmt: skip
    return prod(worth for fault, worth in FAULTS.items() if holds[fault])


def _prints(sheet: Sheet, telling: Telling) -> bool:
    """Whether a sentence can be printed by itself, and is the report's own: not one of a speech."""
    span, text = telling.span, clause(telling.span.quote)
    least = LEAST - bool(telling.numbers)
    whole = telling.whole and not telling.headline and len(telling.terms) >= least and SHORTEST <= len(text) <= LONGEST and text[0].isupper() and _closed(text)
    return whole and not _spoken(sheet, span) and stands_alone(undated(span.quote), sheet.words(span))


def _closed(text: str) -> bool:
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0


def _spoken(sheet: Sheet, span: Span) -> bool:
    """Whether a sentence is one of a speaker's own: who said it stands in another."""
    return any(content.covers(span) for said in sheet.found(span.report).statements if said.mode == "direct" for content in said.content)
