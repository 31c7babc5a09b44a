"""Where the sentences of a report's article stand."""

from variorum.records.ids import content_id
from variorum.records.parse import Placed, Sentences
from variorum.records.report import Description, Report
from variorum.text.quotes import plain
from variorum.text.sentences import split


def sentence_key(words: str) -> str:
    """The key of a distinct sentence: equal sentences share one parse in the whole archive."""
    return content_id("words", words)


def sentences_of(report: Report, description: Description | None) -> Sentences:
    """The sentences of what was not cut, in order; the title counts as a headline."""
    cuts = [(c.span.start, c.span.end) for c in report.removed]
    title = description.title_span if description else None
    placed = []
    for start, end, block, headline in split(report.text, cuts):
        if title is not None and start < title.end and title.start < end:
            headline = True
        placed.append(Placed(start, end, block, headline, plain(report.text[start:end])))
    return Sentences(report.id, tuple(placed))
