"""A crossing is one place, whichever street is named first."""

from collections.abc import Callable

from variorum.records.story import Dossier, Point

Lay = Callable[..., Dossier]


def places(dossier: Dossier) -> list[Point]:
    return [p for p in dossier.points if p.kind == "place"]


def test_a_crossing_in_either_order_and_spelling(lay: Lay) -> None:
    told = lay(
        "Anna Reiter was hit by a van at 12th Avenue and 40th Street on Monday, police in Calder Quay said.",
        "Anna Reiter was hit by a van near 40th St. and 12th Ave. on Monday.",
    )
    assert [(p.verdict, p.readings[0].value) for p in places(told)] == [("agree", "12th avenue & 40th street")]


def test_one_street_of_a_crossing_is_a_part_of_it(lay: Lay) -> None:
    told = lay(
        "Anna Reiter was hit by a van at Harbour Street and Sawmill Road on Monday, police in Calder Quay said.",
        "Anna Reiter was hit by a van on Sawmill Road on Monday.",
    )
    assert [p.verdict for p in places(told)] == ["compatible"]


def test_a_street_stays_with_its_crossing_beside_what_else_is_told(lay: Lay) -> None:
    told = lay(
        "Anna Reiter was hit by a van at Harbour Street and Sawmill Road on Monday, police said. She was hit near a school.",
        "Anna Reiter was hit by a van at Sawmill Road and Harbour Street on Monday. She was hit near a school.",
        "Anna Reiter was hit by a van on Sawmill Road on Monday.",
    )
    crossing = next(p for p in places(told) if "&" in p.readings[0].value)
    assert [len(r.reports) for r in crossing.readings] == [2, 1]
    assert crossing.verdict == "compatible"


def test_two_streets_whose_corner_another_report_tells_are_no_dispute(lay: Lay) -> None:
    streets = (
        "Anna Reiter was hit by a van on Sawmill Road on Monday.",
        "Anna Reiter was hit by a van on Harbour Street on Monday.",
    )
    assert [p.verdict for p in places(lay(*streets))] == ["conflict"]
    told = places(lay("Anna Reiter was hit by a van at Harbour Street and Sawmill Road on Monday, police in Calder Quay said.", *streets))
    assert [(p.verdict, "one corner" in p.rules) for p in told] == [("compatible", True)]
