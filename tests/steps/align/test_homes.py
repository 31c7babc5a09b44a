"""Where people live, in the many ways reports put it."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

BASE = "Anna Reiter, 41, of Dover, was charged with theft on Monday, police said. Reiter denies the charge."
SAME = {
    "lives in": "Anna Reiter, who lives in Dover, was charged with theft on Monday. Reiter denies the charge.",
    "from, with an age": "Anna Reiter, aged 41 and from Dover, was charged with theft on Monday. Reiter denies the charge.",
    "living in": "Anna Reiter, a teacher living in Dover, was charged with theft on Monday. Reiter denies the charge.",
}


@pytest.mark.parametrize("words", SAME.values(), ids=SAME)
def test_one_home_in_other_words_agrees(lay: Callable[..., Dossier], words: str) -> None:
    homes = [p for p in lay(BASE, words).points if p.about == "where Anna Reiter lives"]
    assert [p.verdict for p in homes] == ["agree"]


def test_two_homes_conflict(lay: Callable[..., Dossier]) -> None:
    other = "Anna Reiter, who lives in Chicago, was charged with theft on Monday. Reiter denies the charge."
    homes = [p for p in lay(BASE, other).points if p.about == "where Anna Reiter lives"]
    assert [p.verdict for p in homes] == ["conflict"]


def test_who_does_not_live_there_has_no_home_there(lay: Callable[..., Dossier]) -> None:
    other = "Anna Reiter, who does not live in Chicago, was charged with theft on Monday. Reiter denies the charge."
    assert not [p for p in lay(BASE, other).points if p.about == "where Anna Reiter lives"]
