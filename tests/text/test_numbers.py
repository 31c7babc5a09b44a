"""Rows of counts, and ordinals in digits."""

import pytest

from variorum.text.numbers import go_on, nth, whole


@pytest.mark.parametrize(("one", "two", "grown"), [
    ((10, 0), (11, 1), True),
    ((11, 1), (10, 0), True),
    ((10, 2), (11, 1), False),
    ((10, 0), (10, 0, 1), False),
])  # fmt: skip
def test_one_row_goes_on_from_another_where_no_number_is_taken_back(one: tuple[int, ...], two: tuple[int, ...], grown: bool) -> None:
    assert go_on(one, two) is grown


@pytest.mark.parametrize(("number", "printed"), [(1, "1st"), (12, "12th"), (22, "22nd"), (113, "113th")])
def test_an_ordinal_in_digits(number: int, printed: str) -> None:
    assert nth(number) == printed


@pytest.mark.parametrize(("value", "counts"), [(9, True), (9.0, True), (3.6, False), (0, True)])
def test_things_are_counted_in_whole_numbers_however_they_are_kept(value: float, counts: bool) -> None:
    assert whole(value) is counts
