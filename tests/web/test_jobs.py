"""Readings started from the room: real ones, in processes of their own."""

import os
import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from variorum.api import open_archive
from variorum.records.intake import Taken
from variorum.records.trouble import Rejected
from variorum.web.app import create_app
from variorum.web.jobs import Job, Jobs
from variorum.web.room import RoomSettings

NEW = """Wexcombe Gazette
16 March 2026

The lifeboat crew will be honoured next month, the mayor of Wexcombe said on Monday.
"They went out when others came in," the mayor said. The crew of six had been at sea for nine hours.
"""


def until(done: Callable[[], object], seconds: float = 60) -> None:
    """Wait for something that will come."""
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.02)


@pytest.mark.heavy
def test_pages_open_while_a_reading_writes(own_archive: Path) -> None:
    app = create_app(RoomSettings(own_archive))
    with TestClient(app, base_url="http://localhost") as client:
        mark = client.get("/add").text.split('name="csrf" value="', 1)[1].split('"', 1)[0]
        page = client.post("/add", data={"csrf": mark, "text": NEW, "outlet": "Wexcombe Gazette"}, follow_redirects=False)
        place = page.headers["location"]
        job = app.state.room.jobs.get(place.rsplit("/", 1)[1])
        slowest, seen = 0.0, 0
        while not job.over:
            began = time.monotonic()
            for path in ("/", place, "/add"):
                assert client.get(path).status_code == 200
            slowest, seen = max(slowest, time.monotonic() - began), seen + 1
        assert job.state == "done"
        assert seen > 3
        assert slowest < 5
        over = client.get(place).text
        assert "1 taken in, 1 of them new" in over
        assert 'http-equiv="refresh"' not in over
        events = client.get(f"{place}/events").text
        assert events.startswith("event: progress\ndata: ")
        assert events.endswith("event: over\ndata: \n\n")
        (known,) = job.landed.alone or [(touched.story, "") for touched in job.landed.stories]
        assert client.get(f"/{'report' if job.landed.alone else 'story'}/{known[0]}").status_code == 200


def test_a_killed_reading_is_told(own_archive: Path) -> None:
    jobs = Jobs(own_archive)
    job = jobs.submit("a text", Taken(("r-1",), 1))
    until(lambda: jobs._process and jobs._process.pid)
    assert jobs._process is not None
    os.kill(jobs._process.pid or 0, signal.SIGKILL)
    until(lambda: job.over)
    assert job.state == "failed"
    assert "signal KILL" in job.fault
    jobs.close()


def test_a_reading_that_cannot_be_done_says_why(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    other.write_text("This is a letter and no database at all.")
    jobs = Jobs(other)
    job = jobs.submit("a text", Taken(("r-1",), 1))
    until(lambda: job.over)
    assert "not a usable archive" in job.fault
    jobs.close()


def test_a_closed_room_ends_its_reading(own_archive: Path) -> None:
    jobs = Jobs(own_archive)
    jobs.submit("a text", Taken(("r-1",), 1))
    until(lambda: jobs._process)
    process = jobs._process
    jobs.close()
    until(lambda: process is not None and not process.is_alive())


def test_one_at_a_time_and_in_turn(own_archive: Path) -> None:
    turn: list[str] = []
    jobs = Jobs(own_archive)

    def read(job: Job) -> None:
        turn.append(job.id)
        job.state = "done"

    jobs._read = read  # type: ignore[method-assign]
    ids = [jobs.submit(str(n), Taken(("r",), 1)).id for n in range(5)]
    until(lambda: len(turn) == 5)
    assert turn == ids
    assert [job.id for job in jobs.recent()] == ids[::-1]
    jobs.close()


def test_a_reading_of_nothing_is_over_at_once(own_archive: Path) -> None:
    jobs = Jobs(own_archive)
    assert jobs.submit("a file", Taken((), 0, (Rejected("a.zip", "ingest", "no"),))).over
    assert jobs.running() is None


def test_a_page_never_waits_for_whoever_writes(own_archive: Path) -> None:
    with TestClient(create_app(RoomSettings(own_archive)), base_url="http://localhost") as client:
        client.get("/add")
        with closing(sqlite3.connect(own_archive, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            began = time.monotonic()
            for path in ("/", "/add", "/search?q=ferry"):
                assert client.get(path).status_code == 200
            open_archive(own_archive).close()
            assert time.monotonic() - began < 5
