"""Decision trees learned from labelled reports: how likely two claims answer one question.

The trees stand in data/questions.json, made by quality/learn_questions.py from quality/labels (what was labelled, and how, stands there).
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

DIGITS = 6
"""Digits of a likelihood that count: what a processor rounds its own way comes after them."""


@dataclass(frozen=True, slots=True)
class Tree:
    """Nodes by number: a trait's column and the value up to which the way goes left, or -1 and what the leaf adds."""

    column: NDArray[np.int32]
    cut: NDArray[np.float64]
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    adds: NDArray[np.float64]

    def read(self, table: NDArray[np.float64]) -> NDArray[np.float64]:
        """What the tree adds for each row."""
        rows = np.arange(len(table))
        at = np.zeros(len(table), dtype=np.int32)
        while (self.column[at] >= 0).any():
            column = self.column[at]
            on = np.where(table[rows, column] <= self.cut[at], self.left[at], self.right[at])
            at = np.where(column >= 0, on, at)
        return self.adds[at]


@dataclass(frozen=True, slots=True)
class Trees:
    """What all trees add up to is the odds, as a logarithm."""

    trees: tuple[Tree, ...]

    def likelihood(self, table: NDArray[np.float64]) -> list[float]:
        """For each row how likely, 0 to 1."""
        odds = np.zeros(len(table))
        for tree in self.trees:
            odds += tree.read(table)
        return [round(p, DIGITS) for p in (1.0 / (1.0 + np.exp(-odds))).tolist()]


@cache
def learned(kind: str, names: Sequence[str]) -> Trees:
    """The trees of a kind of claim. ValueError where they were learned from other traits than `names`: learn them anew."""
    told = _stored()[kind]
    if told["traits"] != list(names):
        raise ValueError(f"The trees for {kind} were learned from other traits: run python -m quality.learn_questions.")
    return Trees(tuple(_tree(t) for t in told["trees"]))


@cache
def _stored() -> Any:
    return json.loads(files("variorum").joinpath("data/questions.json").read_text(encoding="utf-8"))


def _tree(nodes: Sequence[Sequence[float]]) -> Tree:
    column, cut, left, right, adds = zip(*nodes, strict=True)
    return Tree(np.array(column, np.int32), np.array(cut), np.array(left, np.int32), np.array(right, np.int32), np.array(adds))
