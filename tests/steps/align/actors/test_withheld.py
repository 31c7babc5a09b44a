"""Names that one report says are not given, and another one gives."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

Lay = Callable[..., Dossier]
NAMED = "Ivo Brandt, 40, was killed when a crane fell on his truck in Dover. Brandt was a father of two."


def verdicts(dossier: Dossier) -> dict[str, str]:
    return {
        p.about: p.verdict
        for p in dossier.points
        if p.kind == "name" and any(r.value == "not named" for r in p.readings)
    }


@pytest.mark.parametrize(
    "told",
    [
        "The victim's name was not released.",
        "Police have not released the name of the victim.",
        "Police declined to give the name of the victim.",
        "The victim, whose name was withheld, was a father.",
        "The victim has not been identified.",
        "Police would not identify the victim.",
        "The identity of the deceased remains unknown.",
        "The unidentified victim was a father.",
    ],
)
def test_a_name_kept_back_is_given_later(told: str, lay: Lay) -> None:
    assert verdicts(lay(f"A man died when a crane fell on a truck in Dover. {told}", NAMED)) == {
        "what Ivo Brandt is called": "update"
    }


@pytest.mark.parametrize(
    "told",
    [
        "The victim's name was released on Friday.",
        "The name of the firm was not released.",
        "The names of the other victims were not released.",
        "The driver has not been identified.",
        "An unidentified driver said that he saw it.",
        "The victim did not give his name to the nurse.",
    ],
)
def test_what_is_told_of_another_keeps_back_no_name(told: str, lay: Lay) -> None:
    assert verdicts(lay(f"A man died when a crane fell on a truck in Dover. {told}", NAMED)) == {}


def test_one_of_two_victims_is_not_told_by_the_word(lay: Lay) -> None:
    two = NAMED + " Rita Holm, 30, was killed as well. Holm was his sister."
    assert (
        verdicts(lay("A man died when a crane fell on a truck in Dover. The victim's name was not released.", two))
        == {}
    )


def test_who_is_named_in_the_report_itself_is_not_kept_back(lay: Lay) -> None:
    one = "Police have not released the victim's name, but friends say that Ivo Brandt died when a crane fell on his truck in Dover."
    assert verdicts(lay(one, NAMED)) == {}


def test_a_later_report_that_names_nobody_takes_no_name_back(lay: Lay) -> None:
    told = lay(
        "March 3, 2014\n\n" + NAMED,
        "May 9, 2014\n\nA man died when a crane fell on a truck in Dover in March. The victim's name was not released.",
    )
    assert set(verdicts(told).values()) <= {"update", "compatible"}
