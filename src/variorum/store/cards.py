"""The tables a reader looks things up in: cards, their words, and which run brought what.

They follow the published state in the same transaction, card by card: what did not change is not touched.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from hashlib import blake2b

from variorum.codec import decode
from variorum.pipeline.parts import parts
from variorum.pipeline.stage import Change, Digest
from variorum.records.catalogue import Card, Catalogue
from variorum.store.stretches import HIGH, LOW, words_of

SCHEMA = """
CREATE TABLE IF NOT EXISTS card(
    n INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, story TEXT NOT NULL, day TEXT, outlet TEXT, sort TEXT NOT NULL,
    verdict TEXT NOT NULL, reports INTEGER NOT NULL, low INTEGER NOT NULL, high INTEGER NOT NULL, conflicts INTEGER NOT NULL,
    updates INTEGER NOT NULL, first TEXT, last TEXT, report TEXT, at TEXT NOT NULL);
CREATE UNIQUE INDEX IF NOT EXISTS card_key ON card(kind, id, story);
CREATE INDEX IF NOT EXISTS card_story ON card(story, kind);
CREATE TABLE IF NOT EXISTS leaf(n INTEGER PRIMARY KEY, title TEXT NOT NULL, text TEXT NOT NULL, marks TEXT NOT NULL);
CREATE VIRTUAL TABLE IF NOT EXISTS look USING fts5(
    title, text, marks, content='leaf', content_rowid='n', tokenize='unicode61 remove_diacritics 2');
