"""Made-up stories with what became of whom, told in other words by each report: `outcomes/*.txt`.

Each report follows behind `== OUTLET | TITLE | DAY`; `{a:words}` marks the words that give fact `a`. Behind `--` stands one fact a
line: its letter, kind and verdict, and `missed` where the program does not lay it side by side so far.
"""

import json
import re
import tempfile
from functools import cache
from pathlib import Path

import pytest

from variorum.api import read
from variorum.records.story import Dossier
from variorum.settings import Settings

FILES = {path.stem: path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent / "outcomes").glob("*.txt"))}
MARK = re.compile(r"\{([a-z]):([^{}]*)\}")
FACTS = [(name, *line.split()) for name, text in FILES.items() for line in text.split("\n--\n")[1].splitlines()]
FOUND = [fact[:4] for fact in FACTS if fact[-1] != "missed"]


def reports(name: str) -> list[tuple[str, str]]:
    """(heading, marked text) of each report."""
    parts = re.split(r"^== ", FILES[name].split("\n--\n")[0], flags=re.M)[1:]
    return [(heading, text.strip()) for heading, _, text in (part.partition("\n") for part in parts)]


@cache
def laid(name: str) -> Dossier:
    rows = []
    for n, (heading, text) in enumerate(reports(name)):
        outlet, title, day = (part.strip() for part in heading.split("|"))
        rows.append({"id": f"n{n}", "title": title, "outlet": outlet, "published": day, "text": MARK.sub(r"\2", text)})
    return read_rows(name, rows)


def read_rows(name: str, rows: list[dict[str, str]]) -> Dossier:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{name}.jsonl"
        source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return read(source, settings=Settings(one_story=True)).dossiers[0]


def words_of(name: str, fact: str) -> list[str]:
    """The words of each report that give a fact."""
    return [words for _, text in reports(name) for letter, words in MARK.findall(text) if letter == fact]


@pytest.mark.parametrize(("name", "fact", "kind", "verdict"), FOUND, ids=[f"{f[0]}-{f[1]}" for f in FOUND])
def test_a_fact_is_laid_side_by_side(name: str, fact: str, kind: str, verdict: str) -> None:
    told = words_of(name, fact)
    counts = [(sum(any(s.quote in words or words.rstrip(".") in s.quote for r in p.readings for s in r.spans) for words in told), p.verdict, p.kind) for p in laid(name).points]
    best = max(n for n, _, _ in counts)
    assert best > 1
    assert (verdict, kind) in {(v, k) for n, v, k in counts if n == best}


@pytest.mark.parametrize("name", FILES)
def test_no_conflict_is_shown_that_was_not_planted(name: str) -> None:
    planted = [words for letter in {f[1] for f in FACTS if f[0] == name and f[3] == "conflict"} for words in words_of(name, letter)]
    shown = [p for p in laid(name).points if p.verdict == "conflict"]
    strange = [p.about for p in shown if p.kind != "quote" and not any(s.quote in w or w.rstrip(".") in s.quote for w in planted for r in p.readings for s in r.spans)]
    assert strange == []
