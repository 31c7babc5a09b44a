"""Groups that prove to be two stories, and groups that are one."""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pytest

from variorum.records.grouping import Sketch
from variorum.steps.group.parting import parted

NORTH, SOUTH = ("brandt", "velmora"), ("aleix", "carradin")


def report(opening: Sequence[str], also: Sequence[str] = (), places: Sequence[str] = (), day: date | None = None) -> Sketch:
    words = tuple(sorted({*opening, *also}))
    return Sketch("", words, (1.0,) * len(words), ("",) * len(words), day, "~", tuple(places), opening=tuple(opening))


def sides(reports: Sequence[Sketch], like: float, knots: Sequence[frozenset[int]] = (), first: int = 3) -> list[list[int]]:
    """The parts of a group whose first reports and whose others are .5 alike, and the two kinds `like`."""
    numbers = range(len(reports))
    likeness = np.array([[0.0 if i == j else 0.5 if (i < first) == (j < first) else like for j in numbers] for i in numbers])
    return sorted(parted(list(numbers), likeness, reports, knots))


PAIR = [report(NORTH)] * 3 + [report(SOUTH)] * 3


@pytest.mark.parametrize(
    ("reports", "like", "parts"),
    [
        (PAIR, 0.2, 2),
        (PAIR, 0.45, 1),
        ([report(NORTH)] * 3 + [report(SOUTH, NORTH)] * 3, 0.2, 2),
        ([report(NORTH, SOUTH)] * 3 + [report(SOUTH, NORTH)] * 3, 0.2, 1),
        ([report(NORTH)] * 3 + [report((*NORTH, *SOUTH))] * 3, 0.2, 1),
        ([report(("monday", "police"))] * 3 + [report(("tuesday", "court"))] * 3, 0.2, 1),
        ([report(NORTH)] * 3 + [report(SOUTH)], 0.2, 1),
        ([report(())] * 6, 0.01, 1),
        ([report(("brandt",), places=("Velmora",))] * 3 + [report(("aleix",), places=("Carradin",))] * 3, 0.25, 2),
        ([report(("brandt",), places=("Velmora",))] * 3 + [report(("aleix",), places=("Velmora",))] * 3, 0.25, 1),
    ],
    ids=[
        "other names",
        "other names, but prose in common",
        "the later one's reports know the earlier one's names",
        "each knows the other's names",
        "more names later",
        "words that all news has",
        "one report alone",
        "no names",
        "other places",
        "one place",
    ],
)
def test_a_group_is_parted_where_each_side_opens_with_names_of_its_own(reports: Sequence[Sketch], like: float, parts: int) -> None:
    assert len(sides(reports, like)) == parts


def test_a_report_that_has_the_names_of_both_sides_stays_where_it_is_likest() -> None:
    reports = [*PAIR, report((*NORTH, *SOUTH))]
    assert sides(reports, 0.1) == [[0, 1, 2], [3, 4, 5, 6]]


def test_a_report_that_has_the_names_of_one_side_alone_goes_there_whatever_its_wording() -> None:
    reports = [*PAIR, report(NORTH)]
    assert sides(reports, 0.1) == [[0, 1, 2, 6], [3, 4, 5]]


def test_what_was_put_together_stays_together() -> None:
    assert len(sides(PAIR, 0.2, [frozenset((0, 3))])) == 1
    assert len(sides(PAIR, 0.2, [frozenset((0, 1)), frozenset((4, 5))])) == 2


@pytest.mark.parametrize(
    ("one", "other", "parts"),
    [("petal 5", "petal 6", 2), ("petal 5", "clover 6", 1), ("may 5", "may 6", 1)],
    ids=["one name with two numbers", "two names", "two days of a month"],
)
def test_another_number_with_the_same_name_tells_apart_what_two_names_do_not(one: str, other: str, parts: int) -> None:
    assert len(sides([report(("orchid", one))] * 3 + [report(("orchid", other))] * 3, 0.25)) == parts


@pytest.mark.parametrize(("told", "parts"), [(date(2031, 5, 1), 1), (date(2031, 5, 9), 2), (None, 2)], ids=["before", "after", "undated"])
def test_what_was_foretold_is_one_story(told: date | None, parts: int) -> None:
    """A report of the first stage that names the second before it came about."""
    first = [report(NORTH, SOUTH[:1], day=told), *[report(NORTH, day=date(2031, 5, 1))] * 4]
    second = [report(SOUTH, day=date(2031, 5, 3))] * 5
    assert len(sides([*first, *second], 0.2, first=5)) == parts
