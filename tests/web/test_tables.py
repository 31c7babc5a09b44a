import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.web.tables import file_name, safe, table


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("12 people", "12 people"),
        (None, ""),
        (-3, "-3"),
        (0.5, "0.5"),
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("  +1", "'  +1"),
        ("-2 degrees", "'-2 degrees"),
        ("@sum", "'@sum"),
        ("＝1+1", "'＝1+1"),
        ("\t=1", "'\t=1"),
    ],
)
def test_words_are_never_reckoned_with(cell: str | float | None, written: str) -> None:
    assert safe(cell) == written


def test_a_table_comes_as_a_file() -> None:
    made = table("Ferry: “first” / day", ["about", "value"], [["dead, so far", 'said "3"'], ["zwölf", 12]])
    assert made.headers["content-disposition"] == 'attachment; filename="ferry-first-day.csv"'
    assert made.headers["content-type"] == "text/csv; charset=utf-8"
    assert bytes(made.body).decode("utf-8-sig") == 'about,value\r\n"dead, so far","said ""3"""\r\nzwölf,12\r\n'


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), max_size=5))
def test_every_cell_comes_back_whole_and_none_is_a_formula(rows: list[list[str]]) -> None:
    made = table("x", ["a", "b"], rows)
    read = list(csv.reader(io.StringIO(bytes(made.body).decode("utf-8-sig"), newline="")))[1:]
    assert read == [[safe(cell) for cell in row] for row in rows]
    assert not any(cell.strip(" ").startswith(("=", "+", "-", "@", "\t", "\r")) for row in read for cell in row)


@pytest.mark.parametrize(("title", "name"), [("../../etc/passwd", "etc-passwd"), ("…", "variorum"), ('a"; b', "a-b")])
def test_a_file_name_leads_nowhere(title: str, name: str) -> None:
    assert file_name(title) == name
