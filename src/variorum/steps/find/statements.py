"""Statements of one report."""

from variorum.records.findings import Named, Statement, Time
from variorum.records.ids import content_id
from variorum.records.span import cut
from variorum.steps.find.saying.around import around_drafts
from variorum.steps.find.saying.before import before_drafts
from variorum.steps.find.saying.credits import according_drafts, colon_drafts
from variorum.steps.find.saying.draft import Draft, ground_of
from variorum.steps.find.saying.follow import follow_on
from variorum.steps.find.saying.settle import settled
from variorum.steps.find.saying.verbs import verb_drafts
from variorum.text.tree import Reading


def drafts_of(reading: Reading) -> list[Draft]:
    ground = ground_of(reading)
    drafts = settled([*around_drafts(ground), *verb_drafts(ground), *before_drafts(ground), *according_drafts(ground), *colon_drafts(ground)])
    follow_on(ground, drafts)
    return settled(drafts)


def statements_of(reading: Reading, actors: tuple[Named, ...], times: tuple[Time, ...]) -> tuple[Statement, ...]:
    """Who said what, in text order."""
    return tuple(_statement(reading, d) for d in drafts_of(reading))


def _statement(reading: Reading, draft: Draft) -> Statement:
    spans = [cut(reading.report, reading.text, *p) for p in sorted(draft.content)]
    cue = cut(reading.report, reading.text, *draft.cue)
    source = cut(reading.report, reading.text, *draft.source) if draft.source else None
    key = content_id("statement", reading.report, cue.start, *(f"{s.start}-{s.end}" for s in spans))
    return Statement(key, source, None, cue, tuple(spans), "indirect")
