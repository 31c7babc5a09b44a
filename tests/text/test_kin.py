"""Words that stand for one another when sentences are compared."""

import pytest

from variorum.text.kin import kin, kin_of


@pytest.mark.parametrize(
    ("one", "two"),
    [("temblor", "quake"), ("nab", "arrest"), ("epicentre", "epicenter"), ("harbour", "harbor"), ("three", "3"), ("ninety", "90"), ("Vessel", "ship"), ("found", "establish")],
)
def test_one_word_for_another(one: str, two: str) -> None:
    assert kin(one) == kin(two)


@pytest.mark.parametrize(("one", "two"), [("kill", "injure"), ("win", "lose"), ("accept", "reject"), ("east", "west"), ("son", "daughter"), ("find", "found")])
def test_words_that_must_stay_apart(one: str, two: str) -> None:
    assert kin(one) != kin(two)


def test_a_fire_is_a_blaze_and_to_fire_is_to_shoot() -> None:
    assert kin_of("fire", "NOUN") == kin_of("blaze", "NOUN") == kin_of("inferno", "NOUN")
    assert kin_of("fire", "VERB") == kin_of("shoot", "VERB") != kin_of("fire", "NOUN")
