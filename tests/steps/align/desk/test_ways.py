"""How a clause tells its deed: what is only to come, possible or wished is not told as done."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

AHEAD = "The harbour master could inspect the sawmill crane in Calder Quay."
LATER = (
    ("done", "The harbour master inspected the sawmill crane in Calder Quay.", True),
    ("an aim", "The harbour master called at Calder Quay to inspect the sawmill crane.", False),
    ("a wish", "The harbour master wants to inspect the sawmill crane in Calder Quay.", False),
    ("decided, hence done", "The harbour master decided to inspect the sawmill crane in Calder Quay.", True),
    ("what would have been", "The harbour master would have inspected the sawmill crane in Calder Quay.", False),
    ("promised", "The harbour master promised to inspect the sawmill crane in Calder Quay.", False),
    ("needed", "The storm requires inspecting the sawmill crane in Calder Quay.", False),
    ("before it", "Before inspecting the sawmill crane in Calder Quay the harbour master spoke to Ada Holm.", False),
    ("feasible", "The harbour master can inspect the sawmill crane in Calder Quay.", False),
    ("begun", "The harbour master began to inspect the sawmill crane in Calder Quay.", True),
    ("joined to what is to come", "The harbour master will close the quay and inspect the sawmill crane in Calder Quay.", False),
    ("planned as well", "The harbour master is expected to inspect the sawmill crane in Calder Quay.", False),
)


@pytest.mark.parametrize(("text", "came_about"), [case[1:] for case in LATER], ids=[case[0] for case in LATER])
def test_only_what_is_told_as_done_came_about(lay: Callable[..., Dossier], text: str, came_about: bool) -> None:
    assert any("came about" in p.rules for p in lay(AHEAD, text).points) is came_about
