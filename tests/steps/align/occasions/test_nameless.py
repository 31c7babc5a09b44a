"""Times of what comes once, told of nobody named, stand beside those that say whose they are."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

Lay = Callable[..., Dossier]
NAMED = (
    "Anna Reiter died on Thursday 4 May at a clinic in Norvane after a long illness. Her brother Bo Lund died in 1990.",
    "Anna Reiter, the painter of harbours, died on Thursday 4 May at a clinic in Norvane. Bo Lund died in 1990.",
)


@pytest.mark.parametrize(
    ("third", "together"),
    [
        ("The painter of harbours is dead. She died early on 4 May at a clinic in Norvane after a long illness, a friend said.", True),
        ("The painter of harbours is dead. She had left the harbour council early on 4 May after a long quarrel over the quay.", False),
    ],
)
def test_a_death_told_of_nobody_named(lay: Lay, third: str, together: bool) -> None:
    told = [{report for r in p.readings for report in r.reports} for p in lay(*NAMED, third).points if p.kind == "time"]
    assert any(len(reports) == 3 for reports in told) is together
