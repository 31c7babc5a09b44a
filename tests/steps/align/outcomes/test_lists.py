"""Lists of things that several reports give, whole or in part."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

STOLEN = "Thieves took rings, necklaces and watches from the jeweller in Calder Quay."
OTHERS = (
    ("the same in another order", "The thieves left Calder Quay with watches, rings and necklaces.", "agree"),
    ("fewer", "Rings and watches were taken from the jeweller, police in Calder Quay said.", "compatible"),
    ("one more", "The thieves stole diamonds, rings, necklaces and watches.", "compatible"),
    ("other things", "The thieves in Calder Quay wore gloves, hats and scarves.", None),
    ("one thing alone", "A watch was found behind the jeweller in Calder Quay.", None),
)


@pytest.mark.parametrize(("text", "verdict"), [(t, v) for _, t, v in OTHERS], ids=[name for name, _, _ in OTHERS])
def test_lists(lay: Callable[..., Dossier], text: str, verdict: str | None) -> None:
    found = [p.verdict for p in lay(STOLEN, text).points if any(r.value.startswith("list") for r in p.readings)]
    assert found == ([verdict] if verdict else [])


def test_names_in_a_row_before_the_noun_they_describe(lay: Callable[..., Dossier]) -> None:
    told = lay("Holm kept her WBA, IBF and WBO belts on Monday.", "On Monday Rita Holm kept the IBF, WBO, IBO and WBA titles.")
    found = [p for p in told.points if any(r.value.startswith("list") for r in p.readings)]
    assert [p.verdict for p in found] == ["compatible"]


def test_two_things_joined_are_no_list(lay: Callable[..., Dossier]) -> None:
    told = lay("Smoke and flames rose over the sawmill.", "Flames and smoke rose over the sawmill in Calder Quay.")
    assert not [p for p in told.points if any(r.value.startswith("list") for r in p.readings)]
