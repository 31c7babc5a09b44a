"""All rules of the find step, in the order in which one needs another, checked at the edge."""

from dataclasses import fields, is_dataclass
from functools import cache
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
    events = events_of(reading, actors, times, places, statements)
    gists = gists_of(reading)
    rests_on = [*_spans((actors, statements, figures, times, places, events)), *(g.span for g in gists)]
    wrong = unequal(rests_on, reading.text)
    if wrong:
        raise ValueError(f"finding without evidence: {wrong[0]}")
    return Findings(reading.report, actors, statements, figures, times, places, events, gists)


def _spans(value: Any) -> list[Span]:
    """Every span in a record, however deep."""
    found: list[Span] = []
    todo: list[Any] = [value]
    while todo:
        one = todo.pop()
        if type(one) is Span:
            found.append(one)
        elif type(one) is tuple:
            todo += one
        else:
            todo += [getattr(one, name) for name in _names(one.__class__)]
    return found


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
