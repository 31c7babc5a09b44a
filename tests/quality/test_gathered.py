"""Where the labelled readings of a fact stand among the points of the program."""

from quality.gathered import WHERE, Told, nearest, where

LABELLED = {name: [(name, 10, 20)] for name in "abcd"}
FULL = Told("figure", "agree", (("a", 12, 14), ("b", 15, 30), ("c", 0, 5)))


def test_the_nearest_point_rests_on_most_of_the_labelled_words():
    assert nearest(LABELLED, [Told("time", "agree", (("a", 11, 12),)), FULL]) is FULL


def test_words_of_one_report_are_no_point():
    assert nearest(LABELLED, [Told("time", "agree", (("a", 11, 12), ("b", 20, 30)))]) is None


def test_a_fact_that_was_not_found_is_counted_with_all_its_readings():
    assert where(LABELLED, None, []) == {WHERE[5]: 4}


def test_a_reading_outside_is_looked_for_in_other_points():
    others = [FULL, Told("figure", "agree", (("d", 19, 25),))]
    assert where(LABELLED, FULL, others) == {WHERE[0]: 2, WHERE[1]: 1, WHERE[2]: 1}


def test_a_reading_may_stand_in_a_point_of_another_kind_or_in_none():
    assert where(LABELLED, FULL, [FULL, Told("time", "agree", (("d", 19, 25),))])[WHERE[3]] == 1
    assert where(LABELLED, FULL, [FULL])[WHERE[4]] == 1
