"""The address of a page, where it prints it on a line of its own."""

from variorum.records.report import Report
from variorum.records.span import Span

REASON = "web address"
"""Why a line that is nothing but an address was cut."""
TOP = 600
"""Code points within which such a line stands on top of its page; further down it is a link."""


def own_address(report: Report) -> Span | None:
    """The first address on top of a page; None where there is none."""
    return next((c.span for c in sorted(report.removed, key=lambda c: c.span.start) if c.reason == REASON and c.span.start < TOP), None)
