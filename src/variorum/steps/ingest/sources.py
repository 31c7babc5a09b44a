"""Finds what there is to read: files, folders, rows, standard input. The edge where I/O happens."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from variorum.records.source import Source
from variorum.records.trouble import Rejected


def sources_of(places: Sequence[str]) -> Iterator[Source | Rejected]:
    """Every source below the given files and folders, in a fixed order, or why one is none."""
    for place in places:
        path = Path(place)
        for file in sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]:
            key = file.relative_to(path).as_posix() if path.is_dir() else file.name
            if file.suffix == ".jsonl":
                for line in file.read_text(encoding="utf-8").splitlines():
                    yield Source(str(json.loads(line)["id"]), "row", line.encode())
            else:
                yield Source(key, "html" if file.suffix in (".html", ".htm") else "txt", file.read_bytes())
