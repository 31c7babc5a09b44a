"""What reports say is not known, and what later reports tell of it."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

PENDING = "The results of the water test at Calder Quay are not yet known."
OTHERS = (
    ("open in other words", "Results of the water test have not been released.", "agree"),
    ("pending", "The results of the water test at Calder Quay are pending.", "agree"),
    ("told", "Results of the water test were released on Monday, showing lead at Calder Quay.", "update"),
    ("still to come", "Results of the water test at Calder Quay will be released on Monday.", None),
    ("another question", "The reason for the leak at Calder Quay is not known.", None),
    ("a reader's ignorance", "“I did not know the results,” a visitor to Calder Quay said.", None),
)


@pytest.mark.parametrize(("text", "verdict"), [(t, v) for _, t, v in OTHERS], ids=[name for name, _, _ in OTHERS])
def test_what_is_not_known(lay: Callable[..., Dossier], text: str, verdict: str | None) -> None:
    found = [p.verdict for p in lay(PENDING, text).points if any(r.value.startswith("answer") for r in p.readings)]
    assert found == ([verdict] if verdict else [])


def test_what_a_speaker_will_not_say(lay: Callable[..., Dossier]) -> None:
    told = lay("The owner declined to say why the sawmill closed.", "The owner would not say why the sawmill in Calder Quay closed.")
    assert [p.verdict for p in told.points if any(r.value.startswith("answer") for r in p.readings)] == ["agree"]


ASKED = "It was not known whether anyone was trapped in the sawmill at the time."
TOLD = (
    ("somebody", "Two clerks were trapped in the sawmill.", ["update"]),
    ("nobody", "Nobody was trapped in the sawmill, the fire chief said.", ["update"]),
    ("still asked", "Firemen asked whether two clerks were trapped in the sawmill.", []),
    ("possible", "Two clerks may be trapped in the sawmill.", []),
    ("another deed", "Two clerks worked in the sawmill.", []),
)


@pytest.mark.parametrize(("text", "verdicts"), [t[1:] for t in TOLD], ids=[t[0] for t in TOLD])
def test_a_question_of_yes_or_no_is_answered(lay: Callable[..., Dossier], text: str, verdicts: list[str]) -> None:
    assert [p.verdict for p in lay(ASKED, text).points if any(r.value.startswith("answer") for r in p.readings)] == verdicts
