"""The evidence at a span: findings, the sentence they stand in, its report and file."""

from collections.abc import Iterator

from variorum.exports.apparatus import Apparatus
from variorum.exports.dates import plain
from variorum.exports.listing.lines import Line, line, quoted, wrapped
from variorum.records.findings import Findings
from variorum.records.span import Span


def evidence(app: Apparatus, span: Span) -> Iterator[Line]:
    """The findings at a span, the sentence they stand in, its report and file."""
    entry = app.entries.get(span.report)
    for words in _findings_at(entry.findings, span) if entry and entry.findings else ():
        yield from wrapped(words, 12, "", "    finding")
    yield from quoted(app, span, 12)
    yield line(" " * 12, (app.label(span.report), "dim"))


def _findings_at(found: Findings, span: Span) -> Iterator[str]:
    """What the finding step made of the words at a span: those that touch it, said in words."""
    for f in found.figures:
        if f.span.touches(span):
            limits = "any" if f.low is None and f.high is None else f"{_number(f.low)} to {_number(f.high)}" if f.low != f.high else _number(f.low)
            counted = " ".join(dict.fromkeys(f"{f.unit} {f.what}".split()))
            yield f"figure {f.id}: {limits} {counted}".rstrip() + (f", hedged “{f.hedge}”" if f.hedge else "")
    for t in found.times:
        if t.span.touches(span):
            yield f"time {t.id}: {t.value} ({plain(t.edtf)}{', counted from the day of publication' if t.anchored else ''})"
    for p in found.places:
        if p.span.touches(span):
            yield f"place {p.id}: {p.name}{f', {p.country}' if p.country else ''}"
    for a in found.actors:
        if any(m.span.touches(span) for m in a.mentions) or any(r.span.touches(span) for r in a.roles):
            yield f"actor {a.id}: {a.name}, {a.kind}"
    for s in found.statements:
        if any(c.covers(span) for c in s.content):
            yield f"statement {s.id}: {s.mode}, {s.stance}" + (f", by “{s.speaker.quote}”" if s.speaker else ", speaker unknown")
    for e in found.events:
        if e.span.covers(span):
            yield f"event {e.id}: {e.title} ({e.status}{', negated' if e.negated else ''})"


def _number(value: float | None) -> str:
    return "open" if value is None else f"{value:,.10g}"
