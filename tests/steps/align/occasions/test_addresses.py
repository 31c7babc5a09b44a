"""A number before a street tells where, and of one street no report tells two."""

from collections.abc import Callable

from variorum.records.story import Dossier, Point

Lay = Callable[..., Dossier]


def addresses(dossier: Dossier) -> list[Point]:
    return [p for p in dossier.points if p.about.startswith("at which number")]


def test_blocks_of_one_street_are_laid_side_by_side(lay: Lay) -> None:
    told = lay(
        "Bo Lund was robbed in the 3400 block of Mill Street in Dover on Monday, police said.",
        "Officers searched a garage in the 3600 block of E. Mill St. on Monday after Bo Lund was robbed.",
    )
    assert [(p.about, p.verdict) for p in addresses(told)] == [("at which number of Mill Street it was", "conflict")]
    assert not [p for p in told.points if p.kind == "figure"]


def test_a_house_in_its_block(lay: Lay) -> None:
    told = lay(
        "Bo Lund was robbed in the 3400 block of Mill Street in Dover on Monday, police said.",
        "The shop at 3412 Mill Street was searched on Monday after Bo Lund was robbed.",
    )
    assert [p.verdict for p in addresses(told)] == ["compatible"]


def test_a_numbered_street_in_letters_and_digits_is_one_street(lay: Lay) -> None:
    told = lay(
        "Bo Lund was robbed in the 3400 block of Eleventh Street in Dover on Monday, police said.",
        "Officers searched a garage in the 3600 block of 11th Street on Monday after Bo Lund was robbed.",
    )
    assert [p.verdict for p in addresses(told)] == ["conflict"]


def test_two_numbers_in_one_report_are_two_houses(lay: Lay) -> None:
    told = lay(
        "Bo Lund lives at 12 Mill Street. The shop at 40 Mill Street was robbed on Monday.",
        "The shop at 40 Mill Street was robbed on Monday.",
    )
    assert addresses(told) == []


def test_a_day_before_a_street_is_no_number_of_it(lay: Lay) -> None:
    told = lay("On May 24 Mill Street was shut after the flood.", "Since May 26 Mill Street has been shut after the flood.")
    assert addresses(told) == []
