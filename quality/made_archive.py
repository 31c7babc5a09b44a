"""A large archive for the reading room: stories really read, then copied under other names.

    python -m quality.made_archive FILE [REPORTS]

Reading twenty thousand reports would take an hour. So a few stories are read by the real engine: single reports, small
stories, the demo story, and a big one made of the demo's sentences. Each is then written many times with other ids and with
other words of the same length in its texts, so that every span still equals its slice, ties lead where they should, and no
two stories say the same. The cards are filed by the archive itself.
"""

import re
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, get_args, get_type_hints

import numpy as np

from quality.shared import ROOT
from variorum.api import open_archive
from variorum.codec import KINDS, decode, digest, encode
from variorum.pipeline.stage import Change
from variorum.records.lineage import derivation_id
from variorum.settings import Settings
from variorum.store.archive import Archive

DEMO = ROOT / "src" / "variorum" / "data" / "demo" / "reports"
SHOWN = ("report", "description", "furniture", "findings", "carried", "membership", "origin", "derivation", "story", "dossier", "catalogue")
"""The kinds that a page reads; what only a later stage reads is left out."""
BIG = 150
SIZES = ((1, 0.30), (2, 0.10), (5, 0.15), (17, 0.30), (BIG, 0.15))
"""Reports a story, and the share of all reports that stand in stories of that size."""
BATCH = 40
"""Stories published at a time."""

_TOKEN = re.compile(rb"\b[a-z]-[0-9a-f]{12}\b|[A-Za-z]{5,}|\b2023-03(?=-\d\d)")


@dataclass(frozen=True)
class Pattern:
    """A story that was read: (kind, key, body) of all it holds, and the pairs of reports that are tied."""

    records: list[tuple[str, str, bytes]]
    edges: list[tuple[str, str]]
    reports: int


def patterns() -> list[list[Pattern]]:
    """For each size some stories, read now."""
    texts = [(path.name, path.read_bytes()) for path in sorted(DEMO.iterdir()) if path.suffix in (".html", ".txt")]
    found: list[list[Pattern]] = []
    for size, _ in SIZES:
        if size == 17:
            found.append([_read({path.name: path.read_bytes() for path in DEMO.iterdir() if path.suffix != ".md"})])
        elif size == BIG:
            found.append([_read(_big(_texts(found[-1])))])
        else:
            starts = range(0, len(texts) - size + 1, max(1, size))
            found.append([_read(dict(texts[n : n + size])) for n in starts])
    return found


def _read(files: Mapping[str, bytes]) -> Pattern:
    with tempfile.TemporaryDirectory() as folder, open_archive() as opened:
        for name, data in files.items():
            (Path(folder) / name).write_bytes(data)
        opened.add([folder])
        opened.run(Settings(one_story=True))
        archive = opened.archive
        records = []
        for kind in SHOWN:
            table = archive.digests(kind)
            bodies = archive.bodies(table.values())
            records += [(kind, key, bodies[d]) for key, d in table.items()]
        edges = [(a, b) for a, b in archive.db.execute("SELECT a, b FROM edge WHERE stage = 'trace' ORDER BY key")]
        return Pattern(records, edges, len(archive.digests("report")))


def _texts(some: list[Pattern]) -> list[str]:
    return [decode(kind, body).text for one in some for kind, _, body in one.records if kind == "report"]


def _big(texts: list[str], seed: int = 4) -> dict[str, bytes]:
    """Reports that share many sentences, as a wire text printed everywhere and retold does."""
    dice = np.random.default_rng(seed)
    paragraphs = sorted({p.strip() for text in texts for p in text.split("\n\n") if len(p.split()) > 12})
    made = {}
    for n in range(BIG):
        chosen = sorted(dice.choice(len(paragraphs), size=min(int(dice.integers(5, 14)), len(paragraphs)), replace=False))
        day = f"March {14 + n * 5 // BIG}, 2023"
        made[f"outlet-{n:03}.txt"] = "\n\n".join([f"The Post of Town {n}", day, *(paragraphs[int(i)] for i in chosen)]).encode()
    return made


