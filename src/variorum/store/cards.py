"""The tables a reader looks things up in: cards, their words, and which run brought what.

They follow the published state in the same transaction, card by card: what did not change is not touched.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime

from variorum.codec import decode
from variorum.pipeline.stage import Change, Digest
from variorum.records.catalogue import Card, Catalogue
from variorum.store.parts import parts
from variorum.store.stretches import HIGH, LOW, words_of

SCHEMA = """
CREATE TABLE IF NOT EXISTS card(
    n INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, story TEXT NOT NULL, day TEXT, outlet TEXT, sort TEXT NOT NULL,
    verdict TEXT NOT NULL, reports INTEGER NOT NULL, low INTEGER NOT NULL, high INTEGER NOT NULL, conflicts INTEGER NOT NULL,
    updates INTEGER NOT NULL, first TEXT, last TEXT, report TEXT, at TEXT NOT NULL);
CREATE UNIQUE INDEX IF NOT EXISTS card_key ON card(kind, id, story);
CREATE INDEX IF NOT EXISTS card_story ON card(story, kind);
CREATE INDEX IF NOT EXISTS card_day ON card(kind, day);
CREATE INDEX IF NOT EXISTS card_outlet ON card(outlet, day) WHERE outlet IS NOT NULL;
CREATE TABLE IF NOT EXISTS leaf(n INTEGER PRIMARY KEY, title TEXT NOT NULL, text TEXT NOT NULL, marks TEXT NOT NULL);
CREATE VIRTUAL TABLE IF NOT EXISTS look USING fts5(
    title, text, marks, content='leaf', content_rowid='n', tokenize='unicode61 remove_diacritics 2');
CREATE TABLE IF NOT EXISTS run(n INTEGER PRIMARY KEY, at TEXT NOT NULL, stories INTEGER NOT NULL, reports INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS news(kind TEXT, key TEXT, first INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY(kind, key)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS news_last ON news(kind, last);
"""
COLUMNS = "kind, id, story, day, outlet, sort, verdict, reports, low, high, conflicts, updates, first, last, report, at"
"""Of `card`, in the order in which they are written and read."""

Bodies = Callable[[Iterable[Digest]], Mapping[Digest, bytes]]
Digests = Callable[[str, Iterable[str]], Mapping[str, Digest]]


def file_cards(db: sqlite3.Connection, change: Change, digests: Digests, bodies: Bodies) -> None:
    """Bring the cards to what a change publishes; called before its entries are written, within its transaction."""
    if "catalogue" not in change.kinds:
        for sql in ("DELETE FROM card", "INSERT INTO look(look) VALUES('delete-all')", "DELETE FROM leaf"):
            db.execute(sql)
        return
    new = {key: body for (kind, key), body in change.entries.items() if kind == "catalogue"}
    moved = {key: body for (kind, key), body in change.entries.items() if kind == "report"}
    again = [row for part in parts(moved) for row in _stories_of(db, part)]
    old = digests("catalogue", {*new, *again})
    for story in sorted({*new, *old}):
        before = _cards(old.get(story), bodies)
        after = _cards(new.get(story, old.get(story)), bodies)
        stay = {card for card in before.keys() & after.keys() if card.report not in moved}
        _take_out(db, [card for card in before if card not in stay])
        put = [card for card in after if card not in stay]
        wanted = {card.report for card in put if card.report}
        published = {**digests("report", wanted), **{r: d for r, d in moved.items() if r in wanted and d}}
        _put_in(db, put, published, bodies)


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


def _put_in(db: sqlite3.Connection, cards: list[Card], reports: Mapping[str, Digest], bodies: Bodies) -> None:
    for part in parts(cards):
        wanted = {report: reports[report] for card in part if (report := card.report) and report in reports}
        found = bodies(wanted.values())
        texts = {report: decode("report", found[body]).text for report, body in wanted.items()}
        for card in part:
            number = db.execute(f"INSERT INTO card({COLUMNS}) VALUES({','.join('?' * 16)})", _row(card)).lastrowid
            leaf = (number, _plain(card.title), _plain(words_of(card, texts.get(card.report or "", ""))), " ".join(map(mark, card.actors)))
            db.execute("INSERT INTO leaf VALUES(?, ?, ?, ?)", leaf)
            db.execute("INSERT INTO look(rowid, title, text, marks) VALUES(?, ?, ?, ?)", leaf)


def mark(actor: str) -> str:
    """An actor's id as a word of the index."""
    return actor.partition("-")[2] or actor


def _row(card: Card) -> tuple[object, ...]:
    at = " ".join(f"{start}-{end}" for start, end in card.at)
    return (
        card.kind, card.id, card.story, card.day, card.outlet, card.sort, card.verdict, card.reports, *card.origins,
        card.conflicts, card.updates, card.first, card.last, card.report, at,
    )  # fmt: skip


def _plain(text: str) -> str:
    """Without the two signs by which the index shows what it found, and what UTF-8 cannot hold."""
    return text.replace(LOW, " ").replace(HIGH, " ").encode("utf-8", "replace").decode()
