"""Doing the work of a stage: its function called on decoded records, here or in other processes, never raising."""

import gc
import os
from collections.abc import Callable, Iterable
from concurrent.futures import Executor, ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread
from typing import Any

from variorum.codec import decode, encode
from variorum.pipeline.stage import Connect, Each, Gather, Meet, Out, Stage

Call = tuple[str, list[tuple[bytes | None, ...]], list[Any]]
"""The key of a unit, its rows, and what else its function gets, all as bytes."""
Made = tuple[list[tuple[str, str, bytes]], str | None]
"""What a unit wrote (kind, key, bytes), and the error if it failed."""

_working: tuple[Stage, Callable[..., Any]] | None = None


class Pool:
    """A stage's function behind one call: in this process, or spread over several."""

    def __init__(self, workers: int, stage: Stage) -> None:
        self.workers, self.stage = workers, stage
        self.executor: Executor | None = None

    def __enter__(self) -> Callable[[list[Call]], list[Made]]:
        if self.workers == 1:
            _start(self.stage)
            return _do
        context = get_context("spawn")
        self.executor = ProcessPoolExecutor(self.workers, mp_context=context, initializer=_start_worker, initargs=(self.stage,))
        return self._spread

    def _spread(self, calls: list[Call]) -> list[Made]:
        assert self.executor is not None
        size = max(1, -(-len(calls) // (self.workers * 2)))
        parts = [calls[i : i + size] for i in range(0, len(calls), size)]
        return [made for part in self.executor.map(_do, parts) for made in part]

    def __exit__(self, *error: object) -> None:
        if self.executor is not None:
            self.executor.shutdown()


def _start(stage: Stage) -> None:
    global _working
    _working = (stage, stage.build(stage.settings))


def _start_worker(stage: Stage) -> None:
    Thread(target=_end_with_parent, daemon=True).start()
    _start(stage)


def _end_with_parent() -> None:
    """A worker whose parent was killed would wait for work for ever: each holds the queue open for the others."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _do(calls: list[Call]) -> list[Made]:
    assert _working is not None
    stage, function = _working
    collects = gc.isenabled()
    # Work makes many small objects and few cycles: collecting in the midst of a batch walks the whole model each time.
    gc.disable()
    try:
        if isinstance(stage, Each) and stage.batched:
            return _do_batch(stage, function, calls)
        return [_do_one(stage, function, call) for call in calls]
    finally:
        if collects:
            gc.enable()


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
            size = len(stage.beside)
            beside = [decode(k, b) if b is not None else None for k, b in zip(stage.beside, extra[:size], strict=True)]
            past = zip(stage.previous, extra[size:], strict=True)
            return [key, rows, *beside, *({k: decode(kind, b) for k, b in table.items()} for kind, table in past)]
        case Meet():
            return rows
        case Connect():
            return [rows, [decode(stage.edges, b) for b in extra]]


def _bytes(stage: Stage, outs: Iterable[Out]) -> list[tuple[str, str, bytes]]:
    allowed = {*stage.writes, "rejected"}
    made = []
    for out in outs:
        if out.kind not in allowed:
            raise TypeError(f"stage '{stage.name}' may not write '{out.kind}'")
        made.append((out.kind, out.key, encode(out.record)))
    return made
