"""The rows of a collation as a page prints them: words marked that another report's lack, fellows elsewhere named."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from variorum.exports.apparatus import Apparatus
from variorum.exports.page.clean import visible
from variorum.exports.page.collation import Row
from variorum.exports.page.compared import wordings
from variorum.exports.page.units import Unit
from variorum.records.edition import Entry
from variorum.records.lineage import Derivation
from variorum.records.span import cut

SHEET = 120_000
"""Code points of one page, all columns together."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The same prose in another column: `row` from 0, `sheet` the page it is on."""

    siglum: str
    row: int
    sheet: int


@dataclass(frozen=True, slots=True)
class ColumnCell:
    report: str
    siglum: str
    href: str
    paragraphs: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """`cells` are None where a report has nothing. `elsewhere` goes with them: below a cell where other reports have the same,
    in an empty one of a joined row where this report has it."""

    number: int
    joined: bool
    cells: tuple[ColumnCell | None, ...]
    elsewhere: tuple[tuple[Elsewhere, ...], ...]


@dataclass(frozen=True, slots=True)
class Held:
    """How much of one report stands with another: sentences in all, and of them joined or found elsewhere."""

    report: str
    siglum: str
    sentences: int
    shared: int


def sheets(rows: Sequence[Row]) -> list[tuple[int, int]]:
    """The rows in pages, half-open; one empty page where there are none."""
    found, start, size = [], 0, 0
    for n, row in enumerate(rows):
        own = sum(u.end - u.start for cell in row.cells for u in cell)
        if n > start and size + own > SHEET:
            found.append((start, n))
            start, size = n, 0
        size += own
    return [*found, (start, len(rows))]


def column_rows(
    app: Apparatus, entries: Sequence[Entry], rows: Sequence[Row], derivations: Iterable[Derivation], pages: Sequence[tuple[int, int]], page: int
) -> tuple[ColumnRow, ...]:
    """The rows of one page."""
    sheet_of = {n: p for p, (a, b) in enumerate(pages) for n in range(a, b)}
    scraps = shared(derivations, [e.report.id for e in entries])
    found = []
    for number in range(*pages[page]):
        row = rows[number]
        if row.joined:
            words = _joined(entries, row)
        else:
            words = [_paragraphs(e, units, scraps[e.report.id]) for e, units in zip(entries, row.cells, strict=True)]
        found.append(_row(app, entries, row, words, number, sheet_of))
    return tuple(found)


def shared(derivations: Iterable[Derivation], reports: Sequence[str]) -> dict[str, list[tuple[int, int]]]:
    """For each of these reports the stretches that stand in another of them too, as recorded; in order, apart from each other."""
    found: dict[str, list[tuple[int, int]]] = {r: [] for r in reports}
    for d in derivations:
        if d.source in found and d.target in found:
            for span in (side for p in d.passages for side in (p.source, p.target)):
                found[span.report].append((span.start, span.end))
    for report, spans in found.items():
        merged: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        found[report] = merged
    return found


def _row(
    app: Apparatus, entries: Sequence[Entry], row: Row, words: Sequence[tuple[Markup, ...]], number: int, sheet_of: dict[int, int]
) -> ColumnRow:
    cells = tuple(_cell(app, e, units, shown) for e, units, shown in zip(entries, row.cells, words, strict=True))
    elsewhere = []
    for column, units in enumerate(row.cells):
        if row.joined and not units:
            found = {(a.other, a.row) for a in row.also if a.other == column}
        else:
            found = {(a.other, a.row) for a in row.also if a.column == column and not (row.joined and not row.cells[a.other])}
        elsewhere.append(tuple(Elsewhere(app.siglum(entries[c].report.id), r, sheet_of[r]) for c, r in sorted(found)))
    return ColumnRow(number, row.joined, cells, tuple(elsewhere))


def _cell(app: Apparatus, entry: Entry, units: Sequence[Unit], shown: tuple[Markup, ...]) -> ColumnCell | None:
    if not units:
        return None
    text, start, end = entry.report.text, units[0].start, units[-1].end
    while text[end - 1].isspace() and end > start + 1:
        end -= 1
    while text[start].isspace() and start < end - 1:
        start += 1
    span = cut(entry.report.id, text, start, end)
    return ColumnCell(entry.report.id, app.siglum(entry.report.id), app.links.words(span), shown)


def _joined(entries: Sequence[Entry], row: Row) -> list[tuple[Markup, ...]]:
    own = [_words(e, units) for e, units in zip(entries, row.cells, strict=True)]
    marked = iter(wordings([words for words in own if words]))
    return [(next(marked),) if words else () for words in own]


def _words(entry: Entry, units: Sequence[Unit]) -> str:
    return " ".join(" ".join(entry.report.text[u.start : u.end].split()) for u in units)


def _paragraphs(entry: Entry, units: Sequence[Unit], scraps: Sequence[tuple[int, int]]) -> tuple[Markup, ...]:
    """The units as they stand, those words marked that are shared although the sentence is not."""
    blocks: list[list[Markup]] = []
    for unit in units:
        if unit.opens or not blocks:
            blocks.append([])
        blocks[-1].extend(_pieces(entry.report.text, unit, scraps))
    return tuple(Markup("").join(block).strip() for block in blocks)


def _pieces(text: str, unit: Unit, scraps: Sequence[tuple[int, int]]) -> Iterable[Markup]:
    at, n = unit.start, max(0, bisect_right(scraps, (unit.start, len(text))) - 1)
    while at < unit.end:
        while n < len(scraps) and scraps[n][1] <= at:
            n += 1
        start, end = scraps[n] if n < len(scraps) else (unit.end, unit.end)
        if at < start:
            stop = min(start, unit.end)
            yield Markup(escape(_line(text[at:stop])))
        else:
            stop = min(end, unit.end)
            yield Markup('<span class="shared">{}</span>').format(_line(text[at:stop]))
        at = stop


def _line(text: str) -> str:
    return visible(re.sub(r"\s+", " ", text))


def held(app: Apparatus, entries: Sequence[Entry], rows: Sequence[Row]) -> tuple[Held, ...]:
    """For each report how many of its sentences stand with another of these."""
    counts = []
    for c, entry in enumerate(entries):
        joined = {u.start for row in rows if row.joined for u in row.cells[c]}
        joined |= {a.start for row in rows for a in row.also if a.column == c}
        counts.append(Held(entry.report.id, app.siglum(entry.report.id), sum(len(row.cells[c]) for row in rows), len(joined)))
    return tuple(counts)
