"""Speed and growth of tracing on synthetic archives, beside datasketch and rensa in the same run.

    python -m quality.synthetic_archives [--peers PEERS_PYTHON] [SIZE ...]
    python -m quality.synthetic_archives --grow SIZE

Reports of 300 words from a Zipf vocabulary; a tenth belong to copy families (whole, trimmed, a part taken over), a stock
phrase stands in half of all, and one story is printed 500 times. Each size runs in a process of its own. Measured is
tracing alone: fingerprints, meetings, ties, derivations and origins, without reading, storing or showing anything.
`--grow`: one report added to an archive of that size, through the real engine and its file, tracing and what it reads.
"""

import argparse
import json
import math
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from quality.shared import ROOT
from variorum.text.unions import Unions

WORDS, VOCABULARY, PARAGRAPH = 300, 50_000, 60
SIZES = (1_000, 10_000, 100_000)
STOCK = "as this paper has reported many times before in its pages on the matter at hand"
BATCH = 256
"""Reports fingerprinted at a time."""
PRINTED = 500
"""Times one story is printed, where the archive is large enough."""


@dataclass(frozen=True, slots=True)
class Archive:
    """Texts, and the pairs that truly share prose: (earlier, later, kind)."""

    texts: list[str]
    truth: list[tuple[int, int, str]]


