"""Places in sentences as news writes them: which words are found, and where they are."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.records.findings import Place
from variorum.records.parse import Parse
from variorum.records.report import Report
from variorum.steps.find.parser import parser
from variorum.steps.find.places import places_of
from variorum.steps.find.sentences import sentences_of
from variorum.text.gazetteer import kilometres
from variorum.text.tree import Reading, Tree

FOUND: list[tuple[str, list[tuple[str, str]]]] = [
    # sentence → (words, country; '' where none)
    ("The ferry left Bergen on Monday.", [("Bergen", "NO")]),
    ("Rebels took three villages in northern Afghanistan.", [("northern Afghanistan", "AF")]),
    ("A ship sank in the Black Sea near Odessa.", [("Black Sea", ""), ("Odessa", "UA")]),
    ("The province of Panjshir held out for a week.", [("Panjshir", "AF")]),
    ("They crossed from Tajikistan into Uzbekistan.", [("Tajikistan", "TJ"), ("Uzbekistan", "UZ")]),
    ("He moved to Paris, Texas, after the war.", [("Paris", "US"), ("Texas", "US")]),
    ("She was born in London, Ontario.", [("London", "CA"), ("Ontario", "CA")]),
    ("The plant in Athens, Ga., will close.", [("Athens", "US"), ("Ga.", "US")]),
    ("A crash near Charleston, W.Va., killed two people.", [("Charleston", "US"), ("W.Va", "US")]),
    ("Voters in Dublin, Ohio, go to the polls.", [("Dublin", "US"), ("Ohio", "US")]),
    ("MOSCOW (AP) — The talks failed.", [("MOSCOW", "RU")]),
    ("NAIROBI, Kenya — Police fired tear gas.", [("NAIROBI", "KE"), ("Kenya", "KE")]),
    ("The city of Mariupol was shelled.", [("Mariupol", "UA")]),
    ("Butler County commissioners met in Hamilton, Ohio.", [("Butler County", "US"), ("Hamilton", "US"), ("Ohio", "US")]),
    ("The boat sank on Lake Victoria.", [("Lake Victoria", "")]),
    ("Tankers pass the Strait of Hormuz each day.", [("Strait of Hormuz", "")]),
    ("The blast shook the West Bank.", [("West Bank", "PS")]),
    ("Troops entered South Ossetia at dawn.", [("South Ossetia", "GE")]),
    ("He grew up in the Soviet Union.", [("Soviet Union", "")]),
    ("Floods hit Bangladesh and Myanmar.", [("Bangladesh", "BD"), ("Myanmar", "MM")]),
    ("The U.S. and China will talk.", [("U.S.", "US"), ("China", "CN")]),
    ("He flew to the UK last week.", [("UK", "GB")]),
    ("Police in Leeds arrested a man.", [("Leeds", "GB")]),
    ("A Leeds man was jailed on Friday.", [("Leeds", "GB")]),
    ("The Kansas Department of Health issued a warning.", [("Kansas", "US")]),
    ("The Athens Police Department said he fled.", [("Athens", "GR")]),
    ("The University of Michigan opened an inquiry.", [("Michigan", "US")]),
    ("Fires burned across Queensland and Victoria.", [("Queensland", "AU"), ("Victoria", "AU")]),
    ("Aid reached Aleppo from Turkey.", [("Aleppo", "SY"), ("Turkey", "TR")]),
    ("Snow fell in the Alps.", [("Alps", "")]),
    ("Central Asian leaders met in Almaty.", [("Central Asian", ""), ("Almaty", "KZ")]),
    ("The ship docked at Port-au-Prince, Haiti.", [("Port-au-Prince", "HT"), ("Haiti", "HT")]),
    ("They live in St. Petersburg, Florida.", [("St. Petersburg", "US"), ("Florida", "US")]),
    ("Riots broke out in Côte d'Ivoire.", [("Côte d'Ivoire", "CI")]),
    ("The villages of Kunduz province were cut off.", [("Kunduz province", "AF")]),
    ("A quake struck Bali, Indonesia.", [("Bali", "ID"), ("Indonesia", "ID")]),
    ("The U.S.-led coalition struck Raqqa, Syria.", [("U.S.", "US"), ("Raqqa", "SY"), ("Syria", "SY")]),
    ("Protesters marched through Khartoum, Sudan's capital.", [("Khartoum", "SD"), ("Sudan", "SD")]),
    ("The mayor of Kyiv asked for help.", [("Kyiv", "UA")]),
    ("Boats crossed the English Channel to Dover.", [("English Channel", ""), ("Dover", "GB")]),
    ("Sen. Amy Holt, D-Minn., voted no.", [("Minn.", "US")]),
    ("Rep. Tom Berg, R-Duluth, voted yes.", [("Duluth", "US")]),
    ("The Lyon-based firm lost money.", [("Lyon", "FR")]),
    ("Flights from Glasgow, Cardiff and Stansted were late.", [("Glasgow", "GB"), ("Cardiff", "GB"), ("Stansted", "GB")]),
    ("He studied in New York before moving to Washington.", [("New York", "US"), ("Washington", "US")]),
]

ADJECTIVES = [
    ("Afghan officials met Russian envoys.", [("Afghan", "AF"), ("Russian", "RU")]),
    ("Two Americans were held.", [("Americans", "US")]),
    ("The Dutch prime minister resigned.", [("Dutch", "NL")]),
    ("Iraqi and Syrian fighters crossed.", [("Iraqi", "IQ"), ("Syrian", "SY")]),
    ("Turkish troops withdrew.", [("Turkish", "TR")]),
    ("South Korean ships sailed.", [("South Korean", "KR")]),
    ("Former Soviet states joined.", [("Soviet", "")]),
]

NONE = [
    "READ MORE: Ten walks near the sea.",
    "POLL: voters split on a new tax.",
    "We met at the corner of Victoria Street and Albert Road.",
    "Mr. Washington said he would appeal.",
    "Paris Hilton sued the magazine.",
    "The Washington Post reported it first.",
    "Officer Lincoln drew his gun.",
    "Jordan Peterson and Chelsea Olsen spoke.",
    "Most of the work is done.",
    "In March, they will decide.",
    "Reading is good for children.",
    "They asked us to leave.",
    "The New York Times declined to comment.",
    "He lives at 12 Richmond Avenue.",
    "St. Patrick's Day was quiet.",
    "Is it true?",
    "",
]

WHERE = [
    # text, words, latitude, longitude: all mentions of the words lie there
    ("Paris is quiet. The mayor of Dallas and voters across Texas wait, and so does Lamar County.", "Paris", 33.66, -95.56),
    ("Paris is quiet. France mourns, from Lyon to Marseille.", "Paris", 48.85, 2.35),
    ("Sheriff's deputies from Laurel County went to London. Troopers from Lexington, Kentucky, helped.", "London", 37.13, -84.08),
    ("The queen left London for Windsor. Britain watched.", "London", 51.51, -0.13),
    ("Georgia voted. Atlanta, Savannah and Macon saw long lines.", "Georgia", 32.8, -83.4),
    ("Georgia voted. In Tbilisi and Batumi, observers from Russia watched.", "Georgia", 41.7, 43.5),
    ("Cairo is flooded. The Mississippi River and the Ohio River meet near the Illinois town, south of Carbondale, Illinois.", "Cairo", 37.0, -89.18),
    ("Cairo is calm. Egypt and Sudan sign, from Alexandria to Khartoum.", "Cairo", 30.06, 31.25),
    ("Hyderabad is hot, like Karachi and Lahore in Pakistan.", "Hyderabad", 25.4, 68.37),
    ("Hyderabad is hot, like Chennai and Bengaluru in India.", "Hyderabad", 17.38, 78.46),
    ("Tripoli fell silent. Lebanon counted its dead, from Beirut to Sidon.", "Tripoli", 34.43, 35.84),
    ("Tripoli fell silent. Libya counted its dead, from Benghazi to Misrata.", "Tripoli", 32.88, 13.19),
    ("Newcastle lost. New South Wales and Sydney mourn the miners.", "Newcastle", -32.93, 151.78),
    ("Newcastle lost. Sunderland and Durham in England cheered.", "Newcastle", 54.97, -1.61),
    ("Kandahar fell. Afghanistan lost Herat and Helmand in a week.", "Kandahar", 31.61, 65.7),
    ("Springfield is growing. Chicopee, Holyoke and other Massachusetts towns are not.", "Springfield", 42.1, -72.6),
    ("Springfield is growing. Peoria, Decatur and other Illinois towns are not.", "Springfield", 39.8, -89.65),
    ("Jackson and Madison counties in Alabama share a road to Huntsville.", "Madison", 34.76, -86.55),
    ("Birmingham waits. Coventry and Wolverhampton, in England, wait too.", "Birmingham", 52.48, -1.9),
    ("Birmingham waits. Tuscaloosa and Montgomery, in Alabama, wait too.", "Birmingham", 33.52, -86.8),
    ("The river Taff rose over its banks in Cardiff. Roads across South Wales were closed.", "South Wales", 52.3, -3.7),
    ("North Wales is a borough near Philadelphia, Pennsylvania, and so is Lansdale.", "North Wales", 40.21, -75.28),
    ("Granada burned. Nicaragua called out its troops in Managua and Masaya.", "Granada", 11.93, -85.96),
    ("Valencia burned. Caracas and Maracaibo, in Venezuela, saw riots.", "Valencia", 10.16, -68.0),
]


@cache
def _parse() -> dict[str, Parse]:
    """One pass of the parser over every sentence of the tables."""
    words = {}
    for text in [*(t for t, _ in FOUND + ADJECTIVES), *NONE, *(t for t, _, _, _ in WHERE)]:
        for placed in sentences_of(Report("r", "r", text), None).placed:
            words[placed.words] = None
    return dict(zip(words, parser()(list(words)), strict=True))


def places(text: str) -> tuple[Place, ...]:
    placed = sentences_of(Report("r", "r", text), None).placed
    return places_of(Reading("r", text, None, None, [Tree("r", text, p, _parse()[p.words]) for p in placed]))


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_places_are_found_and_told_apart(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(p.span.quote, p.country or "") for p in places(text)] == expected


@pytest.mark.parametrize(("text", "expected"), ADJECTIVES)
def test_peoples_and_qualities_are_kept_apart(text: str, expected: list[tuple[str, str]]) -> None:
    found = places(text)
    assert [(p.span.quote, p.country or "") for p in found] == expected
    assert {p.kind for p in found} == {"adjective"}


@pytest.mark.parametrize("text", NONE)
def test_names_of_people_papers_and_streets_are_no_places(text: str) -> None:
    assert places(text) == ()


@pytest.mark.parametrize(("text", "words", "lat", "lon"), WHERE)
def test_the_report_itself_decides_which_place_is_meant(text: str, words: str, lat: float, lon: float) -> None:
    meant = [p for p in places(text) if p.span.quote == words]
    assert meant
    assert all(p.lat is not None and p.lon is not None and kilometres(p.lat, p.lon, lat, lon) < 161 for p in meant)


def test_a_place_no_list_holds_stays_without_coordinates() -> None:
    for place in places("The city of Mariupol was shelled."):
        assert place.lat is not None
    assert all((p.lat is None) == (p.lon is None) for p in places("They live in St. Petersburg, Florida."))


@settings(max_examples=60)
@given(st.lists(st.sampled_from([*(t for t, _ in FOUND[:12]), *NONE[:6]]), min_size=1, max_size=5))
def test_every_span_is_its_words(sentences: list[str]) -> None:
    text = "\n\n".join(s for s in sentences if s)
    for place in places(text):
        assert text[place.span.start : place.span.end] == place.span.quote


def test_the_same_text_gives_the_same_places() -> None:
    text = WHERE[0][0]
    assert places(text) == places(text)
