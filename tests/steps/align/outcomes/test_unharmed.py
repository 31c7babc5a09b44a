"""Reports that tell that nobody was hurt."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

NOBODY = "No one was hurt when the crane fell on the sawmill in Calder Quay."
OTHERS = (
    ("Nobody is thought to have been injured at the sawmill.", True),
    ("There were no reports of injuries after the crane fell.", True),
    ("All of the workers escaped unharmed from the sawmill.", True),
    ("No one was seriously hurt when the crane fell.", False),
    ("The owner hoped that no one was hurt in Calder Quay.", False),
    ("The other workers at the sawmill escaped without injuries.", False),
    ("All but the driver got away without injury.", False),
    ("No one should be injured at work, the union in Calder Quay said.", False),
)


@pytest.mark.parametrize(("text", "same"), OTHERS, ids=[text for text, _ in OTHERS])
def test_nobody_was_hurt(lay: Callable[..., Dossier], text: str, same: bool) -> None:
    found = [p.verdict for p in lay(NOBODY, text).points if p.about == "whether anyone was hurt"]
    assert found == (["agree"] if same else [])


SOMEBODY = (
    ("Three workers were injured when the crane fell in Calder Quay.", ["conflict"]),
    ("Five people were wounded in Calder Quay in 1987 when a crane fell.", []),
    ("A worker was not seriously hurt when the crane fell.", []),
)


@pytest.mark.parametrize(("text", "verdicts"), SOMEBODY, ids=[text for text, _ in SOMEBODY])
def test_somebody_was_hurt(lay: Callable[..., Dossier], text: str, verdicts: list[str]) -> None:
    assert [p.verdict for p in lay(NOBODY, text).points if p.about == "whether anyone was hurt"] == verdicts
