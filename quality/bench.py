"""What each stage costs, beside a bare spaCy pass over the same raw text in the same run.

    python -m quality.bench [RUNS]

CPU seconds are medians over RUNS (3) runs; each run is a process of its own. Loading the model and the tables, and the first call, are
left out on both sides. Peak memory is of the process that ran everything.
"""

import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from quality.shared import DATA, ROOT

DEMO = ROOT / "src" / "variorum" / "data" / "demo" / "reports"
SETS = {"seeds": DATA / "seeds", "demo": DEMO, "helsinki": DATA / "helsinki" / "texts"}
"""The piles that are measured; one that is missing is named and passed over."""


def main(runs: int) -> None:
    """Prints a table for each pile."""
    for name, folder in SETS.items():
        if not folder.is_dir():
            print(f"{name}: not here, passed over")
            continue
        seen = [measured(folder) for _ in range(runs)]
        show(name, seen)


def measured(folder: Path) -> dict[str, Any]:
    """One run in a fresh process: CPU seconds of the bare pass and of each stage, words, peak bytes."""
    done = subprocess.run(
        [sys.executable, "-m", "quality.bench", "--one", str(folder)], capture_output=True, text=True, check=True, cwd=ROOT
    )
    value: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return value


def one(folder: Path) -> dict[str, Any]:
    """Measures in this process."""
    import resource
    import time

    import spacy

    from variorum.api import open_archive
    from variorum.steps.find.parser import MODEL

    with open_archive() as opened:
        opened.add([folder])
        opened.run(until="clean")
        texts = [entry.report.text for entry in opened.edition().entries]
    nlp = spacy.load(MODEL)
    list(nlp.pipe(texts[:1]))
    began = time.process_time()
    for _ in nlp.pipe(texts):
        pass
    bare = time.process_time() - began
    _warm(open_archive)
    with open_archive() as opened:
        opened.add([folder])
        tally = opened.run()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return {"bare": bare, "stages": dict(tally.cpu_seconds), "words": sum(len(t.split()) for t in texts), "reports": len(texts), "peak": peak}


def _warm(open_archive: Any) -> None:
    """Reads two lines of our own, so that the model and tables are loaded on our side as the model is on the other."""
    with tempfile.TemporaryDirectory() as folder, open_archive() as opened:
        for name in ("one.txt", "two.txt"):
            (Path(folder) / name).write_text("Ten people were hurt in Lima on Monday, mayor Ana Ruiz said.", encoding="utf-8")
        opened.add([folder])
        opened.run()


def show(name: str, seen: list[dict[str, Any]]) -> None:
    """The medians of several runs as a table."""
    bare = statistics.median(s["bare"] for s in seen)
    words = seen[0]["words"]
    whole = statistics.median(sum(s["stages"].values()) for s in seen)
    print(f"\n{name}: {seen[0]['reports']} reports, {words} words, peak {statistics.median(s['peak'] for s in seen) / 2**20:.0f} MiB")
    print(f"  {'bare spaCy pass':18} {bare:8.2f} s CPU  {words / bare:10,.0f} words/s")
    for stage in seen[0]["stages"]:
        cost = statistics.median(s["stages"][stage] for s in seen)
        print(f"  {stage:18} {cost:8.2f} s CPU  {words / max(cost, 1e-3):10,.0f} words/s")
    print(f"  {'whole':18} {whole:8.2f} s CPU  = {whole / bare:.2f} times the bare pass")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(one(Path(sys.argv[2]))))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
