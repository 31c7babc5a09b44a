"""Tracing finds what a synthetic archive is known to hold, and ties no strangers."""

import pytest
from quality.synthetic_archives import generated, traced


@pytest.mark.heavy
def test_every_kind_of_copy_is_found_and_no_stranger_is_tied() -> None:
    seen = traced(generated(800))["recall"]
    assert {kind: share for kind, share in seen.items() if kind != "strangers" and share < 0.99} == {}
    assert seen["strangers"] == 0
