"""Rules for two readings of a place."""

import math

from variorum.records.readings import INDOORS
from variorum.records.story import Reading
from variorum.steps.compare.pair import Pair, Rule, always, same_value, words_of

NEAR_KM = 50.0


def _grounds(reading: Reading) -> tuple[str, str, float, float]:
    """(country, kind, latitude, longitude) that a place reading carries in its scope; NaN where unknown."""
    country, kind, lat, lon = (*reading.scope, "", "", "", "")[:4]
    return country, kind, _number(lat), _number(lon)


def _division(reading: Reading) -> str:
    """The state or province of a place, as `US.TX`; empty where unknown."""
    return reading.scope[4] if len(reading.scope) > 4 else ""


def _apart(pair: Pair) -> bool:
    """Whether two places of one country are, or lie in, two of its states or provinces."""
    one, two = _division(pair.one), _division(pair.two)
    return bool(one) and bool(two) and one != two and one.partition(".")[0] == two.partition(".")[0]


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return math.nan


def same_print(pair: Pair) -> bool:
    """One name in both, which a gazetteer took for two places that bear it: nothing printed tells them apart."""
    return words_of(pair.one.text) == words_of(pair.two.text)


def around(pair: Pair) -> bool:
    """A country or region and a place in it, or one name within the other ("north Houston", "Houston")."""
    one, two = _grounds(pair.one), _grounds(pair.two)
    wide = {"country", "region", "area", "water"}
    if one[0] and one[0] == two[0] and (one[1] in wide) != (two[1] in wide) and not _apart(pair):
        return True
    a, b = _spot(pair.one), _spot(pair.two)
    return set(a) <= set(b) or set(b) <= set(a)


def _spot(reading: Reading) -> list[str]:
    """The words of a place without those that only point."""
    return [w for w in words_of(reading.text) if w not in {"the", "a", "an", "his", "her", "their", "its"}] or words_of(reading.text)


def fuller_house(pair: Pair) -> bool:
    """One house under its name and under a part of it."""
    a, b = words_of(pair.one.value), words_of(pair.two.value)
    named = all(r.text[:1].isupper() and _grounds(r)[1] == "site" for r in (pair.one, pair.two))
    crossing = ("&" in pair.one.value) != ("&" in pair.two.value)
    return named and not crossing and len(a) > 1 and len(b) > 1 and (set(a) <= set(b) or set(b) <= set(a))


HOUSES = frozenset("hospital university court prison jail school church hotel airport college station library museum".split())


def other_house(pair: Pair) -> bool:
    """Two houses of one kind that bear different names."""
    a, b = words_of(pair.one.value), words_of(pair.two.value)
    named = all((r.text.split() or [""])[-1][:1].isupper() and _grounds(r)[1] == "site" for r in (pair.one, pair.two))
    return named and bool(HOUSES & set(a) & set(b)) and bool(set(a) - set(b)) and bool(set(b) - set(a))


def near_place(pair: Pair) -> bool:
    one, two = _grounds(pair.one), _grounds(pair.two)
    if any(math.isnan(x) for x in (*one[2:], *two[2:])):
        return False
    return _km(one[2], one[3], two[2], two[3]) <= NEAR_KM


def _km(a: float, b: float, c: float, d: float) -> float:
    p, q = math.radians(a), math.radians(c)
    s = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(d - b) / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1.0, s)))


def far_apart(pair: Pair) -> bool:
    """Two towns that are not one, or two names that stand for each other in one sentence."""
    one, two = _grounds(pair.one), _grounds(pair.two)
    if not pair.one.scope and not pair.two.scope:
        return True
    return one[1] == two[1] == "city" and not any(math.isnan(x) for x in (*one[2:], *two[2:]))


def sided(pair: Pair) -> bool:
    """One is a side of a wider place."""
    return any(_side_of(r) for r in (pair.one, pair.two))


def _side_of(reading: Reading) -> bool:
    """Whether a name that no gazetteer settles tells a side of a wider place, which may hold any town: `South Derbyshire`."""
    first, *rest = words_of(reading.text) or [""]
    return first in COMPASS and bool(rest) and not reading.value.isdigit()


COMPASS = frozenset("north south east west northern southern eastern western central mid upper lower".split())
LANDS = frozenset({"city", "region", "country"})


def other_land(pair: Pair) -> bool:
    """Towns, regions or countries of two countries, which stand for each other in a sentence told again."""
    one, two = _grounds(pair.one), _grounds(pair.two)
    return one[1] in LANDS and two[1] in LANDS and bool(one[0]) and bool(two[0]) and one[0] != two[0]


def other_division(pair: Pair) -> bool:
    """Towns and states or provinces of one country of which none lies in the other, in a sentence told again."""
    return pair.retold and _apart(pair) and all(_grounds(r)[1] in LANDS for r in (pair.one, pair.two))


STREETS = frozenset("street road avenue boulevard lane drive highway".split())


def other_spot(pair: Pair) -> bool:
    """Two rooms of different kinds, or two streets with names."""
    a, b = _spot(pair.one), _spot(pair.two)
    if not a or not b:
        return False
    rooms = a[-1] in INDOORS and b[-1] in INDOORS and (a[-1] != b[-1] or (a[-1] == "room" and len(a) > 1 and len(b) > 1 and _sort_of_room(a) != _sort_of_room(b)))
    named = all(r.text[:1].isupper() or r.text[:1].isdigit() for r in (pair.one, pair.two))
    return rooms or (named and a[-1] in STREETS and b[-1] in STREETS and a != b and not _meeting(pair))


