"""The archive: one SQLite file that remembers every piece of work by its content.

Bodies are stored once under their hash; `work` maps the hash of a unit of work to what it wrote; `entry` is the
state the last finished run published. A batch is one transaction: a kill costs at most the batch under way.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TypeVar

import msgspec

from variorum.codec import decode, digest, encode
from variorum.errors import ArchiveError
from variorum.pipeline.stage import Digest
from variorum.records.source import Source
from variorum.records.trouble import Rejected

FORMAT = 1
"""Version of the tables below, kept in the file's `user_version`."""
APPLICATION = 0x56415249
"""`VARI`: marks the file as an archive of ours."""

SCHEMA = """
CREATE TABLE IF NOT EXISTS body(digest BLOB PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS work(digest BLOB PRIMARY KEY, wrote BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS source(key TEXT PRIMARY KEY, digest BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS refused(what TEXT, stage TEXT, reason TEXT, PRIMARY KEY(what, stage, reason)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS entry(kind TEXT, key TEXT, digest BLOB NOT NULL, PRIMARY KEY(kind, key)) WITHOUT ROWID;
CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(report UNINDEXED, text, tokenize='unicode61 remove_diacritics 2');
"""

_kept = msgspec.msgpack.Decoder(tuple[tuple[str, str, bytes], ...])
_T = TypeVar("_T")


