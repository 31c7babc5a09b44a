"""Where the texts are from: a lane for each origin, time to the right, an edge for every text taken over."""

from collections import Counter
from dataclasses import dataclass

from variorum.exports.apparatus import Apparatus
from variorum.exports.dates import plain, short
from variorum.exports.page.ties import LISTED
from variorum.exports.signs import counted
from variorum.records.lineage import Derivation, Origin

LABELS, STEP, LANE, TOP = 230, 56, 64, 34
HEAD, BELOW = 27, 33
"""Letters of a lane's label, and of the headline below it, that have room."""
REPORTS = 30
"""Reports drawn: of more, those with the strongest ties, then the first of each origin. With more a reader sees a maze."""
INTO, OUT_OF = 2, 1
"""Edges drawn into and out of each report, the strongest first: with all of them a reader sees a black field."""


@dataclass(frozen=True, slots=True)
class Node:
    x: float
    y: float
    label: str
    href: str
    title: str
    hollow: bool


@dataclass(frozen=True, slots=True)
class Edge:
    href: str
    path: str
    width: float
    dashed: bool
    directed: bool
    title: str


@dataclass(frozen=True, slots=True)
class Lane:
    y: float
    label: str
    text: str
    """The headline of the origin's text, if it has one."""
    note: str
    title: str


