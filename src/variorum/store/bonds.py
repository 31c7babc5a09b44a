"""Which reports are tied, in short: a page lists thousands of ties and shows the passages of none.

The table follows the derivations in the transaction that publishes them.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping

from variorum.codec import decode, encode
from variorum.pipeline.parts import parts
from variorum.pipeline.stage import Change, Digest
from variorum.records.lineage import BareDerivation, Derivation

SCHEMA = """
CREATE TABLE IF NOT EXISTS bond(source TEXT, id TEXT, target TEXT NOT NULL, data BLOB NOT NULL, PRIMARY KEY(source, id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS bond_target ON bond(target);
CREATE INDEX IF NOT EXISTS bond_id ON bond(id);
"""
"""What reports of one story give stands together in the file."""

Bodies = Callable[[Iterable[Digest]], Mapping[Digest, bytes]]


def file_bonds(db: sqlite3.Connection, change: Change, bodies: Bodies) -> None:
    """Bring the table to what a change publishes, within its transaction."""
    if "derivation" not in change.kinds:
        db.execute("DELETE FROM bond")
        return
    moved = {key: body for (kind, key), body in change.entries.items() if kind == "derivation"}
    db.executemany("DELETE FROM bond WHERE id = ?", [(key,) for key in moved])
    refile(db, {key: body for key, body in moved.items() if body is not None}, bodies)


def refile(db: sqlite3.Connection, derivations: Mapping[str, Digest], bodies: Bodies) -> None:
    """Put these derivations in."""
    for part in parts(sorted(derivations)):
        found = bodies(derivations[key] for key in part)
        db.executemany("INSERT INTO bond VALUES(?, ?, ?, ?)", [_row(decode("derivation", found[derivations[key]])) for key in part])


def bonds_of(db: sqlite3.Connection, reports: Iterable[str]) -> Iterator[BareDerivation]:
    """The ties that any of these reports has, without their passages, in the order of their ids."""
    wanted = list(reports)
    rows: dict[str, bytes] = {}
    for part in parts(wanted):
        rows.update(db.execute(f"SELECT id, data FROM bond WHERE source IN ({_marks(part)})", part))
    ends = [end for part in parts(wanted) for end in db.execute(f"SELECT id, source FROM bond WHERE target IN ({_marks(part)})", part)]
    for key, source in ends:
        if key not in rows:
            rows[key] = db.execute("SELECT data FROM bond WHERE source = ? AND id = ?", (source, key)).fetchone()[0]
    for key in sorted(rows):
        yield decode("bond", rows[key])


def ids_of(db: sqlite3.Connection, reports: Iterable[str]) -> set[str]:
    """The ids of those ties."""
    found: set[str] = set()
    for part in parts(reports):
        for end in ("source", "target"):
            found.update(row[0] for row in db.execute(f"SELECT id FROM bond WHERE {end} IN ({_marks(part)})", part))
    return found


def _marks(values: list[str]) -> str:
    return ",".join("?" * len(values))


def _row(d: Derivation) -> tuple[str, str, str, bytes]:
    bare = BareDerivation(  # type: ignore[call-arg]
        id=d.id, source=d.source, target=d.target, kind=d.kind, direction=d.direction, share=d.share, because=d.because, judged=d.judged,
        count=len(d.passages),
    )  # fmt: skip
    return d.source, d.id, d.target, encode(bare)
