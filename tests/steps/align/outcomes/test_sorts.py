"""Of what sort a thing is: the weapon, the vehicle that struck, a ship with a name."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

WEAPON, VEHICLE, ANIMAL, ORDER = (
    "which weapon it was",
    "which vehicle it was",
    "which animal it was",
    "what sort of order it was",
)
SHIP = "what sort of ship the Ardent is"
WITH_SHOTGUN = "A man opened fire with a shotgun in Calder Quay and fled."
STRUCK = "Two women of Calder Quay were struck by a van on the pier."
SIGNED = "The governor signed a memorandum on fishing in Calder Quay."
BITTEN = "A boy of Calder Quay was bitten by a pit bull."
AFLOAT = "The frigate HMS Ardent left Calder Quay."
OTHERS = (
    (WITH_SHOTGUN, "The man in Calder Quay had shot at the sawmill with a hunting rifle.", WEAPON, "conflict"),
    (WITH_SHOTGUN, "Divers recovered the sawn-off shotgun from the harbour of Calder Quay.", WEAPON, "agree"),
    (
        WITH_SHOTGUN,
        "The man in Calder Quay was armed with a long gun, either a shotgun or a rifle.",
        WEAPON,
        "compatible",
    ),
    (WITH_SHOTGUN, "The owner of the sawmill in Calder Quay died in the rifle attack.", WEAPON, "conflict"),
    (WITH_SHOTGUN, "The man in Calder Quay brought a gun to the sawmill.", WEAPON, None),
    (WITH_SHOTGUN, "Police officers armed with rifles searched Calder Quay.", WEAPON, None),
    (WITH_SHOTGUN, "A clerk in Calder Quay thought the man had a toy gun.", WEAPON, None),
    (WITH_SHOTGUN, "Anyone in Calder Quay can buy rifles.", WEAPON, None),
    (WITH_SHOTGUN, "The man in Calder Quay was denied a handgun permit.", WEAPON, None),
    (WITH_SHOTGUN, "The man had a shotgun, and a rifle was recovered from his flat in Calder Quay.", WEAPON, None),
    (STRUCK, "A bus mowed down the women of Calder Quay on the pier.", VEHICLE, "conflict"),
    (STRUCK, "A white van hit the two women of Calder Quay.", VEHICLE, "agree"),
    (STRUCK, "The women of Calder Quay had come to the pier in a bus.", VEHICLE, None),
    (BITTEN, "A rottweiler attacked the boy of Calder Quay.", ANIMAL, "conflict"),
    (BITTEN, "The boy of Calder Quay had a cat.", ANIMAL, None),
    (SIGNED, "The governor issued an executive order on fishing in Calder Quay.", ORDER, "conflict"),
    (SIGNED, "An executive order on fishing in Calder Quay is not expected.", ORDER, None),
    (AFLOAT, "The Ardent, a patrol vessel, is on her way from Calder Quay.", SHIP, "conflict"),
    (AFLOAT, "The frigate Ardent is on her way from Calder Quay.", SHIP, "agree"),
    (AFLOAT, "The patrol vessel Valiant left Calder Quay with the Ardent.", SHIP, None),
)


@pytest.mark.parametrize(("one", "two", "about", "verdict"), OTHERS, ids=[two for _, two, _, _ in OTHERS])
def test_sorts_exclude_each_other(
    lay: Callable[..., Dossier], one: str, two: str, about: str, verdict: str | None
) -> None:
    assert {p.about: p.verdict for p in lay(one, two).points}.get(about) == verdict


def test_a_colour_that_names_a_sort_is_no_colour(lay: Callable[..., Dossier]) -> None:
    found = lay(
        "The captain of Calder Quay was shown a red card.", "The captain of Calder Quay saw a yellow card."
    ).points
    assert not [p for p in found if p.about.startswith("what colour")]
    found = lay(
        "The van of Calder Quay was red.", "A red van left Calder Quay.", "A silver van left Calder Quay."
    ).points
    assert [p.verdict for p in found if p.about.startswith("what colour")] == ["conflict"]
