"""Who or what a report leaves unnamed is the one that most reports name."""

from collections.abc import Iterable
from typing import TypeVar

from variorum.steps.align.desk.desk import Told, reports_in

K = TypeVar("K", str, tuple[str, str])
T = TypeVar("T", bound=Told)


def give_unnamed(slots: dict[K, list[T]], unnamed: K, named: Iterable[K]) -> None:
    """Moves what stands under `unnamed` to the slot of `named` that most reports speak of, the first in order among equals."""
    keys = sorted(key for key in named if key != unnamed)
    if unnamed in slots and keys:
        main = max(keys, key=lambda key: reports_in(slots[key]))
        slots[main] = slots[main] + slots.pop(unnamed)


def give_each_unnamed(slots: dict[tuple[str, str], list[T]]) -> None:
    """The same for keys of two parts, within each first part: the second part is the name, empty where there is none."""
    for first in sorted({first for first, name in slots if not name}):
        give_unnamed(slots, (first, ""), [key for key in slots if key[0] == first])
