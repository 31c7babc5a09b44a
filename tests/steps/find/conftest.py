"""A text as the find rules get it, read by the real parser."""

from collections.abc import Callable

import pytest

from variorum.records.report import Report
from variorum.steps.find.parser import parser
from variorum.steps.find.sentences import sentence_key, sentences_of
from variorum.steps.find.stage import reading_of
from variorum.text.tree import Reading


@pytest.fixture(scope="session")
def reading() -> Callable[[str, str | None], Reading]:
    """A function from a text and its day of publication to the reading of it."""
    parse = parser()

    def read(text: str, published: str | None = None) -> Reading:
        from variorum.records.report import Description, Published

        report = Report("r-test", "test", text)
        described = Description(
            "r-test", None, None, None, None, None, None, (), None, Published(published, "metadata") if published else None
        )
        sentences = sentences_of(report, described)
        words = [placed.words for placed in sentences.placed]
        parses = {sentence_key(w): p for w, p in zip(words, parse(words), strict=True)}
        return reading_of(report, described, sentences, parses)

    return read
