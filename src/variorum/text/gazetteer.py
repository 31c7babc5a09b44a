"""Where the places of the world are: lookup by name, countries, nationalities, containment, distance.

The list is data/gazetteer.z, built by resources/gazetteer/build.py (sources and licences stand there). It is read
when first asked, in about a tenth of a second, and searched by halving: no index is built.
"""

import math
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from variorum.text.gazetteer_key import key
from variorum.text.gazetteer_states import METONYMS, STATES

KINDS = {
    "C": "country",
    "A": "region",
    "B": "region",
    "P": "city",
    "R": "area",
    "D": "area",
    "H": "area",
    "I": "area",
    "W": "water",
    "M": "site",
    "S": "site",
    "N": "adjective",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One place. `country` ISO 3166-1 alpha-2 or ''; `a1`, `a2` GeoNames codes of its divisions or ''; degrees WGS 84.

    `feature`: C country, A first-level and B second-level division, P populated place, R region, D disputed, H
    historical, I island, W water, M mountain or wild land, S site, N an adjective or demonym (its `name` is the land's).
    """

    name: str
    feature: str
    country: str
    a1: str
    a2: str
    lat: float
    lon: float
    population: int
    geonameid: int | None
    alias: bool = False
    """True where it was found under another name than its own."""

    @property
    def kind(self) -> str:
        return KINDS[self.feature]


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory with the words for its people (`Afghan`) and its capital."""

    iso2: str
    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    capital: str


@cache
def _body() -> bytes:
    return zlib.decompress(files("variorum").joinpath("data/gazetteer.z").read_bytes())


@cache
def countries() -> Mapping[str, Country]:
    """ISO 3166-1 alpha-2 → country."""
    table = {}
    for line in files("variorum").joinpath("data/countries.psv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            iso2, name, _, _, others, adjectives, capital, _ = line.split("|")
            names = (name, *filter(None, others.split(";")))
            table[iso2] = Country(iso2, name, names, tuple(filter(None, adjectives.split(";"))), capital)
    return table


@cache
def _country_keys() -> Mapping[str, str]:
    return {key(name): c.iso2 for c in countries().values() for name in c.names}


@cache
def _metonym_keys() -> Mapping[str, str]:
    """Capitals and seats of government → the country they speak for."""
    capitals = {key(c.capital): c.iso2 for c in countries().values() if c.capital}
    return {**capitals, **{key(name): iso2 for name, iso2 in METONYMS.items()}}


@cache
def _nationality_keys() -> Mapping[str, str]:
    table: dict[str, str] = {}
    for c in countries().values():
        for word in c.adjectives:
            table.setdefault(key(word), c.iso2)
            table.setdefault(key(word) + "s", c.iso2)
    return table


def is_country(name: str) -> bool:
    """Whether the name is a country's own name (not its capital or its people)."""
    return key(name) in _country_keys()


def country_of(name: str) -> str | None:
    """ISO2 of the country that a name stands for: its own name, its capital or its government's seat (`the Kremlin`)."""
    k = key(name)
    return _country_keys().get(k) or _metonym_keys().get(k)


def nationality(word: str) -> str | None:
    """ISO2 of the country whose people or things the word describes: `Afghan`, `Afghans`, `Dutch`."""
    return _nationality_keys().get(key(word))


@lru_cache(maxsize=1 << 14)
def lookup(name: str) -> tuple[Entry, ...]:
    """All places of that name, best known first; () where none is."""
    k = key(name)
    if not k:
        return ()
    found = list(dict.fromkeys(_rows(k)))
    return tuple(sorted(found, key=lambda e: (-prominence(e), e.country, e.a1, e.a2, e.lat, e.lon)))


def _rows(k: str) -> list[Entry]:
    body, wanted = _body(), k.encode() + b"\t"
    low, high = 0, len(body) - 1
    while low < high:  # the first line that is not smaller than the wanted key
        middle = (low + high) // 2
        start = body.rfind(b"\n", 0, middle + 1) + 1
        end = body.find(b"\n", start)
        if body[start:end] < wanted:
            low = end + 1
        else:
            high = start - 1 if start else 0
    start = body.rfind(b"\n", 0, low + 1) + 1
    if not body.startswith(wanted, start):
        start = body.find(b"\n" + wanted, max(0, start - 1), start + 400) + 1
    rows = []
    while start and body.startswith(wanted, start):
        end = body.find(b"\n", start)
        rows.append(_entry(body[start:end].decode()))
        start = end + 1
    return rows


def _entry(line: str) -> Entry:
    k, name, feature, country, a1, a2, lat, lon, population, gid = line.split("\t")
    alias = bool(name) and key(name) != k and feature != "N"
    return Entry(
        name or k.title(), feature, country, a1, a2, float(lat), float(lon), int(population or 0), int(gid or 0) or None, alias
    )


def prominence(entry: Entry) -> float:
    """How likely a bare name means this place, all else unknown: the order of magnitude of its people, by kind."""
    if entry.feature == "C":
        return 9.0
    size = math.log10(entry.population + 10)
    if entry.feature == "A":
        size += 0.3
        if entry.country in ("US", "CA", "AU", "GB"):
            size += 1.0
    elif entry.feature == "B":
        size -= 1.5
    if entry.alias:
        size -= 1.0
    return size


def contains(outer: Entry, inner: Entry) -> bool:
    """Whether `inner` lies in `outer`, by country and division codes (never by shape)."""
    if not outer.country or outer.country != inner.country:
        return False
    if outer.feature == "C":
        return inner.feature != "C"
    if outer.feature == "A":
        return outer.a1 == inner.a1 and inner.feature not in "CA"
    if outer.feature == "B":
        return (outer.a1, outer.a2) == (inner.a1, inner.a2) and inner.feature not in "CAB"
    return False


def distance(a: Entry, b: Entry) -> float:
    """Kilometres between two places along the great circle."""
    return kilometres(a.lat, a.lon, b.lat, b.lon)


def kilometres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Kilometres between two points given in degrees, on a sphere of 6,371 km."""
    p = math.pi / 180
    x = math.sin((lat2 - lat1) * p / 2) ** 2 + math.cos(lat1 * p) * math.cos(lat2 * p) * math.sin((lon2 - lon1) * p / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1.0, x)))


def state(abbreviation: str) -> Entry | None:
    """The state or province an abbreviation stands for: `Ky.`, `W.Va.`, `B.C.`, `TX`, `NSW`."""
    name = STATES.get(abbreviation.replace(" ", ""))
    return next((e for e in lookup(name) if e.feature == "A"), None) if name else None
