"""The large archive of the bench is one that a page can be made of."""

from pathlib import Path

import pytest

from quality import made_archive
from variorum.records.span import unequal
from variorum.store.archive import Archive
from variorum.store.shelves import Shelves


@pytest.mark.heavy
def test_copies_under_other_names_hold_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(made_archive, "SIZES", ((1, 0.3), (2, 0.2), (5, 0.5)))
    archive = Archive(tmp_path / "x.db")
    held = made_archive.filled(archive, 60)
    shelves = Shelves(archive)
    pages = shelves.stories(order="largest", limit=200).found
    assert sum(found.card.reports for found in pages) == held == shelves.counts()[1]
    largest = shelves.story(pages[0].card.id)
    assert largest is not None
    assert largest.derivations
    assert len({found.card.title for found in pages}) > len(pages) / 2
    for entry in largest.entries:
        assert entry.findings
        spans = [span for said in entry.findings.statements for span in said.content]
        assert spans
        assert not unequal(spans, entry.report.text)
        assert shelves.home(entry.report.id) == pages[0].card.id
    archive.close()
