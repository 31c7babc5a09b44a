"""Verdicts on what goes on by stages, and on lists of which one names more."""

import pytest
from tests.steps.compare.test_judge import point, reading, story

from variorum.steps.compare.judge import judge

CASES = [
    ("case charged=arson;theft", "case charged=theft;arson", "-", "agree"),
    ("case charged=arson;theft", "case charged=arson", "-", "compatible"),
    ("case charged=arson", "case charged=theft", "-", "compatible"),
    ("case suspected=arson", "case charged=arson", "--", "update"),
    ("case suspected=arson", "case charged=arson", "12", "update"),
    ("case suspected=arson", "case charged=arson", "21", "compatible"),
    ("case accused=arson", "case charged=arson", "--", "agree"),
    ("case guilty=arson", "case cleared=arson", "--", "conflict"),
    ("case guilty=arson", "case cleared=theft", "--", "compatible"),
    ("answer open=", "answer known=lead", "--", "update"),
    ("injury told=left;leg", "injury told=leg;right", "--", "conflict"),
    ("injury told=left;leg;right", "injury told=leg;right", "--", "compatible"),
    ("injury told=leg;tibia", "injury told=fibula;leg", "--", "conflict"),
]


@pytest.mark.parametrize(("one", "two", "days", "verdict"), CASES)
def test_stages(one: str, two: str, days: str, verdict: str) -> None:
    told = point("outcome", reading("one", one), reading("two", two, reports="b"))
    assert judge(told, story(told, days=days)).verdict == verdict
