"""The public JSON of an archive: `variorum-archive/1`, as docs/formats.md promises it."""

from typing import Any

from variorum.codec import to_json
from variorum.records.edition import Edition, Entry
from variorum.records.findings import Figure, Statement
from variorum.records.lineage import Derivation
from variorum.records.report import Cut, Damage, Published
from variorum.records.span import Span
from variorum.records.story import Actor, Dossier, Point, Story

FORMAT = "variorum-archive/1"


def archive_json(edition: Edition) -> bytes:
    """The whole edition: UTF-8, one line end at the end, the same bytes for the same edition."""
    return to_json(archive_value(edition), pretty=True) + b"\n"


def archive_value(edition: Edition) -> dict[str, Any]:
    """The edition as plain values in the shape of the public format."""
    entries = {entry.report.id: entry for entry in edition.entries}
    dossiers = {dossier.story: dossier for dossier in edition.dossiers}
    dated = {w.report: w.published for dossier in edition.dossiers for w in dossier.witnesses}
    return {
        "format": FORMAT,
        "reports": [_report(entry, dated.get(entry.report.id)) for entry in edition.entries],
        "origins": [
            {"id": o.id, "label": o.label, "kind": o.kind, "reports": o.reports, "because": o.because} for o in edition.origins
        ],
        "derivations": [_derivation(d) for d in edition.derivations],
        "stories": [_story(story, dossiers.get(story.id), entries) for story in edition.stories],
        "rejected": [{"what": r.what, "stage": r.stage, "reason": r.reason} for r in edition.rejected],
        "problems": [{"what": p.what, "stage": p.stage, "error": p.error} for p in edition.problems],
    }


def span_value(span: Span | None) -> dict[str, Any] | None:
    """A span as the format has it."""
    return {"report": span.report, "start": span.start, "end": span.end, "quote": span.quote} if span else None


def _report(entry: Entry, dated: Published | None) -> dict[str, Any]:
    """`dated`: when the report's story says it was published, which a report without a date takes from its siblings."""
    d, carried = entry.description, entry.carried
    published = (d.published if d else None) or dated
    credit = d.credits[0] if d and d.credits else None
    return {
        "id": entry.report.id,
        "name": entry.name,
        "text": entry.report.text,
        "title": d and d.title,
        "outlet": d and d.outlet,
        "url": d and d.url,
        "byline": d and d.byline,
        "language": d and d.language,
        "credit": credit and {"agency": credit.agency, "span": span_value(credit.span)},
        "published": published
        and {"edtf": published.edtf, "basis": published.basis, "because": [span_value(s) for s in published.because]},
        "removed": [_marked(c) for c in entry.removed],
        "damage": [_marked(x) for x in entry.report.damage],
        "origins": carried.origins if carried else (),
        "lineage": carried and {"state": carried.state, "because": carried.because},
    }


def _marked(marked: Cut | Damage) -> dict[str, Any]:
    span = marked.span
    return {"start": span.start, "end": span.end, "quote": span.quote, "reason": marked.reason}


def _derivation(d: Derivation) -> dict[str, Any]:
    return {
        "id": d.id,
        "from": d.source,
        "to": d.target,
        "kind": d.kind,
        "direction": d.direction,
        "share": round(d.share, 4),
        "passages": [
            {"from": span_value(p.source), "to": span_value(p.target), "similarity": round(p.similarity, 4)} for p in d.passages
        ],
        "because": d.because,
    }


def _story(story: Story, dossier: Dossier | None, entries: dict[str, Entry]) -> dict[str, Any]:
    value: dict[str, Any] = {"id": story.id, "reports": story.reports, "related": story.related, "because": story.because}
    if dossier is None:
        return {**value, "title": None, "first": None, "last": None}
    members = [entries[r] for r in story.reports if r in entries]
    voices = dict(dossier.voices)
    count = dossier.origin_count
    return {
        **value,
        "title": dossier.title,
        "first": dossier.first,
        "last": dossier.last,
        "origin_count": {"low": count.low, "high": count.high, "because": count.because},
        "witnesses": [{"report": w.report, "siglum": w.siglum, "published": w.published and w.published.edtf} for w in dossier.witnesses],
        "actors": [_actor(a) for a in dossier.actors],
        "statements": [statement_value(s, voices) for e in members if e.findings for s in e.findings.statements],
        "figures": [figure_value(f) for e in members if e.findings for f in e.findings.figures],
        "times": [
            {"id": t.id, "span": span_value(t.span), "edtf": t.edtf, "timex": {"type": t.type, "value": t.value}} for t in dossier.times
        ],
        "places": [
            {"id": p.id, "span": span_value(p.span), "name": p.name, "lat": p.lat, "lon": p.lon, "country": p.country, "geonameid": p.geonameid, "kind": p.kind}
            for e in members if e.findings for p in e.findings.places
        ],
        "events": [
            {"id": e.id, "title": e.title, "when": e.when, "where": e.where, "actors": e.actors, "status": e.status, "spans": [span_value(s) for s in e.spans],
             "first_reported": e.first_reported, "first_by": e.first_by, "took_place": span_value(e.took_place)}
            for e in dossier.events
        ],
        "points": [_point(p) for p in dossier.points],
        "coverage": [{"point": c.point, "report": c.report, "state": c.state} for c in dossier.coverage],
        "brief": [{"id": b.id, "text": b.text, "spans": [span_value(s) for s in b.spans], "points": b.points} for b in dossier.brief],
    }  # fmt: skip


def _actor(actor: Actor) -> dict[str, Any]:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "names": [{"text": n.text, "reports": n.reports} for n in actor.names],
        "roles": [{"text": r.text, "span": span_value(r.span)} for r in actor.roles],
        "because": actor.because,
        "unsure": actor.unsure,
    }


def statement_value(s: Statement, voices: dict[str, str]) -> dict[str, Any]:
    """A statement with its speakers given as the story's actors."""
    return {
        "id": s.id,
        "speaker": voices.get(s.actor or ""),
        "speaker_span": span_value(s.speaker),
        "cue_span": span_value(s.cue),
        "content": " … ".join(span.quote for span in s.content),
        "content_spans": [span_value(c) for c in s.content],
        "mode": s.mode,
        "to": voices.get(s.to_actor or ""),
        "when": s.when,
        "occasion": None,
        "occasion_span": span_value(s.occasion),
        "inside": s.inside,
        "stance": s.stance,
        "cut_off": s.cut_off,
    }


def figure_value(f: Figure) -> dict[str, Any]:
    """A figure; open bounds are null."""
    return {
        "id": f.id,
        "what": f.what,
        "low": f.low,
        "high": f.high,
        "unit": f.unit,
        "hedge": f.hedge,
        "kind": f.kind,
        "change": f.change,
        "span": span_value(f.span),
        "statement": f.statement,
        "as_of": f.as_of,
    }


def _point(p: Point) -> dict[str, Any]:
    return {
        "id": p.id,
        "about": p.about,
        "kind": p.kind,
        "verdict": p.verdict,
        "readings": [
            {"value": r.value, "text": r.text, "reports": r.reports, "origins": r.origins, "said_by": r.said_by, "spans": [span_value(s) for s in r.spans]}
            for r in p.readings
        ],
        "because": p.because,
        "rules": p.rules,
    }  # fmt: skip
