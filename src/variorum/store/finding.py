"""Cards looked up: by words, by what they must be, in an order that depends on the archive's content alone."""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from variorum.errors import UsageError
from variorum.records.catalogue import KINDS, Card, Filters, Found, Page
from variorum.records.edtf import bounds
from variorum.store.archive import Archive
from variorum.store.cards import A_DAY, COLUMNS, actor_mark, first_number, mark
from variorum.store.query import Query, parsed
from variorum.store.stretches import HIGH, LOW, excerpt_of, found_in

COUNTED, LISTED = 2_000, 20_000
"""Cards counted and ranked at most, and stories or actors listed where no word is asked for; where more are found the newest
stand first, and a reader narrows the search."""
LIMIT, OFFSET = 200, LISTED
"""Cards on a page at most, and the deepest page."""
NAMESAKES = 200
"""Actors looked for under one name at most."""
_THEN = "look.rowid DESC"
_WEIGHT = "iif(card.kind = 'story', 3, iif(card.kind = 'actor', 2, iif(card.kind = 'report', 1.5, 1)))"
ORDERS: dict[str, str] = {
    "newest": _THEN,
    "best": f"bm25(look, 6.0, 1.0, 0.0) * {_WEIGHT}, {_THEN}",
    "largest": f"card.reports DESC, {_THEN}",
    "conflicts": f"card.conflicts DESC, {_THEN}",
}
FACETS = ("kind", "outlet", "verdict")
BARE = ("story", "actor")
"""Kinds that have neither outlet nor verdict: there is nothing to count by."""
MARKED = ("kind", "story", "outlet", "verdict", "sort")
"""The filters that stand in the index as words."""

_EDTF = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_HEX = re.compile(r"[0-9a-f]+")
_CARD = "JOIN card ON card.n = look.rowid"
_NEWS = "JOIN news ON news.kind = iif(card.kind = 'report', 'report', 'story') AND news.key = iif(card.kind = 'report', card.id, card.story)"


@dataclass(frozen=True, slots=True)
class _Asked:
    """FROM, WHERE and its values; `cards`: whether FROM has them already."""

    source: str
    where: str
    values: tuple[object, ...]
    cards: bool

    def sql(self, what: str, order: str, *, cards: bool = False) -> str:
        joined = f" {_CARD}" if cards and not self.cards else ""
        return f"SELECT {what} FROM look{joined}{self.source} WHERE {self.where} ORDER BY {order} LIMIT ? OFFSET ?"


def find(archive: Archive, query: str, filters: Filters, order: str, limit: int, offset: int) -> Page:
    """A page of what is found. UsageError where the query, a filter or the order makes no sense."""
    _check(filters, order, limit, offset)
    words = parsed(query)
    most = LISTED if words is None and filters.kind in BARE else COUNTED
    with archive.moment():
        asked = _asked(archive, words, filters)
        if asked is None:
            return Page((), 0, True, tuple((name, ()) for name in FACETS))
        every = asked.sql("look.rowid", _THEN)
        numbers = [row[0] for row in archive.db.execute(every, (*asked.values, most + 1, 0))]
        if filters.kind in BARE:
            tally = [(filters.kind, None, "", min(len(numbers), most))]
        else:
            counted = f"SELECT kind, outlet, verdict, count(*) FROM card WHERE n IN ({every}) GROUP BY 1, 2, 3"
            tally = archive.db.execute(counted, (*asked.values, most, 0)).fetchall()
        exact = len(numbers) <= most
        if order == "newest" or (order == "best" and (words is None or not exact)):
            shown = numbers[:most][offset : offset + limit]
        else:
            rows = archive.db.execute(asked.sql("look.rowid", ORDERS[order], cards=True), (*asked.values, limit, offset))
            shown = [row[0] for row in rows]
        found = tuple(_found(archive, shown, words.expression() if words else None))
    return Page(found, min(len(numbers), most), exact, _facets(tally))


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


def _asked(archive: Archive, words: Query | None, filters: Filters) -> _Asked | None:
    """What is asked of the index; None where nothing can be found."""
    match = [words.expression()] if words else []
    match += [f'marks : "{mark(name, value)}"' for name in MARKED if (value := getattr(filters, name))]
    if filters.actor:
        ids = _actors(archive, filters.actor)
        if not ids:
            return None
        match.append("marks : (" + " OR ".join(f'"{actor_mark(one)}"' for one in ids) + ")")
    source, where, values = "", ["look MATCH ?"] if match else ["1"], list[object]()
    if match:
        values.append(" AND ".join(f"({one})" for one in match))
    for edtf, condition, end in ((filters.since, "look.rowid >= ?", 0), (filters.until, "look.rowid < ?", 1)):
        if edtf:
            where.append(condition)
            values.append(first_number(_edge(edtf, end)))
    if filters.until:
        where.append(f"look.rowid >= {A_DAY}")
    if filters.least > 1:
        where.append("card.reports >= ?")
        values.append(filters.least)
    if filters.after is not None:
        source = f" {_NEWS}"
        where.append("news.last > ?")
        values.append(filters.after)
    cards = filters.least > 1 or filters.after is not None
    return _Asked((f" {_CARD}" if cards else "") + source, " AND ".join(where), tuple(values), cards)


def _edge(edtf: str, end: int) -> date:
    """The first day a date means, or (`end` 1) the day after its last."""
    within = bounds(edtf)
    if within is None:
        raise UsageError(f"{edtf!r} is no day of the calendar: write it as 2031-03-04, 2031-03 or 2031")
    return within[0].date() if not end else min(within[1].date(), date.max - timedelta(1)) + timedelta(1)


def _actors(archive: Archive, name: str) -> list[str]:
    """The ids of the actors of this name, or the id itself."""
    if re.fullmatch(r"[a-z]-[0-9a-f]{6,}", name):
        return [name]
    words = parsed(name)
    if words is None:
        return []
    sql = f"SELECT id FROM look {_CARD} WHERE look MATCH ? ORDER BY {ORDERS['largest']} LIMIT ?"
    match = f"({words.expression()}) AND (marks : \"{mark('kind', 'actor')}\")"
    return [row[0] for row in archive.db.execute(sql, (match, NAMESAKES))]


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
    actors = tuple(f"a-{one}" for one in marks.split() if _HEX.fullmatch(one))
    return Card(
        kind, key, story, title, "", report, places, outlet, actors, day, first, last, sort, verdict, reports, (low, high), conflicts, updates,
    )  # fmt: skip


def _facets(tally: Iterable[tuple[Any, ...]]) -> tuple[tuple[str, tuple[tuple[str, int], ...]], ...]:
    counts: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
    for *values, count in tally:
        for name, value in zip(FACETS, values, strict=True):
            if value and count:
                counts[name][value] += count
    order = {kind: n for n, kind in enumerate(KINDS)}
    return tuple((name, tuple(sorted(c.items(), key=lambda one: (order.get(one[0], 0), -one[1], one[0])))) for name, c in counts.items())
