"""Whether someone is held or free, and which sentence he faces or got."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

CASES = (
    ("one sentence", "Rita Holm faces up to 20 years in prison.", "Holm, of Calder Quay, could face 20 years behind bars.", "which sentence Holm faces or got", ["agree"]),
    ("the same", "Rita Holm was sentenced to life in prison.", "A court in Calder Quay gave Rita Holm a sentence of life imprisonment.", "which sentence Holm faces or got", ["agree"]),
    ("less of it", "Rita Holm faces 20 years to life in prison.", "Rita Holm faces life in prison for the fire in Calder Quay.", "which sentence Holm faces or got", ["compatible"]),
    ("bail and bond", "Rita Holm was released on bail.", "Rita Holm was released on bond in Calder Quay.", "whether Holm is held", ["agree"]),
    ("without money", "Rita Holm was released on bail.", "Rita Holm was released on her own recognizance in Calder Quay.", "whether Holm is held", ["compatible"]),
    ("no sentence", "Rita Holm faces 20 years of hard work at the sawmill.", "Rita Holm faces life without the sawmill in Calder Quay.", "which sentence Holm faces or got", []),
)


@pytest.mark.parametrize(("one", "two", "about", "verdicts"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_penalties(lay: Callable[..., Dossier], one: str, two: str, about: str, verdicts: list[str]) -> None:
    assert [p.verdict for p in lay(one, two).points if p.about == about] == verdicts