@dataclass(frozen=True, slots=True)
class Graph:
    width: int
    height: int
    lanes: tuple[Lane, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    links: tuple[str, ...]
    """Thin lines from an unseen source to the reports that carry it and took it from no other report."""
    ticks: tuple[tuple[float, str], ...]
    left_out: int
    """Ties that are not drawn."""
    absent: int
    """Reports that are not drawn."""


def graph(app: Apparatus) -> Graph:
    """Reports left to right in the order of their time, undated ones last; one lane for each main origin."""
    reports = _reports(app)
    lanes = _lanes(app, reports)
    row = {origin: n for n, origin in enumerate(lanes)}
    at = {report: (LABELS + STEP * (n + 1), TOP + LANE * row[_main(app, report)] + LANE // 2) for n, report in enumerate(reports)}
    nodes = [Node(*at[r], app.siglum(r), app.links.report(r), app.label(r), False) for r in reports]
    taken = {d.target for d in app.derivations if d.direction == "known" and d.kind != "common-source"}
    links: list[str] = []
    for origin, n in row.items():
        if _unseen(app.origins.get(origin), app):
            y = TOP + LANE * n + LANE // 2
            nodes.append(Node(LABELS, y, "", "", f"{app.origins[origin].label}: the source itself is not among the reports", True))
            first = [r for r in reports if _main(app, r) == origin and r not in taken]
            links.extend(_curve((LABELS + 9, y), at[report]) for report in first)
    drawn = [d for d in _drawn(app) if d.source in at and d.target in at]
    edges = tuple(_edge(app, d, at, n) for n, d in enumerate(drawn))
    width, height = LABELS + STEP * (len(reports) + 1), TOP + LANE * len(lanes) + 10
    carry = Counter(_main(app, r) for r in app.witnesses)
    views = tuple(_lane(app, origin, n, carry[origin]) for n, origin in enumerate(lanes))
    left_out, absent = len(app.derivations) - len(drawn), len(app.witnesses) - len(reports)
    return Graph(width, height, views, tuple(nodes), edges, tuple(links), tuple(_ticks(app, at)), left_out, absent)


def _reports(app: Apparatus) -> list[str]:
    """Those that are drawn, in the order of their time."""
    if len(app.witnesses) <= REPORTS:
        return list(app.witnesses)
    first: dict[str, str] = {}
    for report in app.witnesses:
        first.setdefault(_main(app, report), report)
    ranked = dict.fromkeys([*(r for d in app.derivations[:LISTED] for r in (d.source, d.target)), *first.values(), *app.witnesses])
    chosen = set(list(ranked)[:REPORTS])
    return [r for r in app.witnesses if r in chosen]


def _drawn(app: Apparatus) -> list[Derivation]:
    """The strongest ties of every report, so that none stands alone that shares text with another."""
    into: Counter[str] = Counter()
    out_of: Counter[str] = Counter()
    found = []
    for d in app.derivations[:LISTED]:
        if into[d.target] < INTO or out_of[d.source] < OUT_OF:
            into[d.target] += 1
            out_of[d.source] += 1
            found.append(d)
    return found


def _main(app: Apparatus, report: str) -> str:
    origins = app.witnesses[report].origins
    return origins[0] if origins else f"?{report}"


def _lanes(app: Apparatus, reports: list[str]) -> list[str]:
    """Origins with most reports first, then in time."""
    counts = Counter(_main(app, report) for report in reports)
    return sorted(counts, key=lambda o: -counts[o])


def _unseen(origin: Origin | None, app: Apparatus) -> bool:
    return origin is not None and origin.kind in ("agency", "unseen")


def _lane(app: Apparatus, origin: str, number: int, count: int) -> Lane:
    known = app.origins.get(origin)
    label = known.label if known else "not known"
    kind = {"agency": "agency", "unseen": "unseen source", "outlet": "own text"}.get(known.kind, known.kind) if known else "lineage not recorded"
    source, _, text = label.removeprefix("unseen source:").strip().partition(": ")
    return Lane(TOP + LANE * number + LANE // 2, _cut(source or "not known", HEAD), _cut(text, BELOW), f"{kind}, {counted(count, 'report')}",
                known.label if known else label)  # fmt: skip


def _cut(text: str, most: int) -> str:
    """At most so many letters, cut after a word."""
    return text if len(text) <= most else f"{text[: most - 1].rpartition(' ')[0] or text[: most - 1]}…"


def _edge(app: Apparatus, d: Derivation, at: dict[str, tuple[int, int]], number: int) -> Edge:
    a, b = at[d.source], at[d.target]
    directed = d.direction == "known" and d.kind != "common-source"
    return Edge(app.links.tie(d), _curve(a, b, number), round(1.5 + 6 * max(0.0, min(1.0, d.share)), 1), d.direction != "known", directed,
                f"{app.siglum(d.source)} {'→' if directed else '–'} {app.siglum(d.target)}: {d.kind}, {d.share:.0%}")  # fmt: skip


def _curve(a: tuple[float, float], b: tuple[float, float], number: int = 0) -> str:
    """An arc over the lane within one; between two along the edge of the lane, then down the target's own column.

    So no edge runs behind a sign it has nothing to do with; `number` keeps edges of one way apart.
    """
    if a[1] == b[1]:
        lift = min(26.0, 10 + abs(b[0] - a[0]) / 14)
        return f"M{a[0]} {a[1] - 12}C{a[0]} {a[1] - 12 - lift} {b[0]} {b[1] - 12 - lift} {b[0]} {b[1] - 13}"
    down, right = (1 if b[1] > a[1] else -1), (1 if b[0] > a[0] else -1)
    level, column = a[1] + (19 + number % 4 * 4) * down, b[0] + (number % 5 - 2) * 6
    return (
        f"M{a[0]} {a[1] + 12 * down}Q{a[0]} {level} {a[0] + 12 * right} {level}H{column - 12 * right}"
        f"Q{column} {level} {column} {level + 12 * down}V{b[1] - 13 * down}"
    )


def _ticks(app: Apparatus, at: dict[str, tuple[int, int]]) -> list[tuple[float, str]]:
    """The day above the first report of each day."""
    found: list[tuple[float, str]] = []
    before = None
    for report in at:
        witness = app.witnesses[report]
        day = short(witness.published.edtf) if witness.published else "undated"
        if day != before:
            found.append((at[report][0], day if len(day) < 12 else plain(day)[:11]))
        before = day
    return found
