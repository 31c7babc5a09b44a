"""Cards looked up: by words, by what they must be, in an order that depends on the archive's content alone."""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from variorum.errors import UsageError
from variorum.records.catalogue import KINDS, Card, Filters, Found, Page
from variorum.store.archive import Archive
from variorum.store.cards import COLUMNS, mark
from variorum.store.query import parsed
from variorum.store.stretches import HIGH, LOW, excerpt_of, found_in

COUNTED = 5_000
"""Cards counted at most; beyond it a reader narrows the search rather than turning pages."""
LIMIT, OFFSET = 200, 5_000
"""Cards on a page at most, and the deepest page."""
NAMESAKES = 200
"""Actors looked for under one name at most."""
ORDERS: dict[str, str] = {
    "best": "bm25(look, 6.0, 1.0, 0.0) * iif(card.kind = 'story', 3, iif(card.kind = 'actor', 2, iif(card.kind = 'report', 1.5, 1))), card.day IS NULL, card.day DESC, card.id, card.story",
    "newest": "card.day IS NULL, card.day DESC, card.id, card.story",
    "largest": "card.reports DESC, card.day IS NULL, card.day DESC, card.id, card.story",
    "conflicts": "card.conflicts DESC, card.day IS NULL, card.day DESC, card.id, card.story",
}
FACETS = ("kind", "outlet", "verdict")

_EDTF = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_NEWS = "JOIN news ON news.kind = iif(card.kind = 'report', 'report', 'story') AND news.key = iif(card.kind = 'report', card.id, card.story)"
_CONDITIONS: tuple[tuple[str, str], ...] = (
    ("kind", "card.kind = ?"),
    ("story", "card.story = ?"),
    ("outlet", "card.outlet = ?"),
    ("since", "card.day >= ?"),
    ("until", "card.day <= ?"),
    ("sort", "card.sort = ?"),
    ("verdict", "card.verdict = ?"),
    ("least", "card.reports >= ?"),
)


def find(archive: Archive, query: str, filters: Filters, order: str, limit: int, offset: int) -> Page:
    """A page of what is found. UsageError where the query, a filter or the order makes no sense."""
    _check(filters, order, limit, offset)
    words = parsed(query)
    match = [words.expression()] if words else []
    if filters.actor:
        ids = _actors(archive, filters.actor)
        if not ids:
            return Page((), 0, True)
        match.append("marks : (" + " OR ".join(f'"{mark(one)}"' for one in ids) + ")")
    source, where, values = _asked(filters, " AND ".join(f"({one})" for one in match))
    by = ORDERS[order if order != "best" or match else "newest"]
    with archive.moment():
        rows = archive.db.execute(f"SELECT card.n {source} WHERE {where} ORDER BY {by} LIMIT ? OFFSET ?", (*values, limit, offset))
        numbers = [row[0] for row in rows]
        tally = archive.db.execute(
            f"SELECT kind, outlet, verdict, count(*) FROM (SELECT card.kind, card.outlet, card.verdict {source} WHERE {where} LIMIT ?)"
            " GROUP BY 1, 2, 3", (*values, COUNTED + 1),
        ).fetchall()  # fmt: skip
        found = tuple(_found(archive, numbers, words.expression() if words else None))
    total = sum(row[3] for row in tally)
    return Page(found, min(total, COUNTED), total <= COUNTED, _facets(tally))


def cards(archive: Archive, numbers: Sequence[int]) -> dict[int, Card]:
    """The cards of these numbers, their words left with the index."""
    marks = ",".join("?" * len(numbers))
    rows = archive.db.execute(f"SELECT card.n, {COLUMNS}, leaf.title, marks FROM card JOIN leaf USING (n) WHERE card.n IN ({marks})", numbers)
    return {row[0]: _card(row[1:]) for row in rows}


# ---------------------------------------------------------------------- what is asked
def _check(filters: Filters, order: str, limit: int, offset: int) -> None:
    if filters.kind and filters.kind not in KINDS:
        raise UsageError(f"no cards of the kind {filters.kind!r}: choose one of {', '.join(KINDS)}")
    if order not in ORDERS:
        raise UsageError(f"no order {order!r}: choose one of {', '.join(ORDERS)}")
    for name in ("since", "until"):
        if (value := getattr(filters, name)) and not _EDTF.fullmatch(value):
            raise UsageError(f"{name}: {value[:20]!r} is no day: write it as 2031-03-04, 2031-03 or 2031")
    if not 1 <= limit <= LIMIT or not 0 <= offset <= OFFSET:
        raise UsageError(f"a page holds 1 to {LIMIT} and begins at 0 to {OFFSET}: narrow the search instead")


