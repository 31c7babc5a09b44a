"""What a story loses where one of its reports could not be read."""

import json

import pytest

from variorum.api import read
from variorum.settings import Settings
from variorum.steps.find import assemble

TOLD = "The ferry Aurora sank off Arden on Monday. {} people drowned when the ferry sank, the coast guard said."


def test_a_report_in_which_finding_failed_does_not_take_its_story_with_it(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = assemble.events_of

    def events_of(reading, *rest):
        if "Seven" in reading.text:
            raise ValueError("a fault of ours")
        return whole(reading, *rest)

    monkeypatch.setattr(assemble, "events_of", events_of)
    source = tmp_path / "reports.jsonl"
    source.write_text("".join(json.dumps({"id": count, "text": TOLD.format(count)}) + "\n" for count in ("Nine", "Twelve", "Seven")))
    edition = read(source, settings=Settings(one_story=True))
    assert [p.stage for p in edition.problems] == ["find"]
    assert len(edition.dossiers[0].witnesses) == 3
    assert any(p.verdict == "conflict" and {r.text for r in p.readings} == {"Nine people", "Twelve people"} for p in edition.dossiers[0].points)
