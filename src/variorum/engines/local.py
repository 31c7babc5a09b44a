"""Runs a plan on this machine, in one process or several. Knows nothing of news."""

import resource
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from typing import Any, TypeVar

from variorum.codec import decode, digest, encode
from variorum.engines.grouping import components
from variorum.pipeline.plan import Plan
from variorum.pipeline.stage import Connect, Digest, Each, Gather, Out, Progress, Stage, Store, Tally
from variorum.records.trouble import Problem

BATCH = 128
"""Units computed and committed at a time: what a kill can cost."""

Tables = dict[str, dict[str, Digest]]
Kept = tuple[tuple[str, str, Digest], ...]
"""What one unit wrote: kind, key, digest of each record."""
_T = TypeVar("_T")
Listener = Callable[[Progress], None]


class Unit:
    """One piece of a stage's work: what the function gets, as digests, and the hash that names the work."""

    __slots__ = ("extra", "group", "key", "rows", "work")

    def __init__(self, stage_mark: bytes, key: str, rows: list[tuple[Digest | None, ...]], extra: list[Digest | None]) -> None:
        self.key, self.rows, self.extra = key, rows, extra
        flat = [d or b"" for row in rows for d in row]
        self.work = digest(stage_mark, key.encode("utf-8", "surrogatepass"), *flat, b"|", *(d or b"" for d in extra))


