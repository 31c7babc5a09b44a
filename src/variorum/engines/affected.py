"""Which units of a stage a change touches. What it does not touch is not even looked at.

A stage whose mark is new (another version, other settings) is `fresh`: everything it did is done again.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from variorum.codec import decode, digest
from variorum.engines.grouping import components
from variorum.engines.meeting import Table, owner, packed
from variorum.engines.regrowing import regrown
from variorum.engines.view import View
from variorum.pipeline.parts import parts
from variorum.pipeline.stage import Connect, Digest, Each, Gather, Kept, Meet, Stage


class Unit:
    """One piece of a stage's work: what the function gets, as digests, and the hash that names the work."""

    __slots__ = ("dropped", "extra", "key", "rows", "told", "work")

    def __init__(
        self, mark: bytes, key: str, rows: list[tuple[Digest | None, ...]], extra: list[Digest | None], told: bytes = b""
    ) -> None:
        self.key, self.rows, self.extra, self.told = key, rows, extra, told
        self.dropped = 0
        flat = [d or b"" for row in rows for d in row]
        self.work = digest(mark, key.encode("utf-8", "surrogatepass"), *flat, b"|", *(d or b"" for d in extra), *([told] if told else []))


@dataclass(slots=True)
class Affected:
    """Units to be done, and what the units they replace had written."""

    units: list[Unit] = field(default_factory=list)
    before: Mapping[str, Kept] = field(default_factory=dict)


def affected(stage: Stage, mark: bytes, view: View, fresh: bool) -> Affected:
    """The work a stage has after all changes of the stages before it, in key order."""
    match stage:
        case Each():
            return _each(stage, mark, view, fresh)
        case Gather():
            return _gather(stage, mark, view, fresh)
        case Connect():
            return _connect(stage, mark, view, fresh)
        case Meet():
            return _meet(stage, mark, view, fresh)


def _each(stage: Each, mark: bytes, view: View, fresh: bool) -> Affected:
    if fresh:
        touched, before = set(view.all(stage.reads[0])), view.store.units(stage.name)
    else:
        touched = set(view.store.failed(stage.name)).union(*(view.changed(kind) for kind in stage.reads))
        before = view.store.units(stage.name, touched)
    rows = rows_of(stage.reads, touched, view)
    return Affected([Unit(mark, key, [row], []) for key, row in sorted(rows.items())], before)


def _gather(stage: Gather, mark: bytes, view: View, fresh: bool) -> Affected:
    store, driver = view.store, stage.reads[0]
    moved = set(view.all(driver)) if fresh else view.changed(driver)
    homes: dict[str, set[str]] = defaultdict(set)
    for key, record in records(driver, view.digests(driver, moved), view):
        for group in stage.keys(record):
            homes[group].add(key)
    if fresh:
        touched = set(homes) | set(store.members(stage.name))
        stood: Mapping[str, frozenset[str]] = dict.fromkeys(touched, frozenset())
        before = store.units(stage.name)
    else:
        others = moved.union(*(view.changed(kind) for kind in stage.reads))
        touched = set(homes) | set(store.groups(stage.name, others)) | set(store.failed(stage.name))
        touched = touched.union(*(view.changed(kind) for kind in stage.beside))
        stood = store.members(stage.name, touched)
        before = store.units(stage.name, touched)
    found = Affected(before=before)
    beside = [view.digests(kind, touched) for kind in stage.beside]
    held = {group: sorted((stood.get(group, frozenset()) - moved) | homes.get(group, set())) for group in sorted(touched)}
    rows = rows_of(stage.reads, {key for keys in held.values() for key in keys[: stage.cap]}, view)
    for group, keys in held.items():
        view.change.members[stage.name, group] = frozenset(keys) or None
        inside = [rows[key] for key in keys[: stage.cap] if key in rows]
        if inside:
            unit = Unit(mark, group, inside, [table.get(group) for table in beside])
            unit.dropped = len(keys) - len(unit.rows)
            found.units.append(unit)
    return found


