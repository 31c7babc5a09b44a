"""What an actor says is listed once with all who print it."""

from pathlib import Path

import pytest

from variorum.api import read
from variorum.exports.apparatus import Apparatus
from variorum.exports.listing.find import find
from variorum.exports.page.people import people
from variorum.records.edition import Edition

WIRE = "HARLOWE (AP) - A barge struck the old bridge on Monday.\n\n“The rope was new,” the harbour master, Ada Pell, told reporters.\n"


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    folder: Path = tmp_path_factory.mktemp("copies")
    (folder / "one.txt").write_text(f"Barge strikes bridge\n3 June 2030\n\n{WIRE}")
    (folder / "two.txt").write_text(f"Old bridge struck in Harlowe\n4 June 2030\n\n{WIRE}The bridge was closed.\n")
    (folder / "other.txt").write_text("Pumpkin of 300 kilos\n5 June 2030\n\nA gardener in Vell grew a pumpkin of 300 kilos, her neighbours told the paper.\n")
    return read(folder)


def test_copies_are_no_further_sayings(edition: Edition) -> None:
    dossier = next(d for d in edition.dossiers if len(d.witnesses) == 2)
    pell = next(a for a in people(Apparatus(edition, dossier)) if "Pell" in a.name)
    (saying,) = pell.sayings
    assert saying.words == "“The rope was new,”"
    assert [c.report for c in saying.printed] == [w.report for w in dossier.witnesses]


def test_a_siglum_names_its_report_in_an_archive_of_several_stories(edition: Edition) -> None:
    assert len(edition.dossiers) > 1
    dossier = next(d for d in edition.dossiers if len(d.witnesses) == 2)
    (found,) = find(edition, dossier.witnesses[0].siglum)
    assert (found.kind, found.id) == ("report", dossier.witnesses[0].report)
