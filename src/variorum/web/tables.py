"""A table as a file for a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Sequence

from fastapi import Response

from variorum.exports.page.clean import visible

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the beginning of a formula."""

Cell = str | int | float | None


def table(name: str, head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Response:
    """A CSV download (RFC 4180, UTF-8 with the mark that spreadsheets look for); no cell of it is a formula.

    `name`: of the file, without ending; whatever no file name should hold is left out of it.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(map(safe, head))
    writer.writerows([safe(cell) for cell in row] for row in rows)
    headers = {"Content-Disposition": f'attachment; filename="{file_name(name)}.csv"'}
    return Response("\ufeff" + out.getvalue(), media_type="text/csv; charset=utf-8", headers=headers)


def safe(cell: Cell) -> str:
    """A cell's text: words that a spreadsheet might reckon with get an apostrophe, numbers stay numbers."""
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return str(cell)
    text = visible(cell)
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text


def file_name(title: str) -> str:
    """A title as the name of a file: small ASCII letters, digits and hyphens."""
    return "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in title.lower()[:80]).split()) or "variorum"
