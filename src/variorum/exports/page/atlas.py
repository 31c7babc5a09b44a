"""The places of a story on country outlines (Natural Earth)."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import cos, radians

from variorum.exports.apparatus import Apparatus, Cite

WIDTH = 1000
LEAST = 3.0
"""Degrees a map spans at least: outlines are coarse, a town alone says nothing."""
NAMED = 60
LETTER, PHONE = 12.5, 1.8
"""Width of a letter of a name, and how much larger names are on a phone (the style says so)."""
_Box = tuple[float, float, float, float]
CORE, FAR = 0.75, 4.0
"""Places beyond four times the reach of three quarters of all mentions do not set the frame."""


@dataclass(frozen=True, slots=True)
class Spot:
    x: float
    y: float
    radius: float
    name: str
    title: str
    href: str
    label: bool
    left: bool
    """The name stands to the left of the mark."""
    narrow: bool
    """There is room for the name on a phone, where it is larger beside the map."""


@dataclass(frozen=True, slots=True)
class PlaceRow:
    id: str
    href: str
    name: str
    country: str
    where: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Atlas:
    width: int
    height: int
    transform: str
    shapes: tuple[tuple[str, str], ...]
    spots: tuple[Spot, ...]
    beyond: tuple[str, ...]
    """Places too far off to be on the map."""


@cache
def _countries() -> tuple[tuple[str, tuple[int, int, int, int], str], ...]:
    text = (files("variorum") / "data" / "shapes" / "countries.tsv").read_text(encoding="utf-8")
    found = []
    for line in text.splitlines():
        name, box, path = line.split("\t")
        west, top, east, bottom = map(int, box.split())
        found.append((name, (west, top, east, bottom), path))
    return tuple(found)


def atlas(app: Apparatus) -> tuple[tuple[PlaceRow, ...], Atlas | None]:
    """Every place that is meant, most reported first, and the map of those whose coordinates are known."""
    groups: dict[tuple[str, str], list[tuple[float | None, float | None, Cite, str]]] = {}
    for key in app.witnesses:
        entry = app.entries.get(key)
        for p in app.dossier.meant(entry.findings.places) if entry and entry.findings else ():
            if p.kind == "adjective":  # "Afghan officials" names a people, not a spot on the map
                continue
            same = (str(p.geonameid), "") if p.geonameid is not None else (p.name.casefold(), p.country or "")
            groups.setdefault(same, []).append((p.lat, p.lon, app.cite(p.span), f"{p.name}\t{p.country or ''}"))
    rows, points = [], []
    ordered = sorted(groups.values(), key=lambda g: (-len({c.report for _, _, c, _ in g}), -len(g), g[0][3]))
    for number, group in enumerate(ordered):
        name, country = group[0][3].split("\t")
        one_each = tuple({cite.report: cite for _, _, cite, _ in reversed(group)}.values())[::-1]
        lat, lon = next(((la, lo) for la, lo, _, _ in group if la is not None and lo is not None), (None, None))
        row = PlaceRow(f"place-{app.dossier.story}-{number}", app.links.place(number), name, country, "no coordinates" if lat is None else _degrees(lat, lon or 0.0), one_each)
        rows.append(row)
        if lat is not None and lon is not None and -90 <= lat <= 90 and -180 <= lon <= 180:
            points.append((lon, lat, row))
    return tuple(rows), _map(points) if points else None


def _degrees(lat: float, lon: float) -> str:
    return f"{abs(lat):.2f}° {'N' if lat >= 0 else 'S'}, {abs(lon):.2f}° {'E' if lon >= 0 else 'W'}"


def _map(points: list[tuple[float, float, PlaceRow]]) -> Atlas:
    framed = _framed(points)
    west, east = _padded([p[0] for p in framed], 180.0)
    south, north = _padded([p[1] for p in framed], 84.0)
    narrow = max(0.2, cos(radians((south + north) / 2)))
    if (north - south) / ((east - west) * narrow) > 0.62:  # too tall for a page: show more to both sides
        more = ((north - south) / 0.62 / narrow - (east - west)) / 2
        west, east = max(-180.0, west - more), min(180.0, east + more)
    elif (north - south) / ((east - west) * narrow) < 0.36:
        more = (0.36 * (east - west) * narrow - (north - south)) / 2
        south, north = max(-84.0, south - more), min(84.0, north + more)
    scale = WIDTH / ((east - west) * narrow)
    height = round((north - south) * scale)
    shapes = tuple(
        (name, path)
        for name, (w, top, e, bottom), path in _countries()
        if w < east * 100 and e > west * 100 and top < -south * 100 and bottom > -north * 100
    )  # fmt: skip
    transform = f"scale({scale * narrow / 100:.5f} {scale / 100:.5f}) translate({-west * 100:.1f} {north * 100:.1f})"
    inside = [p for p in points if west <= p[0] <= east and south <= p[1] <= north]
    beyond = tuple(row.name for lon, lat, row in points if (lon, lat, row) not in inside)
    return Atlas(WIDTH, height, transform, shapes, tuple(_spots(inside, west, north, narrow, scale)), beyond)


def _framed(points: list[tuple[float, float, PlaceRow]]) -> list[tuple[float, float, PlaceRow]]:
    """The places a map is drawn for: a few far ones are named beside it where they would shrink all others to a dot."""
    weighed = sorted((p[0], p[1], len(p[2].cites)) for p in points)
    half = sum(w for *_, w in weighed) / 2
    lon, lat = _median([(x, w) for x, _, w in weighed], half), _median(sorted((y, w) for _, y, w in weighed), half)
    near = sorted(points, key=lambda p: (max(abs(p[0] - lon), abs(p[1] - lat)), p[2].href))
    core, weight = 0, 0
    while weight < CORE * 2 * half:
        weight += len(near[core][2].cites)
        core += 1
    reach = max(LEAST, max(max(abs(p[0] - lon), abs(p[1] - lat)) for p in near[:core]))
    kept = [p for p in points if max(abs(p[0] - lon), abs(p[1] - lat)) <= reach * FAR]
    return kept if len(kept) < len(points) else points


def _median(values: list[tuple[float, int]], half: float) -> float:
    total = 0
    for value, weight in values:
        total += weight
        if total >= half:
            return value
    return values[-1][0]


def _padded(values: list[float], limit: float) -> tuple[float, float]:
    low, high = min(values), max(values)
    pad = max((high - low) * 0.14, (LEAST - (high - low)) / 2, 0.6)
    return max(-limit, low - pad), min(limit, high + pad)


def _spots(points: list[tuple[float, float, PlaceRow]], west: float, north: float, narrow: float, scale: float) -> list[Spot]:
    """Marks, and names where they cover no name before: the most reported places come first."""
    taken: tuple[list[_Box], list[_Box]] = ([], [])
    found: list[Spot] = []
    for lon, lat, row in points:
        x, y = round((lon - west) * narrow * scale, 1), round((north - lat) * scale, 1)
        left = x + len(row.name) * LETTER + 14 > WIDTH - 10
        free, also = (len(found) < NAMED and _placed(taken[n], row.name, x, y, left, size) for n, size in enumerate((1.0, PHONE)))
        title = f"{row.name}: {', '.join(c.siglum for c in row.cites)}"
        found.append(Spot(x, y, 5 + min(7, 1.5 * len(row.cites)), row.name, title, row.href, free, left, also))
    return found


def _placed(taken: list[_Box], name: str, x: float, y: float, left: bool, size: float) -> bool:
    """Whether a name has room among those that have; if so its own is taken."""
    wide, high = (len(name) * LETTER + 14) * size, 13 * size
    box = (x - wide, y - high, x, y + high) if left else (x, y - high, x + wide, y + high)
    if any(box[0] < t[2] and t[0] < box[2] and box[1] < t[3] and t[1] < box[3] for t in taken):
        return False
    taken.append(box)
    return True
