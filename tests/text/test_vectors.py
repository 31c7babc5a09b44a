"""Texts as weighted terms: who meets whom, and how alike they are."""

from itertools import chain, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.text import vectors
from variorum.text.vectors import Pile

TEXTS = st.lists(st.lists(st.tuples(st.integers(0, 8), st.integers(1, 5)), max_size=6, unique_by=lambda term: term[0]), min_size=2, max_size=6)
"""Texts of terms, each with what it is worth."""


def piled(texts: list[list[tuple[int, int]]], asking: list[int] | None = None) -> Pile:
    terms = [np.array([term << 58 for term, _ in text], dtype=np.int64) for text in texts]
    worth = [np.array([n for _, n in text], dtype=np.uint8) for text in texts]
    return Pile(terms, [np.full(len(text), 100, dtype=np.uint16) for text in texts], worth, asking)


@given(TEXTS, st.sampled_from([1, 3, 1 << 20]), st.sampled_from([1, 2, 8]), st.sampled_from([2, 1 << 21]))
def test_the_likeness_of_two_counts_what_both_have(texts: list[list[tuple[int, int]]], block: int, frequent: int, size: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vectors, "BLOCK", block)
        patch.setattr(vectors, "FREQUENT", frequent)
        patch.setattr(vectors, "RANGE", size)
        found = [row for _, rows in piled(texts).blocks() for row in rows.tolist()]
    terms = [{term for term, _ in text} for text in texts]
    assert [row[:i] + row[i + 1 :] for i, row in enumerate(found)] == [
        [100 * 100 * len(one & other) for other in terms if other is not one] for one in terms
    ]


@given(TEXTS, st.integers(2, 9))
def test_a_pile_of_which_few_ask_answers_them_as_a_whole_one(texts: list[list[tuple[int, int]]], least: int) -> None:
    texts = [[(term, 1 + term % 5) for term, _ in text] for text in texts]
    whole, few = piled(texts).index, piled(texts, [1]).index
    (others, part), (same, again) = whole.meeting(1, least), few.meeting(1, least)
    assert same.tolist() == others.tolist()
    assert (again + few.common(1, same)).tolist() == (part + whole.common(1, others)).tolist()


@given(st.lists(st.integers(0, (1 << 63) - 1), max_size=40), st.sampled_from([3, 1 << 21]))
def test_ranges_hold_every_place_once_and_follow_the_keys(keys: list[int], size: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vectors, "RANGE", size)
        parts = [part.tolist() for part in vectors.ranges_of(np.array(keys, dtype=np.int64))]
    assert sorted(chain(*parts)) == list(range(len(keys)))
    held = [[keys[place] for place in part] for part in parts if part]
    assert all(max(one) < min(other) for one, other in pairwise(held))
