"""Paragraphs of a scraped text: hard-wrapped lines belong together, and no offset moves."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_CLOSED = re.compile(r"[.!?…:;]['\"”’»)\]]*\s*$")
DANGLING = frozenset("a an the of on in at to for from by with and or but that which who as its his her their our is are was were".split())
"""Words that no line of a text ends with, unless it goes on."""
UNFINISHED = DANGLING | frozenset("be been has have had will would said not".split())
"""Words that no sentence ends with, unless it breaks off."""
_HANGING = re.compile(rf"(?:[,–-]|\b(?:{'|'.join(sorted(DANGLING))}))\s*$", re.IGNORECASE)
WRAP = (50, 100)
"""Widths between which a text may be hard-wrapped; agency feeds wrap at 60 to 80."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: offsets without its outer white space, its indent, and whether a blank line stands before it."""

    start: int
    end: int
    indent: int
    after_blank: bool


def lines_of(text: str) -> list[Line]:
    """The lines of a text that are not blank, in order."""
    found: list[Line] = []
    last_end = 0
    for match in _LINE.finditer(text):
        raw = match.group()
        body = raw.strip()
        if not body:
            continue
        start = match.start() + len(raw) - len(raw.lstrip())
        gap = text[last_end:match.start()].replace("\r\n", "\n")
        found.append(Line(start, start + len(body), start - match.start(), gap.count("\n") > 1 or not found))
        last_end = start + len(body)
    return found


def blocks_of(text: str, lines: list[Line] | None = None) -> Iterator[tuple[int, int]]:
    """Half-open offsets of each paragraph: lines that a hard wrap tore apart are one."""
    lines = lines_of(text) if lines is None else lines
    width = wrap_width(text, lines)
    start: int | None = None
    for before, line in zip([None, *lines], lines, strict=False):
        if before is None or start is None:
            start = line.start
        elif not _continues(text, before, line, width):
            yield start, before.end
            start = line.start
    if start is not None:
        yield start, lines[-1].end


def wrap_width(text: str, lines: list[Line]) -> int | None:
    """The width a text is hard-wrapped at; None where it is not."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.after_blank]
    torn = [a for a, _ in pairs if not _CLOSED.search(text, a.start, a.end) and a.end - a.start >= WRAP[0]]
    if len(torn) < 3 or len(torn) < 0.4 * len(pairs):
        return None
    width = max(a.end - a.start + a.indent for a in torn)
    return width if width <= WRAP[1] else None


def _continues(text: str, before: Line, line: Line, width: int | None) -> bool:
    ends_sentence = _CLOSED.search(text, before.start, before.end) is not None
    small = text[line.start].islower()
    if line.after_blank:
        torn = width is not None and not ends_sentence and line.indent == 0 and before.end - before.start >= 0.7 * width
        return torn and (small or _HANGING.search(text[before.start : before.end]) is not None)
    if width is not None and line.indent <= before.indent:
        full = before.end - before.start + before.indent >= 0.7 * width
        return full and (not ends_sentence or line.end - line.start + line.indent <= width)
    return small and not ends_sentence and before.end - before.start >= 25
