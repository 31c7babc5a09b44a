"""Dates as a reader prints them, within words of ours."""

import pytest

from variorum.exports.dates import inside, period, when_of
from variorum.exports.signs import sentence
from variorum.records.span import Span
from variorum.records.story import StoryEvent


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("the Orlow Post is dated 2031-03-04T11:42, one report 2031-03-06T18:40:00-05:00", "the Orlow Post is dated 4 March 2031, 11:42, one report 6 March 2031, 18:40"),
        ("three of five name the same day: 2031-03-04", "three of five name the same day: 4 March 2031"),
        ("both print “edition 2031-03-04”, a day after 2031-03-03", "both print “edition 2031-03-04”, a day after 3 March 2031"),
        ("the row 12031-03-04 and the file 2031-03-04-a stay", "the row 12031-03-04 and the file 2031-03-04-a stay"),
        ("the month 2031-99-99 is none", "the month 2031-99-99 is none"),
        ("", ""),
    ],
)
def test_days_within_words_of_ours(words: str, printed: str) -> None:
    assert inside(words) == printed


def test_a_reason_is_a_sentence_with_such_days() -> None:
    assert sentence("dated 2031-03-04") == "Dated 4 March 2031."


def test_an_event_without_a_day_is_dated_in_the_words_of_its_report():
    words = Span("r", 0, 12, "Friday\nnight")
    assert when_of(StoryEvent("e", "the mill burned", None, None, (), "past", (), when_span=words)) == "“Friday night”"


@pytest.mark.parametrize(
    ("first", "last", "printed"),
    [
        ("2031-03-04", "2031-03-06", "4 to 6 March 2031"),
        ("2031-02-27T09:30", "2031-03-01T18:00", "27 February to 1 March 2031"),
        ("2030-12-30", "2031-01-02", "30 December 2030 to 2 January 2031"),
        ("2031-03-04~", "2031-03-06", "about 4 to 6 March 2031"),
        ("2031-03-04", "2031-03-06?", "4 March 2031 to 6 March 2031 (?)"),
        ("2031-03", "2031", "March 2031 to 2031"),
        ("2031-03-04T09:30", "2031-03-04T09:30", "4 March 2031, 09:30"),
        (None, None, "date unknown"),
    ],
)
def test_what_both_ends_of_a_period_share_is_said_once(first: str | None, last: str | None, printed: str) -> None:
    assert period(first, last) == printed
