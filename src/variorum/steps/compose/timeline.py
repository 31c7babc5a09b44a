"""Events on two clocks: when they happened, and when they were first reported."""

from collections.abc import Mapping
from dataclasses import replace

from variorum.records.edtf import bounds
from variorum.records.story import StoryEvent
from variorum.steps.compose.rows import Sheet


def timeline_of(sheet: Sheet) -> tuple[StoryEvent, ...]:
    """The story's events in order of when; those without a date last, the most reported first. Each with its first dated report."""
    published = {w.report: w.published.edtf for w in sheet.witnesses if w.published and bounds(w.published.edtf)}
    return tuple(sorted((_reported(event, sheet, published) for event in sheet.alignment.events), key=lambda e: _order(e, sheet)))


def _reported(event: StoryEvent, sheet: Sheet, published: Mapping[str, str]) -> StoryEvent:
    dated = sorted({s.report for s in event.spans if s.report in published}, key=lambda r: sheet.rank[r])
    if not dated:
        return event
    return replace(event, first_reported=published[dated[0]], first_by=dated[0])


def _order(event: StoryEvent, sheet: Sheet) -> tuple[bool, str, int, tuple[int, int], str]:
    limits = bounds(event.when)
    if limits is not None:
        return False, limits[0].isoformat(), 0, (0, 0), f"{event.title} {event.id}"
    places = [(sheet.rank.get(s.report, len(sheet.rank)), s.start) for s in event.spans]
    return True, "", -len({s.report for s in event.spans}), min(places), event.id
