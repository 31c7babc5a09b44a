import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import variorum

DEMO = Path(variorum.__file__).parent / "data" / "demo" / "reports"
VARIORUM = [sys.executable, "-c", "from variorum.cli.app import main; main()"]


def workers_of(parent: int) -> list[int]:
    children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    return [int(c) for c in children]


def alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.heavy
@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="reads /proc")
def test_workers_end_when_their_parent_is_killed() -> None:
    command = [*VARIORUM, "read", str(DEMO), "--workers", "2", "--until", "find", "-q"]
    parent = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    workers: list[int] = []
    for _ in range(600):
        time.sleep(0.05)
        workers = workers_of(parent.pid) if parent.poll() is None else []
        if len(workers) == 2 or parent.poll() is not None:
            break
    assert len(workers) == 2
    os.kill(parent.pid, signal.SIGKILL)
    parent.wait()
    for _ in range(200):
        if not any(map(alive, workers)):
            return
        time.sleep(0.05)
    for worker in filter(alive, workers):
        os.kill(worker, signal.SIGKILL)
    pytest.fail("workers outlived their parent")
