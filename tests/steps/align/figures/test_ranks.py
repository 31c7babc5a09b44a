"""How something ranks among its like."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

DECADES = "The flood at Calder Quay was the worst in decades, the mayor said."
OTHERS = (
    ("the same in other words", "Calder Quay has seen its worst flood in decades.", "agree"),
    ("since a year", "It is the worst flood since 1953, residents of Calder Quay said.", "compatible"),
    ("another rank", "It was the longest flood in decades at Calder Quay.", None),
    ("no scope", "The worst flood is over, residents of Calder Quay hope.", None),
    ("second of its kind", "It was the second-worst flood in decades at Calder Quay.", None),
)


def ranks(told: Dossier) -> list[str]:
    return [p.verdict for p in told.points if any(r.value.startswith("rank") for r in p.readings)]


@pytest.mark.parametrize(("text", "verdict"), [(t, v) for _, t, v in OTHERS], ids=[name for name, _, _ in OTHERS])
def test_ranks(lay: Callable[..., Dossier], text: str, verdict: str | None) -> None:
    assert ranks(lay(DECADES, text)) == ([verdict] if verdict else [])


def test_a_club_under_two_names_is_one(lay: Callable[..., Dossier]) -> None:
    told = lay("It is the biggest transfer in the club's history.", "The transfer to Calder Quay is the largest transfer in the history of the team.")
    assert ranks(told) == ["agree"]
