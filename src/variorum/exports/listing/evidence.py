"""The evidence at a span: findings, the sentence they stand in, its report and file."""

from collections.abc import Iterator

from variorum.exports.apparatus import Apparatus
from variorum.exports.listing.lines import Line, line, quoted, wrapped
from variorum.exports.page.evidence import evidence as evidence_at
from variorum.records.span import Span


def evidence(app: Apparatus, span: Span) -> Iterator[Line]:
    """The findings at a span, the sentence they stand in, its report and file."""
    for words in evidence_at(app, span).findings:
        yield from wrapped(words, 12, "", "    finding")
    yield from quoted(app, span, 12)
    yield line(" " * 12, (app.label(span.report), "dim"))
