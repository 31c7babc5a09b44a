"""`kill -9` at any moment: nothing acknowledged is lost, and the next run ends where an undisturbed one ends."""

import json
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

import variorum

VARIORUM = [sys.executable, "-c", "from variorum.cli.app import main; main()"]
DEMO = Path(variorum.__file__).parent / "data" / "demo" / "reports"
TAKE_IN = """
import sys
from variorum.api import open_archive
with open_archive(sys.argv[1]) as archive:
    archive.add([sys.argv[2]], listen=lambda count: print(count, flush=True))
print("done", flush=True)
"""


def sources_in(archive: Path) -> int:
    """Sources in the archive after a kill; the file must be sound."""
    db = sqlite3.connect(archive)
    try:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        held: int = db.execute("SELECT count(*) FROM source").fetchone()[0]
        return held
    finally:
        db.close()


def killed_after(command: list[str], seconds: float) -> tuple[bool, str]:
    """Start a command and kill it after that time: whether it was still running, and what it had said."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        said, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        said, _ = process.communicate()
        return True, said
    return False, said


@pytest.mark.heavy
def test_sources_that_were_acknowledged_are_kept(tmp_path: Path) -> None:
    rows, archive = tmp_path / "rows.jsonl", tmp_path / "x.db"
    count = 6000
    with rows.open("w", encoding="utf-8") as file:
        for n in range(count):
            file.write(json.dumps({"id": f"r{n}", "text": f"Report {n}: the mayor said so on Monday. " + "More words. " * 40}) + "\n")
    command = [sys.executable, "-c", TAKE_IN, str(archive), str(rows)]
    start = time.monotonic()
    subprocess.run(command, check=True, capture_output=True)
    whole = time.monotonic() - start
    archive.unlink()
    draw, kills, acknowledged = random.Random(11), 0, 0
    for _ in range(10):
        was_running, said = killed_after(command, whole * draw.uniform(0.3, 1.0))
        kills += was_running
        held = sources_in(archive) if archive.exists() else 0
        # A count of new sources comes after what earlier runs had acknowledged.
        acknowledged += max((int(line) for line in said.split() if line.isdigit()), default=0)
        assert held >= acknowledged
        acknowledged = held
    assert kills >= 3
    subprocess.run(command, check=True, capture_output=True)
    assert sources_in(archive) == count


@pytest.mark.heavy
def test_a_reading_that_was_killed_often_ends_like_an_undisturbed_one(tmp_path: Path) -> None:
    pile, archive = tmp_path / "pile", tmp_path / "x.db"
    shutil.copytree(DEMO, pile)
    quiet, out = tmp_path / "quiet.json", tmp_path / "out.json"
    start = time.monotonic()
    subprocess.run([*VARIORUM, "read", str(pile), "--json", str(quiet), "-q"], check=True, capture_output=True)
    whole = time.monotonic() - start
    command = [*VARIORUM, "read", str(pile), "--archive", str(archive), "--json", str(out), "-q"]
    draw, kills, held = random.Random(5), 0, 0
    for _ in range(20):
        kills += killed_after(command, whole * draw.uniform(0.1, 0.9))[0]
        if archive.exists():
            now = sources_in(archive)
            assert now >= held
            held = now
    assert kills >= 10
    subprocess.run(command, check=True, capture_output=True)
    assert out.read_bytes() == quiet.read_bytes()
