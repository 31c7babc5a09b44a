"""The quality gate: runs the scorer and holds each figure against its floor.

    python -m quality.gate [TASK ...] [--raise]

`--raise` writes the figures seen as new floors (less a margin of MARGIN for figures that small edits move); a floor
may rise this way, and never falls by itself.
"""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from quality.shared import DATA, FLOORS, SCORER, VARIORUM, missing

TASKS = ("stories", "facts", "places", "quotes", "origins", "figures", "times", "names")
"""Longest first, so that two at a time end together."""
LOWER_IS_BETTER = frozenset({"over_merge", "over_split", "origin_count_error", "conflict_false_alarms", "not_read"})
MARGIN = 0.005


def main(arguments: list[str]) -> int:
    """0 where every figure keeps its floor; prints a table either way."""
    why = missing()
    if why:
        print(why)
        return 0
    tasks = [a for a in arguments if not a.startswith("-")] or list(TASKS)
    with ThreadPoolExecutor(2) as pool:
        seen = dict(zip(tasks, pool.map(score, tasks), strict=True))
    floors: dict[str, dict[str, float]] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    if "--raise" in arguments:
        FLOORS.write_text(json.dumps(raised(floors, seen), indent=1, sort_keys=True) + "\n", encoding="utf-8")
    low = [line for task in tasks for line in compared(task, floors.get(task, {}), seen[task])]
    print(f"\n{len(low)} below their floor" if low else "\nevery figure keeps its floor")
    return 1 if low else 0


def score(task: str) -> dict[str, Any]:
    """The figures of one task, as the scorer gives them."""
    command = [sys.executable, str(SCORER), task, "--data", str(DATA), "--variorum", str(VARIORUM), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"scorer, {task}: {done.stderr.strip()[-2000:]}")
    figures: dict[str, Any] = json.loads(done.stdout)[task]
    return figures


def compared(task: str, floors: dict[str, float], seen: dict[str, Any]) -> list[str]:
    """Prints each figure beside its floor; returns the names of those that miss it."""
    low = []
    for name, value in seen.items():
        if not isinstance(value, int | float) or name.endswith("per_s"):
            continue
        floor = floors.get(name)
        missed = floor is not None and (value > floor + 1e-9 if name in LOWER_IS_BETTER else value < floor - 1e-9)
        if floor is not None:
            print(f"{'LOW ' if missed else '    '}{task + '.' + name:44} {value:8.4f}  floor {floor:.4f}")
        if missed:
            low.append(name)
    low += [name for name in floors if name not in seen]
    return low


def raised(floors: dict[str, dict[str, float]], seen: dict[str, dict[str, Any]]) -> dict[str, dict[str, float]]:
    """The floors after these figures: better ones take over, worse ones change nothing."""
    after = {task: dict(values) for task, values in floors.items()}
    for task, figures in seen.items():
        for name, value in figures.items():
            if not isinstance(value, float) or name.endswith(("per_s", "_baseline", "_p", "_r", ".p", ".r", "of_all")):
                continue
            margin = MARGIN if name in LOWER_IS_BETTER else -MARGIN
            mine = round(value + margin, 4)
            old = after.setdefault(task, {}).get(name)
            keep = min if name in LOWER_IS_BETTER else max
            after[task][name] = max(0.0, mine) if old is None else keep(old, mine)
    return after


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