def _sort_of_room(words: list[str]) -> str:
    """What a room is by the word before it; all houses where people lodge have one sort."""
    return "hotel" if words[-2] in LODGINGS else words[-2]


LODGINGS = frozenset({"hotel", "motel", "inn", "guesthouse"})


def _meeting(pair: Pair) -> bool:
    """Whether one is a crossing of the other, a street that some print with more words: `Elm Street and Mill Road`, `West Elm Street`."""
    a, b = (set(words_of(r.value)) - STREETS for r in (pair.one, pair.two))
    return ("&" in pair.one.value) != ("&" in pair.two.value) and bool(a & b)


def cornered(pair: Pair) -> bool:
    """Two streets of which another reading is the crossing."""
    both = (set(words_of(pair.one.value)) | set(words_of(pair.two.value))) - STREETS
    return other_spot(pair) and any("&" in r.value and both <= set(words_of(r.value)) for r in pair.point.readings)


def home(pair: Pair) -> bool:
    return "lives" in pair.point.about


def home_spelt(pair: Pair) -> bool:
    """One home under two spellings."""
    from rapidfuzz.fuzz import ratio

    return home(pair) and ratio(pair.one.text.casefold(), pair.two.text.casefold()) >= SPELT


SPELT = 88
"""Likeness of two spellings of one place, of a hundred."""


def street_of(pair: Pair) -> bool:
    """One tells the street someone lives in, the other the town."""
    ends = [(_spot(r) or [""])[-1] in STREETS for r in (pair.one, pair.two)]
    return home(pair) and ends[0] != ends[1]


def short_spelt(pair: Pair) -> bool:
    """One name of a place and its short form: `Tenn.`, `Tennessee`."""
    short, long = sorted((r.text.strip() for r in (pair.one, pair.two)), key=len)
    return short.endswith(".") and len(short) > MARK and long.casefold().startswith(short[:-1].casefold())


MARK = 3
"""Characters of the shortest short form that can be told by its beginning."""

ENDS = {
    "scene": "scene", "spot": "scene", "way": "way", "route": "way", "ambulance": "way", "being": "way", "hospital": "hospital", "clinic": "hospital",
    "infirmary": "hospital", "hospice": "hospital", "home": "home", "house": "home", "apartment": "home", "flat": "home",
}  # fmt: skip
"""Where people die, by the word that tells it; of two sorts only one can be true, but a home may be the scene."""


def other_end(pair: Pair) -> bool:
    """Two spots of one death that exclude each other: at the scene, on the way, in hospital, at home."""
    if not (pair.point.about.startswith("where ") and pair.point.about.endswith(" died")):
        return False
    one, two = (next((ENDS[w] for w in words_of(r.text) if w in ENDS), "") for r in (pair.one, pair.two))
    return bool(one) and bool(two) and one != two and {one, two} != {"scene", "home"}


def _number_of(reading: Reading) -> range:
    """The house numbers of an address; those of the 3400 block begin with 34."""
    number = int(reading.value.partition(" ")[0])
    return range(number, number + (BLOCK if reading.value.endswith(" block") else 1))


BLOCK = 100
"""House numbers of a block, as towns count them that number by blocks."""


def address(pair: Pair) -> bool:
    return _grounds(pair.one)[1] == _grounds(pair.two)[1] == "address"


def in_block(pair: Pair) -> bool:
    """A house and the block it stands in."""
    if not address(pair):
        return False
    one, two = _number_of(pair.one), _number_of(pair.two)
    return one.start in two or two.start in one


def nation(pair: Pair) -> bool:
    return pair.point.about.startswith("what nationality")


PLACE_RULES = (
    Rule("same place", same_value, "agree", "{one} and {two} are one place."),
    Rule("one print", same_print, "agree", "{one} and {two} are printed alike."),
    Rule("short form", short_spelt, "agree", "{one} and {two} are one place, once in its short form."),
    Rule("other nation", nation, "conflict", "{one} and {two} are different countries to come from."),
    Rule("in the block", in_block, "compatible", "{one} and {two} fit: one is the block, the other a house of it."),
    Rule("other number", address, "conflict", "{one} and {two} are different numbers of one street."),
    Rule("other end", other_end, "conflict", "One cannot die both {one} and {two}."),
    Rule("fuller name", fuller_house, "agree", "{one} and {two} are one place, once in full."),
    Rule("part of it", around, "compatible", "{one} and {two} fit: one lies in the other."),
    Rule("other house", other_house, "conflict", "{one} and {two} are different houses."),
    Rule("spelling", home_spelt, "compatible", "{one} and {two} are spellings of one place."),
    Rule("street", street_of, "compatible", "{one} and {two} fit: one is the street."),
    Rule("a side of it", sided, "compatible", "{one} and {two} fit: one names a side of a wider place, where the other may lie."),
    Rule("other home", home, "conflict", "{one} and {two} are different places to live in."),
    Rule("near by", near_place, "compatible", "{one} and {two} lie close together."),
    Rule("other place", far_apart, "conflict", "{one} and {two} are different places."),
    Rule("one corner", cornered, "compatible", "{one} and {two} fit: another report tells of the corner of both."),
    Rule("other spot", other_spot, "conflict", "{one} and {two} are different spots."),
    Rule("other land", other_land, "conflict", "{one} and {two} are in different countries."),
    Rule("other division", other_division, "conflict", "{one} and {two} are in different states or provinces."),
    Rule("both places", always, "compatible", "{one} and {two} can both be meant: one deed can touch several places."),
)
