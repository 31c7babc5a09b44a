"""How a fire began: open, suspected, charged, known."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

BEGAN = "how the fire began"
PAIRS = (
    ("not known, then charged", "An investigation into the cause of the fire in Calder Quay has begun.", "Peter Rask was charged with arson over the fire in Calder Quay.", ["update"]),
    ("one suspicion in two words", "Police in Calder Quay suspect arson.", "The blaze in Calder Quay may have been set by an arsonist.", ["agree"]),
    ("suspected, and told as a fact", "Police in Calder Quay suspect arson.", "The fire in Calder Quay was deliberately set.", ["compatible"]),
    ("two wordings of not known", "The cause of the fire in Calder Quay is unknown.", "Marshals are trying to determine what caused the blaze in Calder Quay.", ["agree"]),
    ("an accident", "The cause of the fire in Calder Quay has not been determined.", "The fire in Calder Quay was caused by faulty wiring.", ["update"]),
)
NOT_TOLD = (
    ("denied", "Police in Calder Quay suspect arson.", "You cannot call the fire in Calder Quay arson, a clerk said."),
    ("an earlier fire", "Police in Calder Quay suspect arson.", "A fire in Calder Quay in 1987 was deliberately set."),
    ("asked", "Police in Calder Quay suspect arson.", "Was the fire in Calder Quay arson?"),
    ("who looks into it", "Police in Calder Quay suspect arson.", "An arson squad came to the fire in Calder Quay."),
    ("another suspicion", "Police in Calder Quay suspect arson.", "A suspicious package was found far from the fire in Calder Quay."),
    ("a cause of death", "The cause of the fire in Calder Quay is unknown.", "The cause of his death is unknown, said a clerk at the fire in Calder Quay."),
)  # fmt: skip


def told(found: Dossier) -> list[str]:
    return [p.verdict for p in found.points if p.about == BEGAN]


@pytest.mark.parametrize(("one", "two", "verdicts"), [p[1:] for p in PAIRS], ids=[p[0] for p in PAIRS])
def test_how_a_fire_began_is_laid_side_by_side(lay: Callable[..., Dossier], one: str, two: str, verdicts: list[str]) -> None:
    assert told(lay(one, two)) == verdicts


@pytest.mark.parametrize(("one", "two"), [p[1:] for p in NOT_TOLD], ids=[p[0] for p in NOT_TOLD])
def test_what_tells_nothing_of_how_it_began(lay: Callable[..., Dossier], one: str, two: str) -> None:
    assert told(lay(one, two)) == []
