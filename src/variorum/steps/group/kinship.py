"""How alike reports are, and how crowded each one's neighbourhood is: all in whole numbers, `SAME` for one text."""

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from variorum.records.grouping import Kin, Outline, Spare, Usage
from variorum.steps.group.weights import told
from variorum.text.index import Ints
from variorum.text.vectors import Pile

_Whole = TypeVar("_Whole", bound=np.integer[Any])

SAME = 1 << 16
FINE = 14
"""Bits of a cosine that are dropped."""
FAINT = round(0.03 * SAME)
"""Likeness under this says nothing: two reports of one day share that much."""
NEIGHBOURS = 64
"""A report keeps at most so many neighbours, its likest ones."""
SPARE = 16
"""So many that come next are kept beside them, to step in where one of them falls behind."""
COPY = SAME // 2
"""Reports more alike than this share prose, which says nothing of how crowded the subject is."""
LEAST = round(0.085 * SAME)
"""Two groups less alike than this are never one story."""
SIZED = round(0.2 * SAME)
"""Reports as like as this are taken to be of one story, to see how large stories are here."""
AROUND = 2.5
"""The neighbourhood is so many times the usual story: itself, and what merely resembles it."""
FEWEST = 8
"""The smallest neighbourhood, however lonely the reports of a pile."""
FEWEST_SMALL = 20
"""The same in a small pile, where nothing is known of the usual story: a folder of one story is no crowd."""
LARGE, SWELL = 2.0, 0.75
"""A story more than so many times the usual size gets a larger neighbourhood, by this power of how many times more: it is no
crowd that it has many reports. In an archive of small stories the large ones fell apart before (`docs/decisions/022`)."""
PAIR = 0.1
"""What a pile too small for a crowd asks of two lone reports besides; a larger one less, as its crowd speaks instead.

Set on odd topics: piles of 4 to 12 unrelated reports stay apart, and stories of 3 to 20 reports stay whole.
"""
ELBOW = round(0.0025 * SAME)
"""A story may be so much more crowded than it is close. Flat between 0 and 0.01 for both labelled sets."""
CROWDS = SAME // 256
"""Crowds are told apart in steps of this, so that a faint new neighbour changes none."""
AGEING = ((14, 100), (60, 90), (200, 75), (10**9, 65))
"""(days between two reports at most, percent left of their likeness): a late report still finds its story."""
LINKS = 6
"""A report is linked with at most so many others: enough to hold together whatever can be one story."""


def pile_of(outlines: Sequence[Outline], asking: Iterable[int] | None = None) -> Pile:
    """Outlines as a pile, in which all or these few ask for others."""
    return Pile(
        [np.frombuffer(o.keys, dtype="<i8") for o in outlines],
        [np.frombuffer(o.weights, dtype="<u2") for o in outlines],
        [np.frombuffer(o.worth, dtype=np.uint8) for o in outlines],
        asking,
    )


def days_of(outlines: Sequence[Outline]) -> Ints:
    """The day of each as a number, -1 where none is known."""
    return np.array([o.day.toordinal() if isinstance(o.day, date) else -1 for o in outlines], dtype=np.int64)


def all_alike(pile: Pile, days: Ints) -> NDArray[np.int32]:
    """The likeness of every two reports; 0 where it says nothing, and for a report itself."""
    found = np.zeros((len(days), len(days)), dtype=np.int32)
    for first, block in pile.blocks():
        rows = slice(first, first + len(block))
        aged = _aged(block, days[rows, None], days)
        found[rows] = np.where(aged >= FAINT, aged, 0)
    np.fill_diagonal(found, 0)
    return found


def _aged(cosines: Ints, mine: Ints, theirs: Ints) -> Ints:
    """Likeness from cosines and the days of both."""
    gaps = np.abs(theirs - mine)
    left = np.array([percent for _, percent in AGEING])[np.searchsorted([most for most, _ in AGEING], gaps)]
    found = cosines >> FINE
    least: Ints = np.minimum(np.where((mine >= 0) & (theirs >= 0), found * left // 100, found), SAME)
    return least


def likest(pile: Pile, days: Ints, i: int, least: int, later: bool = False) -> tuple[Ints, Ints]:
    """All reports (`later`: that come after it) that say something beside report `i` and their likeness, the likest first.

    `least`: what they must share of what they are found by (`weights.asked`).
    """
    others, part = pile.index.meeting(i, least, later)
    found = _aged(part + pile.index.common(i, others), days[i : i + 1], days[others])
    stay = found >= FAINT
    return ranked(others[stay], found[stay])


def ranked(others: NDArray[_Whole], likeness: NDArray[_Whole]) -> tuple[NDArray[_Whole], NDArray[_Whole]]:
    """The likest first, of those as like the one with the smaller number."""
    order = np.lexsort((others, -likeness))
    return others[order], likeness[order]


def voices(own: str | None, others: Sequence[tuple[str, int]]) -> list[int]:
    """The likeness to each other origin among the neighbours, the likest report of each, given (origin, likeness)."""
    best: dict[str, int] = {}
    for voice, likeness in others:
        if voice != own:
            best[voice] = max(best.get(voice, 0), min(likeness, COPY))
    return sorted(best.values(), reverse=True)


def size_of(heard: Sequence[int]) -> int:
    """How large a report's own story seems, from its neighbours' likeness."""
    return 1 + sum(1 for likeness in heard if likeness >= SIZED)


def around(sizes: Sequence[int]) -> tuple[int, float]:
    """How many places a neighbourhood has in a pile, and how large its usual story is."""
    usual = math.exp(math.fsum(map(math.log, sizes)) / len(sizes)) if sizes else 1.0
    usual = 2.0 ** (round(4 * math.log2(usual)) / 4)
    return max(FEWEST, round(FEWEST_SMALL * told(len(sizes))), round(AROUND * usual)), usual


def crowd(heard: Sequence[int], usage: Usage) -> int:
    """The mean likeness of a report's nearest neighbours, copies of one text counting once.

    Neighbours it does not have count as 0, so that a small pile of one story is no crowd.
    """
    size = size_of(heard)
    places = round(usage.around * math.pow(max(1.0, size / (LARGE * usage.usual)), SWELL))
    return max(0, round((sum(heard[:places]) / places - ELBOW) / CROWDS) * CROWDS)


def linked(one: Kin, others: Mapping[str, Kin], own: Outline, origins: Mapping[str, str | None]) -> tuple[str, ...]:
    """The reports to look at together with this one: those closer than both are crowded, those of its own origin, and
    those that a judgement names with it."""
    found = list(own.bound)
    for other, likeness in zip(one.others, likeness_of(one), strict=True):
        if likeness < LEAST or len(found) == LINKS + len(own.bound):
            break
        far = others[other]
        same = own.origin is not None and origins[other] == own.origin
        if (same or 2 * likeness >= one.crowd + far.crowd) and one.report in far.others:
            found.append(other)
    return tuple(dict.fromkeys(found))


def likeness_of(one: Kin | Spare) -> list[int]:
    """The likeness to each of its others."""
    found: list[int] = np.frombuffer(one.alike, dtype="<i4").tolist()
    return found
