"""How several reports print one person's name."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

Lay = Callable[..., Dossier]


def names(dossier: Dossier) -> dict[tuple[str, ...], str]:
    return {tuple(sorted(r.text for r in p.readings)): p.verdict for p in dossier.points if p.kind == "name"}


def test_a_title_that_many_bear_makes_no_two_names_one(lay: Lay) -> None:
    told = lay(
        "Senator Marek Sand said on Friday that Mayor Holm must open the sluice of Calder Quay. Senator Ida Roth agreed.",
        "Senator Marek Lund said on Sunday that Mayor Holm must open the sluice of Calder Quay. Senator Ida Roth agreed.",
    )
    assert ("Marek Lund", "Marek Sand") not in names(told)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            ("The player of the year is Rovers Anna Brandt, the mayor said.", "Anna Brandt is the player of the year.", "On Friday Anna Brandt was the player of the year."),
            {("Anna Brandt",): "agree"},
        ),
        (
            ("The governor, Omid Kharazin, visited the quay.", "Omid kharaz-In, the governor, came to the quay."),
            {("Omid Kharazin", "Omid kharaz-In"): "compatible"},
        ),
        (
            ("Judge Rita Delmonte sent the jury home.", "Judge Rita Del Monte sent the jury home."),
            {("Rita Del Monte", "Rita Delmonte"): "compatible"},
        ),
        (
            ("Judge Rita LaPorte sent the jury home.", "Judge Rita La Porte sent the jury home."),
            {("Rita La Porte", "Rita LaPorte"): "compatible"},
        ),
        (
            ("Maurice Holm was hired as coach of the Rovers.", "The Rovers hired Mo Holm as their coach."),
            {("Maurice Holm", "Mo Holm"): "compatible"},
        ),
        (
            ("President Olim Sadikhov opened the dam.", "The dam was opened by President Olim Sadijov."),
            {("Olim Sadijov", "Olim Sadikhov"): "compatible"},
        ),
    ],
)  # fmt: skip
def test_one_name_in_several_prints(texts: tuple[str, ...], expected: dict[tuple[str, ...], str], lay: Lay) -> None:
    assert names(lay(*texts)) == expected


def test_two_people_of_one_family_name_and_letter_are_not_laid_together(lay: Lay) -> None:
    found = names(lay("Rita Holm runs the mill.", "Ronald Holm was buried on Friday.", "Rita Holm sold the mill.", "Ronald Holm lies beside the church."))
    assert not [v for v in found.values() if v == "conflict"]


def test_a_name_that_all_print_alike_stands_behind_what_they_tell(lay: Lay) -> None:
    dossier = lay("Three boats of Anna Brandt sank on Friday.", "On Friday Anna Brandt lost three boats.")
    assert [p.kind for p in dossier.points].index("name") == len(dossier.points) - 1


def test_a_third_name_joins_no_two_people_of_one_report(lay: Lay) -> None:
    one = "Rupert Moller spoke on Friday and Rupert Moller left at noon. An aide, Stephen Meller, stayed behind."
    two = "Rupert S. Moller spoke on Friday. The counsel Rupert S. Moller left."
    people = [{n.text for n in a.names} for a in lay(one, two).actors if any("M" in n.text.split()[-1] for n in a.names)]
    assert not [names for names in people if "Stephen Meller" in names and len(names) > 1]


def test_another_persons_whole_name_is_no_print_of_this_one(lay: Lay) -> None:
    one = "Counsel Rupert Moller spoke on Friday. Rupert Moller left at noon. The aide Stephen Meller stayed."
    found = names(lay(one, "Counsel Rupert Moller spoke on Friday, and Rupert Moller left."))
    assert not [v for v in found.values() if v == "conflict"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            ("Carla Wetmar, 38, swam to the pier.", "On Friday Carla Wetmar swam to the pier.", "Carla Welmar, 38, swam to the pier."),
            {("Carla Welmar", "Carla Wetmar"): "conflict"},
        ),
        (
            ("Carla LaPorte, 38, swam to the pier.", "On Friday Carla LaPorte swam to the pier.", "Carla Porte, 38, swam to the pier."),
            {("Carla LaPorte", "Carla Porte"): "conflict"},
        ),
        (
            ("Carla DelMonte, 38, swam to the pier.", "On Friday Carla DelMonte swam to the pier.", "Carla Monte, 38, swam to the pier."),
            {("Carla DelMonte", "Carla Monte"): "conflict"},
        ),
        (
            ("Carla Holm-Brandt, 38, swam to the pier.", "On Friday Carla Holm-Brandt swam to the pier.", "Carla Brandt, 38, swam to the pier."),
            {("Carla Brandt", "Carla Holm-Brandt"): "agree"},
        ),
        (
            ("Carla Heffler, 38, swam to the pier.", "On Friday Carla Heffler swam to the pier.", "Carla Hefler, 38, swam to the pier."),
            {("Carla Heffler", "Carla Hefler"): "compatible"},
        ),
        (
            ("Carla Mancera, 38, swam to the pier.", "On Friday Carla Mancera swam to the pier.", "Carla Mansera, 38, swam to the pier."),
            {("Carla Mancera", "Carla Mansera"): "compatible"},
        ),
    ],
)  # fmt: skip
def test_a_misprinted_family_name_is_one_persons(
    texts: tuple[str, ...], expected: dict[tuple[str, ...], str], lay: Lay
) -> None:
    assert names(lay(*texts)) == expected


def test_a_family_name_with_little_in_common_is_anothers(lay: Lay) -> None:
    found = names(
        lay(
            "Diver Carla Wetmar swam to the pier.",
            "Carla Wetmar swam to the pier.",
            "Carla Hobart, a nurse, ran to the church.",
            "Nurse Carla Hobart ran.",
        )
    )
    assert set(found.values()) == {"agree"}


def addresses_last(dossier: Dossier) -> bool:
    kinds = [p.kind for p in dossier.points if p.kind in {"name", "role"}]
    return kinds == sorted(kinds)


def test_a_form_of_address_tells_less_than_the_name(lay: Lay) -> None:
    assert addresses_last(
        lay("The case is before U.S. District Judge Rita Brandt.", "On Friday Judge Rita Brandt sent the jury home.")
    )


def test_a_post_tells_more_than_the_name(lay: Lay) -> None:
    assert not addresses_last(lay("Rita Brandt, a harbour pilot, saw it.", "The pilot Rita Brandt saw it on Friday."))
