"""Marks in a text: what is to be underlined, and how marks that overlap are nested."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from markupsafe import Markup, escape

from variorum.exports.dates import plain
from variorum.exports.page.clean import visible
from variorum.records.edition import Entry
from variorum.records.span import Span


@dataclass(slots=True)
class Mark:
    """A stretch to be underlined. `id`: its anchor, if anything cites it; `tail` stands behind its end."""

    start: int
    end: int
    kinds: tuple[str, ...]
    title: str
    id: str | None
    tail: Markup


def marks_of(
    entry: Entry, cited: set[tuple[int, int]], signs: dict[tuple[int, int], Markup], window: tuple[int, int] | None = None
) -> list[Mark]:
    """Every stretch to be marked, one mark for each distinct stretch; with `window` only those that touch it."""
    report, size = entry.report.id, len(entry.report.text)
    low, high = window or (0, size)
    kinds: dict[tuple[int, int], dict[str, None]] = {}
    titles: dict[tuple[int, int], dict[str, None]] = {}
    for kind, span, title in _evidence(entry):
        if span.end <= low or span.start >= high:
            continue
        at = (span.start, span.end)
        kinds.setdefault(at, {})[kind] = None
        titles.setdefault(at, {})[title] = None
    for at in [*cited, *signs]:
        kinds.setdefault(at, {})
    return [
        Mark(a, b, tuple(found), "; ".join(t for t in titles.get((a, b), {}) if t),
              f"{report}.{a}-{b}" if (a, b) in cited else None, signs.get((a, b), Markup("")))
        for (a, b), found in sorted(kinds.items(), key=lambda item: (item[0][0], -item[0][1]))
        if 0 <= a < b <= size
    ]  # fmt: skip


def _evidence(entry: Entry) -> Iterator[tuple[str, Span, str]]:
    for damage in entry.report.damage:
        yield "damage", damage.span, damage.reason
    found = entry.findings
    if found is None:
        return
    for s in found.statements:
        for span in s.content:
            yield "said", span, f"{s.mode} statement{', cut off' if s.cut_off else ''}"
    for f in found.figures:
        yield "figure", f.span, f"figure: {f.what}"
    for t in found.times:
        yield "time", t.span, f"time: {plain(t.edtf)}"
    for p in found.places:
        yield "place", p.span, f"place: {p.name}{f', {p.country}' if p.country else ''}"
    for actor in found.actors:
        for mention in actor.mentions:
            if mention.form != "pronoun":
                yield "who", mention.span, f"{actor.kind}: {actor.name}"
    for event in found.events:
        yield "event", event.trigger, f"event, {event.status}: {event.title}"


def nested(text: str, lo: int, hi: int, marks: Sequence[Mark], soft: set[int], used: set[str]) -> Markup:
    """The words of one paragraph with its marks properly nested; of two that cross the longer one is split."""
    heap = [(max(m.start, lo), -min(m.end, hi), n) for n, m in enumerate(marks) if m.start < hi and m.end > lo]
    heapify(heap)
    out: list[Markup] = []
    stack: list[tuple[int, int]] = []
    at = lo
    while heap or stack:
        if stack and (not heap or stack[-1][0] <= heap[0][0]):
            end, n = stack.pop()
            out += [_words(text, at, end, soft), Markup("</span>"), marks[n].tail if end == marks[n].end else Markup("")]
            at = end
            continue
        start, minus, n = heappop(heap)
        end = -minus
        while stack and stack[-1][0] < end and _size(marks[stack[-1][1]]) > _size(marks[n]):
            outer = stack.pop()
            out += [_words(text, at, start, soft), Markup("</span>")]
            heappush(heap, (start, -outer[0], outer[1]))
            at = start
        if stack and end > stack[-1][0]:
            heappush(heap, (stack[-1][0], minus, n))
            end = stack[-1][0]
        out += [_words(text, at, start, soft), _opening(marks[n], used)]
        stack.append((end, n))
        at = start
    out.append(_words(text, at, hi, soft))
    return Markup("").join(out)


def _size(mark: Mark) -> int:
    return mark.end - mark.start


def _opening(mark: Mark, used: set[str]) -> Markup:
    attributes = Markup("")
    if mark.kinds:
        attributes += Markup(' class="{}"').format(" ".join(("ev", *mark.kinds)))
    if mark.title:
        attributes += Markup(' title="{}"').format(visible(mark.title))
    if "damage" in mark.kinds and (mark.start, mark.end):
        attributes += Markup(' data-note="{}"').format(visible(mark.title.partition(";")[0]))
    if mark.id and mark.id not in used:
        used.add(mark.id)
        attributes += Markup(' id="{}"').format(mark.id)
    elif mark.id:
        attributes += Markup(' data-of="{}"').format(mark.id)
    return Markup("<span{}>").format(attributes)


def _words(text: str, start: int, end: int, soft: set[int]) -> Markup:
    parts, at = [], start
    while at < end:
        line = text.find("\n", at, end)
        stop = end if line < 0 else line
        parts.append(escape(visible(text[at:stop])))
        if line >= 0:
            parts.append(Markup(" ") if line in soft else Markup("<br>"))
        at = stop + 1
    return Markup("").join(parts)
