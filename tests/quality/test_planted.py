"""Changes planted in a report: real ones make it untrue, harmless ones do not."""

import pytest
from quality.planted import CHANGES

from variorum.text.gazetteer import distance, lookup


def changed(kind: str, text: str) -> list[tuple[str, str]]:
    """The words that changes of this kind replace, each with what is put for them."""
    return [(text[start:end], new) for name, _, change in CHANGES if name == kind for start, end, new in change(text)]


def test_a_town_becomes_a_far_one_of_its_country():
    ((old, new),) = changed("place", "The mill in Portsmouth burned on Friday.")
    assert old == "Portsmouth"
    assert lookup(new)[0].country == lookup(old)[0].country == "GB"
    assert distance(lookup(new)[0], lookup(old)[0]) > 100


def test_a_state_becomes_another_state():
    assert changed("place", "A storm hit farms in Kansas, officials said.") == [("Kansas", "Nebraska")]


@pytest.mark.parametrize("text", ["It opened in March.", "It stands in Anna Lee Hall.", "He said Portsmouth was quiet."])
def test_what_names_no_town_or_tells_no_place_is_left(text: str):
    assert changed("place", text) == []


def test_digits_for_a_word_are_harmless():
    assert changed("digits", "The fire killed seven sailors off Marn.") == [("seven", "7")]