class Archive:
    """An open archive. `path` None keeps everything in memory. ArchiveError where the file is no archive of ours."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        try:
            self.db = sqlite3.connect(path or ":memory:", isolation_level=None)
            self._prepare()
        except sqlite3.Error as error:
            raise ArchiveError(f"{path}: not a usable archive ({error}): name another file with --archive") from error

    def _prepare(self) -> None:
        self.db.execute("PRAGMA busy_timeout=10000")
        mark, version = (self.db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
        empty = self.db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0
        if not empty and mark != APPLICATION:
            raise ArchiveError(f"{self.path}: this is a database of another program: name another file with --archive")
        if version > FORMAT:
            raise ArchiveError(f"{self.path}: written by a newer Variorum (format {version}): install that one")
        self.db.execute("PRAGMA journal_mode=WAL")
        self.db.execute("PRAGMA synchronous=FULL")
        self.db.executescript(SCHEMA)
        self.db.execute(f"PRAGMA application_id={APPLICATION}")
        self.db.execute(f"PRAGMA user_version={FORMAT}")

    def close(self) -> None:
        self.db.close()

    # ------------------------------------------------------------------ what was handed in
    def add_sources(self, sources: Iterable[tuple[str, Source]]) -> int:
        """Keep sources under their report ids; how many were new. They are safe once this returns."""
        new = 0
        with self._transaction():
            for key, source in sources:
                body = encode(source)
                self._put_body(digest(body), body)
                done = self.db.execute("INSERT OR IGNORE INTO source VALUES(?, ?)", (key, digest(body)))
                new += done.rowcount
        return new

    def add_refused(self, refused: Iterable[Rejected]) -> None:
        """Keep what could not even be taken in, so that it is told again with every edition."""
        with self._transaction():
            self.db.executemany(
                "INSERT OR IGNORE INTO refused VALUES(?, ?, ?)", [(r.what, r.stage, r.reason) for r in refused]
            )

    def refused(self) -> list[Rejected]:
        rows = self.db.execute("SELECT what, stage, reason FROM refused ORDER BY what, stage, reason")
        return [Rejected(*row) for row in rows]

    # ------------------------------------------------------------------ what an engine needs
    def bodies(self, digests: Iterable[Digest]) -> Mapping[Digest, bytes]:
        """The bodies of these digests; KeyError where one is missing."""
        wanted = set(digests)
        found: dict[Digest, bytes] = {}
        for part in _parts(wanted, 500):
            marks = ",".join("?" * len(part))
            found.update(self.db.execute(f"SELECT digest, data FROM body WHERE digest IN ({marks})", part))
        if len(found) < len(wanted):
            raise KeyError(next(iter(wanted - found.keys())).hex())
        return found

    def remembered(self, work: Iterable[Digest]) -> Mapping[Digest, tuple[tuple[str, str, Digest], ...]]:
        """What these pieces of work wrote, for those done before."""
        found: dict[Digest, tuple[tuple[str, str, Digest], ...]] = {}
        for part in _parts(work, 500):
            marks = ",".join("?" * len(part))
            rows = self.db.execute(f"SELECT digest, wrote FROM work WHERE digest IN ({marks})", part)
            found.update((key, _kept.decode(wrote)) for key, wrote in rows)
        return found

    def remember(
        self, bodies: Mapping[Digest, bytes], work: Mapping[Digest, tuple[tuple[str, str, Digest], ...]]
    ) -> None:
        """Keep bodies and the work that made them, in one transaction."""
        with self._transaction():
            for key, body in bodies.items():
                self._put_body(key, body)
            rows = [(key, msgspec.msgpack.encode(wrote)) for key, wrote in work.items()]
            self.db.executemany("INSERT OR REPLACE INTO work VALUES(?, ?)", rows)

    def table(self, kind: str) -> Mapping[str, Digest]:
        """Key to digest of one kind, as last published (sources: as handed in)."""
        if kind == "source":
            return dict(self.db.execute("SELECT key, digest FROM source ORDER BY key"))
        return dict(self.db.execute("SELECT key, digest FROM entry WHERE kind = ? ORDER BY key", (kind,)))

    def publish(self, tables: Mapping[str, Mapping[str, Digest]]) -> None:
        """Make these tables the state of the archive. Kinds not named are dropped: they belong to an older plan."""
        with self._transaction():
            before = {(kind, key): d for kind, key, d in self.db.execute("SELECT kind, key, digest FROM entry")}
            after = {(k, key): d for k, table in tables.items() if k != "source" for key, d in table.items()}
            changed = [(*at, d) for at, d in after.items() if before.get(at) != d]
            gone = [at for at in before if at not in after]
            self.db.executemany("DELETE FROM entry WHERE kind = ? AND key = ?", gone)
            self.db.executemany("INSERT OR REPLACE INTO entry VALUES(?, ?, ?)", changed)
            reports = [row for row in changed if row[0] == "report"]
            old = [key for kind, key in gone if kind == "report"] + [key for _, key, _ in reports]
            self.db.executemany("DELETE FROM words WHERE report = ?", [(key,) for key in old])
            for _, key, body_digest in reports:
                text = decode("report", self.bodies([body_digest])[body_digest]).text
                self.db.execute("INSERT INTO words VALUES(?, ?)", (key, text))

    # ------------------------------------------------------------------ what a reader needs
    def records(self, kind: str) -> Iterator[tuple[str, object]]:
        """Key and record of one kind, in key order, as last published."""
        table = self.table(kind)
        for part in _parts(table, 500):
            bodies = self.bodies(table[key] for key in part)
            for key in part:
                yield key, decode(kind, bodies[table[key]])

    def search(self, query: str, limit: int = 50) -> list[str]:
        """Ids of the reports that match an FTS5 query, best first; ArchiveError where the query is malformed."""
        try:
            rows = self.db.execute("SELECT report FROM words WHERE words MATCH ? ORDER BY rank, report LIMIT ?", (query, limit))
            return [row[0] for row in rows]
        except sqlite3.OperationalError as error:
            raise ArchiveError(f"cannot search for {query!r} ({error}): put words in double quotes") from error

    # ------------------------------------------------------------------ inside
    def _put_body(self, key: Digest, body: bytes) -> None:
        self.db.execute("INSERT OR IGNORE INTO body VALUES(?, ?)", (key, body))

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.db.execute("ROLLBACK")
            raise
        self.db.execute("COMMIT")


def _parts(items: Iterable[_T], size: int) -> Iterator[list[_T]]:
    rest = iter(items)
    while part := list(islice(rest, size)):
        yield part
