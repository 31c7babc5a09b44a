"""Runs a plan on this machine, in one process or several. Knows nothing of news.

A run starts from what the last one published and follows the changes: a new source touches its own units, the groups
they belong to, and nothing else. What a touched unit wrote is remembered by its content, so work is never done twice.
"""

import resource
import time
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from typing import Any

from variorum.codec import decode, digest, encode
from variorum.engines.affected import Affected, Unit, affected
from variorum.engines.crew import Crew
from variorum.engines.keeping import kept_up
from variorum.engines.view import View
from variorum.engines.work import Call, Made, uncollected, unwalked
from variorum.pipeline.parts import parts
from variorum.pipeline.plan import ALWAYS, TROUBLE, Plan
from variorum.pipeline.stage import AnyStage, Digest, Each, Keep, Kept, Meet, Progress, Stage, Store, Tally
from variorum.records.trouble import Problem

BATCH = 128
"""Units computed and committed at a time: what a kill can cost, or twice that with several processes."""
BULK = 512
"""The same for work that is cheaper in bulk."""

Listener = Callable[[Progress], None]


class LocalEngine:
    """Runs plans against one store. `workers`: processes that share the work; the result does not depend on it."""

    def __init__(self, store: Store, workers: int = 1, listen: Listener | None = None) -> None:
        self.store = store
        self.workers = max(1, workers)
        self.listen = listen or (lambda progress: None)

    def run(self, plan: Plan) -> Tally:
        """Do what is not yet done of a plan and publish what changed.

        Where another run has published meanwhile, the changes are followed again from there: all work is remembered.
        """
        while (tally := self._once(plan)) is None:
            pass
        return tally

    def _once(self, plan: Plan) -> Tally | None:
        """One pass over the plan; None where another run was quicker."""
        since, tally, view = self.store.state(), Tally(), View(self.store)
        for kind in ALWAYS:
            for key, given in self.store.incoming(kind).items():
                view.write(kind, key, given)
        view.settle(ALWAYS)
        before = self.store.marks()
        by_kind: dict[str, bytes] = {}
        for stage in plan:
            cpu = _cpu()
            mark = digest(*_mark(stage, by_kind))
            by_kind.update(dict.fromkeys(stage.writes, mark))
            view.change.marks[stage.name] = mark
            fresh = before.get(stage.name) != mark
            if isinstance(stage, Keep):
                tally.units[stage.name], tally.computed[stage.name] = kept_up(stage, view, fresh, self.listen), 0
            else:
                with uncollected():
                    found = affected(stage, mark, view, fresh)
                with unwalked():
                    self._run_stage(stage, found, view, tally)
            view.settle((*stage.writes, *TROUBLE))
            tally.cpu_seconds[stage.name] = _cpu() - cpu
            tally.peak_bytes[stage.name] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        view.change.kinds = (*ALWAYS, *TROUBLE, *(kind for stage in plan for kind in stage.writes))
        with uncollected():
            return tally if self.store.publish(view.change, since) else None

    def _run_stage(self, stage: Stage, found: Affected, view: View, tally: Tally) -> None:
        known = dict(self.store.remembered(u.work for u in found.units))
        todo = [unit for unit in found.units if unit.work not in known]
        tally.units[stage.name] = len(found.units)
        tally.computed[stage.name] = len(todo)
        self._take_away(stage, found, view)
        for unit in found.units:
            if unit.work in known:
                self._enter(stage, unit, known[unit.work], view)
        done = len(found.units) - len(todo)
        self.listen(Progress(stage.name, done, len(found.units), 0))
        if not todo:
            return
        # What a unit had written stands in the store: a large group with one row more writes what is new alone.
        written = {body for kept in found.before.values() for _, _, body in kept}
        crew = Crew(self.workers, stage, len(todo))
        size = BULK if isinstance(stage, Each) and stage.batched else BATCH
        for batch, made in crew.through((part, self._calls(stage, part, view)) for part in parts(todo, size)):
            self._keep(stage, batch, made, view, written)
            done += len(batch)
            self.listen(Progress(stage.name, done, len(found.units), len(todo)))

    def _take_away(self, stage: Stage, found: Affected, view: View) -> None:
        shared = stage.shared if isinstance(stage, Each) else ()
        for key, kept in found.before.items():
            view.change.units[stage.name, key] = None
            for kind, out_key, _ in kept:
                if kind not in shared:
                    view.write(kind, out_key, None)

    def _keep(self, stage: Stage, batch: Sequence[Unit], made: Sequence[Made], view: View, written: Set[Digest]) -> None:
        bodies: dict[Digest, bytes] = {}
        memo: dict[bytes, Kept] = {}
        for unit, (outs, error) in zip(batch, made, strict=True):
            outs = [*outs, *_problems(stage, unit, error)]
            kept = tuple((kind, key, digest(body)) for kind, key, body in outs)
            bodies.update((name, body) for (_, _, name), (_, _, body) in zip(kept, outs, strict=True) if name not in written)
            if error is None:
                memo[unit.work] = kept
            self._enter(stage, unit, kept, view)
        self.store.remember(bodies, memo)

    def _enter(self, stage: Stage, unit: Unit, kept: Kept, view: View) -> None:
        view.change.units[stage.name, unit.key] = kept
        for kind, key, body in kept:
            view.write(kind, key, body)

    # ------------------------------------------------------------------ units as bytes
    def _calls(self, stage: Stage, batch: Sequence[Unit], view: View) -> list[Call]:
        wanted = {d for unit in batch for row in (*unit.rows, unit.extra) for d in row if d}
        bodies = self.store.bodies(wanted)
        calls = []
        for unit in batch:
            rows = [tuple(bodies[d] if d else None for d in row) for row in unit.rows]
            extra: list[Any] = [bodies[d] if d else None for d in unit.extra]
            if isinstance(stage, Each) and stage.looks_up:
                extra = [self._looked_up(stage, rows[0], view)]
            if isinstance(stage, Meet):
                extra = [unit.told]
            calls.append((unit.key, rows, extra))
        return calls

    def _looked_up(self, stage: Each, row: tuple[bytes | None, ...], view: View) -> dict[str, bytes]:
        assert stage.looks_up is not None
        kind, keys_of = stage.looks_up
        records = (decode(k, b) if b else None for k, b in zip(stage.reads, row, strict=True))
        found = view.digests(kind, set(keys_of(*records)))
        bodies = self.store.bodies(found.values())
        return {key: bodies[d] for key, d in found.items()}


def _mark(stage: AnyStage, by_kind: Mapping[str, bytes]) -> list[bytes]:
    """What names a stage's work: a table looked up by key is named by the stage that wrote it."""
    parts = [stage.name.encode(), stage.version.encode(), repr(stage.settings).encode()]
    if isinstance(stage, Each) and stage.looks_up:
        parts.append(by_kind[stage.looks_up[0]])
    return parts


def _problems(stage: Stage, unit: Unit, error: str | None) -> Iterable[tuple[str, str, bytes]]:
    if unit.dropped:
        error = f"{unit.dropped} of {unit.dropped + len(unit.rows)} records were left out: a group holds {len(unit.rows)} at most"
    if error is not None:
        yield "problem", f"{stage.name}:{unit.key}", encode(Problem(unit.key, stage.name, error))


def _cpu() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime
