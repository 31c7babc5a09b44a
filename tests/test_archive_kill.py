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
KILLS = 20
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
        if not db.execute("SELECT 1 FROM sqlite_schema").fetchall():  # killed before the archive was made: all of it or nothing
            return 0
        held: int = db.execute("SELECT count(*) FROM source").fetchone()[0]
        return held
    finally:
        db.close()


def killed_after(command: list[str], seconds: float) -> tuple[bool, str, float]:
    """Start a command and kill it after that time: whether it still ran, what it had said, how long it took."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        said, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        said, _ = process.communicate()
        return True, said, seconds
    assert process.returncode == 0
    return False, said, time.monotonic() - start


def begin_anew(archive: Path) -> int:
    """Away with a finished archive: the next kills hit a new one. It holds nothing."""
    for name in (archive.name, f"{archive.name}-wal", f"{archive.name}-shm"):
        archive.with_name(name).unlink(missing_ok=True)
    return 0


@pytest.mark.heavy
def test_sources_that_were_acknowledged_are_kept(tmp_path: Path) -> None:
    rows, archive = tmp_path / "rows.jsonl", tmp_path / "x.db"
    count = 6000
    with rows.open("w", encoding="utf-8") as file:
        for n in range(count):
            file.write(json.dumps({"id": f"r{n}", "text": f"Report {n}: the mayor said so on Monday. " + "More words. " * 40}) + "\n")
    command = [sys.executable, "-c", TAKE_IN, str(archive), str(rows)]
    draw, kills, acknowledged, longest = random.Random(11), 0, 0, 4.0
    for _ in range(40):
        killed, said, took = killed_after(command, longest * draw.uniform(0.2, 1.0))
        # A run counts what was new to it, on top of what earlier runs had kept.
        acknowledged += max((int(line) for line in said.split() if line.isdigit()), default=0)
        held = sources_in(archive) if archive.exists() else 0
        assert held >= acknowledged
        acknowledged, kills = held, kills + killed
        if not killed:
            longest, acknowledged = took, begin_anew(archive)
        if kills == KILLS:
            break
    subprocess.run(command, check=True, capture_output=True)
    assert kills == KILLS
    assert sources_in(archive) == count


@pytest.mark.heavy
def test_a_reading_that_was_killed_often_ends_like_an_undisturbed_one(tmp_path: Path) -> None:
    pile, archive = tmp_path / "pile", tmp_path / "x.db"
    pile.mkdir()
    for file in sorted(DEMO.iterdir())[::2]:
        shutil.copy(file, pile)
    quiet, out = tmp_path / "quiet.json", tmp_path / "out.json"
    start = time.monotonic()
    subprocess.run([*VARIORUM, "read", str(pile), "--json", str(quiet), "-q"], check=True, capture_output=True)
    longest = time.monotonic() - start
    command = [*VARIORUM, "read", str(pile), "--archive", str(archive), "--json", str(out), "-q"]
    draw, kills, held = random.Random(5), 0, 0
    for _ in range(2 * KILLS):
        killed, _, took = killed_after(command, longest * draw.uniform(0.2, 1.0))
        now = sources_in(archive) if archive.exists() else 0
        assert now >= held
        held, kills = now, kills + killed
        if not killed:
            assert out.read_bytes() == quiet.read_bytes()
            longest, held = took, begin_anew(archive)
        if kills == KILLS:
            break
    subprocess.run(command, check=True, capture_output=True)
    assert kills >= KILLS // 2
    assert out.read_bytes() == quiet.read_bytes()
