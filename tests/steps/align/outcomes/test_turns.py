"""One deed told in two directions."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

PAIRS = (
    ("drove into the harbour", "drove out of the harbour", True),
    ("checked into the hotel", "checked out of the hotel", False),
)


@pytest.mark.parametrize(("one", "two", "against"), PAIRS, ids=[one for one, _, _ in PAIRS])
def test_only_who_moves_goes_one_way(lay: Callable[..., Dossier], one: str, two: str, against: bool) -> None:
    told = lay(f"Rita Holm {one} in Calder Quay with her brother on Monday.", f"Rita Holm {two} in Calder Quay with her brother on Monday.")
    assert any(p.verdict == "conflict" for p in told.points) is against


def test_a_denial_that_is_printed_apart_is_one(lay: Callable[..., Dossier]) -> None:
    told = lay("Rita Holm didn't return a call seeking comment on Monday.", "Rita Holm didn ’ t return a call seeking comment on Monday.")
    assert not any(p.verdict == "conflict" for p in told.points)
