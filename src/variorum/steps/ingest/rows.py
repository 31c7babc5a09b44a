"""Rows of JSON Lines and CSV, one at a time: each a source, or rejected with its file and line."""

import codecs
import csv
import io
import json
import re
from collections.abc import Iterator
from typing import Any

from variorum.records.source import Source
from variorum.records.trouble import Rejected
from variorum.steps.ingest.decode import MARKS, NotTextError, decoded

FIELDS = ("title", "url", "outlet", "published", "byline", "language")
"""What a row may say besides its `id` and `text`."""
LONGEST = 16 << 20
"""Bytes of one row, or of one file that is one report. A report has thousands; a whole book has a million."""
_LONE = re.compile("[\ud800-\udfff]")


def json_rows(stream: "io.BufferedReader[Any]", name: str) -> Iterator[Source | Rejected]:
    """The rows of a JSON Lines stream; a line that is no row is rejected and the rest is read."""
    number = 0
    for number, line in enumerate(_lines(stream), 1):
        where = f"{name}, line {number}"
        if line is None:
            yield _refused(where, f"longer than {LONGEST >> 20} MB: one report a line")
        elif line.strip():
            yield _json_row(line, where)
    if not number:
        yield _refused(name, "empty: nothing to read")


def _json_row(line: bytes, where: str) -> Source | Rejected:
    try:
        row = json.loads(decoded(line).text)
    except NotTextError as error:
        return _refused(where, f"{error}: put one JSON object on each line")
    except (ValueError, RecursionError) as error:
        return _refused(where, f"no JSON ({error}): put one object on each line")
    if not isinstance(row, dict):
        return _refused(where, "not an object: put one JSON object with 'id' and 'text' on each line")
    return row_source(row, where)


def csv_rows(stream: "io.BufferedReader[Any]", name: str) -> Iterator[Source | Rejected]:
    """The rows of a CSV stream with a line of column names; quoted fields may hold line ends."""
    sample = stream.peek(1 << 16)
    try:
        encoding = decoded(sample[: sample.rfind(b"\n") + 1] or sample).encoding
    except NotTextError as error:
        yield _refused(name, f"{error}")
        return
    if sample.startswith(codecs.BOM_UTF8):
        encoding = "utf-8-sig"
    text = io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline="")
    csv.field_size_limit(LONGEST)
    head = text.readline(LONGEST)
    columns = _columns(head)
    if columns is None:
        yield _refused(name, "no columns 'id' and 'text' in its first line" if head.strip() else "empty: nothing to read")
        return
    delimiter, names = columns
    reader = csv.reader(text, delimiter=delimiter, strict=True)
    while True:
        where = f"{name}, line {reader.line_num + 2}"
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield _refused(where, f"no row ({error}): mend the quotes around it")
            if "limit" in str(error):  # we stand inside a field without an end: what follows is no row
                return
            continue
        if len(values) > len(names):
            yield _refused(where, f"{len(values)} fields for {len(names)} columns: put fields with '{delimiter}' in quotes")
        elif any(value.strip() for value in values):
            yield row_source({n: v for n, v in zip(names, values, strict=False) if v or n == "text"}, where)


def _columns(head: str) -> tuple[str, list[str]] | None:
    for delimiter in (",", ";", "\t", "|"):
        names = [name.strip().lower() for name in next(csv.reader([head], delimiter=delimiter), [])]
        if "id" in names and "text" in names:
            return delimiter, names
    return None


def row_source(row: dict[str, Any], where: str) -> Source | Rejected:
    """A row as a source: the same content gives the same bytes, whatever the order of its keys."""
    identity, text = row.get("id"), row.get("text")
    if isinstance(identity, bool) or not isinstance(identity, str | int) or not str(identity).strip():
        return _refused(where, "no 'id' (text or a whole number)")
    if not isinstance(text, str):
        return _refused(where, f"no 'text' in row '{sound(str(identity))}'")
    if not any(c.isalnum() for c in text):
        return _refused(where, f"empty text in row '{sound(str(identity))}'")
    kept = {"id": sound(str(identity)), "text": sound(text)}
    kept |= {name: sound(row[name]) for name in FIELDS if isinstance(row.get(name), str) and row[name].strip()}
    return Source(kept["id"], "row", json.dumps(kept, ensure_ascii=False).encode())


def sound(value: str) -> str:
    """Half a surrogate pair is no character: one � stands for it, and no offset moves."""
    return _LONE.sub("\ufffd", value)


def _refused(where: str, reason: str) -> Rejected:
    return Rejected(where, "ingest", reason)


def _lines(stream: "io.BufferedReader[Any]") -> Iterator[bytes | None]:
    """The lines of a stream, UTF-16 and UTF-32 with a mark made UTF-8; None for a line that is too long."""
    wide = next((codec for mark, codec in MARKS if stream.peek(4).startswith(mark) and codec != "utf-8-sig"), None)
    if wide:
        text = io.TextIOWrapper(stream, encoding=wide, errors="replace", newline="\n")
        yield from (line.encode("utf-8", "replace") for line in iter(lambda: text.readline(LONGEST), ""))
        text.detach()
        return
    while line := stream.readline(LONGEST):
        if len(line) < LONGEST or line.endswith(b"\n"):
            yield line
            continue
        while (more := stream.readline(LONGEST)) and not more.endswith(b"\n"):
            pass
        yield None
