"""The gazetteer answers by name, tells countries and peoples, and knows what lies in what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.text import gazetteer as g
from variorum.text.gazetteer_key import key


@pytest.mark.parametrize(
    ("name", "country", "kind", "lat", "lon"),
    [
        ("Panjshir", "AF", "region", 35.4, 69.8),
        ("Kabul", "AF", "region", 34.5, 69.2),
        ("Donbas", "UA", "area", 48.3, 38.0),
        ("Nagorno-Karabakh", "AZ", "area", 39.8, 46.8),
        ("South Ossetia", "GE", "area", 42.3, 44.0),
        ("West Bank", "PS", "area", 32.0, 35.2),
        ("Kashmir", "", "area", 34.0, 76.0),
        ("Soviet Union", "", "area", 60.0, 100.0),
        ("Burma", "MM", "country", 21.0, 96.0),
        ("Leningrad", "RU", "area", 59.9, 30.3),
        ("Lake Tanganyika", "", "water", -6.5, 29.5),
        ("Hindu Kush", "", "site", 35.0, 71.0),
        ("Butler County", "US", "region", 39.4, -84.6),
        ("St. Petersburg", "RU", "region", 59.9, 30.3),
        ("Ohio", "US", "region", 40.3, -82.7),
        ("northern Afghanistan", "AF", "area", 36.7, 68.5),
        ("The Hague", "NL", "city", 52.1, 4.3),
        ("Côte d'Ivoire", "CI", "country", 8.0, -5.5),
        ("Москва", "RU", "region", 55.6, 37.6),
    ],
)
def test_the_best_known_place_of_a_name_comes_first(name: str, country: str, kind: str, lat: float, lon: float) -> None:
    found = [e for e in g.lookup(name) if e.kind == kind] if name == "The Hague" else list(g.lookup(name))
    best = found[0]
    assert (best.country, best.kind) == (country, kind)
    assert g.kilometres(best.lat, best.lon, lat, lon) < 120


def test_a_name_has_all_its_places() -> None:
    states = {e.a1 for e in g.lookup("Springfield") if e.country == "US"}
    assert {"IL", "MA", "MO", "OH", "OR"} <= states


def test_an_unknown_name_has_none() -> None:
    assert g.lookup("Qwertzuiop") == ()
    assert g.lookup("") == ()
    assert g.lookup("…") == ()


@pytest.mark.parametrize("name", ["Afghanistan", "the Gambia", "DR Congo", "Swaziland", "U.S.", "Türkiye", "Holland"])
def test_countries_are_known_by_their_names(name: str) -> None:
    assert g.is_country(name)


@pytest.mark.parametrize("name", ["Kabul", "Afghan", "Ohio", "Kremlin", "Narnia"])
def test_other_names_are_no_countries(name: str) -> None:
    assert not g.is_country(name)


@pytest.mark.parametrize(
    ("word", "country"),
    [("Afghan", "AF"), ("Afghans", "AF"), ("Dutch", "NL"), ("South Korean", "KR"), ("Uzbek", "UZ"), ("Filipinos", "PH"), ("Swiss", "CH"), ("wooden", None)],
)
def test_adjectives_name_their_country(word: str, country: str | None) -> None:
    assert g.nationality(word) == country


@pytest.mark.parametrize(
    ("name", "country"),
    [("Moscow", "RU"), ("the Kremlin", "RU"), ("Kabul", "AF"), ("Downing Street", "GB"), ("White House", "US"), ("Iran", "IR"), ("Leeds", None)],
)
def test_a_capital_or_a_government_house_stands_for_its_country(name: str, country: str | None) -> None:
    assert g.country_of(name) == country


@pytest.mark.parametrize(
    ("short", "name"),
    [("Ky.", "Kentucky"), ("W.Va.", "West Virginia"), ("W. Va.", "West Virginia"), ("TX", "Texas"), ("B.C.", "British Columbia"), ("NSW", "New South Wales")],
)
def test_states_are_known_by_their_short_forms(short: str, name: str) -> None:
    found = g.state(short)
    assert found is not None
    assert found.name == name


def test_no_short_form_no_state() -> None:
    assert g.state("Zz.") is None


def test_places_lie_in_their_divisions_and_countries() -> None:
    texas = g.lookup("Texas")[0]
    paris = {e.a1: e for e in g.lookup("Paris") if e.country == "US"}
    france = g.lookup("France")[0]
    assert g.contains(texas, paris["TX"])
    assert not g.contains(texas, paris["TN"])
    assert not g.contains(france, paris["TX"])
    assert not g.contains(texas, texas)


def test_distances_are_in_kilometres() -> None:
    london, paris = (next(e for e in g.lookup(n) if e.feature == "P") for n in ("London", "Paris"))
    assert 330 < g.distance(london, paris) < 360


@pytest.mark.parametrize(
    ("name", "same"),
    [("St. Paul", "Saint Paul"), ("Mt. Pleasant", "Mount Pleasant"), ("Ft Worth", "Fort Worth"), ("the Netherlands", "Netherlands"), ("N'Djamena", "NDjamena"), ("São Paulo", "Sao Paulo")],
)
def test_spellings_share_a_key(name: str, same: str) -> None:
    assert key(name) == key(same)


@given(st.text(max_size=40))
def test_any_text_can_be_looked_up(text: str) -> None:
    assert all(-90 <= e.lat <= 90 and -180 <= e.lon <= 180 for e in g.lookup(text))
