"""Actors of one report: kinds, titles, short names, pronouns. All names are invented but those of real bodies and states."""

from collections.abc import Callable

import pytest

from variorum.records.findings import Named
from variorum.steps.find.actors import actors_of
from variorum.steps.find.places import places_of
from variorum.steps.find.statements import statements_of
from variorum.text.tree import Reading

Read = Callable[[str, str | None], Reading]


def actors(reading: Read, text: str) -> tuple[Named, ...]:
    return actors_of(reading(text, None), ())


def of_kind(found: tuple[Named, ...], kind: str) -> list[str]:
    return [a.name for a in found if a.kind == kind]


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("Mayor Ann Roe opened the pier.", "person", ["Ann Roe"]),
        ("Mr. Roe said the pier was open.", "person", ["Roe"]),
        ("Afghanistan and Russia signed the treaty.", "state", ["Afghanistan", "Russia"]),
        ("The pact was joined by the People’s Republic of China and Norway.", "state", ["People's Republic of China", "Norway"]),
        ("The Taliban took the town.", "group", ["Taliban"]),
        ("Fighters of the Islamic State left the valley.", "group", ["Islamic State"]),
        ("About 300 IS fighters left the valley.", "group", ["Islamic State"]),
        ("Militants from al-Qaeda fled.", "group", ["al-Qaeda"]),
        ("The Ministry of Fisheries closed the port.", "organisation", ["Ministry of Fisheries"]),
        ("The Kremlin said talks would go on.", "organisation", ["Kremlin"]),
        ("NATO sent two ships.", "organisation", ["NATO"]),
        ("The Harbour Workers Union called a strike.", "organisation", ["Harbour Workers Union"]),
        ("The Securities and Exchange Commission sued the bank.", "organisation", ["Securities and Exchange Commission"]),
        ("The Centers for Disease Control and Prevention warned on Monday.", "organisation", ["Centers for Disease Control and Prevention"]),
        ("The Ministry of Trade and Industry and the Bank of England met.", "organisation", ["Ministry of Trade and Industry", "Bank of England"]),
        ("Goldman Sachs and Morgan Stanley met.", "organisation", ["Goldman Sachs", "Morgan Stanley"]),
    ],
)
def test_kinds(reading: Read, text: str, kind: str, names: list[str]) -> None:
    assert of_kind(actors(reading, text), kind)[: len(names)] == names


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("President of Kyrgyzstan, Askar Beknazar, said the road was open.", "Askar Beknazar", "President of Kyrgyzstan"),
        ("The bloc's special envoy for Mali, Ann Roe, said talks had begun.", "Ann Roe", "The bloc's special envoy for Mali"),
        ("The minister's special envoy to Mali Ann Roe said talks had begun.", "Ann Roe", "The minister's special envoy to Mali"),
        ("Norwegian President Ann Roe said talks had begun.", "Ann Roe", "Norwegian President"),
        ("Ann Roe, the mayor of Riverton, said talks had begun.", "Ann Roe", "the mayor of Riverton"),
        ("Kremlin spokesman Oleg Sidorov said talks had begun.", "Oleg Sidorov", "Kremlin spokesman"),
        ("It was announced by the Minister of Foreign Affairs of Oslo, Ann Roe.", "Ann Roe", "the Minister of Foreign Affairs of Oslo"),
    ],
)
def test_titles(reading: Read, text: str, name: str, role: str) -> None:
    found = {a.name: [r.text for r in a.roles] for a in actors(reading, text)}
    assert role in found[name]


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian President Ann Roe met fishermen on Monday. Roe said the season was lost.",
        "Norwegian President Ann Roe met fishermen on Monday. She said the season was lost.",
        "Norwegian President Ann Roe met fishermen on Monday. The Norwegian president said the season was lost.",
        "Norwegian President Ann Roe met fishermen on Monday. The Norwegian head of state said the season was lost.",
        "Norwegian President Ann Roe met fishermen on Monday. The president of Norway said the season was lost.",
        "Norwegian President Ann Roe met fishermen on Monday. The president said the season was lost.",
        "Norwegian President Ann Roe met fishermen on Monday. Mrs. Roe said the season was lost.",
        "Norwegian President Ann Roe met fishermen on Monday. A. Roe said the season was lost.",
        "Ann Roe met fishermen on Monday. The Norwegian president said the season was lost.",
    ],
)
def test_short_forms_mean_the_person(reading: Read, text: str) -> None:
    read = reading(text, None)
    found = actors_of(read, ())
    speaker = statements_of(read, found, ())[-1].actor
    assert [a.name for a in found if a.id == speaker] == ["Ann Roe"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe met Bea Poe. Later she said the season was lost, and Bea Poe and Cara Loe agreed.",
        "Officials met fishermen on Monday. He said the season was lost.",
        "Ann Roe met Jan Roe and Tom Roe on Monday. Roe said the season was lost.",
        "President Ann Roe met President Bob Poe. The president said the season was lost.",
        "Ann Roe's campaign said the season was lost.",
        "A spokesman for Ann Roe said the season was lost.",
    ],
)
def test_what_is_not_safe_stays_open(reading: Read, text: str) -> None:
    read = reading(text, None)
    found = actors_of(read, ())
    people = {a.id: a.name for a in found if a.kind == "person" and " " in a.name}
    spoken = [s for s in statements_of(read, found, ()) if s.cue and s.cue.quote == "said"]
    assert spoken
    assert people.get(spoken[-1].actor or "") is None


