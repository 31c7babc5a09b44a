"""How a clause tells its deed, where the verb alone does not say so."""

import pytest

from variorum.steps.align.desk.moods import mood_of, supposed
from variorum.steps.find.parser import parser

CASES = (
    ("The crane has not been inspected or painted.", "painted", "not"),
    ("The crane was not inspected but painted.", "painted", ""),
    ("He did not resign and went home.", "went", ""),
    ("The court found him incompetent to testify.", "testify", "not"),
    ("She is willing to testify.", "testify", None),
    ("The union spoke of the prospect of closing the mill.", "closing", None),
    ("He pleaded guilty to killing the guard.", "killing", ""),
    ("They'll close the mill.", "close", "plan"),
    ("They’ll close the mill.", "close", "plan"),
    ("He was held after killing the guard.", "killing", ""),
)


@pytest.mark.parametrize(("text", "verb", "mood"), CASES, ids=[text for text, _, _ in CASES])
def test_mood(text: str, verb: str, mood: str | None) -> None:
    words = parser()([text])[0].tokens
    assert mood_of(words, next(i for i, w in enumerate(words) if w.text == verb)) == mood


SUPPOSED = (
    ("Imagine the outcry if the fire had destroyed a mill in Thornby.", "Thornby", True),
    ("The mill will close on Monday unless 40 workers agree.", "40", True),
    ("The owner apologised if the fire, which killed two men, had caused harm.", "two", False),
    ("If it rains, the mill in Thornby will close.", "Thornby", False),
    ("The fire destroyed a mill in Thornby.", "Thornby", False),
)


@pytest.mark.parametrize(("text", "word", "is_supposed"), SUPPOSED, ids=[text for text, _, _ in SUPPOSED])
def test_what_is_only_supposed(text: str, word: str, is_supposed: bool) -> None:
    words = parser()([text])[0].tokens
    assert supposed(words, next(i for i, w in enumerate(words) if w.text == word)) is is_supposed
