"""What is planned, and whether it has taken place."""

import re
from collections.abc import Iterator

from variorum.records.span import Span
from variorum.steps.compose.phrases import LONGEST, Line, clause, one_each, origins_phrase, standing, telling
from variorum.steps.compose.rows import Sheet


def plans(sheet: Sheet) -> Iterator[tuple[Line, ...]]:
    """Planned events, the most reported first."""
    found = []
    printed: set[Span] = set()
    for event in sheet.alignment.events:
        told = one_each(span for span in event.spans if sheet.in_body(span))
        if event.status == "planned" and told:
            found.append((-len(sheet.origins([s.report for s in told])), -len(told), event.when or "~", event.id, event, told))
    for *_, event, told in sorted(found, key=lambda f: f[:4]):
        sentence = telling(sheet, told, 20)
        if sentence is None or sentence in printed:
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


def _same_matter(plan: str, done: str) -> bool:
    """Whether two clauses share at least two long words and the second is not simply the first again."""
    words = [{w.casefold() for w in re.findall(r"[^\W\d_]{4,}", text)} for text in (plan, done)]
    return len(words[0] & words[1]) > 1 and clause(done).casefold() not in plan.casefold()
