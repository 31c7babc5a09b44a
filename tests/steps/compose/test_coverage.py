"""What cannot be said of a report is not said: a foreign one is not silent, a copy is not one voice less."""

from variorum.api import read
from variorum.records.story import UNREAD
from variorum.settings import Settings

WIRE = (
    "HARLOWE (AP) - A barge broke from its tow near Harlowe on Monday and struck the old bridge, killing two people, the harbour master said.\n\n"
    "“The rope was new,” the harbour master, Ada Pell, told reporters. The bridge was closed to traffic until Friday.\n"
)
FOREIGN = (
    "Dos muertos al chocar una barcaza con un puente en Harlowe\n\nHarlowe, 3 jun (EFE).- Una barcaza chocó este lunes con el viejo puente de "
    "Harlowe y causó la muerte de dos personas, informó la jefa del puerto, Ada Pell, quien añadió que el puente quedará cerrado hasta el viernes.\n"
)


def test_copies_stand_behind_the_lead_and_a_foreign_report_is_not_silent(tmp_path):
    (tmp_path / "one.txt").write_text(f"Barge strikes bridge\n3 June 2030\n\n{WIRE}")
    (tmp_path / "two.txt").write_text(f"Two dead in Harlowe\n4 June 2030\n\n{WIRE}")
    (tmp_path / "three.txt").write_text(FOREIGN)
    (dossier,) = read(tmp_path, settings=Settings(one_story=True)).dossiers
    foreign = next(n for n, w in enumerate(dossier.witnesses) if "muertos" in w.title)
    assert {letters[foreign] for letters in dossier.states} <= {"+", UNREAD}
    assert UNREAD in {letters[foreign] for letters in dossier.states}
    assert any("language that is not read" in reason for reason in dossier.origin_count.because)
    lead = dossier.brief[0]
    assert lead.text.startswith("A barge broke from its tow")
    assert len({span.report for span in lead.spans}) == 2
