"""The table of words that exclude each other."""

from variorum.steps.align.outcomes.excluding import IN_TURN, NAMED, marked
from variorum.steps.align.outcomes.opposites import SETS

LINES = SETS.strip().splitlines()


def test_no_word_gives_two_answers_to_one_question() -> None:
    for line in LINES:
        words = [set(answer.split()) for answer in line.lstrip("*~ ").split(" | ")]
        assert len(words) > 1, line
        assert sum(map(len, words)) == len(set().union(*words)), line


def test_no_question_stands_twice() -> None:
    assert len(LINES) == len(set(LINES))


def test_marks_are_read() -> None:
    assert sum(marked(i, NAMED) for i in range(len(LINES))) == sum(line.startswith("*") for line in LINES)
    assert sum(marked(i, IN_TURN) for i in range(len(LINES))) == sum(line.startswith("~") for line in LINES)