def _connect(stage: Connect, mark: bytes, view: View, fresh: bool) -> Affected:
    store, driver = view.store, stage.reads[0]
    moved = set(view.all(stage.edges)) if fresh else view.changed(stage.edges)
    ends = {key: stage.ends(record) for key, record in records(stage.edges, view.digests(stage.edges, moved), view)}
    for edge in moved:
        view.change.edges[stage.name, edge] = ends.get(edge)
    if fresh:
        nodes = set(view.all(driver))
        before = store.units(stage.name)
    else:
        nodes, ends = _reach(stage, view, moved, ends)
        old = set(store.groups(stage.name, nodes))
        before = store.units(stage.name, old)
        nodes = set(view.digests(driver, nodes))
    for unit in before:
        view.change.members[stage.name, unit] = None
    rows = rows_of(stage.reads, nodes, view)
    edge_digests = view.digests(stage.edges, ends)
    found = Affected(before=before)
    for keys, edges in components(sorted(rows), ends):
        view.change.members[stage.name, keys[0]] = frozenset(keys)
        found.units.append(Unit(mark, keys[0], [rows[key] for key in keys], [edge_digests[edge] for edge in edges]))
    return found


def _reach(
    stage: Connect, view: View, moved: set[str], ends: dict[str, tuple[str, str]]
) -> tuple[set[str], dict[str, tuple[str, str]]]:
    """All nodes whose component may have changed (the whole of each old one), and every edge among them."""
    store = view.store
    seeds = set().union(*(view.changed(kind) for kind in stage.reads), *ends.values())
    seeds = seeds.union(*store.ends(stage.name, moved).values())
    old = {*store.groups(stage.name, seeds), *store.failed(stage.name)}
    todo = seeds.union(*store.members(stage.name, old).values())
    nodes: set[str] = set()
    edges = dict(ends)
    new: dict[str, set[str]] = defaultdict(set)
    for a, b in ends.values():
        new[a].add(b)
        new[b].add(a)
    while todo:
        nodes |= todo
        near = {edge: pair for edge, pair in store.edges(stage.name, todo).items() if edge not in moved}
        edges.update(near)
        todo = {node for pair in near.values() for node in pair}.union(*(new[node] for node in todo)) - nodes
    return nodes, edges


def _meet(stage: Meet, mark: bytes, view: View, fresh: bool) -> Affected:
    store, driver = view.store, stage.reads[0]
    moved = set(view.all(driver)) if fresh else view.changed(driver)
    new = {key: tuple(sorted(set(stage.keys(record)))) for key, record in records(driver, view.digests(driver, moved), view)}
    if fresh:
        moved |= set(store.held(stage.name))
        touched, before = set(new), store.units(stage.name)
        whole = Table(new, stage)
        pairs = whole.pairs(new)
        stock = whole.stock(pairs)
    else:
        touched, pairs, now = regrown(stage, store, moved, new)
        others = set().union(*(view.changed(kind) for kind in stage.reads[1:]))
        old = {unit for unit in store.groups(stage.name, touched) if owner(unit) in touched}
        old = old.union(store.groups(stage.name, moved | others), store.failed(stage.name))
        before = store.units(stage.name, old)
        kept = {unit for unit in before if owner(unit) not in touched | moved}
        pairs |= {(small, large) for large, small in (unit.split("|") for unit in kept)}
        stock = now.stock(pairs)
    for row in moved:
        view.change.postings[stage.name, row] = new.get(row)
    for unit in before:
        view.change.members[stage.name, unit] = None
    rows = rows_of(stage.reads, {row for pair in pairs for row in pair}, view)
    found = Affected(before=before)
    for small, large in sorted(pairs):
        if small in rows and large in rows:
            unit = f"{large}|{small}"
            view.change.members[stage.name, unit] = frozenset((small, large))
            found.units.append(Unit(mark, unit, [rows[small], rows[large]], [], packed(stock.get((small, large), ()))))
    return found


# ---------------------------------------------------------------------- small pieces
def rows_of(reads: tuple[str, ...], keys: Iterable[str], view: View) -> dict[str, tuple[Digest | None, ...]]:
    """The row of each key that has a record of the first kind."""
    tables = [view.digests(kind, keys) for kind in reads]
    return {key: tuple(table.get(key) for table in tables) for key in tables[0]}


def records(kind: str, table: Mapping[str, Digest], view: View) -> Iterator[tuple[str, Any]]:
    """Key and record of a table, in key order, a thousand at a time."""
    for keys in parts(sorted(table), 1000):
        bodies = view.store.bodies({table[key] for key in keys})
        for key in keys:
            yield key, decode(kind, bodies[table[key]])
