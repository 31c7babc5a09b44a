"""Stories of a real archive over several runs: what a reader of the JSON and of the page is told."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.steps.group import piles

from variorum.api import Reading, open_archive
from variorum.exports.html import dossier_html
from variorum.exports.json import archive_json

COAST = {name: text.replace("Havnsund", "Gdansk") for name, text in piles.STORM_COAST.items()}
PLAIN = {name: text.replace("Mirovo", "Plovdiv") for name, text in piles.STORM_PLAIN.items()}


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Reading]:
    with open_archive(tmp_path / "a.db") as opened:
        yield opened


def read(archive: Reading, folder: Path, texts: dict[str, str]) -> dict[str, dict[str, Any]]:
    """Add these reports; each report's story as the JSON gives it."""
    source = folder / f"{min(texts)}.jsonl"
    source.write_text("".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in texts.items()), encoding="utf-8")
    archive.add([source])
    archive.run()
    told = json.loads(archive_json(archive.edition()))
    names = {report["id"]: report["name"] for report in told["reports"]}
    return {names[report]: story for story in told["stories"] for report in story["reports"]}


def test_a_story_that_proves_to_be_two_says_so_in_the_json_and_on_the_page(archive: Reading, tmp_path: Path) -> None:
    first = read(archive, tmp_path, {name: {**COAST, **PLAIN}[name] for name in ("coast-1", "plain-1")})
    assert first["coast-1"]["id"] == first["plain-1"]["id"]
    rest = {name: text for name, text in {**COAST, **PLAIN}.items() if name not in first}
    then = read(archive, tmp_path, rest)
    assert then["coast-1"]["id"] != then["plain-1"]["id"]
    assert first["coast-1"]["id"] in {then["coast-1"]["id"], then["plain-1"]["id"]}
    said = {line for story in then.values() for line in story["because"] if "split" in line}
    assert len(said) == 2
    shown = dossier_html(archive.edition())
    assert all(line[1:] in shown for line in said)


def test_ids_survive_growth_and_what_comes_late_short_or_rewritten_finds_its_story(archive: Reading, tmp_path: Path) -> None:
    start = {name: piles.QUAKE_NORTH[name] for name in ("north-1", "north-2")}
    first = read(archive, tmp_path, {**start, **piles.TRIAL_TEEN})
    then = read(archive, tmp_path, {"north-3": piles.QUAKE_NORTH["north-3"], **piles.SHORT})
    last = read(archive, tmp_path, {**piles.LATE, "north-4": piles.QUAKE_NORTH["north-4"], **piles.QUAKE_SOUTH})
    north = first["north-1"]["id"]
    assert {last[name]["id"] for name in (*piles.QUAKE_NORTH, "short", "late")} == {north}
    assert {then[name]["id"] for name in ("north-3", "short")} == {north}
    assert {last[name]["id"] for name in piles.TRIAL_TEEN} == {first["teen-1"]["id"]}
    assert last["south-1"]["id"] not in first


def test_related_stories_are_linked(archive: Reading, tmp_path: Path) -> None:
    told = read(archive, tmp_path, {**piles.QUAKE_NORTH, **piles.QUAKE_SOUTH})
    north, south = told["north-1"], told["south-1"]
    assert north["id"] != south["id"]
    assert (south["id"] in north["related"]) == (north["id"] in south["related"])
