"""The describe stage: what a report says about itself."""

from collections.abc import Callable, Iterable

from variorum.pipeline.stage import Each, Out
from variorum.records.report import Report
from variorum.records.source import Capture
from variorum.steps.describe.describe import as_stated, describe


def descriptions() -> Each:
    """Title, outlet, byline, credits, dateline, language and publication time of each report."""
    return Each("describe", "6", ("report", "capture"), ("description",), _build)


def stated() -> Each:
    """Only what the source stated about itself: for annotating a text as it stands."""
    return Each("describe", "stated", ("report", "capture"), ("description",), _state)


def _state(settings: None) -> Callable[[Report, Capture], Iterable[Out]]:
    return lambda report, capture: [Out("description", report.id, as_stated(report, capture))]


def _build(settings: None) -> Callable[[Report, Capture], Iterable[Out]]:
    return lambda report, capture: [Out("description", report.id, describe(report, capture))]
