"""Values as keys: equal keys, equal values."""

from variorum.records.findings import Figure, Place
from variorum.text.gazetteer import lookup
from variorum.text.kin import kin


def place_value(place: Place) -> str:
    """The place as a key: its number in the gazetteer, else its name."""
    return str(place.geonameid or kin(place.name))


def grounds_of(place: Place) -> tuple[str, str, str, str, str]:
    """(country, kind, latitude, longitude, division) as a claim carries them."""
    return place.country or "", place.kind, f"{place.lat}", f"{place.lon}", division_of(place)


def division_of(place: Place) -> str:
    """The state or province a place is or lies in, as `US.TX`; empty where the gazetteer does not say."""
    named = (entry for name in dict.fromkeys((place.name, place.span.quote)) for entry in lookup(name)) if place.geonameid else ()
    return next((f"{e.country}.{e.a1}" for e in named if e.geonameid == place.geonameid and e.a1), "")


COUNTED = frozenset({"count", "ratio", "age"})


def figure_value(figure: Figure) -> str:
    """The figure as a key: same bounds in the same measure, same key."""
    unit = "" if figure.kind in COUNTED else figure.unit
    low = "" if figure.low is None else f"{figure.low:.12g}"
    high = "" if figure.high is None else f"{figure.high:.12g}"
    return f"{low} {unit}".strip() if low == high else f"{low}..{high} {unit}".strip()
