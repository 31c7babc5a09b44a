"""A story of small reports, read as a user would and laid side by side."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from variorum.api import read
from variorum.records.story import Dossier
from variorum.settings import Settings

FILL = (
    "Heavy rain had fallen over Calder Quay for most of the week, residents said.",
    "The town lies at the mouth of the river Mell and lives from its sawmill.",
    "A council meeting on the budget was put off until the autumn.",
    "Schools in the valley stay open, the education office announced.",
    "Shops along the harbour front reported good sales over the holiday.",
    "The museum of rope making reopens next spring after a long repair.",
)


@pytest.fixture
def lay(tmp_path: Path) -> Callable[..., Dossier]:
    """Lays texts side by side as one story; each gets a sentence of its own so that no two are copies."""

    def read_as_one(*texts: str) -> Dossier:
        rows = [{"id": f"n{i}", "text": f"{text}\n\n{FILL[i % len(FILL)]}\n"} for i, text in enumerate(texts)]
        source = tmp_path / "reports.jsonl"
        source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return read(source, settings=Settings(one_story=True)).dossiers[0]

    return read_as_one
