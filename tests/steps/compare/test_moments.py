"""What one reading of a time says by itself."""

import pytest

from variorum.records.story import Reading
from variorum.steps.compare.moments import bounds, clock, daily, day_of_week, length, zone


def time(text: str, value: str = "", edtf: str | None = None) -> Reading:
    return Reading(value or text, text, ("r-a",), ("o-a",), (), edtf=edtf)


STRETCHES = (
    (time("6 April", "XXXX-04-06"), ("2000-04-06T00", "2000-04-06T23")),
    (time("the weekend", "2022-04-02/2022-04-03", "2022-04-02/2022-04-03"), ("2022-04-01T00", "2022-04-04T23")),
    (time("that week", "2022-W14", "2022-04-04/2022-04-10"), ("2022-04-02T00", "2022-04-12T23")),
    (time("last week", "2022-W14", "2022-04-04/2022-04-10"), ("2022-04-02T00", "2022-04-16T23")),
)


@pytest.mark.parametrize(("said", "ends"), STRETCHES, ids=[said.text for said, _ in STRETCHES])
def test_first_and_last_moment(said: Reading, ends: tuple[str, str]) -> None:
    found = bounds(said)
    assert found is not None
    assert tuple(f"{end:%Y-%m-%dT%H}" for end in found) == ends


def test_a_time_that_stands_on_no_calendar_has_none() -> None:
    assert bounds(time("later", "XXXX-XX-XX")) is None


@pytest.mark.parametrize(("value", "days"), [("P1W", 7.0), ("PT12H", 0.5), ("PXM", None), ("2022", None)])
def test_length(value: str, days: float | None) -> None:
    assert length(value) == days


@pytest.mark.parametrize(("value", "minutes"), [("T18:05", (1085, 1085)), ("XXXX-WXX-5T18", (1080, 1139)), ("2022", None), (None, None)])
def test_clock(value: str | None, minutes: tuple[int, int] | None) -> None:
    assert clock(value) == minutes


@pytest.mark.parametrize(("said", "day"), [(time("Friday", "XXXX-WXX-5"), "5"), (time("Tuesday, Dec. 16", "XXXX-12-16"), "2"), (time("Dec. 16", "XXXX-12-16"), None)])
def test_day_of_the_week(said: Reading, day: str | None) -> None:
    assert day_of_week(said) == day


def test_what_counts_from_the_day_of_its_report() -> None:
    assert daily(time("this  morning,"))
    assert not daily(time("the morning"))


def test_zone() -> None:
    assert zone(time("6 p.m. GMT")) == "gmt"
    assert zone(time("6 p.m.")) == ""