class LocalEngine:
    """Runs plans against one store. `workers`: processes for the per-report stages; the result does not depend on it."""

    def __init__(self, store: Store, workers: int = 1, listen: Listener | None = None) -> None:
        self.store = store
        self.workers = max(1, workers)
        self.listen = listen or (lambda progress: None)

    def run(self, plan: Plan) -> Tally:
        """Do what is not remembered of a plan and publish the tables it makes."""
        tally = Tally()
        tables: Tables = {"source": dict(sorted(self.store.table("source").items())), "problem": {}, "rejected": {}}
        marks: dict[str, bytes] = {}
        for stage in plan:
            cpu = _cpu()
            mark = digest(*_mark(stage, marks))
            for kind in stage.writes:
                marks[kind] = mark
                tables.setdefault(kind, {})
            self._run_stage(stage, mark, tables, tally)
            tally.cpu_seconds[stage.name] = _cpu() - cpu
            tally.peak_bytes[stage.name] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        for kind in tables:
            tables[kind] = dict(sorted(tables[kind].items()))
        self.store.publish(tables)
        return tally

    def _run_stage(self, stage: Stage, mark: bytes, tables: Tables, tally: Tally) -> None:
        units = list(self._units(stage, mark, tables))
        remembers = not (isinstance(stage, Gather) and not stage.remembered)
        known = self.store.remembered(u.work for u in units) if remembers else {}
        for unit in units:
            if unit.work in known:
                _enter(tables, known[unit.work])
        todo: dict[bytes, Unit] = {u.work: u for u in units if u.work not in known}
        tally.units[stage.name] = len(units)
        tally.computed[stage.name] = len(todo) if remembers else 0
        done = len(units) - len(todo)
        self.listen(Progress(stage.name, done, len(units), 0))
        if not todo:
            return
        with _Pool(self.workers if isinstance(stage, Each) and len(todo) > 1 else 1, stage) as work:
            for batch in _batches(todo.values(), BATCH):
                calls = [self._call(stage, unit, tables) for unit in batch]
                made = work(calls)
                self._keep(stage, batch, made, tables, remembers)
                done += len(batch)
                self.listen(Progress(stage.name, done, len(units), len(todo)))

    def _keep(self, stage: Stage, batch: Sequence[Unit], made: Sequence["Made"], tables: Tables, remembers: bool) -> None:
        bodies: dict[Digest, bytes] = {}
        memo: dict[bytes, Kept] = {}
        for unit, (outs, error) in zip(batch, made, strict=True):
            if error is not None:
                outs = [("problem", f"{stage.name}:{unit.key}", encode(Problem(unit.key, stage.name, error)))]
            kept = []
            for kind, key, body in outs:
                body_digest = digest(body)
                bodies[body_digest] = body
                kept.append((kind, key, body_digest))
            if error is None:
                memo[unit.work] = tuple(kept)
            _enter(tables, kept)
        self.store.remember(bodies, memo if remembers else {})

    # ------------------------------------------------------------------ what there is to do
    def _units(self, stage: Stage, mark: bytes, tables: Tables) -> Iterator[Unit]:
        match stage:
            case Each():
                for key in sorted(tables[stage.reads[0]]):
                    yield Unit(mark, key, [_row(stage.reads, key, tables)], [])
            case Gather():
                for group, keys in sorted(self._groups(stage, tables).items()):
                    rows = [_row(stage.reads, key, tables) for key in keys]
                    yield Unit(mark, group, rows, [tables[kind].get(group) for kind in stage.beside])
            case Connect():
                for keys, edges in self._components(stage, tables):
                    rows = [_row(stage.reads, key, tables) for key in keys]
                    yield Unit(mark, keys[0], rows, [tables[stage.edges][edge] for edge in edges])

    def _groups(self, stage: Gather, tables: Tables) -> dict[str, list[str]]:
        groups: dict[str, list[str]] = defaultdict(list)
        driver = stage.reads[0]
        for key, record in self._records(driver, tables[driver]):
            for group in stage.keys(record):
                groups[group].append(key)
        for group, keys in groups.items():
            keys.sort()
            if stage.cap is not None and len(keys) > stage.cap:
                error = f"{len(keys)} records share '{group}': the first {stage.cap} were used"
                problem = encode(Problem(group, stage.name, error))
                self.store.remember({digest(problem): problem}, {})
                tables["problem"][f"{stage.name}:{group}"] = digest(problem)
                del keys[stage.cap :]
        return groups

    def _components(self, stage: Connect, tables: Tables) -> Iterator[tuple[list[str], list[str]]]:
        ends = {key: stage.ends(record) for key, record in self._records(stage.edges, tables[stage.edges])}
        return components(sorted(tables[stage.reads[0]]), ends)

    def _records(self, kind: str, table: Mapping[str, Digest]) -> Iterator[tuple[str, Any]]:
        for keys in _batches(sorted(table), 1000):
            bodies = self.store.bodies({table[key] for key in keys})
            for key in keys:
                yield key, decode(kind, bodies[table[key]])

    # ------------------------------------------------------------------ one call, as bytes
    def _call(self, stage: Stage, unit: Unit, tables: Tables) -> "Call":
        wanted = {d for row in unit.rows for d in row if d} | {d for d in unit.extra if d}
        bodies = self.store.bodies(wanted)
        rows = [tuple(bodies[d] if d else None for d in row) for row in unit.rows]
        extra: list[Any] = [bodies[d] if d else None for d in unit.extra]
        if isinstance(stage, Each) and stage.looks_up:
            kind, keys_of = stage.looks_up
            records = (decode(k, b) if b else None for k, b in zip(stage.reads, rows[0], strict=True))
            found = {key: tables[kind][key] for key in keys_of(*records) if key in tables[kind]}
            texts = self.store.bodies(set(found.values()))
            extra = [{key: texts[d] for key, d in found.items()}]
        if isinstance(stage, Gather) and stage.previous:
            extra += [self._previous(kind) for kind in stage.previous]
        return unit.key, rows, extra

    def _previous(self, kind: str) -> dict[str, bytes]:
        table = self.store.table(kind)
        bodies = self.store.bodies(set(table.values()))
        return {key: bodies[d] for key, d in table.items()}


# ---------------------------------------------------------------------- doing it
Call = tuple[str, list[tuple[bytes | None, ...]], list[Any]]
Made = tuple[list[tuple[str, str, bytes]], str | None]

_working: tuple[Stage, Callable[..., Any]] | None = None


def _start(stage: Stage) -> None:
    global _working
    _working = (stage, stage.build(stage.settings))


