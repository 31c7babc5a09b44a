"""How well origins are counted, beside other ways to count them: one run, same texts, same labels.

    python -m quality.peers_origins [PEERS_PYTHON]

PEERS_PYTHON is a Python that holds the peers (`make peers` makes one). A peer that cannot run is named and passed over.
A peer with a score is shown at its best cut: the one that gives the highest related_f1 on these very labels.
"""

import json
import random
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from quality.shared import DATA, asked, missing
from variorum.steps.trace.texts import one_text

Sets = dict[str, set[str]]
FIXED = {"headline Jaccard": 0.55}
"""Cuts that are part of the method; the others are looked for."""


def main(peers_python: str) -> None:
    """Prints a Markdown table."""
    reason = missing()
    if reason:
        print(reason)
        return
    gold = json.loads((DATA / "helsinki" / "origins.json").read_text(encoding="utf-8"))
    reports = ours()
    print("| method | related_f1 | over_merge | origin_count_error | cut |\n|---|---|---|---|---|")
    _row("**Variorum**", {name: set(r["origins"]) for name, r in reports.items()}, gold, "")
    _row("distinct outlet", {name: {r["outlet"] or name} for name, r in reports.items()}, gold, "")
    credit = {name: {r["credit"]["agency"] if r["credit"] else r["outlet"] or name} for name, r in reports.items()}
    _row("distinct credit", credit, gold, "")
    texts = {name: {"text": r["text"], "title": r["title"] or ""} for name, r in reports.items()}
    for peer in ("headline Jaccard", "6-gram overlap", "datasketch MinHash-LSH", "rensa", "TF-IDF cosine"):
        pairs = _asked(peer, texts, peers_python)
        if pairs is None:
            print(f"| {peer} | not installed, passed over | | | |")
            continue
        cuts = [FIXED[peer]] if peer in FIXED else [n / 100 for n in range(2, 80, 2)]
        best = max(cuts, key=lambda c: (_scores(_grouped(texts, pairs, c), gold)[0], -c))
        _row(peer, _grouped(texts, pairs, best), gold, f"{best:.2f}")


def ours() -> dict[str, dict[str, Any]]:
    """The reports of the labelled texts as the program gives them, by name."""
    from variorum.api import open_archive
    from variorum.exports.json import archive_value

    with open_archive() as opened:
        opened.add([DATA / "helsinki" / "texts"])
        opened.run(until="trace")
        return {r["name"]: r for r in archive_value(opened.edition())["reports"]}


def _asked(peer: str, texts: Mapping[str, Mapping[str, str]], python: str) -> list[tuple[str, str, float]] | None:
    try:
        return [(a, b, score) for a, b, score in asked(python, "quality.peer_pairs", peer, texts)]
    except subprocess.CalledProcessError:
        return None


def _grouped(names: Iterable[str], pairs: Sequence[tuple[str, str, float]], cut: float) -> Sets:
    return {name: {first} for name, first in one_text(names, ((a, b) for a, b, score in pairs if score >= cut)).items()}


def _scores(sets: Sets, gold: Mapping[str, Any]) -> tuple[float, float, float]:
    """related_f1, over_merge and origin_count_error, counted as the public scorer counts them."""
    related = [p for p in gold["pairs"] if p["label"] != "independent"]
    apart = [p for p in gold["pairs"] if p["label"] == "independent"]
    near = [p for p in gold["pairs"] if sets[p["a"]] & sets[p["b"]]]
    hit = sum(bool(sets[p["a"]] & sets[p["b"]]) for p in related)
    over = sum(bool(sets[p["a"]] & sets[p["b"]]) for p in apart) / len(apart)
    precision, recall = hit / max(len(near), 1), hit / len(related)
    return (2 * precision * recall / max(precision + recall, 1e-9), over, _count_error(sets, gold))


def _count_error(sets: Sets, gold: Mapping[str, Any]) -> float:
    truth = {a["id"]: set(a["origins"]) or {a["id"]} for a in gold["articles"] if a["kind"] != "junk"}
    family: dict[str, list[str]] = defaultdict(list)
    names = sorted(truth)
    for name in names:
        for origin in truth[name]:
            family[origin].append(name)
    large = sorted(o for o, members in family.items() if len(members) >= 3)
    dice, errors = random.Random(11), []
    for others in [2, 4, 8, 12] * 25:
        pile = sorted({n for o in dice.sample(large, 2) for n in family[o]} | set(dice.sample(names, others)))
        right = len(set().union(*(truth[n] for n in pile)))
        errors.append(abs(len(set().union(*(sets[n] for n in pile))) - right) / right)
    return sum(errors) / len(errors)


def _row(method: str, sets: Sets, gold: Mapping[str, Any], cut: str) -> None:
    f1, over, count = _scores(sets, gold)
    print(f"| {method} | {f1:.3f} | {over:.3f} | {count:.3f} | {cut} |")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else sys.executable)
