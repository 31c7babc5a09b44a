"""Whether two times can be one, as far as calendar and clock tell."""

import pytest

from variorum.steps.align.occasions.moments import moment, together

CASES = [
    ("2021-03-05", "2021-03-05T14:30:00", True),
    ("2021-03-05", "2021-03-06", False),
    ("2021-03", "2021-03-06", True),
    ("2021-03-05 MO", "2021-03-05T08:15:00", True),
    ("2021-03-05 MO", "2021-03-05T21:15:00", False),
    ("XXXX-WXX-5 NI", "2021-03-05", True),
    ("XXXX-WXX-5 NI", "XXXX-WXX-6", False),
    ("XXXX-03-05", "2021-03-05", True),
    ("XXXX-03-05", "XXXX-03-06", False),
    ("T14:30", "2021-03-05T14:40:00", True),
    ("T14:30", "T15:30", False),
    ("T14:30", "2021-03-05", None),
    ("XXXX-WXX-5", "XXXX-03-05", None),
    ("XXXX-XX-XX", "2021-03-05", None),
    ("P3D", "2021-03-05", None),
    ("clock left quarter 3 0..900", "clock left quarter 3 288..288", True),
    ("clock left quarter 3 0..900", "clock left quarter 2 0..900", False),
    ("clock left quarter 3 0..900", "2021-03-05", None),
]


@pytest.mark.parametrize(("one", "two", "told"), CASES)
def test_two_times(one: str, two: str, told: bool | None) -> None:
    a, b = (moment(value, value.partition(" ")[0] if value[:1].isdigit() else None) for value in (one, two))
    assert together(a, b) is told
    assert together(b, a) is told
