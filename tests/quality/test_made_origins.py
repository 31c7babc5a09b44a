"""Made cases of copying: recall and false ties for each kind."""

import pytest
from quality.made_origins import counted, measured, piles

LEAST = {"40 % of the words swapped": 0.8}
"""Recall asked of the hardest kind; all others must be found whole."""


@pytest.fixture(scope="module")
def seen() -> dict[str, tuple[int, int, bool]]:
    return measured()


def test_every_kind_of_copy_is_found(seen: dict[str, tuple[int, int, bool]]) -> None:
    recall = {name: ties / asked for name, (ties, asked, tied) in seen.items() if tied}
    assert {name: share for name, share in recall.items() if share < LEAST.get(name, 1.0)} == {}


def test_nothing_ties_texts_that_share_an_event_a_quotation_or_a_page(seen: dict[str, tuple[int, int, bool]]) -> None:
    assert {name: ties for name, (ties, _, tied) in seen.items() if not tied and ties} == {}


def test_the_voices_of_small_piles_are_counted_as_they_are() -> None:
    assert [(pile.name, counted(pile)) for pile in piles()] == [(pile.name, pile.voices) for pile in piles()]
