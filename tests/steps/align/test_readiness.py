"""How well people or things were provided."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

WELL = "Rita Holm was well equipped when she left Calder Quay, the police said."
OTHERS = (
    ("against it", "Police said that Rita Holm was insufficiently equipped for the cliff at Calder Quay.", ["conflict"]),
    ("denied", "Rita Holm was not properly equipped for the cliff at Calder Quay.", ["conflict"]),
    ("the same", "Rita Holm was properly equipped for the cliff at Calder Quay.", ["agree"]),
    ("another thing", "Rita Holm was ill-prepared for the cliff at Calder Quay.", []),
    ("no grade", "The hall at Calder Quay is equipped with a radio.", []),
)


@pytest.mark.parametrize(("text", "verdicts"), [(t, v) for _, t, v in OTHERS], ids=[name for name, _, _ in OTHERS])
def test_readiness(lay: Callable[..., Dossier], text: str, verdicts: list[str]) -> None:
    assert [p.verdict for p in lay(WELL, text).points if p.about == "how well they were equipped"] == verdicts
