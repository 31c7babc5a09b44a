"""The room is opened, announced and closed."""

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

VARIORUM = [sys.executable, "-c", "from variorum.cli.app import main; main()"]


@contextmanager
def opened(*options: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A room in a process of its own, and the line that announces it."""
    quiet = {**os.environ, "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    process = subprocess.Popen(
        [*VARIORUM, "serve", "--port", "0", *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**quiet, "PYTHONUNBUFFERED": "1"}
    )  # fmt: skip
    assert process.stdout is not None
    try:
        yield process, process.stdout.readline()
    finally:
        process.kill()
        process.communicate()


def test_it_says_where_it_is_and_ctrl_c_closes_it(tmp_path: Path) -> None:
    with opened("--archive", str(tmp_path / "new.db"), "--open") as (process, line):
        (address,) = re.findall(r"http://127\.0\.0\.1:\d+/", line)
        with urllib.request.urlopen(address, timeout=20) as page:
            assert b"Variorum" in page.read()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
        assert out == "The room is closed.\n"
        assert err == ""
        assert process.returncode == 0


def test_off_loopback_it_makes_a_token_and_says_so(tmp_path: Path) -> None:
    with opened("--archive", str(tmp_path / "new.db"), "--host", "0.0.0.0") as (process, line):
        port, token = re.search(r":(\d+)/\?token=([\w-]{20,})", line).groups()  # type: ignore[union-attr]
        with pytest.raises(urllib.error.HTTPError, match="401"):
            urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=20)
        ask = urllib.request.Request(f"http://127.0.0.1:{port}/help", headers={"Authorization": f"Bearer {token}"})
        with urllib.request.urlopen(ask, timeout=20) as page:
            assert page.status == 200
        process.send_signal(signal.SIGINT)
        assert "unencrypted" in process.communicate(timeout=20)[1]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--token", "short"], "5 characters can be guessed"),
        (["--host", "203.0.113.7"], "cannot listen on 203.0.113.7"),
        (["--archive", "/nowhere/at/all.db"], "no folder"),
        (["--folder", "/nowhere"], "does not exist"),
    ],
)
def test_what_cannot_be_is_said_in_one_line(tmp_path: Path, options: list[str], said: str) -> None:
    given = [] if "--archive" in options else ["--archive", str(tmp_path / "new.db")]
    done = subprocess.run([*VARIORUM, "serve", *given, *options], capture_output=True, text=True, timeout=60)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        done = subprocess.run([*VARIORUM, "serve", "--archive", str(tmp_path / "new.db"), "--port", port], capture_output=True, text=True, timeout=60)
    assert done.returncode == 2
    assert "choose others with --host and --port" in done.stderr
