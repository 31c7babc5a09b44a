"""How badly a building was damaged, in the many words reports have for it."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

BURNED = "A fire destroyed the sawmill store in Calder Quay on Monday, police said."
OTHERS = (
    ("left intact", "The store in Calder Quay was left largely intact by the fire on Monday.", "conflict"),
    ("little harmed", "The store in Calder Quay was slightly damaged in a fire on Monday.", "conflict"),
    ("nearly destroyed", "The store in Calder Quay was almost destroyed by a fire on Monday.", "compatible"),
    ("damage to it", "Damage to the building was extensive, the store's owner said in Calder Quay on Monday.", "compatible"),
)


@pytest.mark.parametrize(("text", "verdict"), [(text, verdict) for _, text, verdict in OTHERS], ids=[name for name, _, _ in OTHERS])
def test_grades_of_damage(lay: Callable[..., Dossier], text: str, verdict: str) -> None:
    found = [p for p in lay(BURNED, text).points if p.about == "how badly the store was damaged"]
    assert [p.verdict for p in found] == [verdict]


def test_what_was_not_damaged_is_not_graded(lay: Callable[..., Dossier]) -> None:
    told = lay(BURNED, "The fire on Monday did not destroy the church beside the store in Calder Quay.")
    assert not [p for p in told.points if p.about.startswith("how badly")]


def test_a_deed_of_damaging_asks_no_question_without_its_thing(lay: Callable[..., Dossier]) -> None:
    told = lay("The storm damaged crops near Calder Quay on Monday.", "Crops near Calder Quay were damaged by the storm on Monday.")
    assert not [p.about for p in told.points if "  " in p.about]


LITTLE = "The store in Calder Quay was slightly damaged in a fire on Monday."
LOST = ("The store in Calder Quay is a total loss, its owner said on Monday.", "The store in Calder Quay burned to the ground on Monday.", "The store in Calder Quay was reduced to rubble on Monday.")


@pytest.mark.parametrize("text", LOST)
def test_what_is_lost_is_destroyed(lay: Callable[..., Dossier], text: str) -> None:
    found = [p for p in lay(LITTLE, text).points if p.about == "how badly the store was damaged"]
    assert [sorted(r.value for r in p.readings) for p in found] == [["harm1", "harm4"]]


def test_a_loss_in_a_game_grades_nothing(lay: Callable[..., Dossier]) -> None:
    told = lay(LITTLE, "It was a heavy loss for the club whose store in Calder Quay sold shirts on Monday.")
    assert not [p for p in told.points if p.about.startswith("how badly")]
