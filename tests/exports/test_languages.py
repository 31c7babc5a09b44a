"""A report says of itself where its sentences are not read."""

import pytest

from variorum.exports.languages import unread
from variorum.records.report import Description


@pytest.mark.parametrize(
    ("code", "words"),
    [("es", "Spanish: names alone are read"), ("xx", "xx: names alone are read"), ("en", None), (None, None)],
)
def test_a_language_that_is_not_read_is_named(code: str | None, words: str | None) -> None:
    assert unread(Description("r", None, None, None, None, None, code, (), None, None)) == words


def test_of_a_report_that_nothing_is_known_of_nothing_is_said() -> None:
    assert unread(None) is None
