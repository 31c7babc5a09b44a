"""The full texts: evidence underlined by kind, furniture folded, damage in the margin."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from variorum.exports.apparatus import Apparatus
from variorum.exports.dates import plain
from variorum.exports.languages import unread
from variorum.exports.page.beside import ROOM, beside
from variorum.exports.page.marking import Mark, marks_of, nested
from variorum.exports.page.paragraphs import paragraphs, soft_breaks, stretches
from variorum.exports.page.points import PointView
from variorum.exports.signs import question, verdict
from variorum.records.edition import Entry

LAYERS = {
    "said": "statements",
    "figure": "figures",
    "time": "times",
    "place": "places",
    "who": "actors",
    "event": "events",
}
"""Kinds of evidence, each with its own underline, in the order of their switches."""


@dataclass(frozen=True, slots=True)
class Article:
    id: str
    siglum: str
    label: str
    heading: str
    facts: tuple[tuple[str, str], ...]
    language: str | None
    body: Markup


def articles(app: Apparatus, points: Sequence[PointView]) -> tuple[Article, ...]:
    """Every report of the story. To be called last: only what was cited by then has an anchor."""
    signs, notes = point_signs(app), beside(app, points)
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
    marks = marks_of(entry, cited, signs)
    body = Markup("").join(blocks(entry, marks, notes))
    label = app.label(entry.report.id) if app else heading
    return Article(entry.report.id, siglum, label, heading, tuple(_facts(entry, app)), description.language if description else None, body)


def _facts(entry: Entry, app: Apparatus | None) -> Iterator[tuple[str, str]]:
    d, carried = entry.description, entry.carried
    yield "file", entry.report.key
    if d:
        yield "outlet", d.outlet or "unknown"
        witness = app.witnesses.get(entry.report.id) if app else None
        published = d.published or (witness.published if witness else None)  # from the report itself, else from its siblings
        yield "published", f"{plain(published.edtf)} ({published.basis})" if published else plain(None)
        if language := unread(d):
            yield "language", language
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
    for words in app.said(app.margin.on_report(entry.report.id)) if app else ():
        yield "judged", words


def point_signs(app: Apparatus, only: str | None = None) -> dict[str, dict[tuple[int, int], Markup]]:
    """Behind each reading that has variants the sign of its point's verdict, a link to the point; `only`: in one report alone."""
    found: dict[str, dict[tuple[int, int], Markup]] = {}
    for point in app.dossier.points:
        spans = {s for reading in point.readings for s in reading.spans if only in (None, s.report)}
        if point.verdict in ("single", "agree") or len(point.readings) < 2 or not spans:
            continue
        sign = verdict(point.verdict)
        link = Markup('<a class="ap {}" href="{}" title="{}">{}</a>').format(sign.tone, app.links.point(point.id), f"{sign.word}: {question(point)}", sign.mark)
        for span in spans:
            place = found.setdefault(span.report, {})
            at = (span.start, span.end)
            place[at] = place.get(at, Markup("")) + link
    return found


def blocks(
    entry: Entry, marks: Sequence[Mark], notes: Sequence[tuple[int, Markup]], window: tuple[int, int] | None = None
) -> Iterator[Markup]:
    """Paragraphs and folded furniture in text order; with `window` only what stands in that stretch of the text."""
    text, used = entry.report.text, set[str]()
    low, high = window or (0, len(text))
    soft = soft_breaks(text)
    heads = {(g.span.start, g.span.end) for g in entry.findings.gists if g.headline} if entry.findings else set()
    pending = [m for m in marks if m.start < high and m.end > low][::-1]
    live: list[Mark] = []
    for start, end, reasons in stretches(entry):
        parts, shown = [], False
        for a, b in paragraphs(text, max(start, low), min(end, high)):
            while pending and pending[-1].start < b:
                live.append(pending.pop())
            live = [m for m in live if m.end > a]
            shown = shown or any("here" in m.kinds and m.start < b for m in live)
            inner = nested(text, a, b, live, soft, used)
            is_head = any(a <= s and e <= b for s, e in heads) and b - a < 300
            paragraph = Markup('<p class="head">{}</p>\n' if is_head else "<p>{}</p>\n").format(inner)
            here = Markup("").join([note for at, note in notes if a <= at < b][: 1 + (b - a) // ROOM])
            parts.append(Markup('<div class="row">{}<aside class="beside">{}</aside></div>\n').format(paragraph, here) if here else paragraph)
        if reasons and parts:
            yield Markup('<details class="cut"{}><summary>not the article: {}</summary>\n{}</details>\n').format(
                Markup(" open") if shown else "", ", ".join(reasons), Markup("").join(parts)
            )
        else:
            yield Markup("").join(parts)
