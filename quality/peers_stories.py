"""Grouping reports into stories: Variorum beside common ways, on the same texts, in one run.

    python -m quality.peers_stories

Peers get their best threshold for each set, chosen with the labels in hand; Variorum runs as it is. Needs scikit-learn,
scipy and, for Louvain, networkx; a peer whose library is missing is named and passed over.
"""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quality.growing_stories import Pile, b_cubed
from quality.shared import DATA, missing
from variorum.records.report import Description, Report
from variorum.steps.group.sketch import sketch

Rows = list[dict[str, str]]
Groups = list[list[str]]
Peer = Callable[[Rows], Iterator[tuple[float, Groups]]]
"""All groupings a peer can make, by threshold."""


def main() -> None:
    """Prints a Markdown table."""
    why = missing()
    if why:
        sys.exit(why)
    sets = {name: _rows(DATA / f"stories_{name}.jsonl") for name in ("ecb", "neus")}
    print("| B-cubed F1 | " + " | ".join(sets) + " |\n|---|" + "---|" * len(sets))
    print("| Variorum, titles and texts alone | " + " | ".join(f"{_score(ours(rows), rows):.3f}" for rows in sets.values()) + " |")
    print("| Variorum, both sets in one pile | " + " | ".join(f"{score:.3f}" for score in mixed(sets).values()) + " |")
    for name, peer in PEERS.items():
        try:
            best = [max((_score(groups, rows), -cut) for cut, groups in peer(rows)) for rows in sets.values()]
        except ImportError as error:
            print(f"| {name} | did not run: {error} |")
            continue
        print(f"| {name} | " + " | ".join(f"{score:.3f} (at {-cut:.2f})" for score, cut in best) + " |", flush=True)


def ours(rows: Rows) -> Groups:
    """Variorum's grouping step by itself: no findings, no lineage, no dates."""
    made = {
        row["id"]: sketch(
            Report(row["id"], row["id"], row["text"]),
            Description(row["id"], row.get("title"), None, None, None, None, None, (), None, None),
            None,
            None,
        )
        for row in rows
    }
    pile = Pile(made)
    pile.add(made)
    return [list(reports) for reports in pile.groups()]


def mixed(sets: dict[str, Rows]) -> dict[str, float]:
    """The score of each set where all are read as one pile: large stories among small ones."""
    named = {name: [{**row, "id": f"{name} {row['id']}"} for row in rows] for name, rows in sets.items()}
    groups = ours([row for rows in named.values() for row in rows])

    def within(rows: Rows) -> Groups:
        own = {row["id"] for row in rows}
        return [part for group in groups if (part := [key for key in group if key in own])]

    return {name: _score(within(rows), rows) for name, rows in named.items()}


def average_linkage(rows: Rows) -> Iterator[tuple[float, Groups]]:
    """TF-IDF and average linkage on cosine distance."""
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import squareform

    alike = _tfidf([_text(row) for row in rows])
    apart = np.clip(1 - alike, 0, None)
    np.fill_diagonal(apart, 0)
    tree = linkage(squareform(apart, checks=False), "average")
    for cut in np.arange(0.1, 0.4, 0.01):
        yield float(cut), _groups(rows, fcluster(tree, 1 - cut, "distance").tolist())


def louvain(rows: Rows) -> Iterator[tuple[float, Groups]]:
    """TF-IDF and Louvain communities on the graph of pairs above a cosine."""
    import networkx

    alike = _tfidf([_text(row) for row in rows])
    for cut in np.arange(0.1, 0.4, 0.05):
        graph = networkx.Graph()
        graph.add_nodes_from(range(len(rows)))
        graph.add_weighted_edges_from((i, j, alike[i, j]) for i, j in np.argwhere(np.triu(alike >= cut, 1)).tolist())
        parts = networkx.community.louvain_communities(graph, seed=1)
        yield float(cut), [[rows[i]["id"] for i in part] for part in parts]


def headline_jaccard(rows: Rows) -> Iterator[tuple[float, Groups]]:
    """Shared words of the titles (the first line where there is none), connected components above a Jaccard."""
    heads = [set((row.get("title") or row["text"].split("\n")[0]).lower().split()) for row in rows]
    pairs = [
        (len(a & heads[j]) / max(len(a | heads[j]), 1), i, j) for i, a in enumerate(heads) for j in range(i) if a & heads[j]
    ]
    for cut in np.arange(0.1, 0.7, 0.05):
        home = list(range(len(rows)))
        for share, i, j in pairs:
            if share >= cut and home[i] != home[j]:
                old, new = home[i], home[j]
                home = [new if h == old else h for h in home]
        yield float(cut), _groups(rows, home)


PEERS: dict[str, Peer] = {
    "TF-IDF, average linkage, best threshold": average_linkage,
    "TF-IDF, Louvain, best threshold": louvain,
    "headline Jaccard, best threshold": headline_jaccard,
}


def _tfidf(texts: Sequence[str]) -> NDArray[np.float64]:
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectors: Any = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(texts)
    alike: NDArray[np.float64] = (vectors @ vectors.T).toarray()
    return (alike + alike.T) / 2


def _text(row: dict[str, str]) -> str:
    return f"{row.get('title', '')}\n{row['text']}"


def _groups(rows: Rows, labels: Sequence[int]) -> Groups:
    groups: dict[int, list[str]] = {}
    for row, label in zip(rows, labels, strict=True):
        groups.setdefault(label, []).append(row["id"])
    return list(groups.values())


def _score(groups: Groups, rows: Rows) -> float:
    number = {story: i for i, story in enumerate(sorted({row["story"] for row in rows}))}
    return b_cubed(groups, {row["id"]: number[row["story"]] for row in rows})


def _rows(path: Path) -> Rows:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


if __name__ == "__main__":
    main()
