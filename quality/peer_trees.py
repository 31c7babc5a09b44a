"""Grows trees from labelled pairs, with the Python of an environment that has requirements/peers.txt (scikit-learn).

    python -m quality.peer_trees PAIRS.npz TREES.json

PAIRS.npz holds for each kind `KIND rows` (a row a pair, a column a trait; the first is the likeness of the sentences), `KIND same`, `KIND other`
(two values of two reports) and `KIND topic`. TREES.json gets for each kind the trees learned from all, and how well others, learned without
its topic, tell pairs of two values: the average precision, beside that of the likeness alone. Knows nothing of Variorum.
"""

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

FOLDS = 8
SHAPE: dict[str, dict[str, Any]] = {
    "figure": {"n_estimators": 150, "max_leaf_nodes": 12, "learning_rate": 0.06},
    "time": {"n_estimators": 100, "max_leaf_nodes": 8, "learning_rate": 0.08},
    "place": {"n_estimators": 100, "max_leaf_nodes": 8, "learning_rate": 0.08},
}
"""How many trees of how many leaves; chosen on topics left out."""
FIXED = {"min_samples_leaf": 80, "subsample": 0.8, "max_features": 0.6, "random_state": 0}
DIGITS = 5

Rows = NDArray[np.float64]
Truths = NDArray[np.bool_]


def main(source: str, target: str) -> None:
    """Reads pairs, writes trees."""
    pairs = np.load(source)
    found = {}
    for kind in SHAPE:
        rows, same, other, topic = (pairs[f"{kind} {part}"] for part in ("rows", "same", "other", "topic"))
        found[kind] = {"tried": tried(kind, rows, same, other, topic), "trees": grown(kind, rows, same)}
    Path(target).write_text(json.dumps(found), encoding="utf-8")


def grown(kind: str, rows: Rows, same: Truths) -> list[list[list[float]]]:
    """Trees of nodes [column or -1, cut, left, right, what the leaf adds]; the first tree's leaves hold what all start from."""
    model = _fitted(kind, rows, same)
    start = float(np.log(model.init_.class_prior_[1] / model.init_.class_prior_[0]))
    return [nodes(t.tree_, model.learning_rate, 0.0 if n else start) for n, t in enumerate(model.estimators_[:, 0])]


def nodes(tree: Any, rate: float, start: float) -> list[list[float]]:
    return [
        [-1, 0, 0, 0, round(rate * float(tree.value[n][0][0]) + start, DIGITS)] if tree.children_left[n] < 0
        else [int(tree.feature[n]), round(float(tree.threshold[n]), DIGITS), int(tree.children_left[n]), int(tree.children_right[n]), 0]
        for n in range(tree.node_count)
    ]  # fmt: skip


def tried(kind: str, rows: Rows, same: Truths, other: Truths, topic: NDArray[np.int64]) -> tuple[float, float]:
    """Average precision for pairs of two values of two reports: of trees that did not see their topic, and of the likeness of the sentences."""
    from sklearn.metrics import average_precision_score

    scores = np.zeros(len(same))
    for fold in range(FOLDS):
        rest = topic % FOLDS == fold
        if rest.any():
            scores[rest] = _fitted(kind, rows[~rest], same[~rest]).predict_proba(rows[rest])[:, 1]
    return float(average_precision_score(same[other], scores[other])), float(average_precision_score(same[other], rows[other, 0]))


def _fitted(kind: str, rows: Rows, same: Truths) -> Any:
    from sklearn.ensemble import GradientBoostingClassifier

    return GradientBoostingClassifier(**SHAPE[kind], **FIXED).fit(rows, same)


if __name__ == "__main__":
    main(*sys.argv[1:3])
