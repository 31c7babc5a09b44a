"""The archive: one SQLite file that remembers every piece of work by its content.

Bodies are stored once under their hash; `work` maps the hash of a unit of work to what it wrote; `entry` is the
state the last finished run published. A batch is one transaction: a kill costs at most the batch under way.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from variorum.codec import decode, decode_to_read, digest, encode
from variorum.errors import ArchiveError
from variorum.pipeline.parts import parts
from variorum.pipeline.stage import Change, Digest, Kept
from variorum.records.judgement import Judgement
from variorum.records.source import Source
from variorum.records.trouble import Rejected
from variorum.store import bonds, postings
from variorum.store.among import among
from variorum.store.cards import SCHEMA as CARDS
from variorum.store.cards import file_cards, make_tables, note_run, refile
from variorum.store.names import name_of, path_of, stem_of

FORMAT = 6
"""Version of the tables below, kept in the file's `user_version`."""
GIVEN = ("source", "judgement")
"""What comes from outside, each kind in a table of its name; `incoming` names what no finished run has seen."""
MAPPED = 1 << 31
"""Bytes of the file that one who only reads has mapped: no copy is made of what the system holds anyway."""
CACHED = 64 << 10
"""Kilobytes of the file that one who writes holds: hashes come in no order, so that each falls on another page of a large index."""
APPLICATION = 0x56415249
"""`VARI`: marks the file as an archive of ours."""

SCHEMA = """
CREATE TABLE IF NOT EXISTS body(digest BLOB NOT NULL PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS work(digest BLOB PRIMARY KEY, wrote BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS source(key TEXT PRIMARY KEY, digest BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS judgement(key TEXT PRIMARY KEY, digest BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS incoming(kind TEXT, key TEXT, PRIMARY KEY(kind, key)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS concern(report TEXT, judgement TEXT, PRIMARY KEY(report, judgement)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS refused(what TEXT, stage TEXT, reason TEXT, PRIMARY KEY(what, stage, reason)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS entry(kind TEXT, key TEXT, digest BLOB NOT NULL, PRIMARY KEY(kind, key)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS stage(stage TEXT PRIMARY KEY, mark BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS unit(stage TEXT, key TEXT, wrote BLOB NOT NULL, failed INTEGER NOT NULL, PRIMARY KEY(stage, key)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS unit_failed ON unit(stage) WHERE failed;
CREATE TABLE IF NOT EXISTS member(stage TEXT, unit TEXT, key TEXT, PRIMARY KEY(stage, unit, key)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS member_key ON member(stage, key);
CREATE TABLE IF NOT EXISTS edge(stage TEXT, key TEXT, a TEXT NOT NULL, b TEXT NOT NULL, PRIMARY KEY(stage, key)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS edge_a ON edge(stage, a);
CREATE INDEX IF NOT EXISTS edge_b ON edge(stage, b);
CREATE TABLE IF NOT EXISTS name(report TEXT PRIMARY KEY, stem TEXT NOT NULL, path TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS name_stem ON name(stem);
CREATE INDEX IF NOT EXISTS name_path ON name(path);
CREATE TABLE IF NOT EXISTS manner(n INTEGER PRIMARY KEY CHECK(n = 1), settings BLOB NOT NULL);
"""

_RECORDS = "SELECT key, data FROM entry CROSS JOIN body USING (digest)"
_KINDS = """
WITH RECURSIVE kinds(kind) AS (
    SELECT min(kind) FROM entry UNION ALL SELECT (SELECT min(kind) FROM entry WHERE entry.kind > kinds.kind) FROM kinds WHERE kind IS NOT NULL)
SELECT kind FROM kinds WHERE kind IS NOT NULL
"""
"""From one kind to the next, without a look at all that stands between: SQLite reads a whole index for DISTINCT."""
_kept = msgspec.msgpack.Decoder(tuple[tuple[str, str, bytes], ...])


NO_ROOM = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY})
"""Faults of the place an archive stands in, not of the archive."""


