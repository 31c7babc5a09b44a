"""A text cut into paragraphs and folded furniture, its hard wraps undone."""

import re
from collections.abc import Iterator
from itertools import pairwise

from variorum.records.edition import Entry

_PARAGRAPHS = re.compile(r"\n[ \t\r\f\v]*\n\s*")


def stretches(entry: Entry) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The text cut at its furniture; neighbouring cuts fold into one."""
    text, at = entry.report.text, 0
    run: tuple[int, int, dict[str, None]] | None = None
    for removed in entry.removed:
        start, end = max(at, removed.span.start), min(removed.span.end, len(text))
        if start >= end:
            continue
        if run and not text[run[1] : start].strip():
            run = (run[0], end, run[2] | {removed.reason: None})
        else:
            if run:
                yield run[0], run[1], tuple(run[2])
            yield from ((a, b, ()) for a, b in [(run[1] if run else 0, start)] if a < b)
            run = (start, end, {removed.reason: None})
        at = end
    if run:
        yield run[0], run[1], tuple(run[2])
    if at < len(text):
        yield at, len(text), ()


def paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The paragraphs of a stretch, without the white space around them."""
    at = start
    for gap in [*_PARAGRAPHS.finditer(text, start, end), None]:
        a, b = at, gap.start() if gap else end
        while a < b and text[a].isspace():
            a += 1
        while b > a and text[b - 1].isspace():
            b -= 1
        if a < b:
            yield a, b
        at = gap.end() if gap else end


def soft_breaks(text: str) -> set[int]:
    """Line ends where the next word would not have fitted: a hard wrap, not the writer's own line."""
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append((at, at + len(line)))
        at += len(line) + 1
    width = max((b - a for a, b in lines), default=0)
    if not 50 <= width <= 110:
        return set()
    soft = set()
    for (a, b), (c, d) in pairwise(lines):
        first = text[c:d].split(" ", 1)[0] if text[c:d].strip() and not text[c].isspace() else ""
        if first and b > a and b - a + 1 + len(first) > width - 2:
            soft.add(b)
    return soft
