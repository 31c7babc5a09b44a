"""What is planned, and whether it has taken place."""

import re
from collections.abc import Iterator

from variorum.records.span import Span
from variorum.steps.compose.alone import RELATIVE, speaks_itself
from variorum.steps.compose.phrases import LONGEST, Line, clause, one_each, origins_phrase, standing, telling
from variorum.steps.compose.rows import Sheet


def plans(sheet: Sheet) -> Iterator[tuple[Line, ...]]:
    """Planned events, the most reported first: those with a day to come after the last report; with what a later report says of them."""
    found = []
    printed: set[Span] = set()
    for event in sheet.alignment.events:
        told = one_each(span for span in event.spans if sheet.in_body(span))
        if event.status == "planned" and told and (event.when or event.when_span) and (event.took_place or not sheet.over(event.when)):
            central = -max(sheet.central(sheet.sentence(span)) for span in told)
            found.append((-len(sheet.origins([s.report for s in told])), central, event.id, event, told))
    for *_, event, told in sorted(found, key=lambda f: f[:3]):
        sentence = telling(sheet, [span for span in told if announces(sheet.sentence(span).quote)], 20)
        if sentence is None or sentence in printed or speaks_itself(sentence.quote):
            continue
        printed.add(sentence)
        phrase = origins_phrase(sheet, [s.report for s in told])
        core = standing(sentence.quote)
        text = f"Planned, in {phrase}: {core}"
        spans = tuple(dict.fromkeys((sentence, *(s for s in told if s.report != sentence.report))))
        done = event.took_place
        if done is not None and len(done.quote) <= LONGEST and _same_matter(sentence.quote, done.quote):
            later = f"{text}; reported later: “{clause(done.quote)}”."
            yield Line(later, (*spans, done), (), event.id, core), Line(f"{text}.", spans, (), event.id, core)
        else:
            yield (Line(f"{text}.", spans, (), event.id, core),)


_ANNOUNCING = re.compile(
    r"\b(?:will|shall|(?:is|are|was|were|be) (?:\w+ly )?(?:due|set|expected|to)|due to|set (?:to|for)|scheduled|slated|pencill?ed|plans?|planned|"
    r"(?:is|are) (?:going|getting|coming|leaving|returning|arriving|holding|opening|meeting|hosting|heading|starting|flying|travell?ing))\b|[’']ll\b|"
    r"\b(?:said|says|announced|told|confirmed|promised|vowed)\b.*\bwould\b|\bwould\b.*\b(?:said|says|announced|told|confirmed)\b",
    re.IGNORECASE,
)
"""How a sentence announces what is to come."""
_DROPPED = re.compile(
    r"\b(?:originally|initially|had (?:been )?(?:planned|scheduled|hoped|expected)|(?:was|were) (?:scheduled|planned|due|to have)\b.*\bbut|would (?:go on|later)|should|could|might|if|whether|unless)\b",
    re.IGNORECASE,
)
"""How it tells that it was given up, or is only possible."""


def announces(sentence: str) -> bool:
    """Whether a sentence announces what is to come, on no day that only its report knows: it was neither given up nor is it only possible."""
    return _ANNOUNCING.search(sentence) is not None and _DROPPED.search(sentence) is None and RELATIVE.search(sentence) is None


def _same_matter(plan: str, done: str) -> bool:
    """Whether two clauses share at least two long words and the second is not simply the first again."""
    words = [{w.casefold() for w in re.findall(r"[^\W\d_]{4,}", text)} for text in (plan, done)]
    return len(words[0] & words[1]) > 1 and clause(done).casefold() not in plan.casefold()
