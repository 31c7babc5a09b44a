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


@given(TEXTS, st.integers(2, 9), st.sampled_from([2, 1 << 21]))
def test_texts_meet_where_two_terms_or_more_are_worth_enough(texts: list[list[tuple[int, int]]], least: int, size: int) -> None:
    # What a term is worth is the same in every text.
    texts = [[(term, 1 + term % 5) for term, _ in text] for text in texts]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vectors, "RANGE", size)
        pile = piled(texts)
    for i, one in enumerate(texts):
        shared = [set(one) & set(other) for other in texts]
        asked = [j for j, both in enumerate(shared) if j != i and len(both) > 1 and sum(min(n, least - 1) for _, n in both) >= least]
        assert pile.meeting(i, least).tolist() == asked
        assert pile.meeting(i, least).tolist() == asked, "looking leaves nothing behind"


@given(TEXTS, st.sampled_from([2, 1 << 21]))
def test_likeness_counts_what_both_have_whatever_the_size_of_a_range(texts: list[list[tuple[int, int]]], size: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vectors, "RANGE", size)
        pile = piled(texts)
    others = np.arange(1, len(texts), dtype=np.int64)
    kept = [{term for term, _ in text} for text in texts]
    assert pile.likeness(0, others).tolist() == [100 * 100 * len(kept[0] & other) for other in kept[1:]]


@given(TEXTS, st.integers(2, 9))
def test_a_pile_of_which_few_ask_answers_them_as_a_whole_one(texts: list[list[tuple[int, int]]], least: int) -> None:
    whole, few, others = piled(texts), piled(texts, [1]), np.arange(len(texts), dtype=np.int64)
    assert few.meeting(1, least).tolist() == whole.meeting(1, least).tolist()
    assert few.likeness(1, others).tolist() == whole.likeness(1, others).tolist()


@given(TEXTS, st.sampled_from([1, 3, 1 << 20]), st.sampled_from([1, 2, 8]))
def test_all_likenesses_at_once_are_those_of_each(texts: list[list[tuple[int, int]]], block: int, frequent: int) -> None:
    pile, others = piled(texts), np.arange(len(texts), dtype=np.int64)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vectors, "BLOCK", block)
        patch.setattr(vectors, "FREQUENT", frequent)
        found = [row for _, rows in pile.blocks() for row in rows.tolist()]
    assert found == [pile.likeness(i, others).tolist() for i in range(len(texts))]


@given(st.lists(st.integers(0, (1 << 63) - 1), max_size=40), st.sampled_from([3, 1 << 21]))
def test_ranges_hold_every_place_once_and_follow_the_keys(keys: list[int], size: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vectors, "RANGE", size)
        parts = [part.tolist() for part in vectors.ranges_of(np.array(keys, dtype=np.int64))]
    assert sorted(chain(*parts)) == list(range(len(keys)))
    held = [[keys[place] for place in part] for part in parts if part]
    assert all(max(one) < min(other) for one, other in pairwise(held))
