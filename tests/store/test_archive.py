import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from variorum.codec import digest, encode
from variorum.errors import ArchiveError
from variorum.pipeline.stage import Change
from variorum.records.report import Report
from variorum.records.source import Source
from variorum.records.trouble import Rejected
from variorum.store.archive import APPLICATION, FORMAT, Archive


@pytest.fixture(params=["file", "memory"])
def archive(request: pytest.FixtureRequest, tmp_path: Path) -> Archive:
    """One suite for every store."""
    return Archive(tmp_path / "x.db" if request.param == "file" else None)


def source(key: str, text: str = "Said he.") -> tuple[str, Source]:
    return key, Source(f"{key}.txt", "txt", text.encode())


def publish(archive: Archive, reports: dict[str, Report | None]) -> None:
    bodies = {digest(encode(r)): encode(r) for r in reports.values() if r}
    archive.remember(bodies, {})
    change = Change()
    change.entries.update((("report", key), digest(encode(r)) if r else None) for key, r in reports.items())
    change.kinds = ("report",)
    archive.publish(change, archive.state())


def test_only_new_sources_are_counted(archive: Archive) -> None:
    assert archive.add_sources([source("a"), source("b")]) == 2
    assert archive.add_sources([source("b"), source("c")]) == 1
    assert list(archive.incoming("source")) == ["a", "b", "c"]


def test_bodies_come_back_and_a_missing_one_is_an_error(archive: Archive) -> None:
    archive.remember({b"1" * 16: b"one"}, {})
    assert archive.bodies([b"1" * 16]) == {b"1" * 16: b"one"}
    with pytest.raises(KeyError):
        archive.bodies([b"1" * 16, b"2" * 16])


def test_more_keys_than_one_query_holds(archive: Archive) -> None:
    bodies = {n.to_bytes(16, "big"): b"x" for n in range(1700)}
    archive.remember(bodies, {})
    assert archive.bodies(bodies) == bodies


def test_work_is_remembered_by_its_digest(archive: Archive) -> None:
    kept = (("report", "a", b"1" * 16),)
    archive.remember({}, {b"w" * 16: kept})
    assert archive.remembered([b"w" * 16, b"v" * 16]) == {b"w" * 16: kept}


def test_what_was_refused_is_kept_once(archive: Archive) -> None:
    refused = [Rejected("b", "ingest", "empty"), Rejected("a", "ingest", "binary")]
    archive.add_refused(refused)
    archive.add_refused(refused)
    assert archive.refused() == sorted(refused)


def test_a_failed_transaction_leaves_nothing(archive: Archive) -> None:
    with pytest.raises(TypeError):
        archive.add_sources([source("a"), ("b", object())])  # type: ignore[list-item]
    assert archive.incoming("source") == {}


def test_a_report_that_is_gone_has_no_name_and_no_record(archive: Archive) -> None:
    publish(archive, {"r-1": Report("r-1", "a", "The ferry left.")})
    assert archive.names(["r-1"]) == {"r-1": "a"}
    publish(archive, {"r-1": None})
    assert archive.names(["r-1"]) == {}
    assert list(archive.records("report")) == []


def test_what_was_published_is_there_when_opened_again(tmp_path: Path) -> None:
    first = Archive(tmp_path / "x.db")
    publish(first, {"r-1": Report("r-1", "a", "Said he.")})
    first.close()
    assert [key for key, _ in Archive(tmp_path / "x.db").records("report")] == ["r-1"]


def test_the_file_is_marked_as_ours(tmp_path: Path) -> None:
    Archive(tmp_path / "x.db").close()
    db = sqlite3.connect(tmp_path / "x.db")
    assert db.execute("PRAGMA application_id").fetchone()[0] == APPLICATION
    assert db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    db.close()


@pytest.mark.parametrize("content", [b"no database at all, only words " * 40, b"SQLite format 3\x00" + b"\x01" * 200])
def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.db"
    path.write_bytes(content)
    with pytest.raises(ArchiveError, match="name another file with --archive"):
        Archive(path)
    assert path.read_bytes() == content


def test_an_archive_of_a_newer_variorum_is_left_alone(tmp_path: Path) -> None:
    Archive(tmp_path / "x.db").close()
    db = sqlite3.connect(tmp_path / "x.db")
    db.execute(f"PRAGMA user_version={FORMAT + 1}")
    db.close()
    with pytest.raises(ArchiveError, match="newer Variorum"):
        Archive(tmp_path / "x.db")


@pytest.mark.parametrize("place", ["no/such/folder/x.db", "."])
def test_a_place_where_no_file_can_be_is_told(tmp_path: Path, place: str) -> None:
    with pytest.raises(ArchiveError, match="not a usable archive"):
        Archive(tmp_path / place)


def test_two_programs_may_open_one_archive(tmp_path: Path) -> None:
    one, two = Archive(tmp_path / "x.db"), Archive(tmp_path / "x.db")
    one.add_sources([source("a")])
    two.add_sources([source("b")])
    assert list(one.incoming("source")) == ["a", "b"]


def post(archive: Archive, stage: str, rows: dict[str, tuple[int, ...] | None]) -> None:
    change = Change()
    change.marks = {"met": b"", "kept": b""}
    change.postings.update(((stage, row), keys) for row, keys in rows.items())
    archive.publish(change, archive.state())


