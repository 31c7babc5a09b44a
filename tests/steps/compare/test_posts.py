"""Posts and trades of one person that exclude each other, and sides of the compass."""

import pytest

from variorum.records.story import Point, Reading
from variorum.steps.compare.pair import Pair
from variorum.steps.compare.posts import POST_RULES
from variorum.steps.compare.told import opposed


def pair(kind: str, one: str, two: str) -> Pair:
    readings = [Reading(value=t.lower(), text=t, reports=(r,), origins=(r,), spans=()) for t, r in ((one, "a"), (two, "b"))]
    return Pair(Point("p", "which post Ann Lee holds", kind, tuple(readings)), readings[0], readings[1], 0)


@pytest.mark.parametrize(
    ("one", "two", "verdict"),
    [
        ("chief executive", "finance chief", "conflict"),
        ("First Officer", "Captain", "conflict"),
        ("First Officer", "co-pilot", "agree"),
        ("deputy head of the miners' union", "the miners' union vice president", "agree"),
        ("head of the harbour board", "chairman of the harbour board", "agree"),
        ("head of the harbour board", "vice chairman of the harbour board", "compatible"),
        ("head of the harbour board", "chairman of the school board of Dover", "compatible"),
        ("president of the harbour board", "chairman of the harbour board", "compatible"),
        ("a nurse on the flight", "Dover teacher", "conflict"),
        ("former teacher", "nurse", "compatible"),
        ("acting chief executive", "finance director", "compatible"),
        ("singer", "actress", "compatible"),
        ("Calder Mills treasurer", "treasurer with the grain company Calder Mills", "agree"),
        ("Calder cornerback", "Calder CB", "agree"),
        ("Rovers general manager", "Rovers captain", "compatible"),
        ("Lt.", "Sgt.", "conflict"),
        ("Navy Capt.", "Navy Adm.", "compatible"),
        ("research director at Calder Labs", "research manager for Calder", "conflict"),
        ("director at Calder Labs", "manager of the mint", "compatible"),
        ("former research director at Calder Labs", "research manager for Calder", "compatible"),
        ("deputy director of the mint", "director of the mint", "conflict"),
        ("assistant coach of the Rovers", "coach of the Rovers", "compatible"),
        ("son of a nurse", "Dover doctor", "compatible"),
    ],
)
def test_posts_of_one_person(one: str, two: str, verdict: str) -> None:
    told = pair("role", one, two)
    assert next(rule for rule in POST_RULES if rule.test(told)).verdict == verdict


@pytest.mark.parametrize(("one", "two", "other"), [
    ("The ferry sank off the northern coast", "The ferry sank off the southern coast", True),
    ("The ferry sank off the northern coast", "The ferry sank off the north coast", False),
])  # fmt: skip
def test_sides_of_a_coast(one: str, two: str, other: bool) -> None:
    assert opposed(pair("outcome", one, two)) is other
