"""The clean stage: marks what is not the article, and what is broken."""

from collections.abc import Callable, Iterable

from variorum.pipeline.stage import Each, Gather, Out
from variorum.records.report import Description, Report
from variorum.records.source import Capture
from variorum.steps.clean.damage import damage_in
from variorum.steps.clean.furniture import furniture_of
from variorum.steps.clean.wording import cuts_in


def reports() -> Each:
    """Each capture becomes a report whose boilerplate and damage are marked by their wording."""
    return Each("clean", "8", ("capture",), ("report",), _clean)


def untouched() -> Each:
    """Each capture becomes a report with nothing cut: for annotating a text as it stands."""
    return Each("clean", "none", ("capture",), ("report",), _keep)


def furniture() -> Gather:
    """Lines that many texts of one outlet share are cut too."""
    return Gather("clean.outlet", "1", ("description", "report"), ("furniture",), _outlet, _outlets)


def _clean(settings: None) -> Callable[[Capture], Iterable[Out]]:
    def clean(capture: Capture) -> Iterable[Out]:
        removed = cuts_in(capture)
        report = Report(capture.id, capture.key, capture.text, removed, damage_in(capture, removed))
        yield Out("report", capture.id, report)

    return clean


def _keep(settings: None) -> Callable[[Capture], Iterable[Out]]:
    return lambda capture: [Out("report", capture.id, Report(capture.id, capture.key, capture.text))]


def _outlets(description: Description) -> Iterable[str]:
    return [description.outlet] if description.outlet else []


def _outlet(settings: None) -> Callable[[str, list[tuple[Description, Report]]], Iterable[Out]]:
    def find(outlet: str, rows: list[tuple[Description, Report]]) -> Iterable[Out]:
        for found in furniture_of(outlet, [report for _, report in rows]):
            yield Out("furniture", found.report, found)

    return find