# ---------------------------------------------------------------------- copies under other names
class Names:
    """Other ids, and other words of the same length, for one copy of a story."""

    def __init__(self, number: int, words: Mapping[bytes, list[bytes]]) -> None:
        self.number = number
        self.words = words
        self.known: dict[bytes, bytes] = {}

    def __call__(self, match: "re.Match[bytes]") -> bytes:
        old = match[0]
        new = self.known.get(old)
        if new is None:
            new = self.known[old] = self._other(old)
        return new

    def _other(self, old: bytes) -> bytes:
        mark = blake2b(old, key=self.number.to_bytes(8, "big"), digest_size=6)
        if old == b"2023-03":
            return f"{2004 + self.number % 20}-{1 + self.number % 12:02}".encode()
        if old[1:2] == b"-":
            return old[:2] + mark.hexdigest().encode()
        choice = self.words.get(old.lower())
        if not choice:
            return old
        new = choice[int.from_bytes(mark.digest(), "big") % len(choice)]
        return new.capitalize() if old[:1].isupper() else new

    def tied(self, pattern: Pattern) -> None:
        """A derivation's id follows from its ends."""
        for kind, key, body in pattern.records:
            if kind == "derivation":
                one = decode(kind, body)
                source, target = (self.text(x) for x in (one.source, one.target))
                self.known[key.encode()] = derivation_id(source, target).encode()

    def text(self, text: str) -> str:
        return _TOKEN.sub(self, text.encode()).decode()


def vocabulary(found: list[list[Pattern]]) -> dict[bytes, list[bytes]]:
    """For half of the longer words that the texts print the words of their length that may stand for them."""
    texts = [text for some in found for text in _texts(some)]
    kept = _own_words()
    seen = sorted({w.encode() for text in texts for w in re.findall(r"[a-z]{5,}", text.lower())} - kept)
    dice = np.random.default_rng(9)
    letters = np.array(list("etaoinshrdlcumwfgypbvk"))
    made: dict[int, list[bytes]] = {}
    for size in {len(word) for word in seen}:
        fresh = {"".join(letters[dice.integers(0, len(letters), size)]).encode() for _ in range(400)}
        made[size] = sorted(fresh - kept)
    return {word: [word] * 40 + made[len(word)] for n, word in enumerate(seen) if n % 2}


def _own_words() -> set[bytes]:
    """Words that are names of fields or fixed values: they mean something to the program."""
    names: set[str] = set()
    todo: list[Any] = list(KINDS.values())
    done: set[Any] = set()
    while todo:
        one = todo.pop()
        todo += get_args(one)
        if is_dataclass(one) and isinstance(one, type) and one not in done:
            done.add(one)
            names |= {field.name for field in fields(one)}
            todo += get_type_hints(one).values()
    fixed = """
        direct indirect mixed known unknown rewrite common source agency outlet unseen person organisation group state place figure quote
        outcome other agree compatible update conflict single silent could stated metadata inferred ongoing planned story report point
        statement actor pronoun doubted denied declined unsaid count money percent measure ratio score magnitude region country water
        adjective duration lineage recorded independence established
    """
    return {part.encode() for name in (*names, *fixed.split()) for part in re.findall(r"[a-z]{5,}", name.lower())}


def filled(archive: Archive, reports: int) -> int:
    """Fill an empty archive with about so many reports; how many it holds then."""
    found = patterns()
    words = vocabulary(found)
    todo = [(some[n % len(some)]) for (size, share), some in zip(SIZES, found, strict=True) for n in range(round(reports * share / size))]
    order = np.random.default_rng(2).permutation(len(todo))
    held = 0
    for start in range(0, len(todo), BATCH):
        change = Change(kinds=SHOWN)
        bodies: dict[bytes, bytes] = {}
        for number in order[start : start + BATCH].tolist():
            pattern = todo[number]
            held += pattern.reports
            for kind, key, body in _copied(number, pattern, words, change):
                bodies[digest(body)] = body
                change.entries[kind, key] = digest(body)
        archive.remember(bodies, {})
        archive.publish(change, archive.state())
    return held


def _copied(number: int, pattern: Pattern, words: Mapping[bytes, list[bytes]], change: Change) -> Iterator[tuple[str, str, bytes]]:
    names = Names(number, words)
    names.tied(pattern)
    for n, (a, b) in enumerate(pattern.edges):
        change.edges["trace", f"{number}.{n}"] = (names.text(a), names.text(b))
    for kind, key, body in pattern.records:
        copied = _TOKEN.sub(names, body)
        if kind == "report":
            one = decode(kind, copied)
            base, dot, ending = one.key.rpartition(".")
            copied = encode(type(one)(one.id, f"{number}/{base}{dot}{ending}", one.text, one.removed, one.damage))
        yield kind, names.text(key), copied


if __name__ == "__main__":
    path = Path(sys.argv[1])
    made = Archive(path)
    print(filled(made, int(sys.argv[2]) if len(sys.argv) > 2 else 20_000), "reports,", path.stat().st_size >> 20, "MB")
    made.close()
