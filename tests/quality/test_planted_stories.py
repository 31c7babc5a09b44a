"""Differences planted in one report of a story: made as said, and asked back where they were made."""

import pytest
from quality.planted_stories import Plant, asked_back, places, planted, rounds, spread

from variorum.records.span import Span

PILE = (
    "Ferry fire off Marn\nA fire on the ferry Solveig killed 12 sailors off Marn on Tuesday, the coast guard said. The ship had left Marn at dawn.",
    "Deaths on a burning ferry\nThe coast guard said 12 sailors were killed on Tuesday when the ferry Solveig caught fire off Marn.",
    "A blaze aboard the Solveig killed 12 sailors on Tuesday, officials in Marn said. Rescue boats reached the ferry within the hour.",
)


def test_a_change_is_put_wherever_its_words_stand():
    text = "It burned on Monday. On Monday night it sank."
    at = text.rindex("Monday")
    change = Plant("day", False, Span("r", at, at + 6, "Monday"), "Thursday", ())
    changed, (start, end) = change.put(text), change.moved(text, change.spot)
    assert changed == "It burned on Thursday. On Thursday night it sank."
    assert changed[start:end] == "Thursday"
    assert start == changed.rindex("Thursday")


def test_words_behind_a_change_are_found_where_they_moved_to():
    text = "It burned on Monday. On Monday night it sank off Marn."
    change = Plant("day", False, Span("r", 13, 19, "Monday"), "Thursday", ())
    at = text.index("Marn")
    start, end = change.moved(text, Span("r", at, at + 4, "Marn"))
    assert change.put(text)[start:end] == "Marn"


def plant(report: str, at: int, *others: Span) -> Plant:
    return Plant("day", False, Span(report, at, at + 1, "x"), "y", others)


def test_a_report_is_changed_once_in_a_round():
    plants = [plant("a", 1), plant("a", 2), plant("b", 3)]
    assert list(rounds(plants)) == [[plants[0], plants[2]], [plants[1]]]


def test_a_fact_is_changed_in_one_report_of_a_round():
    plants = [plant("a", 1, Span("b", 3, 4, "x")), plant("b", 3, Span("a", 1, 2, "x")), plant("c", 5)]
    assert list(rounds(plants)) == [[plants[0], plants[2]], [plants[1]]]


def test_words_are_looked_for_where_they_stand_after_all_changes_of_a_round():
    texts = {"a": "It sank on Tuesday.", "b": "On Monday it sailed. It sank on Tuesday."}
    sailed = Plant("day", False, Span("b", 3, 9, "Monday"), "Thursday", ())
    sank = Plant("day", False, Span("a", 11, 18, "Tuesday"), "Friday", (Span("b", 32, 39, "Tuesday"),))
    assert places(sank, {"a": sank, "b": sailed}, texts, {"a": "a2", "b": "b2"}) == (("a2", (11, 17)), [("b2", (34, 41))])


def test_spread_takes_no_spot_twice():
    assert spread([plant("a", 1), plant("a", 1)]) == [plant("a", 1)]


def test_nothing_is_planted_where_reports_do_not_agree():
    assert list(planted([], {})) == []


@pytest.fixture(scope="module")
def results():
    return list(asked_back(PILE))


def test_a_changed_toll_is_found_in_other_words(results):
    assert [found for change, (found, _) in results if change.kind == "figure"] == [True] * 3


def test_the_same_number_in_letters_is_no_conflict(results):
    assert not any(found for change, (found, _) in results if change.harmless)
