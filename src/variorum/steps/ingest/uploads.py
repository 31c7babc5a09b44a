"""What is handed in as bytes with a name, and pasted text. A name is a label here: nothing is ever opened by it."""

import io
import re
from collections.abc import Iterable, Iterator, Mapping

from variorum.records.source import Source
from variorum.records.trouble import Rejected
from variorum.steps.ingest.rows import row_source
from variorum.steps.ingest.sources import read_stream

SOURCES = 20_000
"""Reports taken in at a time."""
REFUSALS = 200
"""Refusals told at a time; a broken file can have one a line."""
PARTS = 4
"""Folders and name that a label keeps."""
_ODD = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_PASTED = "pasted text"


def uploaded(files: Iterable[tuple[str, bytes]]) -> Iterator[Source | Rejected]:
    """Every source in these files (name and content), or why one is none; no more than `SOURCES` and `REFUSALS`."""
    sources = refusals = 0
    for name, data in files:
        key = label(name)
        stream: io.BufferedReader[io.BytesIO] = io.BufferedReader(io.BytesIO(data))
        for item in read_stream(stream, key, len(data)):
            if isinstance(item, Rejected):
                refusals += 1
                if refusals <= REFUSALS:
                    yield item
            elif (sources := sources + 1) <= SOURCES:
                yield item
            if sources > SOURCES:
                yield Rejected(key, "ingest", f"more than {SOURCES:,} reports at a time: hand in the rest after these")
                return
    if refusals > REFUSALS:
        yield Rejected("and more", "ingest", f"{refusals - REFUSALS:,} further refusals like these")


def pasted(text: str, stated: Mapping[str, str]) -> Source | Rejected:
    """A text that was pasted, with what was said of it (`title`, `outlet`, `published`, `url`)."""
    name = stated.get("title", "").strip() or next((line.strip() for line in text.splitlines() if line.strip()), "")
    return row_source({**stated, "id": label(name)[:80].strip() or _PASTED, "text": text}, _PASTED)


def label(name: str) -> str:
    """A file's name as it may be shown: no path that leads anywhere, no control characters, not too long."""
    parts = [_ODD.sub(" ", part).strip() for part in name.replace("\\", "/").split("/")]
    kept = [part for part in parts if part not in ("", ".", "..")][-PARTS:]
    return "/".join(part if len(part) <= 120 else f"{part[:100]}…{part[-19:]}" for part in kept) or "without a name"
