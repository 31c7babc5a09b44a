"""What a report says about itself, from its metadata and its own words."""

from variorum.records.report import Description, Published, Report
from variorum.records.source import Capture


def as_stated(report: Report, capture: Capture) -> Description:
    """Only the source's own metadata; nothing is read out of the text."""
    published = Published(capture.published, "metadata") if capture.published else None
    return Description(
        report.id, capture.title, None, capture.outlet, capture.url, capture.byline, capture.language, (), None, published
    )


def describe(report: Report, capture: Capture) -> Description:
    """Everything a report tells about itself; what it does not tell is None."""
    published = Published(capture.published, "metadata") if capture.published else None
    return Description(
        report.id, capture.title, None, capture.outlet, capture.url, capture.byline, capture.language, (), None, published
    )
