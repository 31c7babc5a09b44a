"""Births and deaths by whose they are, whatever the rest of the sentence tells."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

TEXT = "Anna Reiter, the singer who filled halls for decades, died Monday in Dover of lung cancer. Reiter was 81."


def verdicts(told: Dossier) -> dict[str, str]:
    return {p.about: p.verdict for p in told.points if p.about.endswith((" Reiter died", " Reiter was born", " Reiter died of"))}


@pytest.mark.parametrize(
    ("other", "about", "verdict"),
    [
        ("She never gave a farewell tour. Anna Reiter died at home on Monday. Reiter was 81.", "when Anna Reiter died", "agree"),
        ("Fans wept. Anna Reiter, whose last song came out in May, died on Tuesday. Reiter was 81.", "when Anna Reiter died", "conflict"),
        ("Fans wept. Anna Reiter passed away on Tuesday at home. Reiter was 81.", "when Anna Reiter died", "conflict"),
        ("Fans wept. Anna Reiter passed peacefully on Monday. Reiter was 81.", "when Anna Reiter died", "agree"),
        ("Fans wept. Anna Reiter was declared dead on Tuesday. Reiter was 81.", "when Anna Reiter died", None),
        ("Fans wept. Anna Reiter died on Monday from pneumonia. Reiter was 81.", "what Anna Reiter died of", "conflict"),
        ("Fans wept. Anna Reiter died on Monday of cancer. Reiter was 81.", "what Anna Reiter died of", "compatible"),
        ("Fans wept. Anna Reiter, who sang for kings, died in Chicago. Reiter was 81.", "where Anna Reiter died", "conflict"),
    ],
)  # fmt: skip
def test_one_death_in_other_sentences_is_one_fact(lay: Callable[..., Dossier], other: str, about: str, verdict: str) -> None:
    assert verdicts(lay(TEXT, other)).get(about) == verdict


def test_a_birth_told_in_a_participle_is_of_the_one_who_follows(lay: Callable[..., Dossier]) -> None:
    told = lay(
        "Born in Dover in 1931, Anna Reiter became a singer. Reiter filled halls for decades.",
        "Anna Reiter was born in Chicago in 1931. Reiter filled halls for decades.",
    )
    assert verdicts(told) == {"when Anna Reiter was born": "agree", "where Anna Reiter was born": "conflict"}


def test_the_deaths_of_two_people_stay_two(lay: Callable[..., Dossier]) -> None:
    told = lay(
        "Anna Reiter died on Monday, police said. Reiter was 81. Ben Holt was hurt.",
        "Ben Holt died on Tuesday, police said. Holt was 30. Anna Reiter was hurt.",
    )
    assert verdicts(told) == {}


def test_the_decade_someone_was_known_in_is_not_when_they_died(lay: Callable[..., Dossier]) -> None:
    told = lay(TEXT, "Anna Reiter, a star of the 1970s, died on Monday. Reiter was 81.")
    assert verdicts(told)["when Anna Reiter died"] == "agree"


def test_a_kinswoman_of_the_dead_is_another_one(lay: Callable[..., Dossier]) -> None:
    told = lay(TEXT, "Anna Reiter died on Monday. Reiter was 81. Her sister died on a Friday in 1984.")
    assert verdicts(told)["when Anna Reiter died"] == "agree"


def test_the_town_of_a_house_is_no_other_place_of_the_death(lay: Callable[..., Dossier]) -> None:
    told = lay(
        "Anna Reiter died on Monday at Calder General Hospital in Dover. Reiter was 81.",
        "Anna Reiter, 81, died at Calder General Hospital on Monday, in Dover. Fans wept for Reiter.",
    )
    assert verdicts(told)["where Anna Reiter died"] == "agree"


def test_one_dies_in_a_hospice_or_at_home(lay: Callable[..., Dossier]) -> None:
    told = lay(
        "Anna Reiter died on Monday at a hospice near her home. Reiter was 81.",
        "Anna Reiter died at her home on Monday. Reiter was 81.",
    )
    assert verdicts(told)["where Anna Reiter died"] == "conflict"


def test_a_bare_family_name_is_not_of_whom_another_first_name_is_printed(lay: Callable[..., Dossier]) -> None:
    told = lay(
        "Anna Reiter, 81, died on Monday in Dover. Reiter sang for kings.",
        "Anna Reiter, 81, died on Monday. Reiter never married. Cousin Bo Reiter, 19, found her.",
    )
    assert {p.verdict for p in told.points if p.about == "how old Anna Reiter is"} == {"agree"}


def test_who_is_named_in_an_aside_is_the_one_who_dies(lay: Callable[..., Dossier]) -> None:
    told = lay(
        "The woman, identified by the sheriff as Anna Reiter, died at the scene. Reiter was 81.",
        "Anna Reiter, 81, died in a hospital on Monday. Fans wept for Reiter.",
    )
    assert verdicts(told)["where Anna Reiter died"] == "conflict"


def test_an_unidentified_one_beside_the_named_is_another(lay: Callable[..., Dossier]) -> None:
    told = lay(
        "Anna Reiter died at Calder Hospital. Reiter was 81. The unidentified woman was pronounced dead at Holm Hospital.",
        "Anna Reiter, 81, died at Calder Hospital on Monday. Fans wept for Reiter.",
    )
    assert verdicts(told)["where Anna Reiter died"] == "agree"


def test_where_one_died_stands_before_where_the_deed_was(lay: Callable[..., Dossier]) -> None:
    told = lay(
        "Anna Reiter died on Monday at her home in Dover. Reiter was 81.",
        "Anna Reiter, 81, died at her home in Dover on Monday. Fans wept for Reiter.",
    )
    spots = [p.about for p in told.points if p.kind == "place"]
    assert spots[0] == "where Anna Reiter died"
