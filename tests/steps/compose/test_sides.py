"""Which answers are laid out against each other, and who fits which."""

from dataclasses import replace

import pytest

from variorum.records.story import Point, Reading
from variorum.steps.compose.sides import between, sides_of


def point(*readings: str, deciding: tuple[tuple[int, int], ...]) -> Point:
    """A point whose readings are `value reports`."""
    told = tuple(Reading(value, value, tuple(reports), (), ()) for value, _, reports in (r.partition(" ") for r in readings))
    return Point("p", "how many barges sank", "figure", told, "conflict", deciding=deciding)


def laid(p: Point) -> dict[str, str]:
    return {side.reading.value: "".join(side.fitting) for side in sides_of(p)}


def test_a_reading_that_fits_one_side_alone_stands_behind_it() -> None:
    assert laid(point("99 abc", "about100 d", "89 e", deciding=((0, 2), (1, 2)))) == {"99": "d", "89": ""}


def test_one_that_fits_both_sides_stands_behind_neither() -> None:
    assert laid(point("80 ab", "70 c", "dozens d", deciding=((0, 1),))) == {"80": "", "70": ""}


def test_a_report_of_a_side_is_not_counted_again_for_what_else_it_says() -> None:
    assert laid(point("99 ab", "about100 bc", "89 d", deciding=((0, 2), (1, 2)))) == {"99": "c", "89": ""}


def test_three_that_exclude_each_other_are_three_sides() -> None:
    assert laid(point("80 ab", "70 c", "50 d", deciding=((0, 1), (0, 2), (1, 2)))) == {"80": "", "70": "", "50": ""}


def test_the_sides_are_those_with_most_reports() -> None:
    assert laid(point("Thursday abc", "12:45 de", "Friday fg", "yesterday h", deciding=((0, 2), (1, 2), (2, 3)))) == {"Thursday": "deh", "Friday": ""}


@pytest.mark.parametrize("number", [2, 4])
def test_where_it_is_not_known_which_two_decided_all_are_sides(number: int) -> None:
    assert len(sides_of(point(*(f"{n} a" for n in range(number)), deciding=()))) == number


def test_a_figure_most_reports_give_that_fits_either_side_stands_between() -> None:
    told = point("2,000 abc", "2,000.. d", "hundreds e", deciding=((1, 2),))
    told = replace(told, kind="figure")
    middle = between(told, sides_of(told))
    assert middle is not None
    assert middle.value == "2,000"


def test_of_an_update_the_older_side_comes_first() -> None:
    told = replace(point("charged abc", "held d", deciding=((1, 0),)), verdict="update")
    assert [side.reading.value for side in sides_of(told)] == ["held", "charged"]
