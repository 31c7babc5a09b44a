"""`nearly 40` stands beside 40 as a reading of its own, and `early May` beside May."""

from collections.abc import Callable

import pytest
from tests.steps.align.test_points import holding

from variorum.records.story import Dossier

SHADED = (
    ("Marek Sand was shot in September in Calder Quay.", "Marek Sand was shot in early September in Calder Quay.", ("September", "early September"), "compatible"),
    ("Crews fought the fire in Calder Quay for eight hours.", "The fire in Calder Quay was fought for nearly eight hours.", ("eight hours", "nearly eight hours"), "compatible"),
)


@pytest.mark.parametrize(("one", "two", "values", "verdict"), SHADED, ids=[case[2][1] for case in SHADED])
def test_a_word_beside_the_value_makes_a_reading_of_its_own(lay: Callable[..., Dossier], one: str, two: str, values: tuple[str, str], verdict: str) -> None:
    (found,) = [p for p in holding(lay(one, two), *values) if p.kind in {"time", "figure"}]
    assert found.verdict == verdict
    assert len(found.readings) == 2
