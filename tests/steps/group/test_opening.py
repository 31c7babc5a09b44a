"""Which names and numbers a report opens with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.steps.group.opening import OPENING, opening_names

BODY = " The rest of the report tells of other things at length, and of nobody by name." * 3


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("", "A quake shook Palu, said Rusdi Hamzah.", {"palu", "rusdi", "hamzah"}),
        ("", "Rescuers came to Palu. Rescuers left it.", {"palu"}),
        ("Rescuers Reach Palu After Strong Quake", "They came by boat.", set()),
        ("Palu market falls", "Traders in Palu fled.", {"palu"}),
        ("", "Some 2,100 jobs go, 14 of them today, for 9.2 million.", {"2100", "9.2"}),
        ("", "On Tuesday the firm showed the Petal 5 and 14 others.", {"tuesday", "petal", "petal 5"}),
        ("", "The firm Apple sold an apple.", set()),
        ("", "It was Mrs. Brandt who spoke.", {"brandt"}),
        ("", '"Nobody goes," said the mayor. "Engineers come."', set()),
        ("", "地震がパルを襲った。", set()),
        ("", "", set()),
    ],
)
def test_names_are_told_from_words_that_begin_a_sentence(title: str, text: str, expected: set[str]) -> None:
    assert opening_names(title, text + BODY) == expected


def test_what_stands_behind_the_opening_is_not_in_it() -> None:
    assert opening_names("", "A quake shook Palu." + BODY * (1 + OPENING // len(BODY)) + " In 2031 it was the turn of Gorontalo." + BODY * 9) == {"palu"}


def test_the_second_half_of_a_short_report_is_background() -> None:
    assert opening_names("", "A quake shook Gorontalo." + BODY + " In the quake before it the market hall fell down, and it was in Palu.") == {"gorontalo"}


@given(st.text(), st.text())
def test_any_text_has_an_opening(title: str, text: str) -> None:
    assert all(opening_names(title, text))
