"""Grouping reports into stories: Variorum beside common ways, on the same texts, in one run.

    python -m quality.peers_stories [PYTHON]

PYTHON: that of an environment with requirements/peers.txt; without it the peers are passed over. They get their best threshold for
each set, chosen with the labels in hand; Variorum runs as it is.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from quality.growing_stories import Pile, b_cubed
from quality.peer_groups import PEERS
from quality.shared import DATA, asked, missing
from variorum.records.report import Description, Report
from variorum.steps.group.sketch import sketch

Rows = list[dict[str, str]]
Groups = list[list[str]]


def main(python: str = "") -> None:
    """Prints a Markdown table."""
    why = missing()
    if why:
        sys.exit(why)
    sets = {name: _rows(DATA / f"stories_{name}.jsonl") for name in ("ecb", "neus")}
    print("| B-cubed F1 | " + " | ".join(sets) + " |\n|---|" + "---|" * len(sets))
    print("| Variorum, titles and texts alone | " + " | ".join(f"{_score(ours(rows), rows):.3f}" for rows in sets.values()) + " |")
    print("| Variorum, both sets in one pile | " + " | ".join(f"{score:.3f}" for score in mixed(sets).values()) + " |")
    for peer in PEERS if python else ():
        best = [best_of(peer, rows, python) for rows in sets.values()]
        print(f"| {peer}, best threshold | " + " | ".join(f"{score:.3f} (at {cut:.2f})" for score, cut in best) + " |", flush=True)


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


def best_of(peer: str, rows: Rows, python: str) -> tuple[float, float]:
    """The best score of a peer that runs in another environment, and the highest threshold that gives it."""
    found = asked(python, "quality.peer_groups", peer, [{key: row[key] for key in ("title", "text") if key in row} for row in rows])
    return max((_score(_groups(rows, labels), rows), cut) for cut, labels in found)


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
    main(*sys.argv[1:2])
