"""What the bench of the reading room reckons from CPU time."""

import pytest
from quality.bench_room import shared


@pytest.mark.parametrize(
    ("due", "costs", "taken"),
    [
        ([], [], []),
        ([0.0, 5.0], [1.0, 2.0], [1.0, 2.0]),
        ([0.0, 0.0], [1.0, 1.0], [2.0, 2.0]),
        ([0.0, 1.0], [2.0, 2.0], [3.0, 3.0]),
        ([0.0, 0.0, 0.0], [0.1, 3.0, 0.1], [0.3, 3.2, 0.3]),
    ],
)
def test_work_that_is_under_way_at_once_shares_one_core(due: list[float], costs: list[float], taken: list[float]) -> None:
    assert shared(due, costs) == pytest.approx(taken)
