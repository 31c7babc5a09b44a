"""An archive is made whole or not at all."""

import sqlite3
from pathlib import Path

import pytest

from variorum.errors import ArchiveError
from variorum.store import archive as making
from variorum.store.archive import Archive


def test_what_stops_the_making_leaves_an_empty_file_that_opens_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.db"
    with monkeypatch.context() as broken:
        broken.setattr(making, "CARDS", "CREATE TABLE half(")
        with pytest.raises(ArchiveError):
            Archive(path)
    left = sqlite3.connect(path)
    assert left.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,)
    left.close()
    Archive(path).close()
