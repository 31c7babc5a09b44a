"""What is done once is one event, whatever verb tells it; what may be done twice stays apart."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier, StoryEvent

Lay = Callable[..., Dossier]


def telling(dossier: Dossier, words: str) -> list[StoryEvent]:
    """The events with a clause that holds these words."""
    return [e for e in dossier.events if any(words in s.quote for s in e.spans)]


@pytest.mark.parametrize(
    ("one", "two", "first", "second"),
    [
        ("Ada Morrow died in Calder Quay on 2 June 2024.", "After a long illness Ada Morrow passed away peacefully.", "died", "passed away"),
        ("Police arrested Tom Ferris at the old ferry.", "Tom Ferris was taken into custody behind the sawmill.", "arrested", "custody"),
        ("Tom Ferris surrendered to guards of the mill.", "Two hours later Tom Ferris turned himself in.", "surrendered", "turned himself"),
        ("The explosion occurred in the mill of Rita Holm on 2 June 2024.", "The explosion happened on 2 June 2024, guards said.", "occurred", "happened"),
    ],
)
def test_a_deed_done_once_is_one_event_by_whatever_verb(lay: Lay, one: str, two: str, first: str, second: str) -> None:
    dossier = lay(f"CALDER QUAY, 3 June 2024 - {one} Tom Ferris knew Ada Morrow.", f"CALDER QUAY, 3 June 2024 - {two} Tom Ferris knew Ada Morrow.")
    assert telling(dossier, first) == telling(dossier, second) != []


@pytest.mark.parametrize(
    ("one", "two", "first", "second"),
    [
        ("Police arrested Tom Ferris on 2 June 2024.", "Police arrested Tom Ferris on 9 March 2021.", "2 June", "9 March"),
        ("Police arrested Tom Ferris at the ferry.", "Police arrested Ada Morrow behind the sawmill.", "Tom Ferris at", "Ada Morrow behind"),
    ],
)
def test_what_befell_another_or_on_another_day_is_another_event(lay: Lay, one: str, two: str, first: str, second: str) -> None:
    dossier = lay(f"CALDER QUAY, 3 June 2024 - {one} Tom Ferris knew Ada Morrow.", f"CALDER QUAY, 3 June 2024 - {two} Tom Ferris knew Ada Morrow.")
    assert telling(dossier, first) != [] != telling(dossier, second)
    assert telling(dossier, first) != telling(dossier, second)