@pytest.mark.parametrize(
    ("text", "name", "others"),
    [
        ("The Collective Security Treaty Organization met. The CSTO agreed.", "Collective Security Treaty Organization", {"CSTO"}),
        ("Islamic State struck twice. ISIS claimed the attack. Daesh is banned.", "Islamic State", {"ISIS", "Daesh"}),
        ("The United States agreed. The U.S. sent aid. The US waited.", "United States", {"US"}),
    ],
)
def test_one_body_under_several_names(reading: Read, text: str, name: str, others: set[str]) -> None:
    (actor,) = [a for a in actors(reading, text) if a.name == name]
    assert others <= {m.span.quote for m in actor.mentions}


def test_an_office_without_a_name_is_one_actor(reading: Read) -> None:
    text = "The president of Kazakhstan announced that trains had left. The head of state of Kazakhstan said that aid was needed."
    read = reading(text, None)
    found = actors_of(read, ())
    first, second = (s.actor for s in statements_of(read, found, ()))
    assert first == second is not None


def test_two_of_one_surname_stay_two(reading: Read) -> None:
    assert of_kind(actors(reading, "Ann Roe spoke first. Then Tom Roe spoke."), "person") == ["Ann Roe", "Tom Roe"]


def test_the_aide_is_not_the_minister(reading: Read) -> None:
    read = reading("Minister Ann Roe's adviser Bob Poe said the pier was lost.", None)
    found = actors_of(read, ())
    speaker = statements_of(read, found, ())[0].actor
    assert [a.name for a in found if a.id == speaker] == ["Bob Poe"]


def test_a_capital_speaks_for_its_state(reading: Read) -> None:
    read = reading("Norway closed the border. Oslo said the talks had failed.", None)
    found = actors_of(read, ())
    speaker = statements_of(read, found, ())[-1].actor
    assert [a.name for a in found if a.id == speaker] == ["Norway"]


def test_a_capital_that_acts_is_its_state_and_so_is_the_it_that_follows(reading: Read) -> None:
    read = reading("Norway wants peace. Oslo is eager to help. It believes that the war will end.", None)
    (norway,) = (a for a in actors_of(read, places_of(read)) if a.kind == "state")
    assert [(m.span.quote, m.form) for m in norway.mentions] == [("Norway", "name"), ("Oslo", "role"), ("It", "pronoun")]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Sir Alan Roe was furious. “No,” Sir Alan told the house.", ["Alan Roe", "Alan"]),
        ("Talia Roe left the tour. A spokesman for Talia said so. Talia, who sang, has gone.", ["Talia Roe", "Talia", "Talia"]),
        ("Stanislav Ro'eko spoke. Roeko said no more.", ["Stanislav Ro'eko", "Roeko"]),
        ("Leader of Opposition Kishor Roe said the plan was void. He wants another.", ["Kishor Roe", "He"]),
        ('Margaret "Peggy" Roe has died. Friends said Peggy loved boats.', ['Margaret "Peggy" Roe', "Peggy"]),
        ("His agent, Moira Roe, said he was ill. She declined to say more.", ["Moira Roe", "She"]),
        ("Mayor Josefina Roe told the radio she had been misled by police.", ["Josefina Roe", "she"]),
    ],
)
def test_a_person_gathers_her_names(reading: Read, text: str, chain: list[str]) -> None:
    people = [a for a in actors(reading, text) if a.kind == "person"]
    assert [[m.span.quote for m in a.mentions] for a in people] == [chain]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("The Reserve Bank of Utopia (RBU) met. RBU Governor Ann Roe was there.", ["Reserve Bank of Utopia", "RBU", "RBU"]),
        ("It owes the International Harbour Fund money. The I.H.F. will wait.", ["International Harbour Fund", "I.H.F"]),
        ("The Secretary of the Harbour Safety Organization (HSO) spoke.", ["Harbour Safety Organization", "HSO"]),
        ("The council fined rail operator Northlink. Northlink said it would pay.", ["Northlink", "Northlink"]),
    ],
)
def test_a_body_gathers_its_names(reading: Read, text: str, chain: list[str]) -> None:
    bodies = [a for a in actors(reading, text) if a.kind == "organisation"]
    assert [[m.span.quote.rstrip(".") for m in a.mentions] for a in bodies] == [chain]


