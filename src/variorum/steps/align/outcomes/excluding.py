"""Which answer a word gives to which question of few answers, so that two words can be set against each other."""

from functools import lru_cache

from variorum.records.parse import Token
from variorum.steps.align.outcomes.opposites import SETS

NAMED, IN_TURN = "*", "~"
_LINES = tuple(line.lstrip("*~ ") for line in SETS.strip().splitlines())
_MARKS = tuple(line[0] for line in SETS.strip().splitlines())
SORTS = {"NOUN": "n", "PROPN": "n", "VERB": "v", "AUX": "v", "ADJ": "a", "ADV": "a", "ADP": "p", "PART": "p", "SCONJ": "p"}
"""Parts of speech of which one may stand for another."""


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[tuple[int, int], ...]]:
    """For each word the questions it answers, as numbers of their lines, with the number of its answer."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, line in enumerate(_LINES):
        for answer, words in enumerate(line.split(" | ")):
            for word in words.split():
                found.setdefault(word, []).append((number, answer))
    return {word: tuple(answers) for word, answers in found.items()}


def answers_of(token: Token) -> tuple[tuple[int, int], ...]:
    """The (question, answer) numbers of a word, by its printed form and its lemma."""
    table = _table()
    return tuple(dict.fromkeys((*table.get(token.text.lower(), ()), *table.get(token.lemma.lower(), ()))))


def answer_word(question: int, answer: int) -> str:
    """The first word of an answer, that stands for all of them."""
    return _LINES[question].split(" | ")[answer].split()[0]


def marked(question: int, mark: str) -> bool:
    """Whether a question is of those that need a name (`NAMED`), or a sentence told again (`IN_TURN`)."""
    return _MARKS[question] == mark
