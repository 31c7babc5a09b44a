"""A report that opens on an agency's word is no witness of its own; one that names it further down may be."""

import pytest
from tests.steps.trace.piles import row, traced

REST = "\n\nThe harbour master said the tug had lost power twice that week. Nobody was hurt, and the tow was taken up again at noon.\n"


@pytest.mark.parametrize(
    "opening",
    [
        "A barge broke from its tow near Harlowe on Monday and drifted two miles, according to Reuters.",
        "Reuters reported that a barge had broken from its tow near Harlowe on Monday.",
        "A barge drifted two miles on the Tarn on Monday, the AFP news agency said.",
        "Citing Reuters, a broadcaster in Harlowe said a barge had broken from its tow.",
    ],
)
def test_who_opens_on_an_agencys_word_is_not_known_to_be_independent(opening: str) -> None:
    _, _, carried = traced([row("a", f"Barge adrift on the Tarn\nBy Ruth Calder\n\n{opening}{REST}", "herald.com")])
    assert carried["a"].state == "independence not established"
    assert carried["a"].because[0].startswith("opens on the word of ")


@pytest.mark.parametrize(
    "text",
    [
        "A barge broke from its tow near Harlowe on Monday, its owner told Reuters.",
        "A Reuters reporter saw the barge drift past Harlowe on Monday morning.",
        "A barge broke from its tow near Harlowe on Monday and ended under the old bridge of the town, where it stuck fast. It drifted two miles, according to Reuters.",
    ],
)
def test_who_names_an_agency_otherwise_keeps_its_byline(text: str) -> None:
    _, _, carried = traced([row("a", f"Barge adrift on the Tarn\nBy Ruth Calder\n\n{text}{REST}", "herald.com")])
    assert (carried["a"].state, carried["a"].because) == ("known", ("by Ruth Calder",))