CREATE TABLE IF NOT EXISTS outlet(name TEXT PRIMARY KEY, reports INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS run(n INTEGER PRIMARY KEY, at TEXT NOT NULL, stories INTEGER NOT NULL, reports INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS news(kind TEXT, key TEXT, first INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY(kind, key)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS news_last ON news(kind, last);
"""
"""`n` begins with a card's day: whoever walks the index backwards meets the newest first, and a time is a range of it.

`marks` holds what a card is as words of the index (see `marks_of`), so that filters cost no more than words do.
"""
COLUMNS = "kind, id, story, day, outlet, sort, verdict, reports, low, high, conflicts, updates, first, last, report, at"
"""Of `card`, in the order in which they are written and read."""
A_DAY = 1 << 24
"""Numbers that one day has; those of cards without a date come before all days."""
AT_A_TIME = 20_000
"""Cards put in at a time, in the order of their numbers: out of order the index fills several times slower."""

Bodies = Callable[[Iterable[Digest]], Mapping[Digest, bytes]]
Digests = Callable[[str, Iterable[str]], Mapping[str, Digest]]


def file_cards(db: sqlite3.Connection, change: Change, digests: Digests, bodies: Bodies) -> None:
    """Bring the cards to what a change publishes; called before its entries are written, within its transaction."""
    if "catalogue" not in change.kinds:
        for sql in ("DELETE FROM card", "INSERT INTO look(look) VALUES('delete-all')", "DELETE FROM leaf", "DELETE FROM outlet"):
            db.execute(sql)
        return
    new = {key: body for (kind, key), body in change.entries.items() if kind == "catalogue"}
    moved = {key: body for (kind, key), body in change.entries.items() if kind == "report"}
    again = [row for part in parts(moved) for row in _stories_of(db, part)]
    old = digests("catalogue", {*new, *again})
    put: list[Card] = []
    for story in sorted({*new, *old}):
        before = _cards(old.get(story), bodies)
        after = _cards(new.get(story, old.get(story)), bodies)
        stay = {card for card in before.keys() & after.keys() if card.report not in moved}
        _take_out(db, [card for card in before if card not in stay])
        put += [card for card in after if card not in stay]
        if len(put) >= AT_A_TIME:
            _put_in(db, put, moved, digests, bodies)
            put = []
    _put_in(db, put, moved, digests, bodies)


def make_tables(db: sqlite3.Connection, schema: str) -> None:
    """Run the statements of a schema within the transaction under way, which `executescript` would end."""
    for statement in schema.split(";\n"):
        db.execute(statement)


def refile(db: sqlite3.Connection, catalogues: Mapping[str, Digest], digests: Digests, bodies: Bodies) -> None:
    """Make all cards again from what was published, as an archive of an older form needs it; within a transaction."""
    for table in ("look", "leaf", "card", "outlet"):
        db.execute(f"DROP TABLE IF EXISTS {table}")
    make_tables(db, SCHEMA)
    put: list[Card] = []
    for part in parts(sorted(catalogues), 100):
        put += [card for story in part for card in _cards(catalogues[story], bodies)]
        if len(put) >= AT_A_TIME:
            _put_in(db, put, {}, digests, bodies)
            put = []
    _put_in(db, put, {}, digests, bodies)


def first_number(day: date | None) -> int:
    """The first number of a day."""
    return day.toordinal() * A_DAY if day else 0


def marks_of(card: Card) -> str:
    """What a card is, as words of the index: its actors, kind, story, and outlet, verdict and sort where it has them."""
    named = (("kind", card.kind), ("story", card.story), ("outlet", card.outlet or ""), ("verdict", card.verdict), ("sort", card.sort))
    return " ".join((*map(actor_mark, card.actors), *(mark(name, value) for name, value in named if value)))


def actor_mark(actor: str) -> str:
    return actor.partition("-")[2] or actor


def mark(name: str, value: str) -> str:
    """One property as a word: a letter for its name, and letters and digits that stand for the value."""
    return name[0] + name[1] + blake2b(value.encode("utf-8", "replace"), digest_size=5).hexdigest()


def note_run(db: sqlite3.Connection, change: Change) -> None:
    """Number this run, if it changed anything, and note what it brought and what it changed."""
    if not change.entries:
        return
    reports = {key: d for (kind, key), d in change.entries.items() if kind == "report"}
    stories = {key: d for (kind, key), d in change.entries.items() if kind in ("catalogue", "dossier")}
    at = datetime.now(UTC).isoformat(timespec="seconds")
    number = db.execute("INSERT INTO run(at, stories, reports) VALUES(?, ?, ?)", (at, len(stories), len(reports))).lastrowid
    for kind, keys in (("report", reports), ("story", stories)):
        db.executemany("DELETE FROM news WHERE kind = ? AND key = ?", [(kind, key) for key, d in keys.items() if d is None])
        there = [(kind, key, number, number) for key, d in sorted(keys.items()) if d is not None]
        db.executemany("INSERT INTO news VALUES(?, ?, ?, ?) ON CONFLICT DO UPDATE SET last = excluded.last", there)


# ---------------------------------------------------------------------- inside
def _stories_of(db: sqlite3.Connection, reports: list[str]) -> list[str]:
    marks = ",".join("?" * len(reports))
    return [row[0] for row in db.execute(f"SELECT story FROM card WHERE kind = 'report' AND id IN ({marks})", reports)]


def _cards(body: Digest | None, bodies: Bodies) -> dict[Card, None]:
    if body is None:
        return {}
    catalogue: Catalogue = decode("catalogue", bodies([body])[body])
    return dict.fromkeys(catalogue.cards)


def _take_out(db: sqlite3.Connection, cards: Iterable[Card]) -> None:
    for card in cards:
        row = db.execute("SELECT n FROM card WHERE kind = ? AND id = ? AND story = ?", (card.kind, card.id, card.story)).fetchone()
        if row is not None:
            db.execute("INSERT INTO look(look, rowid, title, text, marks) SELECT 'delete', n, title, text, marks FROM leaf WHERE n = ?", row)
            db.execute("DELETE FROM leaf WHERE n = ?", row)
            db.execute("DELETE FROM card WHERE n = ?", row)
            if card.kind == "report" and card.outlet:
                db.execute("UPDATE outlet SET reports = reports - 1 WHERE name = ?", (card.outlet,))
                db.execute("DELETE FROM outlet WHERE reports = 0")


def _put_in(db: sqlite3.Connection, cards: list[Card], moved: Mapping[str, Digest | None], digests: Digests, bodies: Bodies) -> None:
    leaves = []
    for part in parts(_numbered(db, cards)):
        wanted = {card.report for _, card in part if card.report}
        there = {**digests("report", wanted), **{r: d for r, d in moved.items() if r in wanted and d}}
        found = bodies(there.values())
        texts = {report: decode("report", found[body]).text for report, body in there.items()}
        for number, card in part:
            db.execute(f"INSERT INTO card(n, {COLUMNS}) VALUES({','.join('?' * 17)})", (number, *_row(card)))
            leaves.append((number, _plain(card.title), _plain(words_of(card, texts.get(card.report or "", ""))), marks_of(card)))
            if card.kind == "report" and card.outlet:
                db.execute("INSERT INTO outlet VALUES(?, 1) ON CONFLICT DO UPDATE SET reports = reports + 1", (card.outlet,))
    leaves.sort(key=lambda leaf: leaf[0])
    db.executemany("INSERT INTO leaf VALUES(?, ?, ?, ?)", leaves)
    db.executemany("INSERT INTO look(rowid, title, text, marks) VALUES(?, ?, ?, ?)", leaves)


def _numbered(db: sqlite3.Connection, cards: Iterable[Card]) -> Iterator[tuple[int, Card]]:
    """Cards with free numbers of their days."""
    free: dict[int, int] = {}
    for card in cards:
        first = first_number(date.fromisoformat(card.day) if card.day else None)
        if first not in free:
            row = db.execute("SELECT max(n) FROM card WHERE n >= ? AND n < ?", (first, first + A_DAY)).fetchone()
            free[first] = first + 1 if row[0] is None else row[0] + 1
        yield free[first], card
        free[first] += 1


def _row(card: Card) -> tuple[object, ...]:
    at = " ".join(f"{start}-{end}" for start, end in card.at)
    return (
        card.kind, card.id, card.story, card.day, card.outlet, card.sort, card.verdict, card.reports, *card.origins,
        card.conflicts, card.updates, card.first, card.last, card.report, at,
    )  # fmt: skip


def _plain(text: str) -> str:
    """Without the two signs by which the index shows what it found, and what UTF-8 cannot hold."""
    return text.replace(LOW, " ").replace(HIGH, " ").encode("utf-8", "replace").decode()
