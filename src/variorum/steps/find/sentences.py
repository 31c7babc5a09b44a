"""Where the sentences of a report's article stand."""

import re

from variorum.records.ids import content_id
from variorum.records.parse import Placed, Sentences
from variorum.records.report import Description, Report
from variorum.text.quotes import plain
from variorum.text.sentences import split

DASHES = " \t-–—:"
"""What may stand between a dateline and its first sentence."""

_LEADING = re.compile(r"^\([^()\n]{2,40}\)\s*[-–—]+\s+", re.MULTILINE)
"""A credit that stands before the first sentence as a dateline does: `(Halyard) - `."""


def sentence_key(words: str) -> str:
    """The key of a distinct sentence: equal sentences share one parse in the whole archive."""
    return content_id("words", words)


def sentences_of(report: Report, description: Description | None) -> Sentences:
    """The sentences of what was not cut, in order; the title counts as a headline, a dateline, or a credit in its place, belongs to none."""
    cuts = [(c.span.start, c.span.end) for c in report.removed]
    if description and description.dateline:
        span = description.dateline.span
        after = report.text[span.end : span.end + 8]
        cuts.append((span.start, span.end + len(after) - len(after.lstrip(DASHES))))
    credited = [credit.span.start for credit in description.credits] if description else []
    cuts += [lead.span() for lead in _LEADING.finditer(report.text) if any(lead.start() <= start < lead.end() for start in credited)]
    title = description.title_span if description else None
    placed = []
    for start, end, block, headline in split(report.text, cuts):
        if title is not None and start < title.end and title.start < end:
            headline = True
        placed.append(Placed(start, end, block, headline, plain(report.text[start:end])))
    return Sentences(report.id, tuple(placed))
