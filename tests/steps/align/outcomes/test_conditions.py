"""How someone fares who was hurt, in whatever words."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

CRITICAL = "Emil Kovalov was taken to Mell hospital in critical condition after the crane fell in Calder Quay."
OTHERS = (
    ("the same", "The crane critically injured Emil Kovalov.", "agree"),
    ("other side", "Kovalov is in stable condition, the hospital said.", "conflict"),
    ("less of it", "Kovalov was in intensive care on Monday.", "compatible"),
    ("by a pronoun", "Emil Kovalov was hit by the crane. He was unconscious.", "compatible"),
    ("denied", "Kovalov was not in critical condition, the hospital said.", None),
    ("someone else", "Rita Holm was slightly injured by the crane in Calder Quay.", None),
)


@pytest.mark.parametrize(("text", "verdict"), [(t, v) for _, t, v in OTHERS], ids=[name for name, _, _ in OTHERS])
def test_conditions(lay: Callable[..., Dossier], text: str, verdict: str | None) -> None:
    found = [p.verdict for p in lay(CRITICAL, text).points if p.about == "what condition Kovalov is in"]
    assert found == ([verdict] if verdict else [])


def test_a_sort_of_person_is_one(lay: Callable[..., Dossier]) -> None:
    told = lay("A driver suffered minor injuries at the sawmill.", "The driver was treated at Mell hospital and released.")
    assert [p.verdict for p in told.points if p.about == "what condition the injured are in"] == ["compatible"]
