"""The labels of what answers which question, and the trees grown from them."""

import json
from types import SimpleNamespace

import numpy as np
import pytest
from quality.learn_questions import LABELS, labelled
from quality.peer_trees import nodes
from quality.shared import DATA, missing


def test_every_label_names_its_cluster_and_kind_once() -> None:
    rows = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    keys = [(row["cluster"], row["kind"], row["asks"]) for row in rows]
    assert len(keys) == len(set(keys))
    assert {row["kind"] for row in rows} == {"figure", "time", "place"}


@pytest.mark.shared
def test_every_label_stands_on_words_of_its_report() -> None:
    if reason := missing():
        pytest.skip(reason)
    sizes: dict[tuple[str, str], int] = {}
    for (cluster, _), spots in labelled().items():
        for report, start, end in spots:
            if (cluster, report) not in sizes:
                sizes[cluster, report] = len((DATA / "ecb" / cluster / f"{report}.txt").read_text(encoding="utf-8"))
            assert 0 <= start < end <= sizes[cluster, report]


def test_a_tree_is_told_node_by_node() -> None:
    value = np.array([[[0.0]], [[-1.0]], [[2.0]]])
    tree = SimpleNamespace(node_count=3, children_left=[1, -1, -1], children_right=[2, -1, -1], feature=[4, -2, -2], threshold=[0.5, -2.0, -2.0], value=value)
    assert nodes(tree, 0.1, 1.0) == [[4, 0.5, 1, 2, 0], [-1, 0, 0, 0, 0.9], [-1, 0, 0, 0, 1.2]]