class Archive:
    """An open archive. `path` None keeps everything in memory. ArchiveError where the file is no archive of ours.

    `only_read`: nothing is made, mended or written; the file must have been opened for writing by this version before.
    """

    def __init__(self, path: Path | None, *, only_read: bool = False) -> None:
        self.path = path
        try:
            place = f"{path.absolute().as_uri()}?mode={'rw' if only_read else 'rwc'}" if path else ":memory:"
            # A connection may pass from thread to thread, as the reading room lends them; never to two at once.
            self.db = sqlite3.connect(place, isolation_level=None, uri=True, check_same_thread=False)
            self.db.execute("PRAGMA busy_timeout=10000")
            if only_read:
                self.db.execute("PRAGMA query_only=ON")
                self.db.execute(f"PRAGMA mmap_size={MAPPED}")
            else:
                self.db.execute(f"PRAGMA cache_size=-{CACHED}")
                self._prepare()
        except sqlite3.Error as error:
            raise ArchiveError(f"{path}: not a usable archive ({error}): name another file with --archive") from error

    def _prepare(self) -> None:
        mark, version = (self.db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
        empty = self.db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0
        if not empty and mark != APPLICATION:
            raise ArchiveError(f"{self.path}: this is a database of another program: name another file with --archive")
        if version > FORMAT:
            raise ArchiveError(f"{self.path}: written by a newer Variorum (format {version}): install that one")
        self.db.execute("PRAGMA journal_mode=WAL")
        self.db.execute("PRAGMA synchronous=FULL")
        if (mark, version) == (APPLICATION, FORMAT):  # nothing is written, and opening never waits for a run
            return
        with self._transaction():  # a kill leaves the file as it was, never half made
            if not empty and version < 4:
                for table in ("name", "bond"):
                    self.db.execute(f"DROP TABLE IF EXISTS {table}")
            make_tables(self.db, SCHEMA + postings.SCHEMA + CARDS + bonds.SCHEMA)
            if not empty and version < 2:
                self.db.execute("DROP TABLE IF EXISTS words")
            if not empty and version < 4:
                self._index_names((key, report.key) for key, report in self.records("report"))
                bonds.refile(self.db, self.digests("derivation"), self.bodies)
            if not empty and version < 6:
                for kind in GIVEN:
                    seen = "SELECT 1 FROM entry WHERE kind = ? AND entry.key = given.key"
                    self.db.execute(f"INSERT INTO incoming SELECT ?, key FROM {kind} AS given WHERE NOT EXISTS ({seen})", (kind, kind))
            if not empty and version < 3:
                refile(self.db, self.digests("catalogue"), self.digests, self.bodies)
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
                new += self._come("source", key, digest(body))
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

    def add_judgements(self, judgements: Iterable[Judgement]) -> int:
        """Keep what people decided; how many were new. They are safe once this returns, and never taken away."""
        new = 0
        with self._transaction():
            for one in judgements:
                body = encode(one)
                self._put_body(digest(body), body)
                new += self._come("judgement", one.id, digest(body))
                self.db.executemany("INSERT OR IGNORE INTO concern VALUES(?, ?)", [(report, one.id) for report in one.reports])
        return new

    def judgements(self, reports: Iterable[str] | None = None) -> list[Judgement]:
        """All that was decided, oldest first; with `reports` what concerns any of these."""
        if reports is None:
            keys = dict(self.db.execute("SELECT key, digest FROM judgement"))
        else:
            wanted = {row[0] for row in among(self.db, "SELECT judgement FROM concern WHERE report", reports)}
            keys = dict(among(self.db, "SELECT key, digest FROM judgement WHERE key", wanted))
        bodies = self.bodies(keys.values())
        return sorted((decode("judgement", bodies[d]) for d in keys.values()), key=lambda j: (j.at, j.id))

    # ------------------------------------------------------------------ what an engine needs
    def bodies(self, digests: Iterable[Digest]) -> Mapping[Digest, bytes]:
        """The bodies of these digests; KeyError where one is missing."""
        wanted = set(digests)
        found: dict[Digest, bytes] = dict(among(self.db, "SELECT digest, data FROM body WHERE digest", wanted))
        if len(found) < len(wanted):
            raise KeyError(next(iter(wanted - found.keys())).hex())
        return found

    def remembered(self, work: Iterable[Digest]) -> Mapping[Digest, Kept]:
        """What these pieces of work wrote, for those done before."""
        rows = among(self.db, "SELECT digest, wrote FROM work WHERE digest", work)
        return {key: _kept.decode(wrote) for key, wrote in rows}

    def remember(self, bodies: Mapping[Digest, bytes], work: Mapping[Digest, Kept]) -> None:
        """Keep bodies and the work that made them, in one transaction."""
        with self._transaction():
            self.db.executemany("INSERT OR IGNORE INTO body VALUES(?, ?)", bodies.items())
            rows = [(key, msgspec.msgpack.encode(wrote)) for key, wrote in work.items()]
            self.db.executemany("INSERT OR REPLACE INTO work VALUES(?, ?)", rows)

    def incoming(self, kind: str) -> Mapping[str, Digest]:
        """What came from outside that no finished run has seen, by id: `source` or `judgement`, each kept in the table of its name."""
        return dict(self.db.execute(f"SELECT key, digest FROM incoming CROSS JOIN {kind} USING (key) WHERE kind = ? ORDER BY key", (kind,)))

    def marks(self) -> Mapping[str, bytes]:
        """Name and mark of each stage of the last finished run."""
        return dict(self.db.execute("SELECT stage, mark FROM stage"))

    def digests(self, kind: str, keys: Iterable[str] | None = None) -> Mapping[str, Digest]:
        """Key to digest of one kind, as last published; all of it without `keys`."""
        if keys is None:
            return dict(self.db.execute("SELECT key, digest FROM entry WHERE kind = ? ORDER BY key", (kind,)))
        return dict(among(self.db, "SELECT key, digest FROM entry WHERE kind = ? AND key", keys, kind))

    def units(self, stage: str, keys: Iterable[str] | None = None) -> Mapping[str, Kept]:
        """What each unit of a stage wrote in the last finished run."""
        if keys is None:
            rows = self.db.execute("SELECT key, wrote FROM unit WHERE stage = ?", (stage,)).fetchall()
        else:
            rows = list(among(self.db, "SELECT key, wrote FROM unit WHERE stage = ? AND key", keys, stage))
        return {key: _kept.decode(wrote) for key, wrote in rows}

    def failed(self, stage: str) -> Iterable[str]:
        """Units of a stage that wrote a problem."""
        return [row[0] for row in self.db.execute("SELECT key FROM unit INDEXED BY unit_failed WHERE stage = ? AND failed", (stage,))]

    def groups(self, stage: str, members: Iterable[str]) -> Iterable[str]:
        """The units of a stage that any of these rows belongs to."""
        return {row[0] for row in among(self.db, "SELECT unit FROM member WHERE stage = ? AND key", members, stage)}

    def members(self, stage: str, units: Iterable[str] | None = None) -> Mapping[str, frozenset[str]]:
        """The rows of these units of a stage."""
        if units is None:
            rows = self.db.execute("SELECT unit, key FROM member WHERE stage = ?", (stage,)).fetchall()
        else:
            rows = list(among(self.db, "SELECT unit, key FROM member WHERE stage = ? AND unit", units, stage))
        found: dict[str, set[str]] = {}
        for unit, key in rows:
            found.setdefault(unit, set()).add(key)
        return {unit: frozenset(keys) for unit, keys in found.items()}

    def edges(self, stage: str, nodes: Iterable[str]) -> Mapping[str, tuple[str, str]]:
        """The edges of a Connect stage that end in any of these nodes."""
        nodes = set(nodes)
        # Left to itself, SQLite would read all edges of the stage.
        rows = [*among(self.db, "SELECT key, a, b FROM edge INDEXED BY edge_a WHERE stage = ? AND a", nodes, stage)]
        rows += among(self.db, "SELECT key, a, b FROM edge INDEXED BY edge_b WHERE stage = ? AND b", nodes, stage)
        return {key: (a, b) for key, a, b in rows}

    def ends(self, stage: str, edges: Iterable[str]) -> Mapping[str, tuple[str, str]]:
        """The nodes these edges of a Connect stage joined."""
        rows = among(self.db, "SELECT key, a, b FROM edge WHERE stage = ? AND key", edges, stage)
        return {key: (a, b) for key, a, b in rows}

    def held(self, stage: str, rows: Iterable[str] | None = None) -> Mapping[str, tuple[int, ...]]:
        """The keys these rows of a Meet or Keep stage hold."""
        return postings.held(self.db, stage, rows)

    def holders(self, stage: str, keys: Iterable[int], most: int) -> Mapping[int, tuple[str, ...]]:
        """For each of these keys the rows of a stage that hold it, `most` of them at most; none for a key nobody holds."""
        return postings.holders(self.db, stage, keys, most)

    def sharing(self, stage: str, worth: Mapping[int, int], least: int) -> Iterable[str]:
        """The rows of a stage that hold such of these keys as are worth `least` together."""
        return postings.sharing(self.db, stage, worth, least)

    def manner(self) -> bytes | None:
        """How the last finished run was told to read; None where none was, or it was before this was kept."""
        row = self.db.execute("SELECT settings FROM manner").fetchone()
        return row[0] if row else None

    def keep_manner(self, settings: bytes) -> None:
        """Keep how a run that finished was told to read."""
        if settings != self.manner():
            with self._transaction():
                self.db.execute("INSERT OR REPLACE INTO manner VALUES(1, ?)", (settings,))

    def state(self) -> int:
        """The number of the last run that changed anything."""
        return int(self.db.execute("SELECT coalesce(max(n), 0) FROM run").fetchone()[0])

    def publish(self, change: Change, since: int) -> bool:
        """Make a run's changes the state of the archive, all or nothing; False where another run published since."""
        with self._transaction():
            if self.state() != since:
                return False
            self._drop_stages(change)
            file_cards(self.db, change, self.digests, self.bodies)
            note_run(self.db, change)
            self._name_reports(change)
            bonds.file_bonds(self.db, change, self.bodies)
            _write(self.db, "entry", "kind, key", "digest", change.entries)
            self.db.executemany("DELETE FROM incoming WHERE kind = ? AND key = ?", [at for at in change.entries if at[0] in GIVEN])
            kept = {at: None if k is None else (msgspec.msgpack.encode(k), _problem(k)) for at, k in change.units.items()}
            _write(self.db, "unit", "stage, key", "wrote, failed", kept)
            _write(self.db, "edge", "stage, key", "a, b", change.edges)
            self.db.executemany("DELETE FROM member WHERE stage = ? AND unit = ?", change.members)
            rows = [(*at, key) for at, keys in change.members.items() for key in sorted(keys or ())]
            self.db.executemany("INSERT INTO member VALUES(?, ?, ?)", rows)
            postings.post(self.db, change.postings)
            self.db.executemany("INSERT OR REPLACE INTO stage VALUES(?, ?)", change.marks.items())
        return True

    def _drop_stages(self, change: Change) -> None:
        for stage in set(self.marks()) - set(change.marks):
            postings.drop(self.db, stage)
            for table in ("stage", "unit", "member", "edge"):
                self.db.execute(f"DELETE FROM {table} WHERE stage = ?", (stage,))
        for (kind,) in self.db.execute(_KINDS).fetchall():
            if kind not in change.kinds:
                self.db.execute("DELETE FROM entry WHERE kind = ?", (kind,))

    def _name_reports(self, change: Change) -> None:
        if "report" not in change.kinds:
            self.db.execute("DELETE FROM name")
            return
        reports = {key: d for (kind, key), d in change.entries.items() if kind == "report"}
        self.db.executemany("DELETE FROM name WHERE report = ?", [(key,) for key in reports])
        for part in parts(key for key, body in reports.items() if body is not None):
            bodies = self.bodies(reports[key] or b"" for key in part)
            self._index_names((key, decode("report", bodies[reports[key] or b""]).key) for key in part)

    def _index_names(self, keys: Iterable[tuple[str, str]]) -> None:
        self.db.executemany("INSERT INTO name VALUES(?, ?, ?)", ((report, stem_of(key), path_of(key)) for report, key in keys))

    # ------------------------------------------------------------------ what a reader needs
    def records(self, kind: str, keys: Iterable[str] | None = None) -> Iterator[tuple[str, Any]]:
        """Key and record of one kind, in key order, as last published; all of it without `keys`."""
        if keys is None:
            rows: Iterable[tuple[str, bytes]] = self.db.execute(f"{_RECORDS} WHERE kind = ? ORDER BY key", (kind,))
        else:
            rows = sorted(among(self.db, f"{_RECORDS} WHERE kind = ? AND key", set(keys), kind))
        for key, data in rows:
            yield key, decode_to_read(kind, data)

    def names(self, reports: Iterable[str]) -> dict[str, str]:
        """The name of each of these reports, unique in the archive."""
        shared = "EXISTS(SELECT 1 FROM name AS other WHERE other.{0} = name.{0} AND other.report <> name.report)"
        rows = among(self.db, f"SELECT report, stem, path, {shared.format('stem')}, {shared.format('path')} FROM name WHERE report", reports)
        return {row[0]: name_of(*row) for row in rows}

    @contextmanager
    def moment(self) -> Iterator[None]:
        """All that is read inside is of one state, whatever is published meanwhile."""
        if self.db.in_transaction:
            yield
            return
        self.db.execute("BEGIN")
        try:
            yield
        finally:
            self.db.execute("COMMIT")

    # ------------------------------------------------------------------ inside
    def _come(self, kind: str, key: str, body: Digest) -> int:
        """Note what came from outside, for the next run; 1 if it is new."""
        new = self.db.execute(f"INSERT OR IGNORE INTO {kind} VALUES(?, ?)", (key, body)).rowcount
        if new:
            self.db.execute("INSERT OR IGNORE INTO incoming VALUES(?, ?)", (kind, key))
        return new

    def _put_body(self, key: Digest, body: bytes) -> None:
        self.db.execute("INSERT OR IGNORE INTO body VALUES(?, ?)", (key, body))

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        try:
            self.db.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:  # someone has been writing for longer than we wait
            raise ArchiveError(f"{self.path}: cannot be written now ({error}): try again in a moment") from error
        try:
            yield
            self.db.execute("COMMIT")
        except BaseException as error:
            if self.db.in_transaction:  # a full disk may have undone it already
                self.db.execute("ROLLBACK")
            if isinstance(error, sqlite3.OperationalError) and error.sqlite_errorcode & 0xFF in NO_ROOM:
                raise ArchiveError(f"{self.path}: cannot be written ({error}): what was done before is kept; check the disk and run again") from error
            raise


def _problem(kept: Kept) -> bool:
    return any(kind == "problem" for kind, _, _ in kept)


def _write(db: sqlite3.Connection, table: str, key: str, value: str, rows: Mapping[tuple[str, str], Any]) -> None:
    """Insert, replace, or (None) delete rows of a table with a key of two columns."""
    first, second = key.split(", ")
    gone = [at for at, values in rows.items() if values is None]
    db.executemany(f"DELETE FROM {table} WHERE {first} = ? AND {second} = ?", gone)
    marks = ", ".join("?" * (2 + len(value.split(", "))))
    kept = ((*at, *(v if isinstance(v, tuple) else (v,))) for at, v in rows.items() if v is not None)
    db.executemany(f"INSERT OR REPLACE INTO {table}({key}, {value}) VALUES({marks})", kept)
