"""Reports side by side: sentences that are the same prose stand in one row, what one alone has stands apart.

The result keeps each report's order. A sentence that two reports print in another order can share a row only once; where
it cannot, `Also` says where its fellow stands.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from variorum.exports.page.chain import heaviest
from variorum.exports.page.kin import Kin, kin, words_of
from variorum.exports.page.paragraphs import paragraphs, stretches
from variorum.records.edition import Entry
from variorum.records.lineage import Derivation
from variorum.records.span import Span

LONGEST = 1500
"""Code points of one unit; a sentence that goes on longer is cut at a space."""
COLLATED = 4000
"""Units of a report that are looked at; the rest is printed apart."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of an article, white space behind it included: the units of a report are all of its article, in order."""

    start: int
    end: int
    opens: bool
    """Whether a paragraph begins here."""


@dataclass(frozen=True, slots=True)
class Also:
    """A unit that stands in another column too, but in another place: `row` counts from 0."""

    start: int
    column: int
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


def units(entry: Entry) -> list[Unit]:
    """An article cut at its sentences and paragraphs; what is not the article has no unit."""
    text = entry.report.text
    sentences = sorted(g.span.start for g in entry.findings.gists) if entry.findings else []
    found: list[Unit] = []
    at = 0
    for start, end, reasons in stretches(entry):
        if reasons:
            continue
        opening = {a for a, _ in paragraphs(text, start, end)}
        while at < len(sentences) and sentences[at] <= start:
            at += 1
        inner = set(opening)
        while at < len(sentences) and sentences[at] < end:
            inner.add(sentences[at])
            at += 1
        found.extend(_pieces(text, start, end, inner, opening))
    return found


def _pieces(text: str, start: int, end: int, cuts: set[int], opening: set[int]) -> Iterable[Unit]:
    """A stretch cut at places; one that holds nothing but white space belongs to the piece before it."""
    if not opening:
        return
    first = min(opening)
    cuts = {c for c in cuts if first < c < end and not text[c].isspace()}
    for a, b in pairwise([start, *sorted(cuts), end]):
        opens = a in opening or a == start
        while b - a > LONGEST:
            space = max(text.rfind(" ", a + 1, a + LONGEST), text.rfind("\n", a + 1, a + LONGEST)) + 1
            cut = space if space > a + 1 else a + LONGEST
            yield Unit(a, cut, opens)
            a, opens = cut, False
        yield Unit(a, b, opens)


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
    next_unit, joined_to = 0, -1
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
        out.extend(_Line({column: (u, u + 1)}) for u in range(next_unit, low))
        high = unit + 1
        while high < count and high not in taken and (n, high) in weights:
            high += 1
        line.cells[column] = (low, high)
        out.append(line)
        next_unit, joined_to = high, unit
    out.extend(_Line({column: (u, u + 1)}) for u in range(next_unit, count))
    return out


def _folded(lines: Sequence[_Line], columns: Sequence[Sequence[Unit]], every: Sequence[Kin]) -> tuple[Row, ...]:
    """The lines as rows: what stands apart between two joined rows is one row, each report's part in its own column."""
    merged: list[tuple[_Line, bool]] = []
    for line in lines:
        joined = len(line.cells) > 1
        if not joined and merged and not merged[-1][1]:
            merged[-1][0].take(line)
        else:
            merged.append((_Line(dict(line.cells)), joined))
    row_of = {(c, u): n for n, (line, _) in enumerate(merged) for c, (lo, hi) in line.cells.items() for u in range(lo, hi)}
    also: dict[int, list[tuple[float, Also]]] = {}
    for k in every:
        for c, u, d, v in ((k.left, k.left_unit, k.right, k.right_unit), (k.right, k.right_unit, k.left, k.left_unit)):
            here, there = row_of[(c, u)], row_of[(d, v)]
            if here != there and d not in (merged[here][0].cells if merged[here][1] else ()):
                also.setdefault(here, []).append((-k.weight, Also(columns[c][u].start, d, there)))
    return tuple(
        Row(
            tuple(tuple(columns[c][slice(*line.cells[c])]) if c in line.cells else () for c in range(len(columns))),
            joined,
            _best(also.get(n, [])),
        )
        for n, (line, joined) in enumerate(merged)
    )


def _best(found: Sequence[tuple[float, Also]]) -> tuple[Also, ...]:
    """For each unit and column the place that is most alike."""
    kept: dict[tuple[int, int], Also] = {}
    for _, also in sorted(found, key=lambda item: (item[0], item[1].start, item[1].column, item[1].row)):
        kept.setdefault((also.start, also.column), also)
    return tuple(sorted(kept.values(), key=lambda a: (a.start, a.column)))
