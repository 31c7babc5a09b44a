import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.text.support import uncounted, unsupported


@pytest.mark.parametrize(
    ("sentence", "span", "missing"),
    [
        ("Seven people died on Tuesday.", "seven people died on Tuesday", []),
        ("Seven people died on Monday.", "seven people died on Tuesday", ["Monday"]),
        ("Two reports of one origin say “at least 1,200”.", "at least 1200 people", []),
        ("Reports differ: another report says “nine”.", "nine people", []),
        ("Ivo Marin said: “We know.”", "“We know,” Marin said", ["Ivo"]),
        ("It happened yesterday.", "It happened", ["yesterday"]),
        ("The 14 reports of two origins say so.", "say so", []),
        ("Marin’s ship sank.", "the ship of Marin sank", []),
        ("12 people died.", "twelve people died", ["12"]),
    ],
)
def test_names_numbers_and_dates_must_be_cited(sentence, span, missing):
    assert unsupported(sentence, [span]) == missing


@given(st.text(max_size=200))
def test_any_words_support_themselves(words):
    assert unsupported(words, [words]) == []


def test_numbers_alone_are_asked_of_other_words():
    assert uncounted("Nine people drowned off Arden on Monday", "nine drowned in the bay") == []
    assert uncounted("Nine people drowned, 40 were saved", "nine drowned, 55 were saved") == ["40"]
