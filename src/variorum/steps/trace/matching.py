"""Two reports laid against each other: the passages they share, and whether that is more than chance."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from variorum.records.lineage import Passage
from variorum.records.span import Span
from variorum.steps.trace.prose import Prose
from variorum.text.passages import SEED, Run, chained, runs
from variorum.text.prints import WINDOW, keys_of

STRONG = 10.5
"""Weight of one passage that chance does not make. Calibrated on half of the labelled summit reports: pairs labelled
independent reach 9.2 (an office's full title, a stock phrase of diplomacy), related ones start at 11.3."""
FAIR, SUM = 8.0, 32.0
"""Or one fair passage and so much in all."""
PIECES, PATCHED = 4, (28.0, 0.19)
"""Or so many passages in one order that weigh so much, and so much of all the shorter text weighs: a text reworded throughout. Of 5,400
pairs of short reports on one event one more is tied by this; three that weigh 26 to 28 may be of one text or not. Independent long ones have .11."""
MOST = 60
"""Passages that are looked at for their order: the heaviest."""
LISTED = (8.0, 20.0)
"""Weights between which a passage is asked whether it only enumerates."""
LEAST = 4.0
"""Weight from which a passage is shown."""
SURE = 20.0
"""Weight above which prose is no stock phrase however many print it."""
EDGE = WINDOW - 1
"""Words beside a fingerprint that its phrase may still hold."""
TOP = 45
"""Words within which a report's opening lies."""
LEAD = 25
"""Words of an opening."""
COPY, HALF, PART = 0.68, 0.5, 0.4
"""Shares of each that must stand in the other for both to be one text."""


@dataclass(frozen=True, slots=True)
class Match:
    """What two reports share. `left_share`, `right_share`: how much of each stands in the other, 0..1."""

    left: Prose
    right: Prose
    passages: tuple[tuple[Run, ...], ...]
    best: float
    total: float
    left_share: float
    right_share: float
    reworded: bool = False

    @property
    def tied(self) -> bool:
        return self.best >= STRONG or (self.best >= FAIR and self.total >= SUM) or self.reworded

    @property
    def one_text(self) -> bool:
        """Whether both are states of one text: most of each stands in the other, or one is the other cut short or written through.

        A text cut short keeps its opening; one written through may not, so there both must credit the same agency.
        """
        low, high = sorted((self.left_share, self.right_share))
        if high < COPY:
            return low >= HALF and self.opens_alike
        kept = min(self.opening(0), self.opening(1)) >= 0.4
        return low >= PART or kept or (self.opens_alike and bool(self.left.agencies & self.right.agencies))

    @property
    def opens_alike(self) -> bool:
        """Whether a shared passage stands near the top of both."""
        return any(p[0].left - self.left.opens < TOP and p[0].right - self.right.opens < TOP for p in self.passages)

    def opening(self, side: int) -> float:
        """How much of the first 25 words of the left (0) or right (1) article stands in the other, 0..1."""
        first = self.right.opens if side else self.left.opens
        runs = [(r.right if side else r.left, r.size) for p in self.passages for r in p]
        return sum(max(0, min(start + size, first + LEAD) - max(start, first)) for start, size in runs) / LEAD

    @property
    def similarity(self) -> float:
        """Mean similarity of the passages, by their length."""
        sizes = [sum(_extents(p)) for p in self.passages]
        return sum(_similarity(p) * n for p, n in zip(self.passages, sizes, strict=True)) / max(sum(sizes), 1)


def match(left: Prose, right: Prose) -> Match | None:
    """The passages two reports share; None where there is none of any weight."""
    weighed = [(weight, p) for p in chained(runs(left.index, right.index)) if (weight := _weight(left, right, p)) > 0]
    if not weighed:
        return None
    found = _matched(left, right, _settled([(w, tuple(p)) for w, p in weighed if w >= LEAST]))
    if found is not None and found.tied:
        return found
    return _patched(left, right, [(w, tuple(p)) for w, p in weighed]) or found


def _patched(left: Prose, right: Prose, weighed: Sequence[tuple[float, tuple[Run, ...]]]) -> Match | None:
    """The match of two texts of which one rewords the other throughout: what is left of its words stands in one order."""
    least = max(PATCHED[0], PATCHED[1] * min(left.total, right.total))
    if len(weighed) < PIECES or sum(w for w, _ in weighed) < least:
        return None
    heaviest = sorted(weighed, key=lambda w: (-w[0], w[1][0].right, w[1][0].left))[:MOST]
    row = _row(sorted(heaviest, key=lambda w: (w[1][0].right, w[1][0].left)))
    if len(row) < PIECES or sum(w for w, _ in row) < least:
        return None
    return replace(matched, reworded=True) if (matched := _matched(left, right, row)) else None


def _row(weighed: Sequence[tuple[float, tuple[Run, ...]]]) -> list[tuple[float, tuple[Run, ...]]]:
    """Of passages sorted by their place in the second text the heaviest row that follow each other in both."""
    ends: list[tuple[float, int]] = []
    for number, (weight, passage) in enumerate(weighed):
        first = passage[0]
        before = [
            (ends[n][0], n)
            for n, (_, other) in enumerate(weighed[:number])
            if other[-1].left + other[-1].size <= first.left and other[-1].right + other[-1].size <= first.right
        ]
        total, last = max(before, default=(0.0, -1))
        ends.append((total + weight, last))
    row, n = [], max(range(len(ends)), key=lambda n: ends[n][0], default=-1)
    while n >= 0:
        row.append(weighed[n])
        n = ends[n][1]
    return row[::-1]


def without_stock(found: Match, stock: Sequence[int]) -> Match | None:
    """The match without phrases that too many print; None where nothing is left. What is too long for a phrase stays."""
    inside, near = _stocked(found.left, stock)
    kept = []
    for passage in found.passages:
        weight = _weight(found.left, found.right, passage)
        if _phrase(found.left, passage, inside) <= SURE - EDGE:
            weight -= sum(float(found.left.weight[place][near[place]].sum()) for place in _places(passage))
        if weight >= LEAST:
            kept.append((weight, passage))
    return _matched(found.left, found.right, kept)


def _phrase(prose: Prose, passage: Sequence[Run], inside: npt.NDArray[np.bool_]) -> float:
    """The weight of what a passage holds of phrases, each word once: a phrase may stand in it twice, be it one within the other."""
    words = np.concatenate([prose.words.ids[place][inside[place]] for place in _places(passage)])
    weights = np.concatenate([prose.weight[place][inside[place]] for place in _places(passage)])
    return float(weights[np.unique(words, return_index=True)[1]].sum())


def _places(passage: Sequence[Run]) -> list[slice]:
    return [slice(r.left, r.left + r.size) for r in passage]


def _stocked(prose: Prose, stock: Sequence[int]) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """For each word whether it stands in one of these fingerprints, and whether in their phrase.

    Of five neighbouring word runs one is kept as a fingerprint, so up to four words beside or between such runs belong to the phrase.
    """
    held = np.isin(keys_of(prose.index.running), np.array(stock, np.int64))
    inside, near = np.zeros(len(prose.words), bool), np.zeros(len(prose.words), bool)
    for place in np.flatnonzero(held).tolist():
        inside[place : place + SEED] = True
        near[max(0, place - EDGE) : place + SEED + EDGE] = True
    return inside, near


def _matched(left: Prose, right: Prose, kept: Sequence[tuple[float, tuple[Run, ...]]]) -> Match | None:
    if not kept:
        return None
    return Match(
        left, right, tuple(p for _, p in kept), max(w for w, _ in kept), sum(w for w, _ in kept),
        _share(len(left.words), [(r.left, r.size) for _, p in kept for r in p]),
        _share(len(right.words), [(r.right, r.size) for _, p in kept for r in p]),
    )  # fmt: skip


def spans(found: Match) -> tuple[Passage, ...]:
    """The passages as spans of both reports, in the order of the second."""
    made = []
    for passage in found.passages:
        first, last = passage[0], passage[-1]
        made.append(
            Passage(
                _span(found.left, first.left, last.left + last.size),
                _span(found.right, first.right, last.right + last.size),
                _similarity(passage),
            )
        )
    return tuple(made)


def _weight(left: Prose, right: Prose, passage: Sequence[Run]) -> float:
    """What a passage is worth: its words' weights, less where it is an enumeration (charges, weapons, results)."""
    whole = float(
        sum(np.minimum(left.weight[r.left : r.left + r.size], right.weight[r.right : r.right + r.size]).sum() for r in passage)
    )
    if LISTED[0] <= whole < LISTED[1]:
        commas = _span(left, passage[0].left, passage[-1].left + passage[-1].size).quote.count(",")
        return whole * (0.6 if commas >= max(4, whole / 5) else 0.75 if commas >= max(3, whole / 6) else 1.0)
    return whole


def _settled(weighed: list[tuple[float, tuple[Run, ...]]]) -> list[tuple[float, tuple[Run, ...]]]:
    """Where two passages claim the same words, the heavier keeps them."""
    taken_left: list[tuple[int, int]] = []
    taken_right: list[tuple[int, int]] = []
    kept = []
    for weight, passage in sorted(weighed, key=lambda w: (-w[0], w[1][0].right, w[1][0].left)):
        left = (passage[0].left, passage[-1].left + passage[-1].size)
        right = (passage[0].right, passage[-1].right + passage[-1].size)
        if not any(_overlap(left, t) for t in taken_left) and not any(_overlap(right, t) for t in taken_right):
            taken_left.append(left)
            taken_right.append(right)
            kept.append((weight, passage))
    return sorted(kept, key=lambda w: (w[1][0].right, w[1][0].left))


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return min(one[1], other[1]) - max(one[0], other[0]) > 0.5 * min(one[1] - one[0], other[1] - other[0])


def _share(count: int, stretches: list[tuple[int, int]]) -> float:
    covered = np.zeros(count, bool)
    for start, size in stretches:
        covered[start : start + size] = True
    return float(covered.mean()) if count else 0.0


def _extents(passage: Sequence[Run]) -> tuple[int, int]:
    first, last = passage[0], passage[-1]
    return last.left + last.size - first.left, last.right + last.size - first.right


def _similarity(passage: Sequence[Run]) -> float:
    return min(1.0, 2 * sum(r.size for r in passage) / max(sum(_extents(passage)), 1))


def _span(prose: Prose, first: int, after: int) -> Span:
    start, end = int(prose.words.starts[first]), int(prose.words.ends[after - 1])
    return Span(prose.report, start, end, prose.text[start:end])
