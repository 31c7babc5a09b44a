"""Where a deed was, by whatever words a report tells it: each with a look-alike that stays apart."""

from collections.abc import Callable

import pytest

from variorum.records.parse import Token
from variorum.records.story import Dossier
from variorum.steps.align.occasions.houses import stands_in
from variorum.steps.align.occasions.places import name_value, site_value

Lay = Callable[..., Dossier]


def places(dossier: Dossier) -> list[set[str]]:
    return [{" ".join(r.text.split()).removeprefix("the ") for r in p.readings} for p in dossier.points if p.kind == "place"]


TOGETHER = {
    "a house that bears a town": (
        "Bo Lund, the ferry captain, was found dead in Sarnwick prison on Tuesday.",
        "Ferry captain Bo Lund was found dead in a cramped prison on Tuesday night.",
        {"Sarnwick prison", "cramped prison"},
    ),
    "a town before a house": (
        "Thieves robbed a jewellery store in Paris on Monday and fled by boat.",
        "The thieves who robbed a Paris jewellery store on Monday fled by boat.",
        {"Paris"},
    ),
    "a time right behind a town": (
        "Three ferry owners filed a lawsuit in San Marino hours after the ban was announced.",
        "The three ferry owners filed a lawsuit against the ban in San Marino.",
        {"San Marino"},
    ),
    "the town of": (
        "A small plane crashed in the city of Dover on Monday, killing the pilot.",
        "A small plane crashed on the outskirts of Dover on Monday and the pilot died.",
        {"Dover"},
    ),
    "who moved back returned": (
        "Captain Rita Holm moved back to Bergen, the ferry company said.",
        "Captain Rita Holm returned to Bergen, the ferry company said.",
        {"Bergen"},
    ),
    "a house in another spelling": (
        "Rita Holm, the singer, was taken to the Calder Trauma Centre after her collapse on stage.",
        "After her collapse on stage the singer Rita Holm was taken to the Calder Trauma Center.",
        {"Calder Trauma Centre"},
    ),
    "how far off": (
        "Police arrested the driver, Bo Lund, a few blocks away on Friday night.",
        "The driver, Bo Lund, was arrested nearby by police on Friday night.",
        {"a few blocks away", "nearby"},
    ),
    "on an island": (
        "A ferry with 40 passengers ran aground on Cyprus on Monday and its captain was arrested.",
        "The ferry that ran aground on Cyprus on Monday had 40 passengers.",
        {"Cyprus"},
    ),
    "what is entered": (
        "Rita Holm, the singer, has entered Calder Clinic after her collapse on stage.",
        "After her collapse on stage the singer Rita Holm entered the Calder Clinic.",
        {"Calder Clinic"},
    ),
}


@pytest.mark.parametrize(("one", "two", "point"), TOGETHER.values(), ids=TOGETHER)
def test_one_deed_in_one_place(lay: Lay, one: str, two: str, point: set[str]) -> None:
    assert point in places(lay(one, two))


APART = {
    "where one moved and where one moved back to": (
        "Captain Rita Holm moved to Oslo, the ferry company said.",
        "Captain Rita Holm moved back to Bergen, the ferry company said.",
        {"Oslo", "Bergen"},
    ),
    "what talks are on": (
        "Rita Holm, the minister, opened emergency talks on Cyprus on Monday morning.",
        "Emergency talks were opened in Geneva by minister Rita Holm on Monday.",
        {"Cyprus", "Geneva"},
    ),
    "a town in the name of a house": (
        "Bo Lund is to appear before the Dover Crown Court on Monday over the wreck.",
        "Bo Lund is due to appear in Dover on Monday to greet the crew of the wreck.",
        {"Dover"},
    ),
    "two streets of one name": (
        "Rita Holm was robbed in Mill Road on Monday, the police said.",
        "Rita Holm was robbed in Mill Street on Monday, said the police.",
        {"Mill Road"},
    ),
    "nearby as a quality": (
        "The pupils were taught in a nearby school after the fire.",
        "After the fire the pupils were taught in a nearby chapel.",
        {"nearby"},
    ),
}


@pytest.mark.parametrize(("one", "two", "point"), APART.values(), ids=APART)
def test_two_places(lay: Lay, one: str, two: str, point: set[str]) -> None:
    assert point not in places(lay(one, two))


def test_what_follows_at_a_place_is_told_of_it_too(lay: Lay) -> None:
    told = lay(
        "Anna Reiter was taken to Calder General Hospital, where she died on Monday. Reiter was 81.",
        "Anna Reiter died in Calder General Hospital on Monday. Reiter was 81.",
    )
    assert [(p.about, p.verdict) for p in told.points if p.about == "where Anna Reiter died"] == [("where Anna Reiter died", "agree")]


def test_a_room_and_its_house_are_told_apart(lay: Lay) -> None:
    told = lay(
        "Bo Lund hanged himself in his cell in Sarnwick prison on Tuesday, hours after his arrest.",
        "Bo Lund has hanged himself in his cell, the guards said on Tuesday.",
        "The smuggler Bo Lund hanged himself in Sarnwick prison within hours of being held.",
    )
    assert [found for found in places(told) if "his cell" in found] == [{"his cell"}]


def test_near_a_town_is_no_other_town(lay: Lay) -> None:
    told = lay(
        "A driver spotted the stolen van north of Dover on Monday and called the police.",
        "A driver spotted the stolen van in Deal on Monday and called the police.",
    )
    assert all(p.verdict != "conflict" for p in told.points if p.kind == "place")


def words(*told: tuple[str, str, str]) -> list[Token]:
    return [Token(0, len(text), text, lemma, pos, "", "compound", 0, "", False) for text, lemma, pos in told]


@pytest.mark.parametrize(("one", "two", "same"), [
    (words(("parking", "parking", "NOUN"), ("lot", "lot", "NOUN")), words(("Parking", "Parking", "PROPN"), ("Lots", "lot", "PROPN")), True),
    (words(("Mill", "Mill", "PROPN"), ("St.", "St.", "PROPN")), words(("Mill", "Mill", "PROPN"), ("Street", "Street", "PROPN")), True),
    (words(("Mill", "Mill", "PROPN"), ("Road", "Road", "PROPN")), words(("Mill", "Mill", "PROPN"), ("Street", "Street", "PROPN")), False),
])  # fmt: skip
def test_a_place_by_what_it_is_has_one_key(one: list[Token], two: list[Token], same: bool) -> None:
    assert (site_value(one) == site_value(two)) is same


def test_initials_with_stops_are_those_without() -> None:
    assert name_value("the 5th U.S. Circuit Court") == name_value("the 5th US Circuit Court")


@pytest.mark.parametrize(("verb", "lead", "name", "place"), [
    ("treat", "in", "Holmgard Metals", True),
    ("call", "to", "Holmgard Metals", True),
    ("order", "from", "Holmgard Metals", False),
    ("trust", "to", "Holmgard Metals", False),
    ("order", "from", "Holmgard Hospital", True),
])  # fmt: skip
def test_a_body_is_a_house_where_something_is_done_in_it(verb: str, lead: str, name: str, place: bool) -> None:
    first, last = name.split()
    tree = [("VERB", verb, 0), ("ADP", lead, 0), ("PROPN", first, 3), ("PROPN", last, 1)]
    tokens = [Token(0, len(text), text, text.lower(), pos, "", "dep", head, "", False) for pos, text, head in tree]
    assert stands_in(tokens, [2, 3]) is place
