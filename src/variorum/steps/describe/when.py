"""When a report appeared, and how we know."""

import re
from collections.abc import Iterator

from variorum.records.report import Dateline, Published, Report
from variorum.records.source import Capture
from variorum.records.span import Span, cut
from variorum.steps.describe.address import own_address
from variorum.text.blocks import lines_of
from variorum.text.stamps import date_in_url, stamps_in

HEAD_LINES = 12
"""Lines at the top of a page in which a stamp of its own is looked for."""
_LATER = re.compile(r"\b(?:updated?|modified|edited|aktualisiert|last)\b", re.IGNORECASE)
_FIRST = re.compile(r"\b(?:published|posted|filed|created|originally|first)\b", re.IGNORECASE)
_LOWER = re.compile(r"\b[a-z]{2,}\b")
_AROUND = frozenset("at by am pm published posted updated update last first filed created modified edited article originally".split())
"""Words that stand beside a page's own stamp."""
PROSE = 4
"""Other words of a line from which it tells something: a day it names is not when the page appeared."""
_STAMPED = frozenset({"time stamp", "credit", "author note"})
_VERSION = re.compile(
    r"\b(?:(?:UPDATE|REFILE|CORRECTED|RECAST|WRAPUP|WRITETHRU)[ -]?\d{0,2}\b-?|(?:1st|2nd|3rd|\dth) (?:Lead|Ld|Writethru|Update)|\(?[Ww]rite-?[Tt]hru\)?|Eds:|CORRECTION:|LEAD:|\d(?:st|nd|rd|th) LEAD)"
)
_POSTED = re.compile(r"\(@\w+\)([^\n]{0,40})")
"""The date of an embedded post: a page is not older than what it quotes."""
_UPDATED = re.compile(r"\bupdate[d]?\b\s*:?", re.IGNORECASE)


def published(report: Report, capture: Capture, dateline: Dateline | None) -> Published | None:
    """The publication time: as the source states it, as the page prints it, as dateline or URL carry it; else None."""
    if capture.published:
        stamp = next(stamps_in(capture.published), None)
        return Published(stamp.edtf if stamp else capture.published.strip(), "metadata")
    stated = _printed(report)
    if stated is not None:
        return stated
    if dateline is not None and dateline.day is not None and dateline.day[:1].isdigit():
        return Published(dateline.day, "stated", (dateline.span,))
    day = date_in_url(capture.url) if capture.url else None
    return Published(day, "metadata") if day else _addressed(report)


def _addressed(report: Report) -> Published | None:
    """The day in the address that a page prints on a line of its own."""
    address = own_address(report)
    day = date_in_url(address.quote) if address else None
    return Published(day, "stated", (address,)) if address and day else None


def version(report: Report) -> str | None:
    """The mark of a later version as printed (`UPDATE 2`, `2nd Lead`, `Updated 20:29`); None where there is none."""
    top = report.text[:1500]
    mark = _VERSION.search(top)
    if mark:
        return mark.group().strip(" -")
    for span in _stamp_lines(report):
        found = _UPDATED.search(span.quote)
        if found:
            stamp = next((s for s in stamps_in(span.quote) if s.start >= found.start()), None)
            return f"updated {stamp.edtf}" if stamp else "updated"
    return None


def _stamp_lines(report: Report) -> Iterator[Span]:
    """Lines that carry the page's own stamps: those cut for it, then the uncut ones at the top."""
    cuts = [c for c in report.removed if c.reason in _STAMPED]
    yield from (c.span for c in cuts if "(@" not in c.span.quote)
    taken = [(c.span.start, c.span.end) for c in report.removed]
    for line in lines_of(report.text[:4000])[:HEAD_LINES]:
        words = report.text[line.start : line.end]
        if len(words) <= 120 and "(@" not in words and not _tells(words) and not any(s < line.end and line.start < e for s, e in taken):
            yield cut(report.id, report.text, line.start, line.end)


def _tells(line: str) -> bool:
    """Whether a line is prose, and no stamp with its label, nor an address that carries a date."""
    stamps = list(stamps_in(line))
    if not stamps or " " not in line.strip() or (_FIRST.search(line) and not _LOWER.search(line, stamps[-1].end)):
        return False
    for stamp in reversed(stamps):
        line = line[: stamp.start] + line[stamp.end :]
    return sum(word not in _AROUND for word in _LOWER.findall(line)) >= PROSE


def _printed(report: Report) -> Published | None:
    """The stamp the page gives itself; None where several unmarked ones disagree (they belong to other articles)."""
    marked: list[tuple[int, str, Span]] = []
    label = ""
    for line in _stamp_lines(report):
        found = list(stamps_in(line.quote))
        if not found:
            label = line.quote if len(line.quote) < 40 else ""
        for number, stamp in enumerate(found):
            before = label + " " + line.quote[found[number - 1].end if number else 0 : stamp.start]
            rank = 0 if _FIRST.search(before) else 2 if _LATER.search(before) else 1
            span = cut(report.id, report.text, line.start + stamp.start, line.start + stamp.end)
            marked.append((rank, stamp.edtf, span))
        label = label if not found else ""
    if not marked:
        return None
    best = min(rank for rank, _, _ in marked)
    chosen = [(edtf, span) for rank, edtf, span in marked if rank == best]
    longest = max(edtf for edtf, _ in chosen)
    if not all(longest.startswith(edtf[:16]) or (edtf.startswith(longest[:10]) and len(edtf) == 10) for edtf, _ in chosen):
        return None
    posted = max((s.edtf for m in _POSTED.finditer(report.text) for s in stamps_in(m[1])), default="")
    if posted[:10] > longest[:10]:
        return None
    edtf, span = max(chosen, key=lambda c: (len(c[0]), -c[1].start))
    return Published(edtf, "stated", (span,))
