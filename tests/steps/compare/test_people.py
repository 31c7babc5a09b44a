"""Posts and trades of one person that exclude each other, and sides of the compass."""

import pytest

from variorum.records.story import Point, Reading
from variorum.steps.compare.pair import Pair
from variorum.steps.compare.people import ROLE_RULES
from variorum.steps.compare.told import opposed


def pair(kind: str, one: str, two: str) -> Pair:
    readings = [Reading(value=t.lower(), text=t, reports=(r,), origins=(r,), spans=()) for t, r in ((one, "a"), (two, "b"))]
    return Pair(Point("p", "which post Ann Lee holds", kind, tuple(readings)), readings[0], readings[1], 0)


@pytest.mark.parametrize(
    ("one", "two", "verdict"),
    [
        ("chief executive", "finance chief", "conflict"),
        ("First Officer", "Captain", "conflict"),
        ("First Officer", "co-pilot", "compatible"),
        ("a nurse on the flight", "Dover teacher", "conflict"),
        ("former teacher", "nurse", "compatible"),
        ("acting chief executive", "finance director", "compatible"),
        ("singer", "actress", "compatible"),
    ],
)
def test_posts_of_one_person(one: str, two: str, verdict: str) -> None:
    told = pair("role", one, two)
    assert next(rule for rule in ROLE_RULES if rule.test(told)).verdict == verdict


@pytest.mark.parametrize(("one", "two", "other"), [
    ("The ferry sank off the northern coast", "The ferry sank off the southern coast", True),
    ("The ferry sank off the northern coast", "The ferry sank off the north coast", False),
])  # fmt: skip
def test_sides_of_a_coast(one: str, two: str, other: bool) -> None:
    assert opposed(pair("outcome", one, two)) is other
