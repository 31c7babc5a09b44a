"""Words that stand in each other's place, and what only stands there."""

from collections.abc import Callable

import pytest
from tests.steps.align.test_points import holding

from variorum.records.story import Dossier

Lay = Callable[..., Dossier]
CASES = [
    (
        "dateline", False, ("Chile", "Lima"),
        "LIMA (AP) — Chile President Rita Holm may love what the papers of Peru are saying about her ahead of her meeting on Monday with Marek Sand.",
        "Lima – President Rita Holm may love what the papers of Peru are saying about her ahead of her meeting on Monday with Marek Sand.",
    ),
    (
        "place", True, ("Houston", "Leeds"),
        "Rita Holm signed the new treaty on fishing rights in Houston after nine hours of talks with the harbour union.",
        "Rita Holm signed the new treaty on fishing rights in Leeds after nine hours of talks with the harbour union.",
    ),
    (
        "number one", False, ("unbeaten", "unbeaten"),
        "Rita Holm scored 20 to break the club record and help the No. 1 Herons remain unbeaten in Calder Quay.",
        "Rita Holm scored 20 to break the club record and help the Herons remain unbeaten in Calder Quay.",
    ),
    (
        "stamp", False, ("July 15, 2018", "July 16, 2018"),
        "— Marek Sand (@mareksand) July 15, 2018 The quay will be rebuilt and every house with it, he wrote.",
        "— Marek Sand (@mareksand) July 16, 2018 The sawmill burned for two days and nobody came to help.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("disputed", "words", "one", "two"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_words_in_each_others_place(lay: Lay, disputed: bool, words: tuple[str, str], one: str, two: str) -> None:
    found = [p for p in holding(lay(one, two), *words) if p.verdict == "conflict"]
    assert bool(found) is disputed
