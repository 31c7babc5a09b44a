"""Reports side by side: sentences that are the same prose stand in one row, what one alone has stands apart.

The result keeps each report's order. A sentence that two reports print in another order can share a row only once; where
it cannot, `Also` says where its fellow stands.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from variorum.exports.page.chain import heaviest
from variorum.exports.page.kin import Kin, kin, words_of
from variorum.exports.page.units import Unit, units
from variorum.records.edition import Entry
from variorum.records.lineage import Derivation
from variorum.records.span import Span

COLLATED = 4000
"""Units of a report that are looked at; the rest is printed apart."""
TALL = 30
"""Units of a report in one row that stands apart."""


@dataclass(frozen=True, slots=True)
class Also:
    """The unit of `column` that begins at `start` stands in the column `other` too, but in another row (from 0)."""

    column: int
    start: int
    other: int
    row: int


@dataclass(frozen=True, slots=True)
class Row:
    """One row: for each report its units. `joined`: the same prose in two or more of them."""

    cells: tuple[tuple[Unit, ...], ...]
    joined: bool
    also: tuple[Also, ...] = ()


@dataclass(slots=True)
class _Line:
    """A row in the making: for each column the half-open range of its units."""

    cells: dict[int, tuple[int, int]] = field(default_factory=dict)

    def take(self, other: "_Line") -> None:
        for column, (lo, hi) in other.cells.items():
            here = self.cells.get(column, (lo, hi))
            self.cells[column] = (min(here[0], lo), max(here[1], hi))


def collate(entries: Sequence[Entry], derivations: Iterable[Derivation] = ()) -> tuple[Row, ...]:
    """The rows of these reports, first to last. Shared passages that are on record join at half their words, others at more."""
    columns = [units(e) for e in entries]
    folded = [
        [words_of(e.report.text[u.start : u.end]) for u in column[:COLLATED]] for e, column in zip(entries, columns, strict=True)
    ]
    place = {e.report.id: n for n, e in enumerate(entries)}
    shared = _shared(place, derivations)
    every: list[Kin] = []
    lines = [_Line({0: (n, n + 1)}) for n in range(len(columns[0]))] if columns else []
    for column in range(1, len(columns)):
        new = [
            k
            for before in range(column)
            for k in kin(before, column, folded, [_touched(columns[c], spans) for c, spans in _sides(shared, before, column)])
        ]
        every.extend(new)
        lines = _with(lines, column, len(columns[column]), new)
    return _folded(lines, columns, every)


def _shared(place: dict[str, int], derivations: Iterable[Derivation]) -> dict[tuple[int, int], list[tuple[Span, Span]]]:
    """The passages on record for each pair of columns, left side first."""
    found: dict[tuple[int, int], list[tuple[Span, Span]]] = {}
    for d in derivations:
        if d.source in place and d.target in place and d.source != d.target:
            left, right = place[d.source], place[d.target]
            for p in d.passages:
                pair = (p.source, p.target) if left < right else (p.target, p.source)
                found.setdefault((min(left, right), max(left, right)), []).append(pair)
    return found


def _sides(shared: dict[tuple[int, int], list[tuple[Span, Span]]], left: int, right: int) -> list[tuple[int, list[Span]]]:
    pairs = shared.get((left, right), [])
    return [(left, [a for a, _ in pairs]), (right, [b for _, b in pairs])]


def _touched(column: Sequence[Unit], spans: Sequence[Span]) -> dict[int, set[int]]:
    """For each unit the numbers of the passages it has a part in."""
    found: dict[int, set[int]] = {}
    order = sorted(range(len(spans)), key=lambda n: (spans[n].start, n))
    at = 0
    for number in order:
        span = spans[number]
        while at < len(column) and column[at].end <= span.start:
            at += 1
        n = at
        while n < len(column) and column[n].start < span.end:
            found.setdefault(n, set()).add(number)
            n += 1
    return found


def _with(lines: list[_Line], column: int, count: int, new: Sequence[Kin]) -> list[_Line]:
    """The lines with one more column laid beside them."""
    row_of = {(c, u): n for n, line in enumerate(lines) for c, (lo, hi) in line.cells.items() for u in range(lo, hi)}
    weights: dict[tuple[int, int], float] = {}
    for k in new:
        key = (row_of[(k.left, k.left_unit)], k.right_unit)
        weights[key] = max(k.weight, weights.get(key, 0.0))
    anchors = dict(heaviest([(r, u, w) for (r, u), w in sorted(weights.items())]))
    taken = set(anchors.values())
    out: list[_Line] = []
    next_unit, joined_to, gap = 0, -1, 0
    for n, line in enumerate(lines):
        unit = anchors.get(n)
        if unit is None:
            if joined_to >= 0 and n - 1 in anchors and (n, joined_to) in weights:
                out[-1].take(line)
            else:
                out.append(line)
            continue
        low = unit
        while low > next_unit and (n, low - 1) in weights:
            low -= 1
        _lay(out, gap, [_Line({column: (u, u + 1)}) for u in range(next_unit, low)])
        high = unit + 1
        while high < count and high not in taken and (n, high) in weights:
            high += 1
        line.cells[column] = (low, high)
        out.append(line)
        next_unit, joined_to, gap = high, unit, len(out)
    _lay(out, gap, [_Line({column: (u, u + 1)}) for u in range(next_unit, count)])
    return out


def _lay(out: list[_Line], gap: int, alone: list[_Line]) -> None:
    """Put what stands apart level with what stands apart already since `gap`; where nothing does, at the end."""
    single = next((n for n in range(gap, len(out)) if len(out[n].cells) == 1), len(out) - 1)
    out[single + 1 : single + 1] = alone


def _folded(lines: Sequence[_Line], columns: Sequence[Sequence[Unit]], every: Sequence[Kin]) -> tuple[Row, ...]:
    """The lines as rows: what stands apart between two joined rows is level, each report's part in its own column."""
    merged: list[tuple[dict[int, tuple[int, int]], bool]] = []
    gap = _Line()
    for line in lines:
        if len(line.cells) > 1:
            merged.extend((cells, False) for cells in _level(gap))
            merged.append((line.cells, True))
            gap = _Line()
        else:
            gap.take(line)
    merged.extend((cells, False) for cells in _level(gap))
    row_of = {(c, u): n for n, (cells, _) in enumerate(merged) for c, (lo, hi) in cells.items() for u in range(lo, hi)}
    also: dict[int, list[tuple[float, Also]]] = {}
    for k in every:
        for c, u, d, v in ((k.left, k.left_unit, k.right, k.right_unit), (k.right, k.right_unit, k.left, k.left_unit)):
            here, there = row_of[(c, u)], row_of[(d, v)]
            cells, joined = merged[here]
            if here != there and not (joined and d in cells):
                also.setdefault(here, []).append((-k.weight, Also(c, columns[c][u].start, d, there)))
    return tuple(
        Row(
            tuple(tuple(columns[c][slice(*cells[c])]) if c in cells else () for c in range(len(columns))),
            joined,
            _best(also.get(n, [])),
        )
        for n, (cells, joined) in enumerate(merged)
    )


def _level(gap: _Line) -> Iterable[dict[int, tuple[int, int]]]:
    """What stands apart in one gap, a bounded number of units a row."""
    longest = max((hi - lo for lo, hi in gap.cells.values()), default=0)
    for k in range(0, longest, TALL):
        yield {c: (lo + k, min(hi, lo + k + TALL)) for c, (lo, hi) in sorted(gap.cells.items()) if lo + k < hi}


def _best(found: Sequence[tuple[float, Also]]) -> tuple[Also, ...]:
    """For each unit and other column the place that is most alike."""
    kept: dict[tuple[int, int, int], Also] = {}
    for _, also in sorted(found, key=lambda item: (item[0], item[1].row)):
        kept.setdefault((also.column, also.start, also.other), also)
    return tuple(kept[key] for key in sorted(kept))
