"""Where people come from and where they died, as short words beside their names tell it."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

Lay = Callable[..., Dossier]
CASES = [
    ("Australian Chris Lund won the race.", "The crowd cheered for New Zealander Chris Lund.", "what nationality Chris Lund is", "conflict"),
    ("Australian Chris Lund won the race.", "The Australian rower Chris Lund was first home.", "what nationality Chris Lund is", "agree"),
    ("Anna Reiter was born in Chicago, the child of a porter.", "Anna Reiter, a native of Pittsburgh, sang for kings.", "where Anna Reiter was born", "conflict"),
    ("Anna Reiter was born in Chicago, the child of a porter.", "Crowds came for the Chicago-born singer Anna Reiter.", "where Anna Reiter was born", "agree"),
    ("Rescue teams found climber Ben Hollis of Sydney, who had been missing.", "Ben Hollis, 34, of Perth, was found alive.", "where Ben Hollis lives", "conflict"),
    ("Bo Lund, 34, of Leeds, was found alive.", "Bo Lund, who hails from Leeds, was found by divers.", "where Bo Lund lives", "agree"),
    ("Bo Lund was pronounced dead at the scene.", "Bo Lund died in an ambulance on the way to hospital.", "where Bo Lund died", "conflict"),
    ("Bo Lund died at his home after a fall.", "Bo Lund died at the scene, in his kitchen.", "where Bo Lund died", "compatible"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "two", "about", "verdict"), CASES)
def test_what_is_told_of_one_person(lay: Lay, one: str, two: str, about: str, verdict: str) -> None:
    assert {p.about: p.verdict for p in lay(one, two).points}.get(about) == verdict


def test_a_citizen_of_two_countries_is_in_no_dispute(lay: Lay) -> None:
    told = lay("Australian Chris Lund won. Britain cheered too for the British rower Chris Lund.", "The Australian rower Chris Lund was first home.")
    assert not any(p.about.startswith("what nationality") for p in told.points)


def test_a_nation_before_a_name_is_no_part_of_it(lay: Lay) -> None:
    told = lay("Australian Chris Lund won the race.", "Police thanked New Zealander Chris Lund.")
    assert {a.name for a in told.actors if "Lund" in a.name} == {"Chris Lund"}


def test_officers_at_the_scene_are_not_where_someone_died(lay: Lay) -> None:
    told = lay("Bo Lund died on Monday. Officers stayed at the scene.", "Bo Lund died on Monday. Neighbours stayed at home.")
    assert not any(p.about == "where Bo Lund died" for p in told.points)
