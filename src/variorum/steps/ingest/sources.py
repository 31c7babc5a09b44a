"""Finds what there is to read: files, folders, rows, standard input. The edge where I/O happens."""

import io
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from variorum.errors import SourceError
from variorum.records.source import Source
from variorum.records.trouble import Rejected
from variorum.steps.ingest.rows import LONGEST, csv_rows, json_rows
from variorum.steps.ingest.walk import File, files_below, look_at, unreadable

KINDS = {
    ".txt": "txt",
    ".text": "txt",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
}
"""What the ending of a file name says it is."""
ROWS: "dict[str, Callable[[io.BufferedReader[Any], str], Iterator[Source | Rejected]]]" = {"jsonl": json_rows, "csv": csv_rows}
STDIN = "-"


def sources_of(places: Sequence[str]) -> Iterator[Source | Rejected]:
    """Every source below the given files and folders, in an order that is not that of `places`; or why one is none.

    One file is held at a time. SourceError, before anything is read, where a place does not exist.
    """
    named = sorted(set(places) - {STDIN})
    for place in named:
        if not os.path.lexists(place):
            raise SourceError(f"{place}: no such file or folder: check the path")
    listed: list[File] = []
    for place in named:
        before = len(listed)
        for item in _listed(place):
            if isinstance(item, Rejected):
                yield item
                before = -1
            else:
                listed.append(item)
        if len(listed) == before:
            yield Rejected(os.path.basename(os.path.abspath(place)), "ingest", "a folder without a file in it")
    for key, file in sorted(_keyed(listed).items()):
        yield from _read(key, file)
    if STDIN in places:
        yield from json_rows(sys.stdin.buffer, "standard input")  # type: ignore[arg-type]


def _listed(place: str) -> Iterator[File | Rejected]:
    found = look_at(place, os.path.basename(os.path.abspath(place)))
    if found is None:
        yield from files_below(place)
    else:
        yield found


def _keyed(files: list[File]) -> dict[str, File]:
    """Each file once, under a key of its own: as many of its folders are told as it takes to tell files apart."""
    once: dict[str, File] = {}
    for file in files:
        real = os.path.realpath(file.path)
        if real not in once or len(file.below) > len(once[real].below):
            once[real] = file
    keys = {real: file.below for real, file in once.items()}
    while clashing := [key for key, count in Counter(keys.values()).items() if count > 1]:
        for real in [real for real, key in keys.items() if key in clashing]:
            longer = _one_more(real, keys[real])
            keys[real] = longer
    return {keys[real]: file for real, file in once.items()}


def _one_more(path: str, key: str) -> str:
    """The key with one more of the path's folders in front; `/` where none is left."""
    parts = path.strip("/").split("/")
    have = key.count("/") + 1
    return "/".join(parts[-have - 1 :]) if have < len(parts) else f"/{key}"


def read_stream(stream: "io.BufferedReader[Any]", key: str, size: int) -> Iterator[Source | Rejected]:
    """The sources in a file of `size` bytes, by the ending of `key`; or why it holds none."""
    kind = _kind(key)
    if kind is None:
        yield Rejected(key, "ingest", f"not a kind of file Variorum reads ({', '.join(KINDS)})")
    elif kind in ROWS:
        yield from ROWS[kind](stream, key)
    elif size > LONGEST:
        reason = f"{size / (1 << 20):.0f} MB, more than the {LONGEST >> 20} MB a report may have: split it into reports"
        yield Rejected(key, "ingest", reason)
    else:
        yield Source(key, kind, stream.read(LONGEST))


def _read(key: str, file: File) -> Iterator[Source | Rejected]:
    if _kind(key) is None:  # not even opened
        yield from read_stream(io.BufferedReader(io.BytesIO()), key, 0)
        return
    try:
        with io.BufferedReader(io.FileIO(file.path), 1 << 16) as stream:
            yield from read_stream(stream, key, os.fstat(stream.fileno()).st_size)
    except OSError as error:
        yield unreadable(key, error)


def _kind(key: str) -> str | None:
    return KINDS.get(os.path.splitext(key)[1].lower())
