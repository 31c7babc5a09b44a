"""What the words of a report weigh: rarer ones more, against the pile itself and the news at large."""

import math
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from variorum.records.grouping import Outline, Sketch, Usage
from variorum.records.judgement import Judged
from variorum.records.lineage import Carried
from variorum.text.index import Ints
from variorum.text.vectors import ONE, ranges_of

Floats = NDArray[np.float64]

GROUND = 500.0
"""Imagined reports of other news that stand beside the pile, so that a pile of three weighs words sanely."""
RAREST = 0.002
"""The smallest share of reports that is told from smaller ones: so likeness does not change as an archive grows."""
STEPS = 8
"""How common a word is stands in so many steps to the doubling."""
MOST_RARE = round(-STEPS * math.log2(RAREST))
"""The steps from what every report has to the rarest."""
KNOWN = 150.0
"""At so many reports a pile knows half of what is common in it; the rest is told from news at large (`text.rates`)."""
LEADS = 64
"""A report is found by its heaviest words, so many at most."""
HELD = 2000
"""A word of more reports than this finds nobody: the work for one report stays bounded."""
SAMPLED = 32
"""Words, and as many pairs, by which is told how much of a report no other has."""
LONE = 0.46
"""What no other report has cannot tie two, but makes a report longer: by so much of its weight in a large pile."""
CHANCE = 16
"""Two reports are looked at where what they are found by alike would be found in no more than so many of the pile by chance."""
FINENESS = 16
"""Lengths are told apart in so many steps to the double: one more report that has a word too rarely changes one."""


def asked(usage: Usage) -> int:
    """How rare, in steps, what two reports share of what they are found by must be for them to be looked at.

    The rarer the larger the pile: or each report would meet as many more strangers as there are more reports.
    """
    return max(2, round(STEPS * math.log2(max(usage.reports, 1) / CHANCE)))


def told(reports: int) -> float:
    """How much a pile of so many reports must be told of other news, 1 (knows nothing of it) to 0."""
    return KNOWN / (KNOWN + reports)


@dataclass(frozen=True, slots=True)
class Bag:
    """What is taken of a report: numbers of its words, in what share of all news they stand, how often they stand here.

    `origin`: the main one it carries; `bound`: reports that a judgement names with it.
    """

    report: str
    day: date | None
    origin: str | None
    bound: tuple[str, ...]
    keys: bytes
    rates: bytes
    counts: NDArray[np.float32]


def bag_of(sketch: Sketch, carried: Carried | None, judged: Judged | None) -> Bag:
    """The bag of one report."""
    origin = carried.origins[0] if carried and carried.origins else None
    bound = {other for one in judged.judgements for other in one.reports} - {sketch.report} if judged else ()
    counts = np.array(sketch.counts, dtype=np.float32)
    return Bag(sketch.report, sketch.day, origin, tuple(sorted(bound)), sketch.keys, sketch.rates, counts)


def usage_of(bags: Sequence[Bag]) -> Usage:
    """What a pile says of its words; how large its stories are is told later."""
    every = np.frombuffer(b"".join(bag.keys for bag in bags), dtype="<i8")
    shares = np.frombuffer(b"".join(bag.rates for bag in bags), dtype="<f4")
    common, how = [], []
    for part in ranges_of(every):
        order = part[np.argsort(every[part])]
        first = np.flatnonzero(np.diff(every[order], prepend=-1))
        held = np.diff(first, append=len(order))
        keys, rates = every[order[first]], shares[order[first]]
        steps = _steps(rates, held, len(bags))
        more = steps != _steps(rates, 0, len(bags))
        common.append(keys[more].astype("<i8").tobytes())
        how.append(steps[more].tobytes())
    return Usage(len(bags), b"".join(common), b"".join(how), 0, 1.0, len(bags))


def _steps(rates: NDArray[np.float32], held: Ints | int, reports: int) -> NDArray[np.uint8]:
    """How common words are, in parts of doublings of the rarest share (`STEPS`)."""
    imagined = GROUND * (RAREST + (rates.astype(np.float64) - RAREST) * told(reports))
    share = np.maximum((imagined + held) / (GROUND + reports) / RAREST, 1.0)
    steps: NDArray[np.uint8] = np.rint(np.log2(share) * STEPS).astype(np.uint8)
    return steps


