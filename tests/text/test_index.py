"""Which texts meet, and how alike they are."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.text import index
from variorum.text.index import Index, Sheets

TEXTS = st.lists(st.lists(st.tuples(st.integers(0, 8), st.integers(1, 200)), max_size=6, unique_by=lambda term: term[0]), min_size=2, max_size=7)
"""Texts of terms, each with its weight; a text is found by its first terms, `LEADS` of them."""
LEADS = 4
RARE = st.sampled_from([0, 1, 2, 256])


def indexed(texts: list[list[tuple[int, int]]], rare: int, short: int = 1 << 16, piece: int = 16) -> Index:
    flat = [one for text in texts for one in text]
    starts = np.cumsum([0, *(len(text) for text in texts)])
    worth = [worth_of(term) for text in texts for term, _ in text[:LEADS]]
    leads = np.array([min(LEADS, len(text)) for text in texts])
    terms, weights = (np.array([one[k] for one in flat], dtype=kind) for k, kind in ((0, np.int32), (1, np.uint16)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index, "RARE", rare)
        patch.setattr(index, "SHORT", short)
        patch.setattr(index, "PIECE", piece)
        return Index(terms, weights, starts, leads, np.array(worth, dtype=np.uint8))


def worth_of(term: int) -> int:
    return 1 + term % 5


def meeting(texts: list[list[tuple[int, int]]], i: int, least: int) -> list[int]:
    """Two by two: the texts that share two terms or more by which both are found, worth enough together."""
    found = [{term for term, _ in text[:LEADS]} for text in texts]
    shared = [found[i] & other for other in found]
    return [j for j, both in enumerate(shared) if j != i and len(both) > 1 and sum(min(worth_of(term), least - 1) for term in both) >= least]


@given(TEXTS, st.integers(2, 9), RARE)
def test_texts_meet_where_two_terms_or_more_are_worth_enough(texts: list[list[tuple[int, int]]], least: int, rare: int) -> None:
    made = indexed(texts, rare)
    for i in range(len(texts)):
        assert made.meeting(i, least)[0].tolist() == meeting(texts, i, least)
        assert made.meeting(i, least)[0].tolist() == meeting(texts, i, least), "looking leaves nothing behind"


@given(TEXTS, st.integers(2, 9), RARE)
def test_each_two_can_be_looked_at_from_the_first_alone(texts: list[list[tuple[int, int]]], least: int, rare: int) -> None:
    made = indexed(texts, rare)
    for i in range(len(texts)):
        every, later = made.meeting(i, least), made.meeting(i, least, later=True)
        assert [part[every[0] > i].tolist() for part in every] == [part.tolist() for part in later]


@given(TEXTS, RARE, st.sampled_from([2, 1 << 16]), st.sampled_from([1, 2, 16]))
def test_likeness_is_the_same_however_many_terms_are_rare(texts: list[list[tuple[int, int]]], rare: int, short: int, piece: int) -> None:
    made, of = indexed(texts, rare, short, piece), [dict(text) for text in texts]
    for i, mine in enumerate(of):
        others, part = made.meeting(i, 2)
        whole = part + made.common(i, others)
        assert whole.tolist() == [sum(mine[term] * of[j][term] for term in mine.keys() & of[j].keys()) for j in others.tolist()]


def test_a_sheet_is_used_again_and_grows_where_more_room_is_needed() -> None:
    sheets = Sheets(np.int64, np.uint32)
    first, _ = sheets.of(4)
    first[:] = 7
    again, other = sheets.of(3)
    assert again.tolist() == [7, 7, 7]
    assert other.dtype == np.uint32
    assert [len(sheet) for sheet in sheets.of(500)] == [500, 500]
