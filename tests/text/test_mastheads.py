"""A paper's name at the head of a text tells its outlet; headlines and the heads of sections are none."""

import pytest

from variorum.text.mastheads import masthead, named, signed


@pytest.mark.parametrize(
    ("line", "paper"),
    [
        ("The Aske Gazette", "The Aske Gazette"),
        ("Lower Tarn Herald", "Lower Tarn Herald"),
        ("The Valley Post, 13 June 2023", "The Valley Post"),
        ("Tuesday, June 13, 2023 | Aske Morning News", "Aske Morning News"),
        ("Aske Daily Mail – 13 June 2023", "Aske Daily Mail"),
        ("The Guardian", "The Guardian"),
        ("World News", None),
        ("Local News, 13 June 2023", None),
        ("Latest Times", None),
        ("Times", None),
        ("Aske Bridge Press", None),
        ("13 June 2023", None),
        ("Reuters, 13 June 2023", None),
        ("Bridge closed until 13 June 2023 by the Post", None),
        ("Crack found after a walker wrote to the Aske Gazette", None),
    ],
)
def test_a_line_that_is_a_papers_name(line: str, paper: str | None) -> None:
    assert named(line) == paper


@pytest.mark.parametrize(
    ("line", "paper"),
    [
        ("By Ruth Calder, Aske Courier", "Aske Courier"),
        ("By Ruth Calder and Tom Oake for The Tarn Observer", "The Tarn Observer"),
        ("By Ruth Calder", None),
        ("By Monday the bridge was closed, Aske Courier readers wrote", None),
    ],
)
def test_a_paper_behind_the_writers_name(line: str, paper: str | None) -> None:
    assert signed(line) == paper


def test_a_masthead_stands_in_the_first_lines() -> None:
    story = ["Bridge closed to lorries", "Drivers were sent through the village."]
    assert masthead([*story[:1], "The Valley Post, 13 June 2023", story[1]]) == "The Valley Post"
    assert masthead([*story * 3, "The Valley Post"]) is None
    assert masthead([]) is None
