"""Which words of a sentence answer a question."""

import pytest

from variorum.steps.align.outcomes.patterns import answers_at
from variorum.steps.find.parser import parser

CASES = (
    ("The council closed the bridge.", "open", ["bridge"]),
    ("The closure of the bridge angered the clerks.", "open", ["bridge"]),
    ("The mayor resigned.", "post", ["mayor"]),
    ("The mayor sacked the clerk.", "post", ["clerk"]),
    ("The clerk was sacked on third down.", "post", []),
    ("The clerks spoke of the bridge.", "open", []),
    ("Rask was arrested at noon and charged with arson.", "case", ["Rask", "Rask"]),
    ("Police have arrested and charged Rask with arson.", "case", ["Rask", "Rask"]),
    ("Rask was charged with fleeing the police.", "custody", []),
    ("Rask fled the police.", "custody", ["Rask"]),
)


@pytest.mark.parametrize(("text", "question", "of"), CASES, ids=[text for text, _, _ in CASES])
def test_what_an_answer_is_told_of(text: str, question: str, of: list[str]) -> None:
    words = parser()([text])[0].tokens
    assert [words[whom].text for i in range(len(words)) for pattern, _, whom, _ in answers_at(words, i) if pattern.question == question] == of
