"""Verdicts on what two reports tell of a deed or a thing."""

import pytest
from tests.steps.compare.test_judge import point, reading, story

from variorum.steps.compare.judge import judge

CASES = [
    ("outcome", "plan:crane inspect sawmill", "done:crane inspect sawmill", "12", "update"),
    ("outcome", "plan:crane inspect sawmill", "done:crane inspect sawmill", "--", "agree"),
    ("outcome", "plan:crane inspect sawmill", "done:crane inspect sawmill", "11", "agree"),
    ("outcome", "maybe:crane inspect sawmill", "done:crane inspect sawmill", "--", "update"),
    ("outcome", "plan:crane inspect sawmill", "done:crane inspect sawmill", "21", "agree"),
    ("outcome", "maybe:crane inspect sawmill", "not:crane inspect sawmill", "12", "update"),
    ("outcome", "plan:crane inspect sawmill", "aim:crane inspect sawmill", "--", "agree"),
    ("outcome", "plan:crane inspect", "done:boat harbour inspect repair", "--", "compatible"),
    ("other", "big hand right", "hand right vicious", "--", "agree"),
    ("outcome", "check into", "check out", "12", "update"),
    ("outcome", "check into", "check out", "--", "conflict"),
    ("outcome", "guilty", "innocent", "12", "conflict"),
    ("other", "hand left", "hand left second", "--", "compatible"),
]


@pytest.mark.parametrize(("kind", "one", "two", "days", "verdict"), CASES)
def test_tellings(kind: str, one: str, two: str, days: str, verdict: str) -> None:
    told = point(kind, reading("one", one), reading("two", two, reports="b"))
    assert judge(told, story(told, days=days)).verdict == verdict


def test_a_report_that_tells_a_plan_and_its_end_tells_no_update() -> None:
    told = point("outcome", reading("one", "maybe:crane inspect sawmill", reports="ab"), reading("two", "done:crane inspect sawmill", reports="b"))
    assert judge(told, story(told, days="12")).verdict == "agree"


def test_a_denial_that_both_print_is_no_dispute() -> None:
    one, two = reading("Nothing frees the mill of its debt", "not:debt free mill"), reading("Nothing … frees the mill of its debt", "done:debt free mill", reports="b")
    told = point("outcome", one, two)
    assert judge(told, story(told)).verdict == "agree"
    other = point("outcome", one, reading("The sale frees the mill of its debt", "done:debt free mill", reports="b"))
    assert judge(other, story(other)).verdict == "conflict"
