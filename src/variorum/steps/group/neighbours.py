"""Who the neighbours of every report of a pile are, all read at once."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from variorum.pipeline.parts import parts
from variorum.pipeline.stage import Held, Out
from variorum.records.grouping import Crowd, Kin, Link, Outline, Spare, Usage
from variorum.steps.group.kinship import (
    LEAST,
    LINKS,
    NEIGHBOURS,
    PAIR,
    SPARE,
    around,
    crowd,
    days_of,
    likest,
    pile_of,
    ranked,
    size_of,
    voices,
)
from variorum.steps.group.weights import Bag, Scale, alone_among, asked, told, usage_of
from variorum.text.index import Ints
from variorum.text.vectors import Pile

PART = 256
"""Reports whose neighbours are looked for at a time: an interrupt waits for so many at most."""

Small = NDArray[np.int32]
Lists = list[tuple[Small, Small]]
"""For each report its neighbours and what comes next, the likest first, and their likeness."""


def surveyed(bags: Sequence[Bag], known: Usage | None = None) -> Iterator[Out | Held]:
    """All there is to know of a pile, weighed by what is `known` of its words, or by what it says itself.

    The order of `bags` does not matter.
    """
    left = sorted(bags, key=lambda bag: bag.report, reverse=True)
    del bags
    usage = known or usage_of(left)
    scale = Scale(usage)
    # Each step lets go of what the next one replaces: the words of a large pile are most of what a run needs.
    weighed = [scale.weigh(left.pop()) for _ in range(len(left))]
    # One long row: pieces that stay until the run is published would keep the memory between them in shreds.
    posted, ends = array("q"), array("q", [0])
    for one in weighed:
        posted.extend(one.posted())
        ends.append(len(posted))
    weighed.reverse()
    outlines = [weighed.pop().outline(alone, usage) for alone in alone_among(posted, ends)]
    for outline, (start, end) in zip(outlines, pairwise(ends), strict=True):
        yield Held(outline.report, memoryview(posted)[start:end])
        yield Out("outline", outline.report, outline)
    lists = _lists(outlines, asked(usage))
    outlines = [replace(one, keys=b"", weights=b"", worth=b"") for one in outlines]
    heard = [array("i", _heard(outlines, i, near[:NEIGHBOURS], found[:NEIGHBOURS])) for i, (near, found) in enumerate(lists)]
    if known is None:
        places, usual = around([size_of(one) for one in heard])
        usage = replace(usage, around=places, usual=usual)
    yield Out("usage", "", usage)
    yield from _kin(outlines, lists, [crowd(one, usage) for one in heard], pair_of(usage))


def pair_of(usage: Usage) -> float:
    """What a pile of this size asks of two lone reports."""
    return PAIR * told(usage.reports)


def heard_of(own: Outline, others: Iterable[Outline], likeness: Iterable[int]) -> list[int]:
    """The likeness to each other voice among a report's neighbours."""
    return voices(own.origin, [(other.origin or other.report, n) for other, n in zip(others, likeness, strict=True)])


def _heard(outlines: Sequence[Outline], i: int, near: Small, found: Small) -> list[int]:
    return heard_of(outlines[i], [outlines[j] for j in near.tolist()], found.tolist())


def links_of(one: Kin) -> Iterator[tuple[str, Link]]:
    """The links a report has, by their keys: the same from either end."""
    ends = (sorted((one.report, other)) for other in one.links)
    return ((f"{a}|{b}", Link(a, b)) for a, b in ends)


def _lists(outlines: Sequence[Outline], least: int) -> Lists:
    """Each two are looked at once, from the first of them."""
    pile, days = pile_of(outlines), days_of(outlines)
    # One after the other in two long rows: kept apart, they would lie strewn among all that is reckoned with between them.
    later, alike, sizes = array("i"), array("i"), []
    # A thread has a heap of its own: where a large pile has left shreds of memory, each look for room walks past many.
    with ThreadPoolExecutor(1) as apart:
        for part in parts(range(len(days)), PART):
            for others, found in apart.submit(_later, pile, days, part, least).result():
                later.frombytes(others.tobytes())
                alike.frombytes(found.tobytes())
                sizes.append(len(others))
    del pile
    seconds, likeness = (np.frombuffer(row, dtype=np.int32) for row in (later, alike))
    return _both_ways(seconds, likeness, np.cumsum([0, *sizes]))