def test_rows_are_found_by_what_the_keys_they_share_are_worth_together(archive: Archive) -> None:
    high = (1 << 63) - 1
    post(archive, "kept", {"a": (1, 2, high), "b": (2, high), "c": (3,), "d": (-high, 1)})
    post(archive, "met", {"e": (2, high)})
    worth = {2: 3, high: 4, 3: 9, 7: 9}
    assert set(archive.sharing("kept", worth, 7)) == {"a", "b", "c"}
    assert set(archive.sharing("kept", worth, 8)) == {"c"}
    assert set(archive.sharing("met", worth, 7)) == {"e"}
    assert not set(archive.sharing("kept", {}, 1))
    post(archive, "kept", {"a": None, "b": (2,)})
    assert set(archive.sharing("kept", worth, 7)) == {"c"}
    assert archive.holders("kept", [1, 2, high, -high], 9) == {1: ("d",), 2: ("b",), -high: ("d",)}


def test_an_archive_of_an_older_form_still_knows_what_no_run_has_seen(tmp_path: Path) -> None:
    old = Archive(tmp_path / "old.db")
    (_, seen), (_, waits) = source("seen"), source("waits", "He said.")
    old.add_sources([("seen", seen), ("waits", waits)])
    change = Change(kinds=("source",))
    change.entries["source", "seen"] = digest(encode(seen))
    old.publish(change, old.state())
    assert list(old.incoming("source")) == ["waits"]
    old.db.executescript("DROP TABLE incoming; PRAGMA user_version=5;")
    old.close()
    again = Archive(tmp_path / "old.db")
    assert again.incoming("source") == {"waits": digest(encode(waits))}


def test_an_archive_whose_bodies_stand_in_the_order_of_their_hashes_is_read_and_grows(tmp_path: Path) -> None:
    old = Archive(tmp_path / "old.db")
    old.db.executescript("DROP TABLE body; CREATE TABLE body(digest BLOB PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID;")
    old.add_sources([source("before")])
    old.close()
    again = Archive(tmp_path / "old.db")
    again.add_sources([source("before"), source("after", "He said.")])
    found = again.incoming("source")
    assert dict(again.bodies(found.values())) == {found[key]: encode(one) for key, one in (source("before"), source("after", "He said."))}


def effort(archive: Archive, look: Callable[[], object]) -> int:
    """Hundreds of steps of SQLite's machine."""
    steps: list[None] = []
    archive.db.set_progress_handler(lambda: steps.append(None), 100)
    look()
    archive.db.set_progress_handler(None, 0)
    return len(steps)


def filled(rows: int) -> Archive:
    archive, change = Archive(None), Change(marks={"s": b""}, kinds=("source", "report"))
    archive.add_sources([source(f"r{n}", f"Said {n}.") for n in range(rows)])
    change.entries.update({("source", key): body for key, body in archive.incoming("source").items()})
    change.edges.update({("s", f"r{n}|r{n + 1}"): (f"r{n}", f"r{n + 1}") for n in range(rows)})
    change.members.update({("s", f"r{n}"): frozenset([f"r{n}"]) for n in range(rows)})
    change.units.update({("s", f"r{n}"): () for n in range(rows)})
    change.postings.update({("s", f"r{n}"): (n // 2, -n - 1) for n in range(rows)})
    archive.publish(change, archive.state())
    archive.add_sources([source("new")])
    return archive


LOOKS: dict[str, Callable[[Archive], object]] = {
    "incoming": lambda archive: archive.incoming("source"),
    "edges": lambda archive: archive.edges("s", ["r7"]),
    "ends": lambda archive: archive.ends("s", ["r7|r8"]),
    "groups": lambda archive: archive.groups("s", ["r7"]),
    "members": lambda archive: archive.members("s", ["r7"]),
    "units": lambda archive: archive.units("s", ["r7"]),
    "failed": lambda archive: archive.failed("s"),
    "digests": lambda archive: archive.digests("source", ["r7"]),
    "held": lambda archive: archive.held("s", ["r7"]),
    "holders": lambda archive: archive.holders("s", [3], 9),
    "sharing": lambda archive: list(archive.sharing("s", {3: 2, -8: 2}, 3)),
    "publish": lambda archive: archive.publish(Change(marks={"s": b""}, kinds=("source", "report")), archive.state()),
}


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_what_a_run_looks_up_costs_the_same_in_a_large_archive(look: Callable[[Archive], object]) -> None:
    small, large = filled(20), filled(5000)
    assert effort(large, lambda: look(large)) <= effort(small, lambda: look(small)) + 1


def test_a_full_disk_is_told_in_a_line_and_costs_nothing_that_was_kept(archive: Archive) -> None:
    archive.add_sources([source("a")])
    pages = archive.db.execute("PRAGMA page_count").fetchone()[0]
    archive.db.execute(f"PRAGMA max_page_count={pages}")
    with pytest.raises(ArchiveError, match=r"disk is full.*check the disk"):
        archive.add_sources([source(f"b{n}", f"{n} said so. " * 900) for n in range(20)])
    archive.db.execute("PRAGMA max_page_count=1000000")
    assert archive.add_sources([source("a"), source("c")]) == 1
    assert list(archive.incoming("source")) == ["a", "c"]
