"""By which numbers the rows of a stage are found, and the way back from a number to its rows."""

import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from variorum.store.among import among

SCHEMA = """
CREATE TABLE IF NOT EXISTS holder(n INTEGER PRIMARY KEY, stage TEXT, row TEXT, keys BLOB NOT NULL, UNIQUE(stage, row));
CREATE TABLE IF NOT EXISTS posting(key INTEGER, n INTEGER, PRIMARY KEY(key, n)) WITHOUT ROWID;
"""
RANGE = 56
"""Postings are sorted among those whose keys are the same but for so many bits."""
_integers = msgspec.msgpack.Decoder(tuple[int, ...])


def held(db: sqlite3.Connection, stage: str, rows: Iterable[str] | None = None) -> dict[str, tuple[int, ...]]:
    """The keys these rows of a stage hold; those of all its rows without `rows`."""
    if rows is None:
        found = db.execute("SELECT row, keys FROM holder WHERE stage = ?", (stage,)).fetchall()
    else:
        found = list(among(db, "SELECT row, keys FROM holder WHERE stage = ? AND row", rows, stage))
    return {row: _integers.decode(keys) for row, keys in found}


def holders(db: sqlite3.Connection, stage: str, keys: Iterable[int], most: int) -> dict[int, tuple[str, ...]]:
    """For each of these keys the rows of a stage that hold it, `most` of them at most; none for a key nobody holds."""
    select = "SELECT row FROM posting CROSS JOIN holder USING (n) WHERE key = ? AND stage = ? LIMIT ?"
    found = ((key, db.execute(select, (key, stage, most)).fetchall()) for key in keys)
    return {key: tuple(row for (row,) in rows) for key, rows in found if rows}


def sharing(db: sqlite3.Connection, stage: str, worth: Mapping[int, int], least: int) -> list[str]:
    """The rows of a stage that hold such of these keys as are worth `least` together."""
    if not worth:
        return []
    asked = f"WITH asked(key, worth) AS (VALUES {','.join(['(?, ?)'] * len(worth))})"
    # Keys of two stages are the same by chance at most, so whose row it is need be asked only of the few that are left.
    shared = "SELECT n FROM asked CROSS JOIN posting USING (key) GROUP BY n HAVING sum(worth) >= ?"
    select = f"{asked} SELECT row FROM ({shared}) CROSS JOIN holder USING (n) WHERE stage = ?"
    return [row for (row,) in db.execute(select, (*(n for pair in worth.items() for n in pair), least, stage))]


def post(db: sqlite3.Connection, change: Mapping[tuple[str, str], Sequence[int] | None]) -> None:
    """Write what keys the rows of stages, as (stage, row), hold from now on; None: no more."""
    by_stage: dict[str, dict[str, Sequence[int] | None]] = defaultdict(dict)
    for (stage, row), keys in change.items():
        by_stage[stage][row] = keys
    for stage, rows in by_stage.items():
        numbers = _numbers(db, stage, rows)
        gone = [(key, numbers[row]) for row, keys in held(db, stage, rows).items() for key in keys]
        db.executemany("DELETE FROM posting WHERE key = ? AND n = ?", gone)
        db.executemany("DELETE FROM holder WHERE n = ?", [(n,) for n in numbers.values()])
        new = {row: keys for row, keys in rows.items() if keys is not None}
        packed = ((stage, row, msgspec.msgpack.encode(tuple(keys))) for row, keys in new.items())
        db.executemany("INSERT INTO holder(stage, row, keys) VALUES(?, ?, ?)", packed)
        numbers = _numbers(db, stage, new)
        # In key order: a large table fills several times faster.
        for part in _in_order((key, numbers[row]) for row, keys in new.items() for key in keys):
            db.executemany("INSERT INTO posting VALUES(?, ?)", part)


def drop(db: sqlite3.Connection, stage: str) -> None:
    """Forget a stage."""
    db.execute("DELETE FROM posting WHERE n IN (SELECT n FROM holder WHERE stage = ?)", (stage,))
    db.execute("DELETE FROM holder WHERE stage = ?", (stage,))


def _numbers(db: sqlite3.Connection, stage: str, rows: Iterable[str]) -> dict[str, int]:
    return dict(among(db, "SELECT row, n FROM holder WHERE stage = ? AND row", rows, stage))


def _in_order(pairs: Iterable[tuple[int, int]]) -> Iterator[list[list[int]]]:
    """Pairs of 64-bit integers, sorted, a range at a time: a list of all would need six times the memory."""
    import numpy as np

    ranges: dict[int, array[int]] = defaultdict(lambda: array("q"))
    for key, n in pairs:
        ranges[key >> RANGE].extend((key, n))
    for high in sorted(ranges):
        both = np.frombuffer(ranges.pop(high), dtype=np.int64).reshape(-1, 2)
        yield both[np.lexsort((both[:, 1], both[:, 0]))].tolist()
