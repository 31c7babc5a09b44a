"""Look-alike events that were taken for one story, parted by what their reports open with."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from variorum.records.grouping import Sketch
from variorum.steps.group.marks import FEWEST, Mask, marks_of

Table = NDArray[np.float64]

LEAST, STRANGE = 0.06, 0.023
"""Two sides of one story are as alike as the first; and by the second more for each unit of what tells them apart (`marks.Marks.apart`).

Set on odd labelled topics (each event alone, and two look-alikes together): a rare name weighs 6.2, so two that only one side opens
with, and two that only the other does, ask for .3, which the halves of one story nearly always have.
"""
MOST = 200
"""A group of more reports is not looked at: so many are held apart by how crowded they are."""
TRIED = 24
"""Names by which a group is tried to be parted."""
SMALLEST = 0.25
"""Share of the reports that a side holds at least: a few of many are a later turn of the story, not another event."""
ROUNDS = 3
"""How often each report goes to the side it is more like."""


def parted(
    members: Sequence[int], likeness: Table, sketches: Sequence[Sketch], knots: Sequence[frozenset[int]] = ()
) -> Iterator[list[int]]:
    """The stories that a group of reports proves to be: one as a rule. Reports of one of the `knots` stay together."""
    sides = _sides(sorted(members), likeness, sketches, knots) if 2 * FEWEST <= len(members) <= MOST else None
    if sides is None:
        yield list(members)
    else:
        for side in sides:
            yield from parted(side, likeness, sketches, knots)


def _sides(
    members: Sequence[int], likeness: Table, sketches: Sequence[Sketch], knots: Sequence[frozenset[int]]
) -> tuple[list[int], list[int]] | None:
    """The two sides that are least one story; None where any two may be one."""
    marks = marks_of([sketches[i] for i in members])
    alike = likeness[np.ix_(members, members)]
    best: tuple[float, Mask | None] = (0.0, None)
    seen: set[bytes] = set()
    for name in marks.tried(TRIED):
        side = _settled(marks.opens[name], ~marks.has[name], alike)
        if side is None or side.tobytes() in seen:
            continue
        seen.update((side.tobytes(), (~side).tobytes()))
        strange = LEAST + STRANGE * marks.apart(side) - float(alike[np.ix_(side, ~side)].mean())
        if strange > best[0] and _whole(members, side, knots) and not marks.foretold(side):
            best = strange, side
    chosen = best[1]
    if chosen is None:
        return None
    moved = marks.settled(chosen)
    chosen = moved if _whole(members, moved, knots) else chosen
    return [i for i, here in zip(members, chosen, strict=True) if here], [i for i, here in zip(members, chosen, strict=True) if not here]


def _whole(members: Sequence[int], side: Mask, knots: Sequence[frozenset[int]]) -> bool:
    """Whether no knot has reports on both sides."""
    here = {i for i, one in zip(members, side, strict=True) if one}
    return all(knot <= here or not knot & here for knot in knots)


def _settled(side: Mask, other: Mask, alike: Table) -> Mask | None:
    """All reports on one side or the other, each where it is likest; None where one side is too small."""
    for _ in range(ROUNDS):
        if min(side.sum(), other.sum()) < FEWEST:
            return None
        near = _mean(alike, side) >= _mean(alike, other)
        if bool((near == side).all()) and bool((near == ~other).all()):
            break
        side, other = near, ~near
    least = max(FEWEST, SMALLEST * len(side))
    return side if least <= side.sum() <= len(side) - least else None


def _mean(alike: Table, side: Mask) -> Table:
    """The mean likeness of each report to the others of a side."""
    found: Table = alike[:, side].sum(axis=1) / np.maximum(1, side.sum() - side)
    return found
