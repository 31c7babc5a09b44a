"""What a value rests on, step by step: the findings at a span, the sentence they stand in, the report, the file."""

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.exports.apparatus import Apparatus, Cite
from variorum.exports.dates import plain
from variorum.records.findings import Findings
from variorum.records.span import Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """The end of a chain. `findings`: what was found in the words, in words; `place`: file and code points."""

    cite: Cite
    findings: tuple[str, ...]
    place: str


def evidence(app: Apparatus, span: Span) -> Evidence:
    """The findings at a span and where it stands."""
    entry = app.entries.get(span.report)
    found = tuple(_findings_at(entry.findings, span)) if entry and entry.findings else ()
    return Evidence(app.cite(span), found, place(app, span))


def place(app: Apparatus, span: Span) -> str:
    """`harbour/one.txt:78-90`: the source as it was handed in, and the code points of its text."""
    entry = app.entries.get(span.report)
    return f"{entry.report.key if entry else span.report}:{span.start}-{span.end}"


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
