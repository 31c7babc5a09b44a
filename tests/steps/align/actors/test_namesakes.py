"""When two first names before one family name are one person's: what is told of both says so."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

Lay = Callable[..., Dossier]


def test_a_candidate_and_a_president_of_one_family_name_stay_two(lay: Lay) -> None:
    told = lay(
        "Thieves took letters from the campaign of presidential candidate Rita Holm before the regatta in Calder Quay.",
        "The last regatta held in the old dock of Calder Quay was opened by President Marek Holm.",
    )
    assert not disputed(told)


def disputed(dossier: Dossier) -> list[set[str]]:
    """The values of each dispute over a name."""
    return [{r.value for r in p.readings} for p in dossier.points if p.kind == "name" and p.verdict == "conflict"]


@pytest.mark.parametrize(
    ("one", "two", "values"),
    [
        pytest.param(
            "The Rovers signed keeper Anna Brandt on Friday to fill the place.", "The Rovers signed keeper Maria Brandt, who had been ill, to fill the place.",
            {"anna brandt", "maria brandt"}, id="the sentence retold",
        ),
        pytest.param(
            "Prime Minister Anna Brandt promised new quays on Friday.", "The strike went on. Prime Minister Maria Brandt will not step down, he said.",
            {"anna brandt", "maria brandt"}, id="the same post",
        ),
        pytest.param(
            "Peter Brandt, 47, fell from the ladder of his boat.", "The harbour mourns Robert Brandt, 47, who fell from a ladder.", {"peter brandt", "robert brandt"}, id="the same age",
        ),
        pytest.param(
            "The ferry owner was found by her granddaughter Anna Brandt.", "She was found by a neighbour, her granddaughter Maria Brandt said.", {"anna brandt", "maria brandt"}, id="the same relative",
        ),
    ],
)  # fmt: skip
def test_a_first_name_changed_is_a_dispute(one: str, two: str, values: set[str], lay: Lay) -> None:
    assert disputed(lay(one, two)) == [values]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param("Anna Brandt owned the mill for years.", "The storm took the roof off the barn of Maria Brandt.", id="nothing in common"),
        pytest.param("The mill owner Anna Brandt left Calder Quay on Friday.", "Her sister Maria Brandt left Calder Quay on Friday.", id="a relative of somebody"),
        pytest.param("Keeper Anna Brandt sat on the bench. Coach Maria Brandt praised the Rovers.", "The Rovers had a fine day, coach Maria Brandt said.", id="one report names both"),
        pytest.param("Ty Brandt scored ten points for the Rovers.", "Tywon Brandt scored ten points for the Rovers.", id="a short form"),
        pytest.param("Rovers keeper J. Brandt signed on Friday.", "Rovers keeper Joseph Brandt signed on Friday.", id="an initial"),
    ],
)  # fmt: skip
def test_two_of_one_family_name_stay_two(one: str, two: str, lay: Lay) -> None:
    assert not disputed(lay(one, two))


def test_a_dispute_over_a_name_makes_no_one_actor(lay: Lay) -> None:
    dossier = lay("The Rovers signed keeper Anna Brandt on Friday.", "The Rovers signed keeper Maria Brandt on Friday.")
    assert sorted(a.name for a in dossier.actors if "Brandt" in a.name) == ["Anna Brandt", "Maria Brandt"]
