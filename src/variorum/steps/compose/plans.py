"""What is planned, and whether it has taken place."""

from collections.abc import Iterator

from variorum.steps.compose.phrases import LONGEST, Line, capital, clause, one_each, origins_phrase
from variorum.steps.compose.rows import Sheet


def plans(sheet: Sheet) -> Iterator[tuple[Line, ...]]:
    """Planned events, the most reported first."""
    found = []
    for event in sheet.alignment.events:
        told = one_each(span for span in event.spans if sheet.in_body(span))
        if event.status == "planned" and told:
            found.append((-len(sheet.origins([s.report for s in told])), -len(told), event.when or "~", event.id, event, told))
    for *_, event, told in sorted(found, key=lambda f: f[:4]):
        words = next((clause(s.quote) for s in told if 20 <= len(clause(s.quote)) <= LONGEST), None)
        if words is None:
            continue
        phrase = origins_phrase(sheet, [s.report for s in told])
        text, spans = f"Planned, in {phrase}: {words}", told
        if event.took_place is not None:
            text, spans = f"{text}; reported later: “{clause(event.took_place.quote)}”", (*told, event.took_place)
        yield (Line(f"{text}.", spans, (), event.id), Line(f"{capital(words)}.", told[:1], (), event.id))
