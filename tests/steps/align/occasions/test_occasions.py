"""When and where: times and places of one deed laid side by side, and those of two deeds kept apart."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

Lay = Callable[..., Dossier]


def verdicts(dossier: Dossier) -> list[tuple[set[str], str]]:
    return [({" ".join(r.text.split()) for r in p.readings}, p.verdict) for p in dossier.points if p.kind == "time"]


TOLD = [
    (
        "Voters in Calder Quay approved the harbour bond in 2011, the clerk said.",
        "The voters of Calder Quay approved the harbour bond in 2012.",
        ({"2011", "2012"}, "conflict"),
    ),
    (
        "The sawmill in Calder Quay burned down on Friday night.",
        "The sawmill of Calder Quay burned down early on Saturday.",
        ({"Friday night", "early on Saturday"}, "conflict"),
    ),
    (
        "The body of the diver was recovered from the Mell on Sunday 4 June 2017.",
        "His body was recovered from the Mell later in the day.",
        ({"Sunday 4 June 2017", "later in the day"}, "compatible"),
    ),
    (
        "The outage in Calder Quay began on Friday at 4 p.m., the operator said.",
        "The outage of Calder Quay, which struck at 4 p.m., began at the sawmill.",
        ({"Friday at 4 p.m.", "4 p.m."}, "agree"),
    ),
    (
        "In 1962 the city bought the wharf for 40 million crowns.",
        "The wharf was bought by the city for 40 million crowns in 1966, records show.",
        ({"1962", "1966"}, "conflict"),
    ),
    (
        "The sawmill of Calder Quay closed its gates last week.",
        "The sawmill of Calder Quay closed its gates three weeks ago.",
        ({"last week", "three weeks ago"}, "compatible"),
    ),
    (
        "A caller reported the sawmill fire in Calder Quay at 3:20 a.m.",
        "The sawmill fire in Calder Quay was reported at 4:10 a.m.",
        ({"3:20 a.m.", "4:10 a.m."}, "conflict"),
    ),
    (
        "The old mill of Calder Quay was built in 1935, the clerk said.",
        "The old mill of Calder Quay dates back to 1935, said Holm.",
        ({"1935"}, "agree"),
    ),
    (
        "The coach Ada Holm is expected to return to Calder Town next week.",
        "The coach Ada Holm is expected to rejoin Calder Town next week.",
        ({"next week"}, "agree"),
    ),
    (
        "Lund set the school record of 2,290 points in 1978.",
        "The old record of 2,290 points has stood since Lund ended his career in 1980.",
        ({"1978", "1980"}, "conflict"),
    ),
]


@pytest.mark.parametrize(("one", "two", "point"), TOLD)
def test_one_deed(lay: Lay, one: str, two: str, point: tuple[set[str], str]) -> None:
    assert point in verdicts(lay(one, two))


def test_the_end_of_a_stretch_excludes_no_month_of_its_other_end(lay: Lay) -> None:
    told = lay(
        "In January, cables near Calder Quay were cut, and calls to the islands failed.",
        "Earlier this year, five cables near Calder Quay were cut between late January and early February, and calls failed.",
    )
    assert [verdict for values, verdict in verdicts(told) if "January" in values] == ["compatible"]


def test_a_day_counted_in_a_row_is_no_date(lay: Lay) -> None:
    told = lay(
        "Students marched through Calder Quay for the seventh straight day.",
        "Students marched through Calder Quay today.",
    )
    assert all("the seventh straight day" not in values for values, _ in verdicts(told))


@pytest.mark.parametrize(("last", "verdict"), [("in 2006", "conflict"), ("in 2005", "compatible"), ("last year", "agree")])
def test_a_printed_year_answers_when_beside_days(lay: Lay, last: str, verdict: str) -> None:
    told = lay(
        "The sawmill of Calder Quay was sold to a bank in Dover on 3 May 2005.",
        "The sawmill of Calder Quay was sold to a bank of Dover on May 3, 2005.",
        f"The sawmill of Calder Quay was sold to a bank in Dover {last}.",
    )
    assert verdict in {v for values, v in verdicts(told) if "3 May 2005" in values}


def test_an_hour_is_of_the_deed_not_of_the_saying(lay: Lay) -> None:
    told = lay(
        "Holm says at least a dozen people were at the regatta when the robber entered about 4 p.m.",
        "A dozen people were at the regatta when the robber entered at 4:30 p.m., Holm said.",
    )
    assert ({"4 p.m.", "4:30 p.m."}, "conflict") in verdicts(told)


def test_a_day_and_an_hour_in_two_sentences_of_a_report_are_of_one_deed(lay: Lay) -> None:
    told = lay(
        "The sawmill of Calder Quay burned down on Friday. The sawmill of Calder Quay burned down at about 9:40 p.m.",
        "The sawmill of Calder Quay burned down on Friday at 9:40 p.m.",
        "The sawmill of Calder Quay burned down on Friday.",
    )
    assert len([values for values, _ in verdicts(told) if "Friday" in values]) == 1


@pytest.mark.parametrize("more", ["", " Her boat was sold in 1992, too."])
def test_a_year_in_two_wordings_is_of_one_deed(lay: Lay, more: str) -> None:
    told = lay("Rita Holm left the naval hospital of Calder Quay in 1992." + more, "In 1992 doctors of the naval hospital let her go home.")
    (point,) = (p for p in told.points if p.kind == "time")
    assert {r.text for r in point.readings} == {"1992"}


def test_years_of_what_comes_again_are_no_dispute(lay: Lay) -> None:
    told = lay(
        "Rita Holm will host the 2014 regatta show in Calder Quay, her second.",
        "Rita Holm will host the regatta show in Calder Quay, as she did the 2012 regatta show.",
    )
    assert all(verdict != "conflict" for _, verdict in verdicts(told))


def test_one_small_number_joins_no_two_deeds(lay: Lay) -> None:
    told = lay(
        "Lund set the record of 29 points for the school of Calder Quay in 1978.",
        "The referee of 29 games, a baker, had stood for mayor of Norvane in 1980.",
    )
    assert all(verdict != "conflict" for _, verdict in verdicts(told))


def test_days_months_apart_are_of_two_deeds(lay: Lay) -> None:
    told = lay(
        "A ferry sank off Calder Quay on 3 May 2016, killing two.",
        "A ferry sank near the island of Norvane on 21 November 2012, killing nine.",
    )
    assert all(verdict != "conflict" for _, verdict in verdicts(told))


def test_a_deed_that_all_leads_tell_is_one(lay: Lay) -> None:
    told = lay(
        "Ferry sinks off Calder Quay. It sank in thick fog off the rocks of Calder Quay with Anna Reiter aboard on 3 May.",
        "A ferry sank off Calder Quay. Captain Bo Lund, drunk at the wheel, sank it on the rocks of Calder Quay on 4 May.",
        "Two sailors drowned when their ferry sank. No boat has left the harbour.",
    )
    assert ({"3 May", "4 May"}, "conflict") in verdicts(told)


def places(dossier: Dossier) -> list[set[str]]:
    return [{" ".join(r.text.split()) for r in p.readings} for p in dossier.points if p.kind == "place"]


NO_PLACES = {
    "who did it": (
        "Bo Lund was stopped by the Royal Navy on Sunday off Norvane.",
        "Stopped by the Royal Navy on Sunday, Bo Lund denies it all.",
    ),
    "who says it": (
        "Bo Lund was drunk, according to the Mell Harbour Patrol.",
        "According to the Mell Harbour Patrol, Bo Lund was drunk at the wheel.",
    ),
    "a person of a town's name": (
        "Zora Horton, a nurse, was hurt in the storm. Bo Lund was walking near Horton when it came.",
        "Zora Horton was hurt in the storm, and Bo Lund, who was walking near Horton, too.",
    ),
}


@pytest.mark.parametrize(("one", "two"), NO_PLACES.values(), ids=NO_PLACES)
def test_no_place(lay: Lay, one: str, two: str) -> None:
    assert not places(lay(one, two))


def test_dwellers_of_two_countries_are_two(lay: Lay) -> None:
    told = lay(
        "The man, who lived in Melbourne, fell on Mount Mell.",
        "Further down, a man living in Paris slipped on the ice and was hurt.",
    )
    assert {"Melbourne", "Paris"} not in places(told)


def test_a_house_is_one_with_its_last_letter_or_without(lay: Lay) -> None:
    told = lay(
        "Thieves broke into a jewellery store near the Champs-Elysees on Monday.",
        "A jewellery store near the Champs Elysee was broken into by thieves on Monday.",
    )
    assert [p.verdict for p in told.points if p.kind == "place"] == ["agree"]


def test_the_hour_behind_a_byline_is_that_of_the_page(lay: Callable[..., Dossier]) -> None:
    told = lay(
        "Rita Holm is meeting with Peter Rask in Arden by Ada Morrow July 16 at 9:04 AM Email.",
        "Rita Holm is meeting with Peter Rask in Arden on July 14.",
    )
    assert not any("9:04" in r.text for p in told.points if p.kind == "time" for r in p.readings)
