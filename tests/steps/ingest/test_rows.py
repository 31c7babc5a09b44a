import io
import json
from typing import Any

import pytest

from variorum.records.source import Source
from variorum.records.trouble import Rejected
from variorum.steps.ingest.rows import LONGEST, csv_rows, json_rows


def stream(data: bytes) -> "io.BufferedReader[Any]":
    return io.BufferedReader(io.BytesIO(data), 1 << 16)  # type: ignore[type-var]


def texts(found: list[Source | Rejected]) -> dict[str, str]:
    return {json.loads(s.data)["id"]: json.loads(s.data)["text"] for s in found if isinstance(s, Source)}


def refusals(found: list[Source | Rejected]) -> dict[str, str]:
    return {r.what: r.reason for r in found if isinstance(r, Rejected)}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{broken", "no JSON"),
        ("[1, 2]", "not an object"),
        ('"text"', "not an object"),
        ('{"text": "Said he."}', "no 'id'"),
        ('{"id": null, "text": "Said he."}', "no 'id'"),
        ('{"id": true, "text": "Said he."}', "no 'id'"),
        ('{"id": " ", "text": "Said he."}', "no 'id'"),
        ('{"id": "x"}', "no 'text' in row 'x'"),
        ('{"id": "x", "text": 5}', "no 'text' in row 'x'"),
        ('{"id": "x", "text": " "}', "empty text in row 'x'"),
        ('{"id": "x", "text": ' + "[" * 100_000, "no JSON"),
        ("\x01\x02\x03\x04\x05", "binary"),
    ],
)
def test_a_line_that_is_no_row_is_named_and_the_rest_is_read(line: str, reason: str) -> None:
    data = '{"id": "a", "text": "One."}\n' + line + '\n\n{"id": 2, "text": "Two."}'
    found = list(json_rows(stream(data.encode()), "in.jsonl"))
    assert texts(found) == {"a": "One.", "2": "Two."}
    assert list(refusals(found)) == ["in.jsonl, line 2"]
    assert reason in refusals(found)["in.jsonl, line 2"]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_rows_in_every_unicode_encoding(codec: str) -> None:
    data = '{"id": "é", "text": "Déjà vu."}\n{"id": "b", "text": "Two."}\n'.encode(codec)
    assert texts(list(json_rows(stream(data), "in"))) == {"é": "Déjà vu.", "b": "Two."}


def test_an_empty_stream_is_told() -> None:
    assert refusals(list(json_rows(stream(b""), "in.jsonl"))) == {"in.jsonl": "empty: nothing to read"}


def test_half_a_surrogate_pair_becomes_one_sign() -> None:
    found = list(json_rows(stream(b'{"id": "a", "text": "x \\ud800 y \\ud83d\\ude00"}'), "in"))
    assert texts(found) == {"a": "x � y 😀"}


def test_a_line_without_end_is_refused_in_bounded_memory() -> None:
    data = b'{"id": "a", "text": "One."}\n' + b"x" * (LONGEST + 5) + b'\n{"id": "b", "text": "Two."}\n'
    found = list(json_rows(stream(data), "in"))
    assert texts(found) == {"a": "One.", "b": "Two."}
    assert "longer than" in refusals(found)["in, line 2"]


def test_the_order_of_keys_and_unknown_keys_do_not_matter() -> None:
    a, b = json_rows(stream(b'{"id": "a", "text": "One.", "title": "T"}\n{"extra": 1, "title": "T", "text": "One.", "id": "a"}\n'), "in")
    assert a == b


def test_csv_fields_hold_line_ends_quotes_and_commas() -> None:
    data = 'id,text,title\r\n1,"The mayor said\nso, on ""Monday"".",T\r\n2,Plain,\r\n'
    found = list(csv_rows(stream(data.encode()), "in.csv"))
    assert texts(found) == {"1": 'The mayor said\nso, on "Monday".', "2": "Plain"}


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_csv_by_any_delimiter(delimiter: str) -> None:
    data = f"\ufeffID{delimiter} Text \nx{delimiter}Said he.\n"
    assert texts(list(csv_rows(stream(data.encode()), "in.csv"))) == {"x": "Said he."}


def test_csv_in_windows_encoding() -> None:
    data = "id,text\n1,“Café” said José\n".encode("cp1252")
    assert texts(list(csv_rows(stream(data), "in.csv"))) == {"1": "“Café” said José"}


@pytest.mark.parametrize(
    ("data", "where", "reason"),
    [
        ("a,b\n1,2\n", "in.csv", "no columns 'id' and 'text'"),
        ("", "in.csv", "empty"),
        ("id,text\n,Said he.\n", "in.csv, line 2", "no 'id'"),
        ("id,text\n1,\n", "in.csv, line 2", "empty text"),
        ("id,text\n1,one, two\n", "in.csv, line 2", "3 fields for 2 columns"),
        ('id,text\n1,ok then\n2,"open\n', "in.csv, line 3", "no row"),
    ],
)
def test_what_is_no_csv_row_is_named(data: str, where: str, reason: str) -> None:
    found = refusals(list(csv_rows(stream(data.encode()), "in.csv")))
    assert reason in found[where]
