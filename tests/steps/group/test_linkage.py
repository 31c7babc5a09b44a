"""Clusters that grow together, against every pair looked at each time."""

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from variorum.steps.group.linkage import Bar, Forest

BAR = Bar(0.0, 4 / 64, 0.1)


@st.composite
def piles(draw: st.DrawFn) -> tuple[np.ndarray, list[float], list[tuple[int, int]]]:
    """Likenesses in 64ths, crowds, and pairs that are kept apart."""
    size = draw(st.integers(1, 7))
    likeness = np.zeros((size, size))
    for a, b in combinations(range(size), 2):
        likeness[a, b] = likeness[b, a] = draw(st.integers(0, 24)) / 64
    apart = draw(st.lists(st.sampled_from(list(combinations(range(size), 2))), max_size=2)) if size > 1 else []
    return likeness, [draw(st.integers(0, 12)) / 64 for _ in range(size)], apart


def plainly(likeness: np.ndarray, crowd: list[float], apart: list[tuple[int, int]]) -> list[list[int]]:
    """The two closest clusters joined, again and again, all pairs looked at each time."""
    forest = Forest(likeness, crowd)
    for pair in apart:
        forest.keep_apart(*pair)
    forest._part(BAR.least)
    while True:
        best = None
        for a, b in combinations([a for a, members in enumerate(forest.members) if members], 2):
            pairs = len(forest.members[a]) * len(forest.members[b])
            mean = forest.sums[a, b] / pairs
            above = mean - (forest.crowd[a] / len(forest.members[a]) + forest.crowd[b] / len(forest.members[b])) / 2
            near = forest.sums[a, b] > 0 and b not in forest.apart.get(a, ())
            if near and above >= BAR.above and mean >= BAR.least + BAR.pair / pairs and (best is None or (-above, a, b) < best):
                best = (-above, a, b)
        if best is None:
            return sorted(sorted(members) for members in forest.members if members)
        forest.join(*best[1:])


@given(piles())
def test_the_closest_two_grow_together_first(pile: tuple[np.ndarray, list[float], list[tuple[int, int]]]) -> None:
    forest = Forest(pile[0], pile[1])
    for pair in pile[2]:
        forest.keep_apart(*pair)
    forest.grow(BAR)
    assert sorted(sorted(members) for members in forest.members if members) == plainly(*pile)
