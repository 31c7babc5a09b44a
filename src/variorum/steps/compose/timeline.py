"""Events on two clocks: when they happened, and when they were first reported."""

from collections.abc import Mapping
from dataclasses import replace

from variorum.records.edtf import bounds
from variorum.records.story import StoryEvent
from variorum.steps.compose.rows import Sheet


def timeline_of(sheet: Sheet) -> tuple[StoryEvent, ...]:
    """The story's events in order of when, undated last; each with its first dated report."""
    published = {w.report: w.published.edtf for w in sheet.witnesses if w.published and bounds(w.published.edtf)}
    return tuple(sorted((_reported(event, sheet, published) for event in sheet.alignment.events), key=_order))


def _reported(event: StoryEvent, sheet: Sheet, published: Mapping[str, str]) -> StoryEvent:
    dated = sorted({s.report for s in event.spans if s.report in published}, key=lambda r: sheet.rank[r])
    if not dated:
        return event
    return replace(event, first_reported=published[dated[0]], first_by=dated[0])


def _order(event: StoryEvent) -> tuple[bool, str, str, str]:
    limits = bounds(event.when)
    return (limits is None, limits[0].isoformat() if limits else "", event.title, event.id)
