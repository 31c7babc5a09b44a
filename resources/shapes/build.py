"""Country outlines for the dossier's map, out of Natural Earth's 1:50m shapes.

    python resources/shapes/build.py countries-50m.json src/variorum/data/shapes/countries.tsv

The input is the TopoJSON of the npm package `world-atlas` 2.0.2 (ISC; the shapes themselves are Natural Earth,
public domain). The output has one line a country: name, bounds (west, north, east, south, as drawn), path.
The path is SVG path data in hundredths of a degree, x to the east and y to the SOUTH, so that it can be drawn as it is.
"""

import json
import sys
from heapq import heapify, heappop, heappush
from itertools import pairwise
from pathlib import Path

KEEP_AREA = 220
"""Corners whose triangle is smaller (hundredths of a degree, squared) go: keeps the file under 150 KB."""
SMALLEST_RING = 60
"""Islands of a smaller area go, unless they are the whole country."""
Ring = list[tuple[int, int]]


def decoded(topology: dict) -> list[Ring]:
    """The arcs in hundredths of a degree, y to the south, thinned. Borders stay common: an arc is thinned once."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((round((x * sx + tx) * 100), -round((y * sy + ty) * 100)))
        arcs.append(thinned(points))
    return arcs


def area(a: tuple[int, int], b: tuple[int, int], c: tuple[int, int]) -> float:
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def thinned(points: Ring) -> Ring:
    """Visvalingam: the corner that changes the shape least goes first; the ends stay."""
    before, after = list(range(-1, len(points) - 1)), list(range(1, len(points) + 1))
    gone = [False] * len(points)
    heap = [(area(points[i - 1], points[i], points[i + 1]), i) for i in range(1, len(points) - 1)]
    heapify(heap)
    current = {i: size for size, i in heap}
    left = len(points)
    while heap and left > 4:
        size, i = heappop(heap)
        if gone[i] or size != current[i]:
            continue
        if size >= KEEP_AREA:
            break
        gone[i], left = True, left - 1
        a, b = before[i], after[i]
        after[a], before[b] = b, a
        for k in (a, b):
            if 0 < k < len(points) - 1:
                current[k] = max(size, area(points[before[k]], points[k], points[after[k]]))
                heappush(heap, (current[k], k))
    return [p for p, is_gone in zip(points, gone, strict=True) if not is_gone]


def ring_of(numbers: list[int], arcs: list[Ring]) -> Ring:
    ring: Ring = []
    for n in numbers:
        arc = arcs[n] if n >= 0 else arcs[~n][::-1]
        ring.extend(arc[1:] if ring else arc)
    if any(abs(b[0] - a[0]) > 18000 for a, b in pairwise(ring)):  # it crosses 180 degrees
        ring = [(x + 36000 if x < 0 else x, y) for x, y in ring]
    return ring


def size_of(ring: Ring) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1], strict=True))) / 2


def path_of(ring: Ring) -> str:
    parts = [f"M{ring[0][0]} {ring[0][1]}l"]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(ring)]
    numbers = [n for step in steps[:-1] if step != (0, 0) for n in step]
    text = ""
    for n in numbers:
        text += str(n) if n < 0 or not text else f" {n}"
    return parts[0] + text + "z"


def main(source: str, target: str) -> None:
    topology = json.loads(Path(source).read_text())
    arcs = decoded(topology)
    lines = []
    for shape in topology["objects"]["countries"]["geometries"]:
        groups = shape.get("arcs", [])
        polygons = groups if shape["type"] == "MultiPolygon" else [groups]
        rings = [ring_of(numbers, arcs) for polygon in polygons for numbers in polygon if numbers]
        rings.sort(key=lambda r: (-size_of(r), r))
        kept = [r for r in rings if size_of(r) >= SMALLEST_RING] or rings[:1]
        kept = [r for r in kept if len(r) > 3]
        if kept:
            xs, ys = [x for r in kept for x, _ in r], [y for r in kept for _, y in r]
            name = shape["properties"]["name"]
            lines.append(f"{name}\t{min(xs)} {min(ys)} {max(xs)} {max(ys)}\t{''.join(path_of(r) for r in kept)}")
    Path(target).write_text("".join(f"{line}\n" for line in sorted(lines)), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