def _later(pile: Pile, days: Ints, part: Sequence[int], least: int) -> list[tuple[Small, Small]]:
    """For each of these reports those after it that say something beside it, and their likeness."""
    return [_small(*likest(pile, days, i, least, later=True)) for i in part]


def _both_ways(seconds: Small, likeness: Small, starts: Ints) -> Lists:
    """The list of every report, where report `i` has found those from `starts[i]` to `starts[i + 1]`, and been found by others."""
    count = len(starts) - 1
    order = np.sort(seconds.astype(np.int64) << 32 | np.arange(len(seconds))) & ((1 << 32) - 1)
    firsts, likened = np.repeat(np.arange(count, dtype=np.int32), np.diff(starts))[order], likeness[order]
    ends = np.cumsum([0, *np.bincount(seconds, minlength=count)])
    lists: Lists = []
    for i in range(count):
        before, after = slice(ends[i], ends[i + 1]), slice(starts[i], starts[i + 1])
        near, found = ranked(np.concatenate((firsts[before], seconds[after])), np.concatenate((likened[before], likeness[after])))
        lists.append((near[: NEIGHBOURS + SPARE].copy(), found[: NEIGHBOURS + SPARE].copy()))
    return lists


def _small(others: Ints, found: Ints) -> tuple[Small, Small]:
    return others.astype(np.int32), found.astype(np.int32)


def _kin(outlines: Sequence[Outline], lists: Lists, crowds: Sequence[int], pair: float) -> Iterator[Out]:
    names = [one.report for one in outlines]
    links = _links(outlines, lists, np.array(crowds, dtype=np.int64))
    for i, (near, found) in enumerate(lists):
        others, alike = tuple(names[j] for j in near.tolist()), found.astype("<i4")
        bound = dict.fromkeys((*outlines[i].bound, *(names[j] for j in links[i])))
        kin = Kin(names[i], others[:NEIGHBOURS], alike[:NEIGHBOURS].tobytes(), crowds[i], tuple(bound))
        yield Out("kin", kin.report, kin)
        yield Out("crowd", kin.report, Crowd(crowds[i], pair))
        if others[NEIGHBOURS:]:
            yield Out("spare", kin.report, Spare(kin.report, others[NEIGHBOURS:], alike[NEIGHBOURS:].tobytes()))
        for key, link in links_of(kin):
            yield Out("link", key, link)


def _links(outlines: Sequence[Outline], lists: Lists, crowds: Ints) -> list[list[int]]:
    """For each report those to be looked at together with it: the same that `kinship.linked` finds one by one."""
    one = np.repeat(np.arange(len(lists), dtype=np.int64), [len(near[:NEIGHBOURS]) for near, _ in lists])
    other, likeness = (np.concatenate([pair[k][:NEIGHBOURS] for pair in lists] or [np.zeros(0, np.int32)]).astype(np.int64) for k in (0, 1))
    numbers: dict[str, int] = {}
    texts = np.array([-i if o.origin is None else 1 + numbers.setdefault(o.origin, len(numbers)) for i, o in enumerate(outlines)])
    close = (likeness >= LEAST) & ((2 * likeness >= crowds[one] + crowds[other]) | (texts[one] == texts[other]))
    one, other = one[close], other[close]
    mutual = np.isin(one << 32 | other, other << 32 | one)
    one, other = one[mutual], other[mutual]
    found: list[list[int]] = [[] for _ in lists]
    for i, j in zip(one.tolist(), other.tolist(), strict=True):
        if len(found[i]) < LINKS:
            found[i].append(j)
    return found
