"""Whether two sentences tell one fact: sentence likeness alone beside the points of the program, in one run.

    python -m quality.peers_facts [PYTHON]

PYTHON: that of an environment with requirements/peers.txt, for TF-IDF and sentence vectors; without it they are passed over. A likeness is shown at its best cut: the one that gives the highest F1 on these very labels.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from quality.gathered import Stretch, told
from quality.peer_sentences import PEERS
from quality.shared import DATA, asked, missing

CUTS = [n / 100 for n in range(2, 96, 2)]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences, each with its report and where it stands; `same`: whether the labels say that they tell one fact."""

    cluster: str
    one: tuple[str, int, str]
    two: tuple[str, int, str]
    same: bool


def main(python: str | None = None) -> None:
    """Prints a Markdown table."""
    reason = missing()
    if reason:
        print(reason)
        return
    pairs = labelled()
    print("| method | precision | recall | F1 | cut |\n|---|---|---|---|---|")
    _row("**Variorum** (both sentences in one point)", pairs, ours(pairs), "")
    peers = {"shared words (Jaccard)": jaccard(pairs)}
    if python:
        peers |= {peer: others(peer, pairs, python) for peer in PEERS}
        peers["mean of MiniLM and TF-IDF"] = [(a + b) / 2 for a, b in zip(peers["MiniLM"], peers["TF-IDF cosine of words"], strict=True)]
    for name, scores in peers.items():
        best = max(CUTS, key=lambda cut: (_f1(pairs, [s >= cut for s in scores])[2], -cut))
        _row(name, pairs, [s >= best for s in scores], f"{best:.2f}")


def labelled() -> list[Pair]:
    """The labelled pairs whose sentences stand in their reports."""
    found = []
    for cluster in json.loads((DATA / "facts.json").read_text(encoding="utf-8"))["clusters"]:
        texts = {p.stem: p.read_text(encoding="utf-8") for p in sorted((DATA / "ecb" / cluster["cluster"]).glob("*.txt"))}
        for pair in cluster["pairs"]:
            ends = [(r, texts.get(r, "").find(s), s) for r, s in ((pair[f"report_{x}"], pair[f"sentence_{x}"]) for x in "ab")]
            if all(at >= 0 for _, at, _ in ends):
                found.append(Pair(cluster["cluster"], ends[0], ends[1], pair["label"] == "same"))
    return found


def ours(pairs: Sequence[Pair]) -> list[bool]:
    """For each pair whether some point of the program rests on both sentences."""
    points = {c: told(DATA / "ecb" / c) for c in sorted({p.cluster for p in pairs})}
    return [any(point.rests_on(_stretch(p.one)) and point.rests_on(_stretch(p.two)) for point in points[p.cluster]) for p in pairs]


def _stretch(sentence: tuple[str, int, str]) -> Stretch:
    report, at, words = sentence
    return report, at, at + len(words)


def jaccard(pairs: Sequence[Pair]) -> list[float]:
    """Shared words over all words of two sentences."""
    found = []
    for pair in pairs:
        a, b = set(pair.one[2].lower().split()), set(pair.two[2].lower().split())
        found.append(len(a & b) / len(a | b) if a | b else 0.0)
    return found


def others(peer: str, pairs: Sequence[Pair], python: str) -> list[float]:
    """The likeness of each pair to a peer, told by the Python of another environment."""
    clusters: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for pair in pairs:
        clusters[pair.cluster].append((pair.one[2], pair.two[2]))
    told_by = {cluster: iter(scores) for cluster, scores in asked(python, "quality.peer_sentences", peer, clusters).items()}
    return [next(told_by[pair.cluster]) for pair in pairs]


def _f1(pairs: Sequence[Pair], said: Sequence[bool]) -> tuple[float, float, float]:
    hits = sum(s and p.same for p, s in zip(pairs, said, strict=True))
    precision, recall = hits / max(sum(said), 1), hits / max(sum(p.same for p in pairs), 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def _row(name: str, pairs: Sequence[Pair], said: Sequence[bool], cut: str) -> None:
    precision, recall, both = _f1(pairs, said)
    print(f"| {name} | {precision:.3f} | {recall:.3f} | {both:.3f} | {cut} |")


if __name__ == "__main__":
    main(*sys.argv[1:2])
