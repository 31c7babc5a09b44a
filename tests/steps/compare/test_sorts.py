"""Verdicts on the sort of one thing."""

import pytest
from tests.steps.compare.test_judge import point, reading, story

from variorum.steps.compare.judge import judge

CASES = [
    ("sort weapon=revolver", "sort weapon=shotgun", "conflict"),
    ("sort weapon=revolver", "sort weapon=revolver;semiautomatic", "compatible"),
    ("sort weapon=hunting-rifle;shotgun", "sort weapon=assault-rifle;hunting-rifle", "compatible"),
    ("sort weapon=shotgun", "a shotgun", "compatible"),
]


@pytest.mark.parametrize(("one", "two", "verdict"), CASES)
def test_sorts(one: str, two: str, verdict: str) -> None:
    told = point("other", reading("one", one), reading("two", two, reports="b"))
    assert judge(told, story(told)).verdict == verdict
