"""Doing the work of a stage in this process: its function called on decoded records, never raising."""

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from variorum.codec import decode, encode
from variorum.engines.meeting import unpacked
from variorum.pipeline.stage import Connect, Each, Gather, Meet, Out, Stage

Call = tuple[str, list[tuple[bytes | None, ...]], list[Any]]
"""The key of a unit, its rows, and what else its function gets, all as bytes."""
Made = tuple[list[tuple[str, str, bytes]], str | None]
"""What a unit wrote (kind, key, bytes), and the error if it failed."""

_working: tuple[Stage, Callable[..., Any]] | None = None


def start(stage: Stage) -> None:
    """Build the function of a stage, to be called until another is started."""
    global _working
    _working = (stage, stage.build(stage.settings))


def do(calls: list[Call]) -> list[Made]:
    """What the function of the started stage makes of these calls, in order."""
    assert _working is not None
    stage, function = _working
    with uncollected():
        if isinstance(stage, Each) and stage.batched:
            return _do_batch(stage, function, calls)
        return [_do_one(stage, function, call) for call in calls]


@contextmanager
def uncollected() -> Iterator[None]:
    """Work makes many small objects and few cycles: collecting in its midst walks all there is, the whole model too, each time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


@contextmanager
def unwalked() -> Iterator[None]:
    """What stands before a stage, its units and the model among it, is not walked by collections until the stage is done."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


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
            return [key, rows, *(decode(k, b) if b is not None else None for k, b in zip(stage.beside, extra, strict=True))]
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
