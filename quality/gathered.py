"""How much of what the reports say of a labelled fact stands in the point that tells it, and where the rest stands.

    python -m quality.gathered [DATA]

DATA: a folder with facts.json and the reports under ecb/; left out, the labelled texts beside the checkout. A verdict can only be as good as
its point is full: the last table says how often the labelled verdict is given where no reading is missing, and where one is.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quality.shared import DATA, missing

Stretch = tuple[str, int, int]
"""Report name, start and end in characters."""
WHERE = ("in the point", "other words of that report", "another point of the kind", "a point of another kind", "no point", "fact not found")


@dataclass(frozen=True, slots=True)
class Told:
    """A point as the program gives it."""

    kind: str
    verdict: str
    stretches: tuple[Stretch, ...]

    def reached(self, labelled: Mapping[str, Sequence[Stretch]]) -> set[str]:
        """The reports of which the point rests on labelled words."""
        return {r for r, spans in labelled.items() if any(self.rests_on(s) for s in spans)}

    def rests_on(self, words: Stretch) -> bool:
        """Whether the point rests on some of these words."""
        report, start, end = words
        return any(name == report and begin < end and start < stop for name, begin, stop in self.stretches)


def main(data: str | None = None) -> None:
    """Prints two Markdown tables."""
    reason = missing() if data is None else None
    if reason:
        print(reason)
        return
    folder = Path(data) if data else DATA
    places: dict[str, Counter[str]] = defaultdict(Counter)
    right: dict[bool, Counter[bool]] = defaultdict(Counter)
    for cluster in json.loads((folder / "facts.json").read_text(encoding="utf-8"))["clusters"]:
        source = folder / "ecb" / cluster["cluster"]
        points = told(source)
        for fact in cluster["points"]:
            labelled = readings(fact, source)
            if len(labelled) < 2:
                continue
            best = nearest(labelled, points)
            places[fact["kind"]].update(where(labelled, best, points))
            if best:
                right[best.reached(labelled) == set(labelled)][best.verdict == fact["verdict"]] += 1
    _print(places, right)


def told(source: Path) -> list[Told]:
    """Every point of the reports in a folder."""
    from variorum.api import read

    edition = read(source)
    names = {e.report.id: e.name for e in edition.entries}
    return [
        Told(p.kind, p.verdict, tuple((names[s.report], s.start, s.end) for r in p.readings for s in r.spans))
        for dossier in edition.dossiers
        for p in dossier.points
    ]


def readings(fact: Mapping[str, Any], source: Path) -> dict[str, list[Stretch]]:
    """The labelled words of a fact by report; a quotation that is not in its sentence counts as the whole sentence."""
    found: dict[str, list[Stretch]] = defaultdict(list)
    for r in fact["readings"]:
        at = (source / f"{r['report']}.txt").read_text(encoding="utf-8").find(r["sentence"])
        if at >= 0:
            within = r["sentence"].find(r["quote"])
            start, length = (at + within, len(r["quote"])) if within >= 0 else (at, len(r["sentence"]))
            found[r["report"]].append((r["report"], start, start + length))
    return found


def nearest(labelled: Mapping[str, Sequence[Stretch]], points: Iterable[Told]) -> Told | None:
    """The point that rests on the labelled words of most reports, of two at least."""
    best = max(points, key=lambda p: len(p.reached(labelled)), default=None)
    return best if best and len(best.reached(labelled)) > 1 else None


def where(labelled: Mapping[str, Sequence[Stretch]], best: Told | None, points: Sequence[Told]) -> Counter[str]:
    """How many of the reports of a fact stand where, in the words of WHERE."""
    if best is None:
        return Counter({WHERE[5]: len(labelled)})
    inside = best.reached(labelled)
    present = {r for r, _, _ in best.stretches}
    return Counter(WHERE[0] if r in inside else _outside(r, best.kind, r in present, labelled, points) for r in labelled)


def _outside(report: str, kind: str, present: bool, labelled: Mapping[str, Sequence[Stretch]], points: Sequence[Told]) -> str:
    if present:
        return WHERE[1]
    kinds = {p.kind for p in points if report in p.reached({report: labelled[report]})}
    return WHERE[2] if kind in kinds else WHERE[3] if kinds else WHERE[4]


def _print(places: Mapping[str, Counter[str]], right: Mapping[bool, Counter[bool]]) -> None:
    print("| kind | labelled readings | " + " | ".join(WHERE) + " |\n|" + "---|" * (len(WHERE) + 2))
    total = sum(places.values(), Counter[str]())
    for kind, row in [*sorted(places.items(), key=lambda item: -item[1].total()), ("all", total)]:
        shares = " | ".join(f"{row[name] / row.total():.3f}" for name in WHERE)
        print(f"| {kind} | {row.total()} | {shares} |")
    print("\n| point | facts found | verdict as labelled |\n|---|---|---|")
    for full in (True, False):
        row_right = right[full]
        print(f"| {'with every reading' if full else 'with a reading missing'} | {row_right.total()} | {row_right[True] / max(row_right.total(), 1):.3f} |")


if __name__ == "__main__":
    main(*sys.argv[1:])
