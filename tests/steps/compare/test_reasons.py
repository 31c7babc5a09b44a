"""Reasons are told once for each rule."""

from variorum.records.story import Point, Reading
from variorum.steps.compare.pair import Pair, Rule, always, quoted
from variorum.steps.compare.reasons import MOST, reasons

DAYS = Rule("other day", always, "conflict", "{one} and {two} are different days.")
ONLY = Rule("cut", always, "compatible", "{older} stands in {newer}.")


def _pairs(rule: Rule, *texts: tuple[str, str]) -> list[tuple[Rule, Pair]]:
    readings = [tuple(Reading(text, text, (), (), ()) for text in two) for two in texts]
    return [(rule, Pair(Point("p", "when", "time", two), two[0], two[1], 0)) for two in readings]


def test_further_pairs_of_a_rule_follow_its_sentence() -> None:
    told = reasons(_pairs(DAYS, ("Monday", "Friday"), ("Monday", "Sunday")))
    assert told == ("“Monday” and “Friday” are different days; likewise “Monday” and “Sunday”.",)


def test_a_reason_of_another_shape_has_a_sentence_for_each_pair() -> None:
    assert len(reasons(_pairs(ONLY, ("a", "b"), ("a", "c")))) == 2


def test_the_same_sentence_is_told_once() -> None:
    assert reasons(_pairs(DAYS, ("Monday", "Friday"), ("Monday", "Friday"))) == ("“Monday” and “Friday” are different days.",)


def test_a_few_pairs_are_enough() -> None:
    (told,) = reasons(_pairs(DAYS, *((str(n), "Friday") for n in range(9))))
    assert told.count("Friday") == MOST


def test_quoted_words_have_no_comma_of_the_tag_and_inner_marks() -> None:
    assert quoted("the “old” mill is lost,") == "“the ‘old’ mill is lost”"
