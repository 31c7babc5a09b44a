"""Keeping a table up: a stage that looks up what stood and says what changes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from variorum.codec import decode, digest, encode
from variorum.engines.view import View
from variorum.engines.work import uncollected
from variorum.pipeline.parts import parts
from variorum.pipeline.stage import Digest, Held, Keep, Out, Past, Progress
from variorum.records.trouble import Problem

BATCH = 20_000
"""Records written down at a time: their hashes come in no order, so that few at a time touch the whole of a large index each time."""
MOST = 1 << 30
"""All the rows that hold a key: it is the stage that chooses keys few rows hold."""


class _Past(Past):
    def __init__(self, stage: Keep, view: View, fresh: bool) -> None:
        self.stage, self.view, self._fresh = stage, view, fresh
        self._changed = frozenset(view.all(stage.reads[0]) if fresh else set().union(*(view.changed(kind) for kind in stage.reads)))

    @property
    def fresh(self) -> bool:
        return self._fresh

    @property
    def changed(self) -> frozenset[str]:
        return self._changed

    def rows(self, keys: Iterable[str]) -> Mapping[str, tuple[Any, ...]]:
        keys = list(keys)
        found = [self._records(kind, self.view.digests(kind, keys)) for kind in self.stage.reads]
        return {key: tuple(table.get(key) for table in found) for key in found[0]}

    def kept(self, kind: str, keys: Iterable[str]) -> Mapping[str, Any]:
        return self._records(kind, self.view.store.digests(kind, keys))

    def held(self, rows: Iterable[str]) -> Mapping[str, tuple[int, ...]]:
        return {} if self.fresh else self.view.store.held(self.stage.name, rows)

    def holders(self, keys: Iterable[int], most: int | None = None) -> Mapping[int, tuple[str, ...]]:
        return {} if self.fresh else self.view.store.holders(self.stage.name, keys, MOST if most is None else most)

    def sharing(self, worth: Mapping[int, int], least: int) -> set[str]:
        return set() if self.fresh else set(self.view.store.sharing(self.stage.name, worth, least))

    def afresh(self) -> None:
        self._fresh, self._changed = True, frozenset(self.view.all(self.stage.reads[0]))

    def _records(self, kind: str, table: Mapping[str, Digest]) -> dict[str, Any]:
        bodies = self.view.store.bodies(set(table.values()))
        return {key: decode(kind, bodies[d]) for key, d in table.items()}


def kept_up(stage: Keep, view: View, fresh: bool, listen: Callable[[Progress], None]) -> int:
    """Bring what a stage keeps up to date; how many rows had changed. A stage that fails leaves all as it was, and is tried again."""
    failed = bool(list(view.store.failed(stage.name)))
    past = _Past(stage, view, fresh or failed)
    count = len(past.changed)
    listen(Progress(stage.name, 0, count, count))
    if count or past.fresh:
        _keep_up(stage, view, past, failed)
        listen(Progress(stage.name, count, count, count))
    return count


def _keep_up(stage: Keep, view: View, past: _Past, failed: bool) -> None:
    trouble = f"{stage.name}:"
    try:
        with uncollected():
            entries, held = _written(stage, stage.build(stage.settings), past)
    except Exception as error:  # like any unit of work: what is wrong is written down, and the run goes on
        body = encode(Problem("", stage.name, f"{type(error).__name__}: {error}"))
        view.store.remember({digest(body): body}, {})
        view.change.units[stage.name, ""] = (("problem", trouble, digest(body)),)
        view.write("problem", trouble, digest(body))
        return
    if failed:
        view.write("problem", trouble, None)
    if past.fresh:
        for kind in stage.writes:
            entries = {**{(kind, key): None for key in view.store.digests(kind)}, **entries}
        held = {**dict.fromkeys(view.store.held(stage.name)), **held}
        view.change.units.update(((stage.name, key), None) for key in view.store.units(stage.name))
        view.change.members.update(((stage.name, key), None) for key in view.store.members(stage.name))
    for (kind, key), body_digest in entries.items():
        view.write(kind, key, body_digest)
    view.change.postings.update(((stage.name, row), keys) for row, keys in held.items())


def _written(
    stage: Keep, function: Callable[[Past], Iterable[Out | Held]], past: _Past
) -> tuple[dict[tuple[str, str], Digest | None], dict[str, Sequence[int] | None]]:
    """What the stage says comes to stand; bodies are written down as they come."""
    entries: dict[tuple[str, str], Digest | None] = {}
    held: dict[str, Sequence[int] | None] = {}
    for part in parts(function(past), BATCH):
        bodies: dict[Digest, bytes] = {}
        for one in part:
            if isinstance(one, Held):
                held[one.row] = one.keys
                continue
            if one.kind not in stage.writes:
                raise TypeError(f"stage '{stage.name}' may not write '{one.kind}'")
            body = None if one.record is None else encode(one.record)
            entries[one.kind, one.key] = None if body is None else digest(body)
            if body is not None:
                bodies[digest(body)] = body
        past.view.store.remember(bodies, {})
    return entries, held
