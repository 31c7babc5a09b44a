"""One deed told in two directions."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

PAIRS = (("drove into the harbour", "drove out of the harbour"), ("checked into the hotel", "checked out of the hotel"))


@pytest.mark.parametrize(("one", "two"), PAIRS, ids=[one for one, _ in PAIRS])
def test_one_sentence_with_the_other_direction_is_a_conflict(lay: Callable[..., Dossier], one: str, two: str) -> None:
    told = lay(f"Rita Holm {one} in Calder Quay with her brother on Monday.", f"Rita Holm {two} in Calder Quay with her brother on Monday.")
    assert any(p.verdict == "conflict" for p in told.points)


def test_who_checks_in_may_check_out_later(lay: Callable[..., Dossier]) -> None:
    told = lay(
        "The singer Rita Holm checked herself into a clinic at Dover on Monday after a quarrel.",
        "After three months Holm checked out of the clinic and flew home to her children, her agent said.",
    )
    assert not any(p.verdict == "conflict" for p in told.points)


def test_a_denial_that_is_printed_apart_is_one(lay: Callable[..., Dossier]) -> None:
    told = lay("Rita Holm didn't return a call seeking comment on Monday.", "Rita Holm didn ’ t return a call seeking comment on Monday.")
    assert not any(p.verdict == "conflict" for p in told.points)
