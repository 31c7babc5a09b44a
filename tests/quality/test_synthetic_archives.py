"""Tracing finds what a synthetic archive is known to hold, and a stock phrase ties few strangers."""

import pytest
from quality.synthetic_archives import generated, traced


@pytest.mark.heavy
def test_every_kind_of_copy_is_found_and_few_strangers_are_tied() -> None:
    made = traced(generated(600))
    seen = made["recall"]
    assert {kind: share for kind, share in seen.items() if kind not in ("strangers", "met") and share < 0.99} == {}
    assert seen["strangers"] < 0.06 * made["derivations"]
