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


TOWNS = {
    "a town no gazetteer knows": ("Anna Reiter, 41, of Ostermell", "Anna Reiter, 41, of Ostermell,", "agree"),
    "two such towns": ("Anna Reiter, 41, of Ostermell", "Anna Reiter, 41, of Qvarnby Hill,", "conflict"),
    "two spellings": ("Anna Reiter, 41, of Ostermelle", "Anna Reiter, 41, of Ostermell,", "compatible"),
    "a street in the town": ("Anna Reiter, 41, of Harbour Street, Dover", "Anna Reiter, 41, of Dover,", "compatible"),
}


@pytest.mark.parametrize(("one", "two", "verdict"), TOWNS.values(), ids=TOWNS)
def test_a_home_by_its_form(lay: Callable[..., Dossier], one: str, two: str, verdict: str) -> None:
    told = lay(*(f"{who}, was charged with theft on Monday in Dover. Reiter denies the charge.".replace(",,", ",") for who in (one, two)))
    assert [p.verdict for p in told.points if p.about == "where Anna Reiter lives"] == [verdict]


def test_what_someone_is_the_head_of_is_no_home(lay: Callable[..., Dossier]) -> None:
    told = lay(*(f"Anna Reiter, of Ostermell Foods, {verb} theft on Monday in Dover. Reiter denies it." for verb in ("was charged with", "faces a charge of")))
    assert not [p for p in told.points if p.about == "where Anna Reiter lives"]


def test_who_does_not_live_there_has_no_home_there(lay: Callable[..., Dossier]) -> None:
    other = "Anna Reiter, who does not live in Chicago, was charged with theft on Monday. Reiter denies the charge."
    assert not [p for p in lay(BASE, other).points if p.about == "where Anna Reiter lives"]


def test_an_age_told_of_another_is_not_the_doers(lay: Callable[..., Dossier]) -> None:
    told = lay(
        "Anna Reiter, 36, beat the 40-year-old Russian on Monday. Reiter won in Dover.",
        "Anna Reiter won on Monday, beating the 40-year-old Russian. Reiter, 36, won in Dover.",
    )
    assert [p.verdict for p in told.points if p.about == "how old Anna Reiter is"] == ["agree"]
