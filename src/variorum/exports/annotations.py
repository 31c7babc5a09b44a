"""The public rows of `variorum annotate`: findings of one text, offsets into that text."""

from typing import Any

from variorum.records.findings import Figure, Findings
from variorum.records.span import Span


def annotation_value(identity: str, findings: Findings) -> dict[str, Any]:
    """One output row. Offsets are code points, half-open."""
    return {
        "id": identity,
        "actors": [
            {"name": a.name, "kind": a.kind, "mentions": [_at(m.span) for m in a.mentions], "roles": [_at(r.span) for r in a.roles]}
            for a in findings.actors
        ],
        "statements": [
            {
                "speaker": s.speaker and _at(s.speaker),
                "cue": s.cue and _at(s.cue),
                "content": [_at(c) for c in s.content],
                "mode": s.mode,
                "stance": s.stance,
                "cut_off": s.cut_off,
            }
            for s in findings.statements
        ],
        "times": [{**_ends(t.span), "edtf": t.edtf, "timex": {"type": t.type, "value": t.value}} for t in findings.times],
        "figures": _figures(findings.figures),
        "places": [{**_ends(p.span), "name": p.name, "lat": p.lat, "lon": p.lon, "country": p.country, "kind": p.kind} for p in findings.places],
    }


def _figures(figures: tuple[Figure, ...]) -> list[dict[str, Any]]:
    """One row a figure; a change that prints both its ends ("from 3 to 10") is one row whose bounds are the ends."""
    by_id = {f.id: f for f in figures}
    old = {f.was for f in figures if f.was}
    rows = []
    for figure in figures:
        if figure.id in old:
            continue
        low, high = figure.low, figure.high
        before = by_id.get(figure.was or "")
        if before is not None:
            ends = [v for v in (low, high, before.low, before.high) if v is not None]
            low, high = min(ends), max(ends)
        row = {**_ends(figure.span), "low": low, "high": high, "unit": figure.unit, "hedge": figure.hedge}
        rows.append({**row, "what": figure.what, "kind": figure.kind, "change": figure.change, "as_of": figure.as_of})
    return rows


def _at(span: Span) -> list[int]:
    return [span.start, span.end]


def _ends(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
