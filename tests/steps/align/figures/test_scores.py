"""Results and records: one printed result is of one game, whoever its sentence names; another one near it stands beside it only where it tells of that moment."""

from collections.abc import Callable

import pytest
from tests.steps.align.test_points import holding

from variorum.records.story import Dossier

Lay = Callable[..., Dossier]
ONE = [
    (
        ("71-64",), "agree",
        "Mell United won the cup final at Calder Quay on Monday, beating the Gulls 71-64.",
        "Rita Holm had nineteen points in the 71-64 defeat of Calder Quay.",
    ),
    (
        ("71-64", "Mell Harriers 71, No. 8 Calder Gulls 64"), "agree",
        "Mell won the final on Monday with a 71-64 victory over the Gulls of Calder Quay.",
        "No. 2 Mell Harriers 71, No. 8 Calder Gulls 64\n\nRita Holm led the way on Monday.",
    ),
    (
        ("41-32", "41-33"), "conflict",
        "Mell took its first big lead at 41-32 on a pair of free throws by Rita Holm with 12:20 to go.",
        "Rita Holm made two free throws that gave Mell a 41-33 lead with 12:20 to play.",
    ),
    (
        ("10-0", "14-1"), "update",
        "Rita Holm led the Gulls (10-0) to a win over Mell on Monday.",
        "Ana Duarte had nine points for the Gulls (14-1), who were beaten by Osk.",
    ),
    (
        ("10-2", "11-1"), "conflict",
        "Rita Holm led the Gulls (10-2) to a win over Mell on Monday night.",
        "On Monday night Rita Holm led the Gulls (11-1) to a win over Mell.",
    ),
    (
        ("14-3", "15-3"), "conflict",
        "The boxer Rita Holm (14-3) beat Ana Duarte on points in Calder Quay on Monday.",
        "The boxer Rita Holm (15-3) beat Ana Duarte on points in Calder Quay.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("words", "verdict", "one", "two"), ONE, ids=["-".join(c[0]) for c in ONE])
def test_one_result(lay: Lay, words: tuple[str, ...], verdict: str, one: str, two: str) -> None:
    assert verdict in [p.verdict for p in holding(lay(one, two), *words) if p.kind == "figure"]


OTHERS = [
    (
        ("3-1 win", "3-1 defeat"),
        "The league opened with a 3-1 win of Mell over Calder Quay.",
        "Osk went home after a 3-1 defeat at Lund on Monday.",
    ),
    (
        ("24-20", "22-20"),
        "Mell was leading 24-20 when Rita Holm missed a dunk.",
        "Calder Quay is 22-20 over the last three seasons and has a new coach, Emil Kovalov.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("words", "one", "two"), OTHERS, ids=["-".join(c[0]) for c in OTHERS])
def test_two_results(lay: Lay, words: tuple[str, ...], one: str, two: str) -> None:
    assert not [p for p in holding(lay(one, two), *words) if p.kind == "figure"]


def test_the_one_value_of_two_games_of_a_story_is_not_their_conflict(lay: Lay) -> None:
    both = "Mell beat the Gulls 71-64 on Monday. On Friday it had beaten Osk 70-66."
    assert not holding(lay(both, "Mell won 71-64 against the Gulls of Calder Quay."), "71-64", "70-66")
