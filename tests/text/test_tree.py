"""What hangs on a word, and which of some words the others hang on."""

from dataclasses import replace

import pytest

from variorum.records.parse import Token
from variorum.text.tree import children, kid, kids, top_of


def hanging(*heads: int) -> list[Token]:
    return [Token(0, 1, "w", "w", "NOUN", "NN", "dep", head, "", False) for head in heads]


@pytest.mark.parametrize(("heads", "chosen", "top"), [
    ((1, 2, 2), [0, 1], 1),
    ((1, 1, 1), [0, 1, 2], 1),
    ((1, 3, 3, 3), [0, 1, 2], 1),
])  # fmt: skip
def test_the_top_of_some_words_hangs_on_no_other_of_them(heads: tuple[int, ...], chosen: list[int], top: int) -> None:
    assert top_of(hanging(*heads), chosen) == top


def test_what_hangs_on_a_word_is_listed_in_order_and_a_root_hangs_on_nothing() -> None:
    assert children(hanging(1, 1, 1)) == [[], [0, 2], []]


def test_what_hangs_on_a_word_is_asked_for_by_how_it_does() -> None:
    tokens = [replace(token, dep=dep) for token, dep in zip(hanging(1, 1, 3, 1), ("nsubj", "ROOT", "amod", "dobj"), strict=True)]
    assert kids(tokens, 1) == [0, 3]
    assert kids(tokens, 1, "dobj", "attr") == [3]
    assert (kid(tokens, 1, "dobj", "nsubj"), kid(tokens, 1, "amod")) == (0, None)
