"""Looking many things up at once."""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from variorum.pipeline.parts import parts


def among(db: sqlite3.Connection, select: str, keys: Iterable[object], *first: object) -> Iterator[tuple[Any, ...]]:
    """The rows of a select that ends in the name of a column, for which that column is among the keys; `first`: what it asks before."""
    for part in parts(keys):
        yield from db.execute(f"{select} IN ({','.join('?' * len(part))})", (*first, *part))
