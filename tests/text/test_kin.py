"""Words that stand for one another when sentences are compared."""

import pytest

from variorum.steps.align.abouts import plural
from variorum.steps.align.actors.actors import folded, skeleton
from variorum.text.kin import kin


@pytest.mark.parametrize(
    ("one", "two"),
    [("temblor", "quake"), ("nab", "arrest"), ("epicentre", "epicenter"), ("harbour", "harbor"), ("three", "3"), ("ninety", "90"), ("Vessel", "ship"), ("found", "establish")],
)
def test_one_word_for_another(one: str, two: str) -> None:
    assert kin(one) == kin(two)


@pytest.mark.parametrize(("one", "two"), [("kill", "injure"), ("win", "lose"), ("accept", "reject"), ("east", "west"), ("son", "daughter"), ("find", "found")])
def test_words_that_must_stay_apart(one: str, two: str) -> None:
    assert kin(one) != kin(two)


def test_titles_are_no_part_of_a_name() -> None:
    assert folded("Sgt. Ilse Brandt Jr.") == ("ilse", "brandt")


@pytest.mark.parametrize(("one", "two"), [("kovalov", "kowalow"), ("rakhmon", "rahmon"), ("heydar", "heidar")])
def test_spellings_share_their_bones(one: str, two: str) -> None:
    assert skeleton(one)[0] == skeleton(two)[0]


@pytest.mark.parametrize(("one", "many"), [("house", "houses"), ("body", "bodies"), ("child", "children"), ("rescue boat", "rescue boats"), ("box", "boxes")])
def test_plurals(one: str, many: str) -> None:
    assert plural(one) == many
