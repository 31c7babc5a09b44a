"""The public rows of `variorum annotate`: findings of one text, offsets into that text."""

from typing import Any

from variorum.records.findings import Findings
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
        "figures": [
            {**_ends(f.span), "low": f.low, "high": f.high, "unit": f.unit, "hedge": f.hedge, "what": f.what, "kind": f.kind}
            for f in findings.figures
        ],
        "places": [{**_ends(p.span), "name": p.name, "lat": p.lat, "lon": p.lon, "country": p.country} for p in findings.places],
    }


def _at(span: Span) -> list[int]:
    return [span.start, span.end]


def _ends(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
