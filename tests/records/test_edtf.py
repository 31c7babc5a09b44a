from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.records.edtf import bounds


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2031-03-04", "2031-03-04T00:00:00", "2031-03-04T23:59:59"),
        ("2031-03~", "2031-03-01T00:00:00", "2031-03-31T23:59:59"),
        ("2031", "2031-01-01T00:00:00", "2031-12-31T23:59:59"),
        ("203X", "2030-01-01T00:00:00", "2039-12-31T23:59:59"),
        ("2031-XX", "2031-01-01T00:00:00", "2031-12-31T23:59:59"),
        ("2031-22", "2031-06-01T00:00:00", "2031-08-31T23:59:59"),
        ("2031-24", "2031-12-01T00:00:00", "2032-02-29T23:59:59"),
        ("2031-03-04/2031-03-06", "2031-03-04T00:00:00", "2031-03-06T23:59:59"),
        ("2031-03-04T09:10", "2031-03-04T09:10:00", "2031-03-04T09:10:59"),
        ("2031-03-04T01:00:00+02:00", "2031-03-03T23:00:00", "2031-03-03T23:00:00"),
    ],
)
def test_a_date_has_a_beginning_and_an_end(edtf, first, last):
    assert bounds(edtf) == (datetime.fromisoformat(first), datetime.fromisoformat(last))


@pytest.mark.parametrize("edtf", [None, "", "soon", "2031-13-40", "2031-03-04/..", "9999", "2031-03-06/2031-03-04"])
def test_what_has_no_bounds_has_none(edtf):
    assert bounds(edtf) is None


@given(st.text(alphabet="0123456789-/TX:+~?.Z", max_size=24))
def test_no_string_breaks_it(edtf):
    found = bounds(edtf)
    assert found is None or found[0] <= found[1]
