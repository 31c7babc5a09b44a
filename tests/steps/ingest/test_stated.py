import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.steps.ingest.stated import stated_date


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2021-10-15", "2021-10-15"),
        (" 2021-10 ", "2021-10"),
        ("198X", "198X"),
        ("2021-08~", "2021-08~"),
        ("2021-10-18/2021-10-22", "2021-10-18/2021-10-22"),
        ("2023-03-14T13:20:00Z", "2023-03-14T13:20:00Z"),
        ("2023-03-14 13:20", "2023-03-14T13:20:00"),
        ("2023-03-14T14:05:00.123-0500", "2023-03-14T14:05:00-05:00"),
        ("2023-03-14 14:05:00 UTC", "2023-03-14T14:05:00Z"),
        ("20230314", "2023-03-14"),
        ("Tue, 14 Mar 2023 13:20:00 GMT", "2023-03-14T13:20:00Z"),
        ("Tue, 14 Mar 2023 13:20:00 +0100", "2023-03-14T13:20:00+01:00"),
        ("14 March 2023", "2023-03-14"),
        ("Tuesday, March 14, 2023", "2023-03-14"),
        ("", None),
        ("yesterday", None),
        ("2023-13-01", None),
        ("2023-03-14T25:00", None),
        ("1678795200", None),
        ("14/03/23", None),
    ],
)
def test_stated_dates(value: str, edtf: str | None) -> None:
    assert stated_date(value) == edtf


@given(st.text(alphabet="0123456789-T:Z+/ ~XMarch,.", max_size=40))
def test_no_stated_date_crashes(value: str) -> None:
    stated_date(value)