@dataclass(frozen=True, slots=True)
class Weighed:
    """The words of one report and their weights, those it is found by first; `sampled`: places of some words, and of some pairs.

    `bag` has no words any more.
    """

    bag: Bag
    keys: Ints
    weights: Floats
    leads: int
    sampled: tuple[Ints, Ints]
    worth: bytes
    """How rare each of those is by which it is found, in steps."""

    def posted(self) -> "array[int]":
        """The keys under which it must be found."""
        kept = np.concatenate((self.keys[: self.leads], *(self.keys[part] for part in self.sampled)))
        return array("q", np.unique(kept).tobytes())

    def outline(self, alone: Ints, usage: Usage) -> Outline:
        """As unit vector; `alone`: sorted keys that no other report is found by."""
        length = 0.0
        lone = LONE + (1.0 - LONE) * told(usage.reports)
        pairs = (self.keys & 1).astype(bool)
        for part, mine, left in zip(self.sampled, (~pairs, pairs), (lone, 0.0), strict=True):
            squares = self.weights[part] ** 2
            total = squares.sum()
            share = squares[_places(self.keys[part], alone)[1]].sum() / total if total else 0.0
            length += (self.weights[mine] ** 2).sum() * (1.0 - share * (1.0 - left))
        steps = np.rint(np.log2(length) / 2 * FINENESS) / FINENESS if length else 0.0
        scaled = np.minimum(np.rint(self.weights * (ONE / 2.0**steps)), 65535).astype("<u2")
        bag = self.bag
        return Outline(bag.report, bag.day, bag.origin, bag.bound, self.leads, self.keys.astype("<i8").tobytes(), scaled.tobytes(), self.worth)


def _places(keys: Ints, known: Ints) -> tuple[Ints, NDArray[np.bool_]]:
    """Where each of the keys stands among the known, sorted ones, and whether it does."""
    if not len(known):
        return np.zeros(len(keys), dtype=np.int64), np.zeros(len(keys), dtype=bool)
    at = np.minimum(np.searchsorted(known, keys), len(known) - 1)
    return at, known[at] == keys


class Scale:
    """Weighs reports by what a pile says of its words."""

    def __init__(self, usage: Usage) -> None:
        self.usage = usage
        self._keys = np.frombuffer(usage.keys, dtype="<i8")
        self._steps = np.frombuffer(usage.steps, dtype=np.uint8)
        self._flat = 1.0 - told(usage.reports) / 2
        self._most = np.log2(HELD / (RAREST * (GROUND + usage.reports)))

    def weigh(self, bag: Bag) -> Weighed:
        """The weights of one report's words."""
        keys = np.frombuffer(bag.keys, dtype="<i8")
        steps = _steps(np.frombuffer(bag.rates, dtype="<f4"), 0, self.usage.reports)
        at, known = _places(keys, self._keys)
        steps[known] = self._steps[at[known]]
        rarity = self._flat - np.log(RAREST) - steps * (np.log(2.0) / STEPS)
        weights = (1.0 + np.log(bag.counts.astype(np.float64))) * rarity if len(keys) else np.zeros(0)
        finds = np.flatnonzero(steps <= self._most * STEPS)
        order = np.lexsort((keys[finds], -np.round(weights[finds], 6), keys[finds] & 1))[:LEADS]
        leading = np.zeros(len(keys), dtype=bool)
        leading[finds[order]] = True
        order = np.lexsort((keys, ~leading))
        worth = np.maximum(MOST_RARE - steps[order[: int(leading.sum())]], 1).astype(np.uint8)
        keys, weights = keys[order].astype(np.int64), weights[order]
        bare = replace(bag, keys=b"", rates=b"", counts=np.zeros(0, dtype=np.float32))
        return Weighed(bare, keys, weights, len(worth), (_sample(keys, 0), _sample(keys, 1)), worth.tobytes())


def _sample(keys: Ints, kind: int) -> Ints:
    """The places of the smallest keys among words (0) or pairs (1): the same ones in every report that has them."""
    places = np.flatnonzero((keys & 1) == kind)
    chosen: Ints = places[np.argsort(keys[places])[:SAMPLED]]
    return chosen


def alone_among(posted: "array[int]", ends: "array[int]") -> Iterator[Ints]:
    """Of the keys by which each report is found (one after the other, report `i` has those from `ends[i]` on) those by which no other is, sorted as they are."""
    every = np.frombuffer(posted, dtype=np.int64)
    alone = np.zeros(len(every), dtype=bool)
    for part in ranges_of(every):
        keys = every[part]
        order = np.argsort(keys)
        other = np.diff(keys[order], prepend=-1, append=-1) != 0
        alone[part[order]] = other[:-1] & other[1:]
    for start, end in pairwise(ends):
        yield every[start:end][alone[start:end]]
