"""Ways of others to group reports into stories, each behind one function: texts in, a grouping for each threshold out.

    python -m quality.peer_groups PEER IN.json OUT.json

IN: [{"title", "text"} …]. OUT: [[threshold, [number of its group, for each text]] …]. Runs in an environment that holds the
peers (requirements/peers.in); needs nothing of Variorum.
"""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Rows = list[dict[str, str]]
Groupings = Iterator[tuple[float, list[int]]]


def average_linkage(rows: Rows) -> Groupings:
    """TF-IDF and average linkage on cosine distance."""
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import squareform

    apart = np.clip(1 - _tfidf(rows), 0, None)
    np.fill_diagonal(apart, 0)
    tree = linkage(squareform(apart, checks=False), "average")
    for cut in np.arange(0.1, 0.4, 0.01):
        yield float(cut), fcluster(tree, 1 - cut, "distance").tolist()


def louvain(rows: Rows) -> Groupings:
    """TF-IDF and Louvain communities on the graph of pairs above a cosine."""
    import networkx

    alike = _tfidf(rows)
    for cut in np.arange(0.1, 0.4, 0.05):
        graph = networkx.Graph()
        graph.add_nodes_from(range(len(rows)))
        graph.add_weighted_edges_from((i, j, alike[i, j]) for i, j in np.argwhere(np.triu(alike >= cut, 1)).tolist())
        parts = networkx.community.louvain_communities(graph, seed=1)
        yield float(cut), _numbers(parts, len(rows))


def headline_jaccard(rows: Rows) -> Groupings:
    """Shared words of the titles (the first line where there is none), connected components above a Jaccard."""
    heads = [set((row.get("title") or row["text"].split("\n")[0]).lower().split()) for row in rows]
    pairs = [(len(a & heads[j]) / max(len(a | heads[j]), 1), i, j) for i, a in enumerate(heads) for j in range(i) if a & heads[j]]
    for cut in np.arange(0.1, 0.7, 0.05):
        home = list(range(len(rows)))
        for share, i, j in pairs:
            if share >= cut and home[i] != home[j]:
                old, new = home[i], home[j]
                home = [new if h == old else h for h in home]
        yield float(cut), home


PEERS: dict[str, Callable[[Rows], Groupings]] = {
    "TF-IDF, average linkage": average_linkage,
    "TF-IDF, Louvain": louvain,
    "headline Jaccard": headline_jaccard,
}


def _tfidf(rows: Rows) -> NDArray[np.float64]:
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = [f"{row.get('title', '')}\n{row['text']}" for row in rows]
    vectors: Any = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(texts)
    alike: NDArray[np.float64] = (vectors @ vectors.T).toarray()
    return (alike + alike.T) / 2


def _numbers(parts: Sequence[set[int]], count: int) -> list[int]:
    home = {i: n for n, part in enumerate(parts) for i in part}
    return [home[i] for i in range(count)]


if __name__ == "__main__":
    peer, source, target = sys.argv[1:4]
    found = list(PEERS[peer](json.loads(Path(source).read_text(encoding="utf-8"))))
    Path(target).write_text(json.dumps(found), encoding="utf-8")
