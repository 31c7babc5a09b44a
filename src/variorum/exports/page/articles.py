"""The full texts: evidence underlined by kind, furniture folded, damage in the margin."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import pairwise

from markupsafe import Markup, escape

from variorum.exports.apparatus import Apparatus
from variorum.exports.dates import plain
from variorum.exports.page.beside import ROOM, beside
from variorum.exports.page.clean import visible
from variorum.exports.page.points import PointView
from variorum.exports.signs import question, verdict
from variorum.records.edition import Entry
from variorum.records.span import Span

LAYERS = {
    "said": "statements",
    "figure": "figures",
    "time": "times",
    "place": "places",
    "who": "actors",
    "event": "events",
}
"""Kinds of evidence, each with its own underline, in the order of their switches."""
_PARAGRAPHS = re.compile(r"\n[ \t\r\f\v]*\n\s*")


@dataclass(frozen=True, slots=True)
class Article:
    id: str
    siglum: str
    label: str
    heading: str
    facts: tuple[tuple[str, str], ...]
    language: str | None
    body: Markup


@dataclass(slots=True)
class _Mark:
    start: int
    end: int
    kinds: tuple[str, ...]
    title: str
    id: str | None
    tail: Markup


def articles(app: Apparatus, points: Sequence[PointView]) -> tuple[Article, ...]:
    """Every report of the story. To be called last: only what was cited by then has an anchor."""
    signs, notes = _point_signs(app), beside(app, points)
    return tuple(
        article(app.entries[key], app.siglum(key), app.cited.get(key, set()), signs.get(key, {}), notes.get(key, ()), app)
        for key in app.witnesses
        if key in app.entries
    )


def article(
    entry: Entry,
    siglum: str,
    cited: set[tuple[int, int]],
    signs: dict[tuple[int, int], Markup],
    notes: Sequence[tuple[int, Markup]] = (),
    app: Apparatus | None = None,
) -> Article:
    """One report. `signs` stand behind their stretches, `notes` beside the paragraph they begin in."""
    description = entry.description
    heading = (description.title if description else None) or entry.name
    marks = _marks(entry, cited, signs)
    body = Markup("").join(_blocks(entry, marks, list(notes)))
    label = app.label(entry.report.id) if app else heading
    return Article(entry.report.id, siglum, label, heading, tuple(_facts(entry, app)), description.language if description else None, body)


def _facts(entry: Entry, app: Apparatus | None) -> Iterator[tuple[str, str]]:
    d, carried = entry.description, entry.carried
    yield "file", entry.report.key
    if d:
        yield "outlet", d.outlet or "unknown"
        when = plain(d.published.edtf if d.published else None)
        yield "published", f"{when} ({d.published.basis})" if d.published else when
        if d.byline:
            yield "by", d.byline
        if d.credits:
            yield "credit", ", ".join(dict.fromkeys(c.agency for c in d.credits))
        if d.version:
            yield "version", d.version
    if app and carried:
        labels = ", ".join(app.origins[o].label if o in app.origins else o for o in carried.origins) or "none"
        yield "origin", f"{labels} ({carried.state})"
        if carried.because:
            yield "because", "; ".join(carried.because)


def _point_signs(app: Apparatus) -> dict[str, dict[tuple[int, int], Markup]]:
    """Behind each reading that has variants the sign of its point's verdict, a link to the point."""
    found: dict[str, dict[tuple[int, int], Markup]] = {}
    for point in app.dossier.points:
        if point.verdict in ("single", "agree") or len(point.readings) < 2:
            continue
        sign = verdict(point.verdict)
        link = Markup('<a class="ap {}" href="#{}" title="{}">{}</a>').format(sign.tone, point.id, f"{sign.word}: {question(point)}", sign.mark)
        for span in {s for reading in point.readings for s in reading.spans}:
            place = found.setdefault(span.report, {})
            at = (span.start, span.end)
            place[at] = place.get(at, Markup("")) + link
    return found


def _marks(entry: Entry, cited: set[tuple[int, int]], signs: dict[tuple[int, int], Markup]) -> list[_Mark]:
    """Every stretch to be marked, one mark for each distinct stretch."""
    kinds: dict[tuple[int, int], dict[str, None]] = {}
    titles: dict[tuple[int, int], dict[str, None]] = {}
    for kind, span, title in _evidence(entry):
        at = (span.start, span.end)
        kinds.setdefault(at, {})[kind] = None
        titles.setdefault(at, {})[title] = None
    for at in [*cited, *signs]:
        kinds.setdefault(at, {})
    report, size = entry.report.id, len(entry.report.text)
    return [
        _Mark(a, b, tuple(found), "; ".join(t for t in titles.get((a, b), {}) if t),
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


def _blocks(entry: Entry, marks: Sequence[_Mark], notes: list[tuple[int, Markup]]) -> Iterator[Markup]:
    """Paragraphs and folded furniture in text order."""
    text, used = entry.report.text, set[str]()
    soft = _soft_breaks(text)
    heads = {(g.span.start, g.span.end) for g in entry.findings.gists if g.headline} if entry.findings else set()
    pending = list(marks)[::-1]
    live: list[_Mark] = []
    for start, end, reasons in _stretches(entry):
        parts = []
        for a, b in _paragraphs(text, start, end):
            while pending and pending[-1].start < b:
                live.append(pending.pop())
            live = [m for m in live if m.end > a]
            inner = _nested(text, a, b, live, soft, used)
            is_head = any(a <= s and e <= b for s, e in heads) and b - a < 300
            paragraph = Markup('<p class="head">{}</p>\n' if is_head else "<p>{}</p>\n").format(inner)
            here = Markup("").join([note for at, note in notes if a <= at < b][: 1 + (b - a) // ROOM])
            parts.append(Markup('<div class="row">{}<aside class="beside">{}</aside></div>\n').format(paragraph, here) if here else paragraph)
        if reasons:
            yield Markup('<details class="cut"><summary>not the article: {}</summary>\n{}</details>\n').format(
                ", ".join(reasons), Markup("").join(parts)
            )
        else:
            yield Markup("").join(parts)


def _stretches(entry: Entry) -> Iterator[tuple[int, int, tuple[str, ...]]]:
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


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
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


def _soft_breaks(text: str) -> set[int]:
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


def _nested(text: str, lo: int, hi: int, marks: Sequence[_Mark], soft: set[int], used: set[str]) -> Markup:
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


def _size(mark: _Mark) -> int:
    return mark.end - mark.start


def _opening(mark: _Mark, used: set[str]) -> Markup:
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

