"""All rules of the find step, in the order in which one needs another, checked at the edge."""

from dataclasses import fields, is_dataclass
from typing import Any

from variorum.records.findings import Findings
from variorum.records.span import Span, unequal
from variorum.steps.find.actors import actors_of
from variorum.steps.find.events import events_of
from variorum.steps.find.figures import figures_of
from variorum.steps.find.gists import gists_of
from variorum.steps.find.places import places_of
from variorum.steps.find.statements import statements_of
from variorum.steps.find.times import times_of
from variorum.text.tree import Reading


def findings_of(reading: Reading) -> Findings:
    """Everything found in one report; ValueError where a finding's quote is not the text at its place."""
    times = times_of(reading)
    places = places_of(reading)
    actors = actors_of(reading, places)
    statements = statements_of(reading, actors, times)
    figures = figures_of(reading, times, statements)
    events = events_of(reading, actors, times, places)
    found = Findings(reading.report, actors, statements, figures, times, places, events, gists_of(reading))
    wrong = unequal(_spans(found), reading.text)
    if wrong:
        raise ValueError(f"finding without evidence: {wrong[0]}")
    return found


def _spans(value: Any) -> list[Span]:
    if isinstance(value, Span):
        return [value]
    if isinstance(value, tuple):
        return [span for item in value for span in _spans(item)]
    if is_dataclass(value):
        return [span for field in fields(value) for span in _spans(getattr(value, field.name))]
    return []
