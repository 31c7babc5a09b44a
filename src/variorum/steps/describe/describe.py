"""What a report says about itself, from its metadata and its own words."""

import re

from variorum.records.report import Cut, Description, Published, Report
from variorum.records.source import Capture
from variorum.records.span import Span, trimmed
from variorum.steps.describe.address import own_address
from variorum.steps.describe.credits import agency_credits, byline, dateline
from variorum.steps.describe.when import published, version
from variorum.text.blocks import blocks_of, lines_of
from variorum.text.headlines import first_paragraph, headline
from variorum.text.languages import language_of
from variorum.text.mastheads import masthead
from variorum.text.outlets import domain_in

_SITE = re.compile(r"\s+(?:[|»•]|[-–—]{1,2})\s+(?P<site>[A-Z][\w.’' &-]{2,40})$")
"""A page title's ending: `… | Valley Courier`."""


def as_stated(report: Report, capture: Capture) -> Description:
    """Only the source's own metadata; nothing is read out of the text."""
    stated = Published(capture.published, "metadata") if capture.published else None
    return Description(
        report.id, capture.title, None, capture.outlet, capture.url, capture.byline, capture.language, (), None, stated
    )


def describe(report: Report, capture: Capture) -> Description:
    """Everything a report tells about itself; what it does not tell is None."""
    span = _title_span(report, capture)
    title = capture.title or (re.sub(r"\s+", " ", span.quote) if span else None)
    line = dateline(report)
    return Description(
        report=report.id,
        title=_SITE.sub("", title) if title else None,
        title_span=span,
        outlet=_outlet(report, capture),
        url=capture.url,
        byline=capture.byline or byline(report),
        language=capture.language or language_of(_article(report)),
        credits=agency_credits(report, line),
        dateline=line,
        published=published(report, capture, line),
        version=version(report),
    )


def _title_span(report: Report, capture: Capture) -> Span | None:
    """Where the headline stands in the text; None where the page has none."""
    text = report.text
    if capture.title:
        at = text.find(capture.title.strip())
        if 0 <= at < 3000 and capture.title.strip():
            return Span(report.id, at, at + len(capture.title.strip()), capture.title.strip())
    units = [(s, e) for s, e in _paragraphs(report)]
    again = {c.span.quote.casefold() for c in report.removed if c.reason == "repeated headline"}
    for start, end in units:
        if text[start:end].casefold() in again:
            return trimmed(report.id, text, start, end)
    top = headline(text, units, first_paragraph(text, units))
    if top is None:
        return None
    start, end = units[top]
    site = _SITE.search(text[start:end])
    return trimmed(report.id, text, start, start + site.start() if site else end)


def _paragraphs(report: Report) -> list[tuple[int, int]]:
    """The first uncut paragraphs of the page."""
    taken = [(c.span.start, c.span.end) for c in report.removed]
    lines = [n for n in lines_of(report.text[:12_000]) if not any(s < n.end and n.start < e for s, e in taken)]
    return list(blocks_of(report.text, lines))[:40]


def _article(report: Report) -> str:
    pieces, at = [], 0
    for removed in sorted(report.removed, key=lambda c: c.span.start):
        pieces.append(report.text[at : removed.span.start])
        at = removed.span.end
        if at > 12_000:
            break
    return "".join([*pieces, report.text[at : at + 6000]])


def _outlet(report: Report, capture: Capture) -> str | None:
    """The outlet: as stated, by URL or file name, by the address a page prints, by a credit line that gives a domain, by the masthead of a text."""
    named = capture.outlet or (domain_in(capture.url) if capture.url else None) or domain_in(capture.key)
    address = own_address(report)
    if named := named or (domain_in(address.quote) if address else None):
        return named
    for removed in report.removed:
        domain = _own_domain(removed)
        if domain:
            return domain
    return masthead(report.text[line.start : line.end] for line in lines_of(report.text[:3000]))


def _own_domain(removed: Cut) -> str | None:
    if removed.reason not in ("credit", "copyright") or len(removed.span.quote) > 160 or "@" in removed.span.quote:
        return None
    return domain_in(removed.span.quote)
