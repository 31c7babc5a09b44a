"""What injury someone has, with the part of the body, the side and the sort in any order of words."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

Lay = Callable[..., Dossier]
SPRAINED = "Rita Holm will miss the race in Calder Quay with a sprained left ankle."
OTHERS = (
    ("the same", "Holm sprained her left ankle on Monday and will not race.", "agree"),
    ("less of it", "Rita Holm is out of the race because of an ankle injury.", "compatible"),
    ("other side", "Rita Holm is out of the race with a right ankle sprain.", "conflict"),
    ("no part named", "Rita Holm pulled out of the race in Calder Quay through injury.", "compatible"),
    ("other part", "Rita Holm is out of the race with a knee sprain.", None),
    ("someone else's", "Rita Holm is out of the race. Emil Kovalov has an ankle injury.", None),
    ("nothing hurt", "Rita Holm wore a blue band around her ankle in Calder Quay.", None),
)


@pytest.mark.parametrize(("text", "verdict"), [(t, v) for _, t, v in OTHERS], ids=[name for name, _, _ in OTHERS])
def test_injuries(lay: Lay, text: str, verdict: str | None) -> None:
    found = [p.verdict for p in lay(SPRAINED, text).points if p.about == "what injury Holm has"]
    assert found == ([verdict] if verdict else [])
