"""Reports that stand in the wrong place by themselves: taken out of a story whose names they lack, or taken in where they have them.

Where two or more reports tell of another event, `parting` finds them.
"""

import math
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from variorum.records.grouping import Sketch
from variorum.steps.group.kinship import LEAST, SAME
from variorum.steps.group.marks import BELONGS, FEWEST, KNOWN, SHARED, Marks, Mask, marks_of, weight_of

Table = NDArray[np.float64]

MOST = 200
"""Where a group, or all that is linked, has more reports, how crowded it is speaks instead (`kinship.crowd`)."""
NEAR = 0.8 * LEAST / SAME
"""Mean likeness to a story that is asked of a report with its names. Chance makes two reports alike, but does not give one the name
that a story's reports open with: so no more is asked of two than of many (`linkage.Bar.pair`)."""
OTHERS = 3
"""A story has so many other reports at least: of three, two against one is no majority."""
STRANGE, KIN = 0.03, 0.25
"""A report is of another event where the one it is likest is less like it than the first for each unit of what sets it apart, and than the
second: from there on two tell of one thing from two sides (a quake where it struck, and where it was felt).

Set on one of two look-alikes among reports of the other (odd labelled topics): of 373 strangers 95 are taken out, of 2,761 reports among
their own one. A mean over all says less: a rewrite is near one other, a stranger near none.
"""
OWN = 0.5
"""Every report opens with some names that no other has: they count by half."""


def strangers(members: Sequence[int], likeness: Table, sketches: Sequence[Sketch]) -> Iterator[int]:
    """The reports of a group that open with names hardly any other there has, lack those the others open with, and are near none of them."""
    if not OTHERS < len(members) <= MOST:
        return
    opening = [frozenset(sketches[i].opening) for i in members]
    opens = Counter(chain.from_iterable(opening))
    words = [opens.keys() & set(sketches[i].words) for i in members]
    known = Counter(chain.from_iterable(words))
    least, few = max(FEWEST, SHARED * (len(members) - 1)), KNOWN * (len(members) - 1)
    often = [name for name, count in opens.items() if count >= least]
    for i, mine, held in zip(members, opening, words, strict=True):
        shared = {name: weight_of(name) for name in often if opens[name] - (name in mine) >= least}
        lacked = math.fsum(weight for name, weight in shared.items() if name not in held)
        own = math.fsum(weight_of(name) for name in mine if known[name] - (name in held) <= few)
        apart = min(lacked, OWN * own) * lacked / math.fsum((1.0, *shared.values()))
        if likeness[i, members].max() < min(KIN, STRANGE * apart):
            yield i


def taken_in(
    groups: Sequence[Sequence[int]], likeness: Table, crowd: Sequence[float], sketches: Sequence[Sketch], judged: Collection[int]
) -> list[list[int]]:
    """The groups again, each with the lone reports that carry its names and no other's. Reports somebody `judged` stay as they are."""
    stories = [list(members) for members in groups if len(members) > 1]
    alone = [members[0] for members in groups if len(members) == 1]
    asking = [i for i in alone if i not in judged]
    if not stories or not asking or len(likeness) > MOST:
        return [list(members) for members in groups]
    inside = [i for members in stories for i in members]
    marks = marks_of([sketches[i] for i in (*inside, *asking)])
    home = np.repeat(np.arange(len(stories)), [len(members) for members in stories])
    crowds = np.array(crowd)
    weights = np.array([_carried(marks, home == number) for number in range(len(stories))])
    near = np.array([_near(members, asking, likeness, crowds) for members in stories])
    found = [list(members) for members in stories]
    for column, i in enumerate(asking):
        worth = weights[:, column]
        best = int(worth.argmax())
        if worth[best] - np.delete(worth, best).max(initial=0.0) >= BELONGS and near[best, column]:
            found[best].append(i)
    moved = {i for members in found for i in members}
    return [*found, *([i] for i in alone if i not in moved)]


def _carried(marks: Marks, side: Mask) -> Table:
    """What the names of one story weigh in each report that asks; one it opens with counts in full, another half."""
    own, asking = marks.own_names(side), slice(len(side), None)
    held: Table = ((marks.opens[own, asking] + marks.has[own, asking].astype(float)) / 2 * marks.weights[own, None]).sum(axis=0)
    return held


def _near(members: Sequence[int], asking: Sequence[int], likeness: Table, crowds: Table) -> Mask:
    """Whether each report that asks is like a story, and as like it as either is to its crowd."""
    mean = likeness[np.ix_(asking, members)].mean(axis=1)
    near: Mask = (mean >= NEAR) & (mean >= (crowds[list(asking)] + crowds[list(members)].mean()) / 2)
    return near
