"""Reading one report: Variorum beside other tools, by the same scorer, on the same texts, in one run.

    python -m quality.peers_reading [PYTHON]

PYTHON is the interpreter of an environment with the peers (`make peers` makes it). A peer that does not run there is
named with its reason and passed over.
"""

import json
import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from quality.shared import DATA, ROOT, SCORER, VARIORUM, missing

TABLES = {
    "quotes": (("content_exact_f1", "source_exact_f1", "cue_exact_f1", "content_iou50_f1", "content_and_speaker_iou50_f1"), ("textacy",)),
    "times": (("value_f1", "relaxed_f1", "strict_f1"), ("HeidelTime", "dateparser")),
    "figures": (("value_f1", "value_and_unit_f1"), ("quantulum3",)),
    "places": (
        ("TR-News.found_f1", "TR-News.acc161_of_found", "lgl.found_f1", "lgl.acc161_of_found"),
        ("spaCy + largest city",),
    ),
    "names": (("all.f1", "Person.f1"), ("nomenklatura logic-v2", "Jaro-Winkler", "rapidfuzz ratio", "rapidfuzz token sort")),
}
"""Task of the scorer: figures shown, peers beside us."""


def main(python: str) -> None:
    """Prints a Markdown table for each task."""
    why = missing()
    if why:
        sys.exit(why)
    python = str(Path(python).absolute())
    for task, (figures, peers) in TABLES.items():
        print(f"\n| {task} | {' | '.join(figures)} |\n|---|{'---|' * len(figures)}")
        show("Variorum", task, figures, str(VARIORUM))
        for peer in peers:
            show(peer, task, figures, shlex.join([python, "-m", "quality.peer_command", peer]))


def show(name: str, task: str, figures: tuple[str, ...], command: str) -> None:
    """One row of a table."""
    run = [sys.executable, str(SCORER), task, "--data", str(DATA), "--variorum", command, "--json"]
    # Some peers write files into the folder they run in.
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(run, capture_output=True, text=True, check=False, cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)})
    if done.returncode:
        print(f"| {name} | did not run: {done.stderr.strip().splitlines()[-1][:120]} |")
        return
    seen = json.loads(done.stdout)[task]
    print(f"| {name} | {' | '.join(f'{seen[figure]:.3f}' for figure in figures)} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".venv-peers" / "bin" / "python"))
