"""Who or what a report leaves unnamed is the one that most reports name."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from variorum.steps.align.desk.desk import Line


class Told(Protocol):
    """Anything told in a line."""

    @property
    def line(self) -> Line: ...


K = TypeVar("K", str, tuple[str, str])
T = TypeVar("T", bound=Told)


def give_unnamed(slots: dict[K, list[T]], unnamed: K, named: Iterable[K]) -> None:
    """Moves what stands under `unnamed` to the slot of `named` that most reports speak of, the first in order among equals."""
    keys = sorted(key for key in named if key != unnamed)
    if unnamed in slots and keys:
        main = max(keys, key=lambda key: len({one.line.report for one in slots[key]}))
        slots[main] = slots[main] + slots.pop(unnamed)
