"""Verdicts on answers that follow one another."""

import pytest
from tests.steps.compare.test_judge import point, reading, story

from variorum.steps.compare.judge import judge

CASES = [
    ("choice custody held not", "choice custody held", "--", "update"),
    ("choice custody held not", "choice custody held", "21", "conflict"),
    ("choice open closed", "choice open again", "--", "update"),
    ("choice open closed", "choice open open", "--", "conflict"),
    ("choice open open", "choice open again", "--", "agree"),
    ("choice home out", "choice home back", "--", "update"),
    ("choice home out", "choice home back", "21", "compatible"),
    ("choice home back not", "choice home back", "12", "update"),
    ("choice case held", "choice case found", "12", "update"),
    ("choice case held", "choice case found", "21", "compatible"),
    ("choice case held plan", "choice case held", "12", "update"),
    ("choice case held plan", "choice case held", "--", "compatible"),
    ("choice case held", "choice case charged plan", "12", "compatible"),
    ("choice case large", "choice case charged plan", "12", "update"),
    ("choice custody held", "choice custody free plan", "--", "compatible"),
    ("choice taken yes plan", "choice taken yes", "--", "compatible"),
    ("choice taken yes plan", "choice taken no", "--", "compatible"),
    ("choice taken yes plan", "choice taken no plan", "--", "conflict"),
    ("choice taken yes plan", "choice taken yes", "12", "update"),
    ("choice taken yes plan", "choice taken yes", "21", "compatible"),
]


@pytest.mark.parametrize(("one", "two", "days", "verdict"), CASES)
def test_answers(one: str, two: str, days: str, verdict: str) -> None:
    told = point("outcome", reading("one", one), reading("two", two, reports="b"))
    assert judge(told, story(told, days=days)).verdict == verdict


@pytest.mark.parametrize(("one", "two"), [("choice custody held", "choice custody free"), ("choice taken yes plan", "choice taken yes")])
def test_what_one_report_tells_after_the_other_changed_for_no_reader(one: str, two: str) -> None:
    told = point("outcome", reading("one", one, reports="ab"), reading("two", two, reports="bc"))
    assert judge(told, story(told, days="113")).verdict == "compatible"
