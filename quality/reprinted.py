"""Whether what is laid side by side hangs on how many print it: each report of a story printed many times, and the points asked for again.

    python -m quality.reprinted [TIMES]

On the labelled clusters beside the checkout, ten times where nothing is said. A point of two texts or more is kept where one of the same
kind rests on the same words of the same texts afterwards. The once-printed pile is read a second time under other names, as the order
of undated reports hangs on these: what that changes is no work of the copies.
"""

import json
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from quality.shared import DATA, missing
from variorum.api import read
from variorum.settings import Settings

Words = frozenset[tuple[str, int, int]]
"""The words a point rests on: text, start, end."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Points of two texts or more, those kept, those kept with their verdict, and how many are conflicts before and after."""

    points: int
    kept: int
    with_verdict: int
    conflicts: int
    conflicts_after: int

    def __add__(self, other: "Kept") -> "Kept":
        return Kept(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))


def main(times: int) -> None:
    """Prints a Markdown table."""
    if reason := missing():
        print(reason)
        return
    clusters = [c["cluster"] for c in json.loads((DATA / "facts.json").read_text(encoding="utf-8"))["clusters"]]
    print("| printed | points | kept | with their verdict | conflicts | conflicts then |\n|---|---|---|---|---|---|")
    for n, label in ((1, "once, under other names"), (times, f"{times} times")):
        total = Kept(0, 0, 0, 0, 0)
        for cluster in clusters:
            total += kept({p.stem: p.read_text(encoding="utf-8") for p in sorted((DATA / "ecb" / cluster).glob("*.txt"))}, n)
        print(f"| {label} | {total.points} | {total.kept / total.points:.3f} | {total.with_verdict / total.points:.3f} | {total.conflicts} | {total.conflicts_after} |", flush=True)


def kept(texts: Mapping[str, str], times: int) -> Kept:
    """What is kept of the points of these texts where each is printed so many times."""
    before = _points([(name, text) for name, text in texts.items()])
    after = _points([(f"{name}|{n:03}", text) for name, text in texts.items() for n in range(times)])
    conflicts = [sum(verdict == "conflict" for verdict in found.values()) for found in (before, after)]
    return Kept(len(before), sum(key in after for key in before), sum(after.get(key) == verdict for key, verdict in before.items()), *conflicts)


def _points(rows: Sequence[tuple[str, str]]) -> dict[tuple[str, Words], str]:
    """The verdict of each point that rests on two texts or more, by kind and words; a text goes by its name before the bar."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "pile.jsonl"
        source.write_text("".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in rows), encoding="utf-8")
        edition = read(source, settings=Settings(one_story=True))
    text = {entry.report.id: entry.report.key.partition("|")[0] for entry in edition.entries}
    points = edition.dossiers[0].points
    found = {(p.kind, frozenset((text[s.report], s.start, s.end) for r in p.readings for s in r.spans)): p.verdict for p in points}
    return {(kind, words): verdict for (kind, words), verdict in found.items() if len({name for name, _, _ in words}) > 1}


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