def generated(size: int, seed: int = 5) -> Archive:
    """An archive of so many reports; the same for the same seed."""
    dice = np.random.default_rng(seed)
    vocabulary = _vocabulary(dice)
    odds = 1 / np.arange(1, VOCABULARY + 1)
    ranks = dice.choice(VOCABULARY, size=(size, WORDS), p=odds / odds.sum())
    texts: list[str] = []
    truth: list[tuple[int, int, str]] = []
    story = min(PRINTED, size // 20)
    for number in range(size):
        words = [vocabulary[r] for r in ranks[number].tolist()]
        kind = dice.random()
        if 0 < number < story:
            words = _words(texts[0])[: WORDS - int(dice.integers(0, 20))]
            truth.append((0, number, "printed often"))
        elif number > story and kind < 0.1:
            source = int(dice.integers(story, number))
            words, name = _copied(_words(texts[source]), words, dice)
            truth.append((source, number, name))
        if dice.random() < 0.5:
            place = int(dice.integers(0, len(words)))
            words[place:place] = STOCK.split()
        texts.append(_laid_out(words))
    return Archive(texts, truth)


def _vocabulary(dice: np.random.Generator) -> list[str]:
    letters = np.array(list("etaoinshrdlcumwfgypbvk"))
    return ["".join(letters[dice.integers(0, len(letters), 2 + int(math.log2(n + 2) / 2))]) + str(n % 7) * (n > 20_000) for n in range(VOCABULARY)]


def _words(text: str) -> list[str]:
    return text.replace("\n", " ").replace(".", "").split(" ")


def _copied(source: list[str], own: list[str], dice: np.random.Generator) -> tuple[list[str], str]:
    kind = int(dice.integers(0, 3))
    if kind == 0:
        return list(source), "whole"
    if kind == 1:
        return source[: int(len(source) * dice.uniform(0.4, 0.8))], "trimmed"
    start = int(dice.integers(0, max(1, len(source) - 110)))
    return [*own[:120], *source[start : start + 110], *own[120:190]], "part taken over"


def _laid_out(words: list[str]) -> str:
    return ".\n".join(" ".join(words[i : i + PARAGRAPH]) for i in range(0, len(words), PARAGRAPH)) + "."


# ---------------------------------------------------------------------- ours
def traced(archive: Archive) -> dict[str, Any]:
    """CPU and wall seconds of each part, peak memory in megabytes, and the share of true pairs found by kind."""
    from variorum.engines.grouping import components
    from variorum.engines.meeting import Table
    from variorum.records.report import Report
    from variorum.steps.trace.stage import lineage

    prints, meet, _, connect = lineage()
    rows = {f"r{n:06}": Report(f"r{n:06}", f"{n}", text) for n, text in enumerate(archive.texts)}
    clock = _Clock()
    make = prints.build(None)
    todo = list(rows.items())
    held = {}
    for start in range(0, len(todo), BATCH):
        batch = todo[start : start + BATCH]
        for (name, _), outs in zip(batch, make([(row, None, None, None) for _, row in batch]), strict=True):
            held[name] = outs[0].record
    clock.lap("fingerprints")
    table = Table({name: p.hashes for name, p in held.items()}, meet)
    pairs = sorted(table.pairs(held))
    stock = table.stock(set(pairs))
    del table
    clock.lap("meetings")
    compare = meet.build(None)
    ties = [out.record for a, b in pairs for out in compare((held[a], rows[a], None, None), (held[b], rows[b], None, None), stock.get((a, b), ()))]
    clock.lap("verifying")
    settle = connect.build(None)
    by_id = {tie.id: tie for tie in ties}
    ends = {tie.id: (tie.left, tie.right) for tie in ties}
    origins, derivations = 0, []
    for names, edges in components(sorted(rows), ends):
        outs = list(settle([(rows[name], None, None, None, None) for name in names], [by_id[e] for e in edges]))
        origins += sum(out.kind == "origin" for out in outs)
        derivations += [out.record for out in outs if out.kind == "derivation"]
    clock.lap("origins")
    met = {(int(a[1:]), int(b[1:])) for a, b in pairs}
    return {**clock.shown(), "pairs met": len(pairs), "ties": len(ties), "derivations": len(derivations), "found origins": origins, "recall": _recall(archive, met, derivations)}


def _recall(archive: Archive, met: set[tuple[int, int]], derivations: list[Any]) -> dict[str, float]:
    """Of each kind of copy the share whose two reports are tied, straight or through others (a family is one story).

    `met`: of all true copies the share that was even compared, straight. `strangers`: ties between reports of no common family.
    """
    tied = {(min(a, b), max(a, b)) for d in derivations for a, b in [(int(d.source[1:]), int(d.target[1:]))]}
    found, families = _joined(len(archive.texts), tied), _joined(len(archive.texts), [(a, b) for a, b, _ in archive.truth])
    seen: dict[str, list[bool]] = {}
    for a, b, kind in archive.truth:
        seen.setdefault(kind, []).append((a, b) in tied or found[a] == found[b])
    strangers = sum(families[a] != families[b] for a, b in tied)
    direct = sum((a, b) in met for a, b, kind in archive.truth if kind != "printed often")
    asked = sum(kind != "printed often" for _, _, kind in archive.truth)
    shares = {kind: round(sum(hits) / len(hits), 4) for kind, hits in sorted(seen.items())}
    return {**shares, "met": round(direct / max(asked, 1), 4), "strangers": strangers}


def _joined(size: int, pairs: Iterable[tuple[int, int]]) -> list[int]:
    """For each report the first of those it is joined with."""
    unions = Unions(size)
    for a, b in pairs:
        unions.join(a, b)
    return [unions.root(n) for n in range(size)]


class _Clock:
    def __init__(self) -> None:
        self.cpu, self.wall, self.laps = time.process_time(), time.perf_counter(), dict[str, float]()
        self.start = (self.cpu, self.wall)

    def lap(self, name: str) -> None:
        now = time.process_time()
        self.laps[name] = round(now - self.cpu, 2)
        self.cpu = now

    def shown(self) -> dict[str, Any]:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        return {
            "CPU s": round(time.process_time() - self.start[0], 2),
            "wall s": round(time.perf_counter() - self.start[1], 2),
            "peak MB": round(peak),
            **self.laps,
        }


# ---------------------------------------------------------------------- one report more
ADDED = ("a report of its own", "a copy cut short", "a copy of the story printed often")


def grown(size: int) -> Iterator[tuple[str, float, float, dict[str, float]]]:
    """What was added, wall and CPU seconds of taking it in, and CPU seconds of each stage; first the archive itself."""
    from variorum.engines.local import LocalEngine
    from variorum.pipeline.plan import Plan
    from variorum.records.source import Source
    from variorum.steps.clean import stage as clean
    from variorum.steps.describe import stage as describe
    from variorum.steps.ingest import stage as ingest
    from variorum.steps.judge import stage as judge
    from variorum.steps.trace import stage as trace
    from variorum.store.archive import Archive as Kept

    plan = Plan((ingest.captures(), clean.untouched(), describe.stated(), clean.furniture(), judge.judgements(), *trace.lineage()))
    texts, own = generated(size).texts, generated(1, seed=11).texts[0]
    lone = texts[size - 1]
    batches = [(f"{size} reports", texts), *zip(ADDED, ([own], [lone[: len(lone) * 2 // 3]], [texts[0]]), strict=True)]
    with tempfile.TemporaryDirectory() as folder:
        archive = Kept(Path(folder) / "archive.sqlite")
        number = 0
        for what, batch in batches:
            rows = [(f"r{number + n:06}", Source(f"{number + n}", "row", json.dumps({"text": t}).encode())) for n, t in enumerate(batch)]
            number += len(rows)
            start, cpu = time.perf_counter(), time.process_time()
            archive.add_sources(rows)
            tally = LocalEngine(archive).run(plan)
            taken = round(time.perf_counter() - start, 2), round(time.process_time() - cpu, 2)
            yield what, *taken, {name: round(s, 2) for name, s in tally.cpu_seconds.items()}
        archive.close()


# ---------------------------------------------------------------------- peers
PEER = """
import json, re, sys, time
kind, texts = sys.argv[1], json.load(sys.stdin)
start = time.process_time()
def grams(t):
    w = t.split()
    return sorted({" ".join(w[i:i + 5]) for i in range(len(w) - 4)})
if kind == "datasketch":
    from datasketch import MinHash, MinHashLSH
    lsh, pairs = MinHashLSH(threshold=0.5, num_perm=128), []
    for n, t in enumerate(texts):
        m = MinHash(num_perm=128); m.update_batch([g.encode() for g in grams(t)])
        pairs += [(int(o), n) for o in lsh.query(m)]
        lsh.insert(str(n), m)
else:
    from rensa import RMinHash, RMinHashLSH
    lsh, pairs = RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32), []
    for n, t in enumerate(texts):
        m = RMinHash(num_perm=128, seed=7); m.update(grams(t))
        pairs += [(int(o), n) for o in lsh.query(m)]
        lsh.insert(n, m)
print(json.dumps({"CPU s": time.process_time() - start, "pairs": pairs}))
"""


def peer(python: str, kind: str, archive: Archive) -> dict[str, Any] | None:
    """CPU seconds and recall of another's candidates; None where it cannot run."""
    done = subprocess.run([python, "-c", PEER, kind], input=json.dumps(archive.texts), capture_output=True, text=True, check=False)
    if done.returncode:
        return None
    value = json.loads(done.stdout)
    found = {tuple(pair) for pair in value["pairs"]}
    seen: dict[str, list[bool]] = {}
    for a, b, name in archive.truth:
        seen.setdefault(name, []).append((a, b) in found)
    return {"CPU s": round(value["CPU s"], 2), "recall": {k: round(sum(v) / len(v), 4) for k, v in sorted(seen.items())}}


def _lines(sizes: list[int], peers: str | None) -> Iterator[str]:
    last: tuple[int, float] | None = None
    for size in sizes:
        done = subprocess.run([sys.executable, "-m", "quality.synthetic_archives", "--one", str(size)], capture_output=True, text=True, check=True, cwd=ROOT)
        seen = json.loads(done.stdout)
        growth = f"  growth n^{math.log(seen['CPU s'] / last[1]) / math.log(size / last[0]):.2f}" if last else ""
        last = (size, seen["CPU s"])
        yield f"{size:>7,} reports  {seen}{growth}"
        for kind in ("datasketch", "rensa") if peers and size <= 10_000 else ():
            other = peer(peers or "", kind, generated(size))
            yield f"        {kind}: {other if other else 'not installed, passed over'}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("sizes", nargs="*", type=int)
    parser.add_argument("--peers")
    parser.add_argument("--one", type=int)
    parser.add_argument("--grow", type=int)
    asked = parser.parse_args()
    if asked.one:
        print(json.dumps(traced(generated(asked.one))))
    elif asked.grow:
        for step in grown(asked.grow):
            print(*step, flush=True)
    else:
        for line in _lines(asked.sizes or list(SIZES), asked.peers):
            print(line, flush=True)
