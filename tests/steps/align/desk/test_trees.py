"""Trees that were learned: they read a table row by row, and only the traits they were learned from."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.steps.align.desk.traits import columns
from variorum.steps.align.desk.trees import Tree, Trees, learned
from variorum.steps.align.figures.traits import TRAITS
from variorum.steps.align.occasions.traits import place_traits, time_traits

NOBODY: frozenset[str] = frozenset()


def grown(*nodes: tuple[int, float, int, int, float]) -> Tree:
    column, cut, left, right, adds = zip(*nodes, strict=True)
    return Tree(np.array(column), np.array(cut), np.array(left), np.array(right), np.array(adds))


SPLIT = grown((1, 0.5, 1, 2, 0.0), (-1, 0, 0, 0, -2.0), (0, 3.0, 3, 4, 0.0), (-1, 0, 0, 0, 1.0), (-1, 0, 0, 0, 4.0))


def by_hand(row: tuple[float, float]) -> float:
    return -2.0 if row[1] <= 0.5 else 1.0 if row[0] <= 3.0 else 4.0


@given(st.lists(st.tuples(st.floats(-9, 9), st.floats(-9, 9)), min_size=1, max_size=20))
def test_each_row_ends_at_its_leaf(rows: list[tuple[float, float]]) -> None:
    assert SPLIT.read(np.array(rows)).tolist() == [by_hand(row) for row in rows]


def test_what_the_leaves_add_makes_a_likelihood() -> None:
    trees = Trees((SPLIT, SPLIT))
    assert trees.likelihood(np.array([[0.0, 0.0], [5.0, 1.0]])) == pytest.approx([1 / (1 + np.exp(4)), 1 / (1 + np.exp(-8))], abs=1e-6)


@pytest.mark.parametrize(("kind", "traits"), [("figure", TRAITS), ("time", time_traits(NOBODY, NOBODY)), ("place", place_traits(NOBODY))])
def test_the_trees_in_use_were_learned_from_these_traits(kind: str, traits: dict[str, object]) -> None:
    assert learned(kind, columns(traits)).trees


def test_other_traits_are_refused_with_what_to_do() -> None:
    with pytest.raises(ValueError, match="learn_questions"):
        learned("figure", ("likeness",))
