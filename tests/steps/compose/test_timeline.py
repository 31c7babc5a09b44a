"""The order of events."""

from tests.steps.align.outcomes.test_happenings import Lay


def test_what_has_no_date_stands_last_and_what_most_reports_tell_first(lay: Lay) -> None:
    dossier = lay(
        "Rita Holm sank the ferry. Tomas Reyes burned the mill.",
        "Tomas Reyes burned the mill. Rita Holm opened the bridge on 3 May 2024.",
        "Tomas Reyes burned the mill.",
    )
    assert [e.title.split()[2] for e in dossier.events] == ["opened", "burned", "sank"]
