"""Two runs on one archive at once: whoever publishes second follows the changes again from there."""

import json
from pathlib import Path

from variorum.api import open_archive
from variorum.exports.json import archive_json
from variorum.pipeline.stage import Progress

TEXTS = {
    "one": "The ferry Merle ran aground off Calder Quay on Monday with 187 people on board, the coast guard said.",
    "two": "Divers found two bodies near the ferry Merle off Calder Quay, a coast guard spokesman said on Tuesday.",
}


def rows(path: Path, name: str) -> Path:
    source = path / f"{name}.jsonl"
    source.write_text(json.dumps({"id": name, "text": TEXTS[name]}) + "\n", encoding="utf-8")
    return source


def test_a_run_overtaken_by_another_loses_nothing_of_either(tmp_path: Path) -> None:
    shared, alone = tmp_path / "shared.db", tmp_path / "alone.db"
    sources = [rows(tmp_path, name) for name in TEXTS]

    def another(progress: Progress) -> None:
        if progress.stage == "group" and not met:
            met.append(progress.stage)
            with open_archive(shared) as other:
                other.add([sources[1]])
                other.run()

    met: list[str] = []
    with open_archive(shared) as first:
        first.add([sources[0]])
        first.run(listen=another)
        together = archive_json(first.edition())
    with open_archive(alone) as archive:
        archive.add(sources)
        archive.run()
        assert met
        assert archive_json(archive.edition()) == together
