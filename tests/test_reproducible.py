"""The same input gives the same bytes, in any order, with any number of workers, in one run or in many; and no work is done twice."""

import json
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from quality.shared import DATA

import variorum
from variorum.pipeline.stage import Tally

VARIORUM = [sys.executable, "-c", "from variorum.cli.app import main; main()"]
DEMO = Path(variorum.__file__).parent / "data" / "demo" / "reports"
HELSINKI = DATA / "helsinki" / "texts"
BRIDGE = {
    "echo": "TALLBY, May 2 (Orrapress) - The bridge over the Orra was closed on Monday after a barge struck a pillar, the mayor of Tallby, Greta Lindqvist, said. "
    "“Nobody was hurt,” she told reporters. At least 40 lorries were turned back, and the ferry at Norrvik ran every ten minutes.",
    "post": "The bridge over the Orra at Tallby was closed on Monday after a barge struck a pillar. Mayor Greta Lindqvist said nobody was hurt. "
    "About 40 lorries were turned back at Norrvik, where the ferry ran every ten minutes, drivers said.",
    "dagblad": "Engineers will look at the bridge over the Orra on Tuesday, the mayor of Tallby, Greta Lindqvist, said on Monday. "
    "The barge that struck a pillar carried 300 tonnes of gravel. The bridge stays closed until the engineers have finished.",
}
LATER = "The bridge over the Orra at Tallby will stay closed for three weeks, Mayor Greta Lindqvist said on Wednesday. The barge that struck a pillar on Monday has been towed to Norrvik."


def read(out: Path, *arguments: object) -> bytes:
    done = subprocess.run([*VARIORUM, "read", *map(str, arguments), "--json", str(out), "-q"], capture_output=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr.decode()
    return out.read_bytes()


def rows(path: Path, texts: dict[str, str]) -> Path:
    lines = [json.dumps({"id": key, "text": text, "published": "2022-05-02", "title": "Bridge closed"}) for key, text in texts.items()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.mark.heavy
def test_neither_order_nor_workers_nor_hash_seed_change_a_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    for file in sorted(DEMO.iterdir())[::2]:
        shutil.copy(file, pile)
    monkeypatch.setenv("PYTHONHASHSEED", "1")
    first = read(tmp_path / "a.json", pile)
    monkeypatch.setenv("PYTHONHASHSEED", "2")
    shuffled = random.Random(7).sample(sorted(pile.iterdir()), 8)
    assert read(tmp_path / "b.json", *shuffled, "--workers", 2) == first


@pytest.mark.heavy
@pytest.mark.shared
@pytest.mark.skipif(not HELSINKI.is_dir(), reason="needs the labelled texts at ../shared")
def test_a_large_pile_does_not_change_with_the_hash_seed_or_the_workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONHASHSEED", "1")
    first = read(tmp_path / "a.json", HELSINKI)
    monkeypatch.setenv("PYTHONHASHSEED", "2")
    assert read(tmp_path / "b.json", HELSINKI, "--workers", 2) == first


@pytest.mark.heavy
def test_the_order_of_rows_does_not_change_a_byte(tmp_path: Path) -> None:
    forth, back = tmp_path / "forth" / "rows.jsonl", tmp_path / "back" / "rows.jsonl"
    for path, texts in ((forth, BRIDGE), (back, dict(reversed(BRIDGE.items())))):
        path.parent.mkdir()
        rows(path, texts)
    assert read(tmp_path / "a.json", forth) == read(tmp_path / "b.json", back)


@pytest.mark.heavy
def test_an_archive_grown_report_by_report_tells_what_one_reading_tells(tmp_path: Path) -> None:
    """All but the ids of stories, which keep what was known when they began."""
    files = sorted(DEMO.iterdir())
    with variorum.open_archive(tmp_path / "x.db") as archive:
        for part in (files[5:], files[2:5], files[:2]):
            archive.add(part)
            archive.run()
        grown = archive.edition()
    at_once = variorum.read(*files)
    assert grown.entries == at_once.entries
    assert grown.origins == at_once.origins
    assert grown.derivations == at_once.derivations
    assert [s.reports for s in grown.stories] == [s.reports for s in at_once.stories]
    assert [len(d.points) for d in grown.dossiers] == [len(d.points) for d in at_once.dossiers]
    assert [[(p.kind, p.verdict) for p in d.points] for d in grown.dossiers] == [[(p.kind, p.verdict) for p in d.points] for d in at_once.dossiers]


def computed(tally: Tally) -> dict[str, int]:
    return {stage: count for stage, count in tally.computed.items() if count}


@pytest.mark.heavy
def test_work_is_done_once(tmp_path: Path) -> None:
    """Counted, not timed: a second run does nothing, a new report costs its own reading and the story it touches."""
    folder = tmp_path / "pile"
    shutil.copytree(DEMO, folder)
    rows(folder / "bridge.jsonl", BRIDGE)
    with variorum.open_archive(tmp_path / "x.db") as archive:
        archive.add([folder])
        archive.run()
        stories = archive.edition().stories
    with variorum.open_archive(tmp_path / "x.db") as archive:
        assert archive.add([folder]) == 0
        assert computed(archive.run()) == {}
        assert archive.edition().stories == stories
    (folder / "later.txt").write_text(LATER, encoding="utf-8")
    with variorum.open_archive(tmp_path / "x.db") as archive:
        assert archive.add([folder]) == 1
        done = computed(archive.run())
        after = archive.edition().stories
    for stage in ("ingest", "clean", "describe", "find.sentences", "find"):
        assert done[stage] == 1, stage
    assert done["find.parse"] <= 3
    assert len(stories) == len(after) == 2
    assert {s.id for s in stories} == {s.id for s in after}
    for stage in ("align", "compare", "compose"):
        assert done[stage] == 1, stage


@pytest.mark.heavy
def test_another_stage_list_keeps_what_was_read(tmp_path: Path) -> None:
    """Reading up to one stage and then to the end costs no more than reading to the end."""
    pile = rows(tmp_path / "rows.jsonl", BRIDGE)
    with variorum.open_archive(tmp_path / "x.db") as archive:
        archive.add([pile])
        archive.run(until="clean")
        done = computed(archive.run())
        assert "ingest" not in done
        assert "clean" not in done
        grown = archive.edition()
    assert grown == variorum.read(pile)
