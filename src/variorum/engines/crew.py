"""A stage's work shared out over processes: who starts them, when, and in what parts a batch is handed out."""

import gc
import os
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from typing import TypeVar

from variorum.engines.work import Call, Made, do, start
from variorum.pipeline.stage import Each, Stage

_T = TypeVar("_T")

START = {"fork": 0.15, "spawn": 3.0}
"""Seconds of work left from which starting processes pays: a copy of this one is made at once, a new one loads the model anew."""
PART = 64
"""Units of one call at most: the records of several hundred parsed sentences no longer fit the processor's cache."""
PARTS = {True: 6, False: 10}
"""Parts of a batch for each process, of work that is cheaper in bulk and of other: with few of them one process waits at the end for the other."""
AHEAD = 1
"""Batches handed out before the first of them is asked for: while one is written down the next is computed."""
TRIALS = 2
"""Parts done here before it is told how long the rest will take: the first loads tables, the second shows the pace."""
TRIAL = 8
"""Units of such a part where the work is cheaper in bulk; one otherwise."""

Part = list[int]
"""Calls of one batch, by their place in it."""
Handed = list[tuple[Part, "list[Made] | Future[list[Made]]"]]


class Crew:
    """A stage's function, called in this process, or in several when there is work enough.

    This process builds the function and begins alone, with the lightest units: so tables that load with the first call
    are loaded once, and how long the rest will take is known before processes are started for it. The heaviest units are
    handed out first, so that no process is left with one at the end. What comes out does not depend on any of this.
    """

    def __init__(self, workers: int, stage: Stage, total: int) -> None:
        self.stage, self.total = stage, total
        self.method = _method()
        # A new process gets the stage by the names of its functions, which those of the other shapes need not have.
        self.workers = workers if self.method == "fork" or isinstance(stage, Each) else 1
        self.seen = self.done = 0
        self.executor: ProcessPoolExecutor | None = None
        start(stage)

    def through(self, batches: Iterable[tuple[_T, list[Call]]]) -> Iterator[tuple[_T, list[Made]]]:
        """Each batch with what its calls made, in order."""
        waiting: deque[tuple[_T, Handed]] = deque()
        try:
            for batch, calls in batches:
                waiting.append((batch, self._handed(calls)))
                while len(waiting) > (AHEAD if self.executor else 0):
                    yield _fetched(*waiting.popleft())
            while waiting:
                yield _fetched(*waiting.popleft())
        finally:
            if self.executor is not None:
                self.executor.shutdown(cancel_futures=True)

    def _handed(self, calls: list[Call]) -> Handed:
        """The parts of a batch with what is made of them here, or what others have in hand."""
        weights = [_weight(call) for call in calls] if self.workers > 1 else [1] * len(calls)
        parts = self._parts(weights)
        left, handed = sum(weights), Handed()
        self.seen += len(calls)
        while parts and self.executor is None:
            part = parts.pop() if self.workers > 1 else parts.pop(0)
            began = time.perf_counter()
            handed.append((part, do([calls[i] for i in part])))
            spent, heavy = time.perf_counter() - began, sum(weights[i] for i in part)
            left -= heavy
            self.done += 1
            to_come = left + sum(weights) / len(calls) * (self.total - self.seen)
            if self.workers > 1 and self.done >= TRIALS and spent / heavy * to_come > START[self.method]:
                self.executor = self._hired()
        if self.executor is not None:
            handed += [(part, self.executor.submit(do, [calls[i] for i in part])) for part in parts]
        return handed

    def _parts(self, weights: Sequence[int]) -> list[Part]:
        """A batch in parts; for several processes of about equal weight, the heaviest first, at the end what is tried first."""
        places = list(range(len(weights)))
        if self.workers == 1:
            return [places[i : i + PART] for i in range(0, len(places), PART)]
        trials: list[Part] = []
        bulk = isinstance(self.stage, Each) and self.stage.batched
        if self.executor is None:
            places.sort(key=lambda i: -weights[i])
            size = TRIAL if bulk else 1
            for _ in range(TRIALS - min(self.done, TRIALS)):
                trials += [sorted(places[-size:])] if places else []
                del places[-size:]
            places.sort()
            trials.reverse()
        fair = sum(weights[i] for i in places) / (self.workers * PARTS[bulk])
        parts: list[Part] = []
        held = 0
        for i in places:
            if not parts or held + weights[i] / 2 > fair or len(parts[-1]) == PART:
                parts.append([])
                held = 0
            parts[-1].append(i)
            held += weights[i]
        return sorted(parts, key=lambda part: -sum(weights[i] for i in part)) + trials

    def _hired(self) -> ProcessPoolExecutor:
        stage = None if self.method == "fork" else self.stage
        context = get_context(self.method)
        return ProcessPoolExecutor(self.workers, mp_context=context, initializer=_start_worker, initargs=(stage,))


def _weight(call: Call) -> int:
    """The bytes a call is given."""
    _, rows, extra = call
    given = [*(body for row in rows for body in row), *extra]
    return 1 + sum(sum(map(len, one.values())) if isinstance(one, dict) else len(one or b"") for one in given)


def _fetched(batch: _T, handed: Handed) -> tuple[_T, list[Made]]:
    made: dict[int, Made] = {}
    for part, result in handed:
        made.update(zip(part, result if isinstance(result, list) else result.result(), strict=True))
    return batch, [made[i] for i in range(len(made))]


def _method() -> str:
    """How processes are started: copying this one is safe where no other thread may hold a lock."""
    return "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"


def _start_worker(stage: Stage | None) -> None:
    """In a new process; None where it is a copy of one that has the function."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    # What a copy begins with is never collected: so its pages stay those of the parent.
    gc.freeze()
    if stage is not None:
        start(stage)


def _end_with_parent() -> None:
    """A worker whose parent was killed would wait for work for ever: each holds the queue open for the others."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
