"""JSON Lines in, with a clear word on what is wrong where."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from variorum.errors import UsageError


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file, blank lines passed over. UsageError names the file, the line and the fault."""
    from variorum.codec import from_json

    try:
        lines = path.open("rb")
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}: give a JSON Lines file that can be read") from error
    with lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                row = from_json(line)
            except ValueError as error:
                raise UsageError(f"{path}, line {number}: no JSON ({error}): put one object on each line") from error
            if not isinstance(row, dict):
                raise UsageError(f"{path}, line {number}: not an object: put one object on each line")
            yield row
