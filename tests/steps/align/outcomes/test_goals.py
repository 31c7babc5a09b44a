"""How a goal was scored."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

HEADED = "Brandt won the match for Calder Quay with a late header."
OTHERS = (
    ("Brandt scored the winner for Calder Quay from a free kick.", ["conflict"]),
    ("Brandt headed home the only goal for Calder Quay.", ["agree"]),
    ("Brandt missed a penalty for Calder Quay before the goal.", []),
)


@pytest.mark.parametrize(("text", "verdicts"), OTHERS, ids=[text for text, _ in OTHERS])
def test_a_goal_is_scored_in_one_way(lay: Callable[..., Dossier], text: str, verdicts: list[str]) -> None:
    assert [p.verdict for p in lay(HEADED, text).points if p.about == "how the goal was scored"] == verdicts