def _do(calls: list[Call]) -> list[Made]:
    assert _working is not None
    stage, function = _working
    if isinstance(stage, Each) and stage.batched:
        return _do_batch(stage, function, calls)
    return [_do_one(stage, function, call) for call in calls]


def _do_one(stage: Stage, function: Callable[..., Any], call: Call) -> Made:
    try:
        return _bytes(stage, function(*_arguments(stage, call))), None
    except Exception as error:  # one bad report never stops a run: it becomes a Problem record
        return [], f"{type(error).__name__}: {error}"


def _do_batch(stage: Each, function: Callable[..., Any], calls: list[Call]) -> list[Made]:
    try:
        outs = function([_arguments(stage, call) for call in calls])
        return [(_bytes(stage, out), None) for out in outs]
    except Exception:
        if len(calls) > 1:
            return [made for call in calls for made in _do_batch(stage, function, [call])]
        return [_do_one(stage, lambda *unit: next(iter(function([unit]))), calls[0])]


def _arguments(stage: Stage, call: Call) -> list[Any]:
    key, raw, extra = call
    rows = [tuple(decode(k, b) if b is not None else None for k, b in zip(stage.reads, row, strict=True)) for row in raw]
    match stage:
        case Each(looks_up=(kind, _)):
            return [*rows[0], {k: decode(kind, b) for k, b in extra[0].items()}]
        case Each():
            return list(rows[0])
        case Gather():
            beside = [decode(k, b) if b is not None else None for k, b in zip(stage.beside, extra, strict=False)]
            before = extra[len(stage.beside) :]
            past = [{k: decode(kind, b) for k, b in t.items()} for kind, t in zip(stage.previous, before, strict=True)]
            return [key, rows, *beside, *past]
        case Connect():
            return [rows, [decode(stage.edges, b) for b in extra]]


def _bytes(stage: Stage, outs: Iterable[Out]) -> list[tuple[str, str, bytes]]:
    allowed = {*stage.writes, "rejected", "problem"}
    made = []
    for out in outs:
        if out.kind not in allowed:
            raise TypeError(f"stage '{stage.name}' may not write '{out.kind}'")
        made.append((out.kind, out.key, encode(out.record)))
    return made


class _Pool:
    """The stage's function behind one call: in this process, or spread over several."""

    def __init__(self, workers: int, stage: Stage) -> None:
        self.workers, self.stage = workers, stage
        self.executor: Executor | None = None

    def __enter__(self) -> Callable[[list[Call]], list[Made]]:
        if self.workers == 1:
            _start(self.stage)
            return _do
        self.executor = ProcessPoolExecutor(
            self.workers, mp_context=get_context("spawn"), initializer=_start, initargs=(self.stage,)
        )
        return self._spread

    def _spread(self, calls: list[Call]) -> list[Made]:
        assert self.executor is not None
        size = max(1, -(-len(calls) // (self.workers * 2)))
        parts = [calls[i : i + size] for i in range(0, len(calls), size)]
        return [made for part in self.executor.map(_do, parts) for made in part]

    def __exit__(self, *error: object) -> None:
        if self.executor is not None:
            self.executor.shutdown()


# ---------------------------------------------------------------------- small pieces
def _mark(stage: Stage, marks: Mapping[str, bytes]) -> list[bytes]:
    """What names a stage's work: a table looked up by key is named by the stage that wrote it."""
    parts = [stage.name.encode(), stage.version.encode(), repr(stage.settings).encode()]
    if isinstance(stage, Each) and stage.looks_up:
        parts.append(marks[stage.looks_up[0]])
    return parts


def _row(reads: tuple[str, ...], key: str, tables: Tables) -> tuple[Digest | None, ...]:
    return tuple(tables[kind].get(key) for kind in reads)


def _enter(tables: Tables, kept: Iterable[tuple[str, str, Digest]]) -> None:
    for kind, key, body_digest in kept:
        tables[kind][key] = body_digest


def _batches(items: Iterable[_T], size: int) -> Iterator[list[_T]]:
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


def _cpu() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime
