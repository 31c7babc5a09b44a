"""Figures that stand in no number of their own: parts of a century, an hour, the number in a name, a calibre; bare numbers and people killed by what they are."""

from collections.abc import Callable

import pytest
from tests.steps.align.test_points import values

from variorum.records.story import Dossier

Lay = Callable[..., Dossier]
CASES = [
    (
        ("quarter-century", "25 years"), "agree",
        "Rita Holm ran the sawmill in Calder Quay for a quarter-century.",
        "Rita Holm ran the sawmill for 25 years.",
    ),
    (
        ("weeklong", "eight days"), "conflict",
        "Rita Holm was found in Calder Quay after a weeklong search.",
        "Rita Holm was found in Calder Quay after a search of eight days.",
    ),
    (
        ("less than an hour", "two hours"), "conflict",
        "Rita Holm left the clinic in Calder Quay less than an hour after checking in.",
        "Rita Holm left the clinic in Calder Quay two hours after checking in.",
    ),
    (
        ("No. 4 seed", "No. 6 seed"), "conflict",
        "The Gulls secured the No. 4 seed in the cup at Calder Quay on Monday.",
        "On Monday the Gulls secured the No. 6 seed in the cup at Calder Quay.",
    ),
    (
        ("45-caliber", "32-caliber"), "conflict",
        "Police found a .45-caliber revolver behind the sawmill in Calder Quay.",
        "A .32-caliber revolver was found by police behind the sawmill in Calder Quay.",
    ),
    (
        ("a receptionist", "one"), "agree",
        "The gunman fled from the sawmill after killing a receptionist and wounding two guards.",
        "The gunman shot three people at the sawmill, killing one, and fled.",
    ),
    (
        ("40 sailors", "38"), "conflict",
        "Emil Kovalov, one of 40 sailors arrested on Monday in Calder Quay, fled from the court.",
        "On Monday 38 sailors were arrested in Calder Quay.",
    ),
    (
        ("three more years", "four years"), "conflict",
        "The court in Calder Quay sent Rita Holm to jail for three more years.",
        "The court in Calder Quay sent Rita Holm to jail for four years.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("words", "verdict", "one", "two"), CASES, ids=["-".join(c[0]) for c in CASES])
def test_one_figure(lay: Lay, words: tuple[str, ...], verdict: str, one: str, two: str) -> None:
    assert ("figure", verdict) in values(lay(one, two), "figure", *words)


OTHERS = [
    (
        ("No. 2", "No. 7"),
        "The crane is safe, No. 2 said at the harbour hearing in Calder Quay.",
        "The crane is not safe, No. 7 said at the harbour hearing in Calder Quay.",
    ),
    (
        ("day long", "two days"),
        "The sawyers of Calder Quay worked all day long on Monday.",
        "The sawyers of Calder Quay worked two days on the crane.",
    ),
    (
        ("half a century", "half an hour"),
        "The sawmill in Calder Quay closed after half a century.",
        "The sawmill in Calder Quay burned for half an hour.",
    ),
    (
        ("no one", "a guard"),
        "A crane fell at the sawmill in Calder Quay but no one was killed.",
        "The crane that fell at the sawmill in Calder Quay last year killed a guard.",
    ),
    (
        ("one in Calder Quay", "one"),
        "The guards took Rita Holm from a jail in Mell to one in Calder Quay.",
        "Rita Holm was taken from a jail in Mell, an old one, by two guards.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("words", "one", "two"), OTHERS, ids=["-".join(c[0]) for c in OTHERS])
def test_other_figures(lay: Lay, words: tuple[str, ...], one: str, two: str) -> None:
    assert not values(lay(one, two), "figure", *words)
