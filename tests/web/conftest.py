"""A reading room over the demo story, which is read once for all workers of a test run."""

import fcntl
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path
from shutil import copyfile

import pytest
from fastapi.testclient import TestClient

from variorum.api import Reading, open_archive
from variorum.web.app import create_app
from variorum.web.room import RoomSettings


@pytest.fixture(scope="session")
def demo_archive(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The archive of the demo story. Only for tests that look: those that change something take `own_archive`."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    path = shared / "room-demo.db"
    with (shared / "room-demo.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.exists():
            made = shared / "room-demo-unready.db"
            with as_file(files("variorum") / "data" / "demo" / "reports") as reports, open_archive(made) as opened:
                opened.add([reports])
                opened.run()
            made.rename(path)
    return path


@pytest.fixture
def own_archive(demo_archive: Path, tmp_path: Path) -> Path:
    """A copy of the demo archive that a test may change."""
    return Path(copyfile(demo_archive, tmp_path / "own.db"))


@pytest.fixture
def reading(demo_archive: Path) -> Iterator[Reading]:
    """The demo archive, opened."""
    with open_archive(demo_archive) as opened:
        yield opened


@pytest.fixture(scope="session")
def client(demo_archive: Path) -> Iterator[TestClient]:
    """A browser without scripts in the room of the demo story."""
    with TestClient(create_app(RoomSettings(demo_archive)), base_url="http://localhost") as made:
        yield made


@pytest.fixture
def own_client(own_archive: Path) -> Iterator[TestClient]:
    """The same over an archive of the test's own."""
    with TestClient(create_app(RoomSettings(own_archive)), base_url="http://localhost") as made:
        yield made
