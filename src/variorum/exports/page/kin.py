"""Which sentences of two reports are the same prose, lightly reworded or not."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

RUN = 3
"""Words in a row that two sentences must share to be looked at together."""
COMMON = 12
"""A run of words that stands in more sentences than this says nothing."""
FELLOWS = 8
"""Sentences of the other report one is weighed against."""
RECORDED, ALIKE = 0.5, 0.6
"""Least share of common words: of the shorter sentence inside a passage on record, of the longer one elsewhere."""
LEAST = 4
"""Words of a sentence that can be kin to another by itself; `he said` is in every report."""


@dataclass(frozen=True, slots=True)
class Kin:
    """Two units of two columns that are the same prose."""

    left: int
    left_unit: int
    right: int
    right_unit: int
    weight: float


def words_of(text: str) -> tuple[str, ...]:
    """The words as they are compared: case and the signs around them do not count."""
    folded = (w.strip(".,;:!?…–—-“”\"'‘’«»()[]").casefold() for w in text.split())
    return tuple(w for w in folded if w)


def kin(left: int, right: int, folded: Sequence[Sequence[tuple[str, ...]]], touched: Sequence[dict[int, set[int]]]) -> Iterator[Kin]:
    """The pairs of columns `left` and `right`. `touched`: for each side, unit to the recorded passages it has a part in."""
    mine, theirs = folded[left], folded[right]
    counts = [Counter(words) for words in theirs]
    runs = _runs(theirs)
    twins = _twins(mine, theirs)
    for n, words in enumerate(mine):
        near = Counter(m for run in zip(*(words[k:] for k in range(RUN)), strict=False) for m in runs.get(run, ()))
        fellows = dict.fromkeys([*twins.get(n, ()), *sorted(near, key=lambda m: (-near[m], m))[:FELLOWS]])
        have = Counter(words) if fellows else None
        for m in fellows:
            common = sum((have & counts[m]).values()) if have else 0
            short, long = sorted((len(words), len(theirs[m])))
            recorded = bool(touched[0].get(n, set()) & touched[1].get(m, set()))
            if recorded and common >= RUN and common >= RECORDED * short:
                yield Kin(left, n, right, m, 1.5 * common * (1 + common / long))
            elif short >= LEAST and common >= ALIKE * long:
                yield Kin(left, n, right, m, common * (1 + common / long))


def _runs(units: Sequence[tuple[str, ...]]) -> dict[tuple[str, ...], list[int]]:
    found: dict[tuple[str, ...], list[int]] = {}
    for n, words in enumerate(units):
        for run in set(zip(*(words[k:] for k in range(RUN)), strict=False)):
            found.setdefault(run, []).append(n)
    return {run: places for run, places in found.items() if len(places) <= COMMON}


def _twins(mine: Sequence[tuple[str, ...]], theirs: Sequence[tuple[str, ...]]) -> dict[int, tuple[int]]:
    """Equal sentences, the nth of one report with the nth of the other, however often they stand there."""
    places: dict[tuple[str, ...], list[int]] = {}
    for m in range(len(theirs) - 1, -1, -1):
        places.setdefault(theirs[m], []).append(m)
    return {n: (places[words].pop(),) for n, words in enumerate(mine) if words and places.get(words)}