def _asked(filters: Filters, match: str) -> tuple[str, str, list[object]]:
    """FROM, WHERE and their values."""
    source = "FROM look JOIN card ON card.n = look.rowid" if match else "FROM card"
    where = ["look MATCH ?"] if match else []
    values: list[object] = [match] if match else []
    for name, condition in _CONDITIONS:
        if value := getattr(filters, name):
            where.append(condition)
            values.append(f"{value}-99"[:10] if name == "until" else value)
    if filters.after is not None:
        source += f" {_NEWS}"
        where.append("news.last > ?")
        values.append(filters.after)
    return source, " AND ".join(where) or "1", values


def _actors(archive: Archive, name: str) -> list[str]:
    """The ids of the actors of this name, or the id itself."""
    if re.fullmatch(r"[a-z]-[0-9a-f]{6,}", name):
        return [name]
    words = parsed(name)
    if words is None:
        return []
    sql = "SELECT id FROM look JOIN card ON card.n = look.rowid WHERE look MATCH ? AND kind = 'actor' ORDER BY reports DESC, id LIMIT ?"
    return [row[0] for row in archive.db.execute(sql, (words.expression(), NAMESAKES))]


# ---------------------------------------------------------------------- what is given
def _found(archive: Archive, numbers: list[int], expression: str | None) -> Iterable[Found]:
    by_number = cards(archive, numbers)
    shown = _shown(archive.db, numbers, expression)
    news = _news(archive.db, by_number.values())
    for number in numbers:
        card = by_number[number]
        title_marks, text, marks = shown[number]
        excerpt = excerpt_of(card, text, marks) if text.strip() else None
        brought, changed = news.get(_news_key(card), (0, 0))
        yield Found(card, title_marks, excerpt, brought, changed)


def _shown(db: sqlite3.Connection, numbers: list[int], expression: str | None) -> dict[int, tuple[Any, str, Any]]:
    """For each number the marks in its title, its text, and the marks in that."""
    if expression is None:
        rows = [db.execute("SELECT n, '', text FROM leaf WHERE n = ?", (n,)).fetchone() for n in numbers]
    else:
        light = f"highlight(look, {{}}, '{LOW}', '{HIGH}')"
        sql = f"SELECT rowid, {light.format(0)}, {light.format(1)} FROM look WHERE look MATCH ? AND rowid = ?"
        rows = [db.execute(sql, (expression, n)).fetchone() for n in numbers]
    return {n: (found_in(title)[1], *found_in(text)) for n, title, text in rows}


def _news(db: sqlite3.Connection, found: Iterable[Card]) -> dict[tuple[str, str], tuple[int, int]]:
    sql = "SELECT first, last FROM news WHERE kind = ? AND key = ?"
    return {key: row for key in dict.fromkeys(map(_news_key, found)) if (row := db.execute(sql, key).fetchone())}


def _news_key(card: Card) -> tuple[str, str]:
    return ("report", card.id) if card.kind == "report" else ("story", card.story)


def _card(row: tuple[Any, ...]) -> Card:
    kind, key, story, day, outlet, sort, verdict, reports, low, high, conflicts, updates, first, last, report, at, title, marks = row
    places = tuple((int(start), int(end)) for start, end in (one.split("-") for one in at.split()))
    actors = tuple(f"a-{one}" for one in marks.split())
    return Card(
        kind, key, story, title, "", report, places, outlet, actors, day, first, last, sort, verdict, reports, (low, high), conflicts, updates,
    )  # fmt: skip


def _facets(tally: Iterable[tuple[Any, ...]]) -> tuple[tuple[str, tuple[tuple[str, int], ...]], ...]:
    counts: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
    for *values, count in tally:
        for name, value in zip(FACETS, values, strict=True):
            if value:
                counts[name][value] += count
    order = {kind: n for n, kind in enumerate(KINDS)}
    return tuple((name, tuple(sorted(c.items(), key=lambda one: (order.get(one[0], 0), -one[1], one[0])))) for name, c in counts.items())