def test_who_speaks_is_the_person_not_the_body_beside_him(reading: Read) -> None:
    read = reading("The head of the Harbour Board (HB), Ann Roe, said the pier was safe.", None)
    found = actors_of(read, ())
    (statement,) = statements_of(read, found, ())
    assert next(a.name for a in found if a.id == statement.actor) == "Ann Roe"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('Rupert "Chip" Gallen died on Monday. Gallen was 77.', {"Gallen"}),
        ('Rupert "The Chip" Gallen died on Monday. Gallen was 77.', {"Gallen"}),
        ("Rupert “Sammy the Oar” Gallen died on Monday. Gallen was 77.", {"Gallen"}),
        ("The boss, Rupert 'The Chip' Gallen, died on Monday. Gallen was 77.", {"Gallen"}),
        ("Rupert Gallen's 'High Water' opened on Monday. Gallen was 77.", {"Gallen"}),
    ],
)
def test_a_name_within_a_name_parts_no_person(reading: Read, text: str, names: set[str]) -> None:
    people = [a for a in actors(reading, text) if a.kind == "person"]
    assert [a.name.split()[-1] for a in people if a.name.split()[0] == "Rupert"] == [*names]
    assert len([a for a in people if a.name.split()[-1] == "Gallen"]) == 1


def test_a_title_in_quotes_before_a_name_is_no_part_of_it(reading: Read) -> None:
    found = actors(reading, 'Critics of the drama "High Water" praised Rita Holm. Holm sang in it.')
    assert "Rita Holm" in {a.name for a in found}


def test_words_of_a_headline_in_capitals_are_no_actors(reading: Read) -> None:
    text = "Ann Roe Finally Urges Calder Residents To Leave Their Homes Behind\n\nThe governor Ann Roe urged people in Calder to leave their homes on Monday."
    assert [a.name for a in actors(reading, text)] == ["Ann Roe"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The judge threw out the subpoena from District Attorney Ann Roe on Monday.", "District Attorney"),
        ("Party loyalists and Senator Ann Roe met on Monday.", "Senator"),
        ("The president and chairman Ann Roe spoke on Monday.", "The president and chairman"),
    ],
)
def test_a_title_does_not_reach_over_what_it_is_told_of(reading: Read, text: str, role: str) -> None:
    assert [r.text for a in actors(reading, text) for r in a.roles] == [role]


@pytest.mark.parametrize("behind", ["III", "Jr.", "Sr."])
def test_a_family_name_alone_means_who_was_named_with_what_stands_behind_it(reading: Read, behind: str) -> None:
    found = actors(reading, f"Police arrested Adam Holm {behind} on Friday. Holm bought a boat in May.")
    assert {a.name: [m.span.quote for m in a.mentions if m.span.quote == "Holm"] for a in found}[f"Adam Holm {behind}"] == ["Holm"]


def test_father_and_son_of_one_name_stay_two(reading: Read) -> None:
    found = of_kind(actors(reading, "Adam Holm Sr. sold the boat. Adam Holm Jr. bought it back."), "person")
    assert found == ["Adam Holm Sr.", "Adam Holm Jr."]
