"""Verdicts on what two reports tell of a deed or a thing."""

import pytest
from tests.steps.compare.test_judge import point, reading, story

from variorum.steps.compare.judge import judge

CASES = [
    ("outcome", "plan:crane inspect sawmill", "done:crane inspect sawmill", "--", "update"),
    ("outcome", "plan:crane inspect sawmill", "done:crane inspect sawmill", "21", "agree"),
    ("outcome", "maybe:crane inspect sawmill", "not:crane inspect sawmill", "12", "update"),
    ("outcome", "plan:crane inspect sawmill", "aim:crane inspect sawmill", "--", "agree"),
    ("outcome", "plan:crane inspect", "done:boat harbour inspect repair", "--", "compatible"),
    ("other", "big hand right", "hand right vicious", "--", "agree"),
    ("other", "hand left", "hand left second", "--", "compatible"),
]


@pytest.mark.parametrize(("kind", "one", "two", "days", "verdict"), CASES)
def test_tellings(kind: str, one: str, two: str, days: str, verdict: str) -> None:
    told = point(kind, reading("one", one), reading("two", two, reports="b"))
    assert judge(told, story(told, days=days)).verdict == verdict
