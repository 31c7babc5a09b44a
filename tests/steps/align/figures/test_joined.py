"""Numbers in joined words."""

import pytest

from variorum.steps.align.figures.joined import small


@pytest.mark.parametrize(("text", "number"), [("four", 4), ("12", 12), ("¹", None), ("½", None), ("0", None), ("1234", None), ("many", None), ("", None)])
def test_a_small_whole_number_or_none(text: str, number: int | None) -> None:
    assert small(text) == number
