"""Doing the work of a stage: its function called on decoded records, here or in other processes, never raising."""

import gc
import os
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from typing import Any, TypeVar

from variorum.codec import decode, encode
from variorum.engines.meeting import unpacked
from variorum.pipeline.stage import Connect, Each, Gather, Meet, Out, Stage

Call = tuple[str, list[tuple[bytes | None, ...]], list[Any]]
"""The key of a unit, its rows, and what else its function gets, all as bytes."""
Made = tuple[list[tuple[str, str, bytes]], str | None]
"""What a unit wrote (kind, key, bytes), and the error if it failed."""
_T = TypeVar("_T")

START = {"fork": 0.15, "spawn": 3.0}
"""Seconds of work left from which starting processes pays: a copy of this one is made at once, a new one loads the model anew."""
PART = 64
"""Units of one call at most: the records of several hundred parsed sentences no longer fit the processor's cache."""
PARTS = 6
"""Parts of a batch for each process: with few of them one process waits at the end for the other."""
AHEAD = 1
"""Batches handed out before the first of them is asked for: while one is written down the next is computed."""

_working: tuple[Stage, Callable[..., Any]] | None = None


class Crew:
    """A stage's function, called in this process, or in several when there is work enough.

    This process builds the function and begins alone: so tables that load with the first call are loaded once, and
    how long the rest will take is known before processes are started for it. What comes out does not depend on any of this.
    """

    def __init__(self, workers: int, stage: Stage, total: int) -> None:
        self.stage, self.total = stage, total
        self.method = _method()
        # A new process gets the stage by the names of its functions, which those of the other shapes need not have.
        self.workers = workers if self.method == "fork" or isinstance(stage, Each) else 1
        self.spent, self.done = 0.0, 0
        self.executor: ProcessPoolExecutor | None = None
        _start(stage)

    def through(self, batches: Iterable[tuple[_T, list[Call]]]) -> Iterator[tuple[_T, list[Made]]]:
        """Each batch with what its calls made, in order."""
        waiting: deque[tuple[_T, list[Made], list[Future[list[Made]]]]] = deque()
        try:
            for batch, calls in batches:
                waiting.append((batch, *self._handed(calls)))
                while len(waiting) > (AHEAD if self.executor else 0):
                    yield _fetched(waiting.popleft())
            while waiting:
                yield _fetched(waiting.popleft())
        finally:
            if self.executor is not None:
                self.executor.shutdown(cancel_futures=True)

    def _handed(self, calls: list[Call]) -> tuple[list[Made], list[Future[list[Made]]]]:
        """What is made of a batch at once, and what others have in hand."""
        size = min(PART, max(1, -(-len(calls) // (self.workers * PARTS)))) if self.workers > 1 else PART
        parts = deque(calls[i : i + size] for i in range(0, len(calls), size))
        made: list[Made] = []
        while parts and self.executor is None:
            began = time.perf_counter()
            made += _do(parts.popleft())
            self.spent += time.perf_counter() - began
            self.done += size
            if self.workers > 1 and self.spent / self.done * (self.total - self.done) > START[self.method]:
                self.executor = self._hired()
        return made, [self.executor.submit(_do, part) for part in parts] if self.executor else []

    def _hired(self) -> ProcessPoolExecutor:
        stage = None if self.method == "fork" else self.stage
        context = get_context(self.method)
        return ProcessPoolExecutor(self.workers, mp_context=context, initializer=_start_worker, initargs=(stage,))


def _method() -> str:
    """How processes are started: copying this one is safe where no other thread may hold a lock."""
    return "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"


def _fetched(one: tuple[_T, list[Made], list[Future[list[Made]]]]) -> tuple[_T, list[Made]]:
    batch, made, others = one
    return batch, [*made, *(m for other in others for m in other.result())]


def _start(stage: Stage) -> None:
    global _working
    _working = (stage, stage.build(stage.settings))


def _start_worker(stage: Stage | None) -> None:
    """In a new process; None where it is a copy of one that has the function."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    # What a copy begins with is never collected: so its pages stay those of the parent.
    gc.freeze()
    if stage is not None:
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
            return [*rows, unpacked(extra[0])]
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
