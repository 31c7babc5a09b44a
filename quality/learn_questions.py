"""Learns from labelled reports which figures, times and places answer one question, and writes the trees that the program reads.

    python -m quality.learn_questions PYTHON

PYTHON: that of an environment with requirements/peers.txt, where the trees are grown (`make learn` sees to it).

quality/labels/questions.jsonl says of every figure, time and place that the program found in 58 clusters of the labelled texts beside the
checkout which question it answers: a line for each question, with where its answers stand (report, start, end); `asks` is null for finds
that are none, and from a find that stands on no line nothing is learned. It was labelled by reading, and holds no words of the reports. The
trees are first tried on topics they were not learned from, and a table says how well they tell; those that are written are learned from all.
"""

import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from quality.gathered import Stretch
from quality.shared import DATA, ROOT, missing
from variorum.steps.align.desk import questions
from variorum.steps.align.desk.desk import Desk
from variorum.steps.align.desk.traits import Side, Trait, columns, table

LABELS = ROOT / "quality" / "labels" / "questions.jsonl"
TREES = ROOT / "src" / "variorum" / "data" / "questions.json"


@dataclass(frozen=True, slots=True)
class Asked:
    """The pairs of claims of one kind in one story. `same`: whether they answer one question; `other`: whether two reports give two values."""

    topic: int
    names: tuple[str, ...]
    rows: NDArray[np.float64]
    same: NDArray[np.bool_]
    other: NDArray[np.bool_]


def main(python: str) -> None:
    """Prints a Markdown table, and writes the trees."""
    if reason := missing():
        print(reason)
        return
    asked = collected()
    grown = _grown(asked, python)
    print("| kind | pairs | of one question | average precision for two values, on topics not learned from | by likeness of the sentences |\n|---|---|---|---|---|")
    for kind, found in asked.items():
        trees, likeness = grown[kind]["tried"]
        print(f"| {kind} | {sum(len(a.same) for a in found)} | {sum(int(a.same.sum()) for a in found)} | {trees:.3f} | {likeness:.3f} |")
    told = {kind: {"traits": list(found[0].names), "trees": grown[kind]["trees"]} for kind, found in asked.items()}
    TREES.write_text(json.dumps(told, separators=(",", ":")) + "\n", encoding="utf-8")


def collected() -> dict[str, list[Asked]]:
    """The labelled pairs of each kind, story by story, with their traits as the program sees them."""
    from variorum.api import read

    found: dict[str, list[Asked]] = defaultdict(list)
    told: list[tuple[str, Sequence[Side], Sequence[tuple[int, int]], tuple[str, ...], NDArray[np.float64]]] = []

    def note(desk: Desk, kind: str, sides: Sequence[Side], pairs: Sequence[tuple[int, int]], traits: Mapping[str, Trait]) -> list[float]:
        if pairs:
            told.append((kind, sides, pairs, columns(traits), table(desk, sides, pairs, traits)))
        return [0.0] * len(pairs)

    answers = labelled()
    for cluster in sorted({cluster for cluster, _ in answers}):
        told.clear()
        with patch.object(questions, "likelihoods", note):
            edition = read(DATA / "ecb" / cluster)
        names = {e.report.id: e.name for e in edition.entries}
        for kind, sides, pairs, traits, rows in told:
            labels = answers[cluster, kind]
            spots = [(names[s.claim.line.report], s.claim.span.start, s.claim.span.end) for s in sides]
            read_both = np.array([spots[a] in labels and spots[b] in labels for a, b in pairs])
            asks = [labels.get(spot) for spot in spots]
            same = np.array([asks[a] is not None and asks[a] == asks[b] for a, b in pairs])
            other = np.array([sides[a].claim.value != sides[b].claim.value and sides[a].claim.line.report != sides[b].claim.line.report for a, b in pairs])
            found[kind].append(Asked(int(cluster.partition("_")[0]), traits, rows[read_both], same[read_both], other[read_both]))
    return dict(found)


def labelled() -> dict[tuple[str, str], dict[Stretch, str | None]]:
    """By cluster and kind: which question each find answers."""
    found: dict[tuple[str, str], dict[Stretch, str | None]] = defaultdict(dict)
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found[row["cluster"], row["kind"]].update({(report, start, end): row["asks"] for report, start, end in row["at"]})  # noqa: C420
    return found


def _grown(asked: Mapping[str, Sequence[Asked]], python: str) -> dict[str, dict[str, list[float]]]:
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "pairs.npz", Path(folder) / "trees.json"
        arrays: dict[str, NDArray[np.generic]] = {}
        for kind, found in asked.items():
            arrays[f"{kind} rows"] = np.vstack([a.rows for a in found])
            arrays[f"{kind} same"] = np.concatenate([a.same for a in found])
            arrays[f"{kind} other"] = np.concatenate([a.other for a in found])
            arrays[f"{kind} topic"] = np.concatenate([np.full(len(a.same), a.topic) for a in found])
        np.savez(source, **arrays)  # type: ignore[arg-type]
        subprocess.run([python, "-m", "quality.peer_trees", str(source), str(target)], check=True, cwd=ROOT)
        return json.loads(target.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


if __name__ == "__main__":
    main(sys.argv[1])
