"""The public JSON of an archive: `variorum-archive/1`, as docs/formats.md promises it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from variorum.codec import to_json
from variorum.exports.judgements.lines import judgement_value
from variorum.exports.judgements.state import standings
from variorum.records.edition import Edition, Entry
from variorum.records.findings import Figure, Place, Statement
from variorum.records.judgement import Settlement
from variorum.records.lineage import Derivation, Likeness, Origin
from variorum.records.report import Cut, Damage, Published
from variorum.records.span import Span
from variorum.records.story import Actor, BriefSentence, Dossier, Point, Story, StoryEvent, StoryTime

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
        "reports": [report_value(entry, dated.get(entry.report.id)) for entry in edition.entries],
        "origins": [origin_value(o) for o in edition.origins],
        "derivations": [derivation_value(d) for d in edition.derivations],
        "stories": [story_value(story, dossiers.get(story.id), entries) for story in edition.stories],
        "rejected": [{"what": r.what, "stage": r.stage, "reason": r.reason} for r in edition.rejected],
        "problems": [{"what": p.what, "stage": p.stage, "error": p.error} for p in edition.problems],
        **({"judgements": judgements_value(edition)} if edition.judgements else {}),
    }


def judgements_value(edition: Edition) -> list[dict[str, Any]]:
    """What people decided, oldest first, and what became of it."""
    stands = standings(edition)
    return [{**judgement_value(j), "state": stands[j.id].state, "by": stands[j.id].by} for j in edition.judgements]


def _judged(ids: tuple[str, ...]) -> dict[str, Any]:
    """The judgements that decided a thing; nothing where none did."""
    return {"judged": ids} if ids else {}


def span_value(span: Span | None) -> dict[str, Any] | None:
    """A span as the format has it."""
    return {"report": span.report, "start": span.start, "end": span.end, "quote": span.quote} if span else None


def report_value(entry: Entry, dated: Published | None) -> dict[str, Any]:
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
        "lineage": carried and {"state": carried.state, "because": carried.because, **_judged(carried.judged)},
    }


def _marked(marked: Cut | Damage) -> dict[str, Any]:
    span = marked.span
    return {"start": span.start, "end": span.end, "quote": span.quote, "reason": marked.reason}


def origin_value(o: Origin) -> dict[str, Any]:
    """One voice, and the reports that carry it."""
    return {"id": o.id, "label": o.label, "kind": o.kind, "reports": o.reports, "because": o.because}


def derivation_value(d: Derivation) -> dict[str, Any]:
    """Who took text from whom, with the passages."""
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
        **_judged(d.judged),
    }


def story_value(story: Story, dossier: Dossier | None, entries: dict[str, Entry]) -> dict[str, Any]:
    """A story with everything its dossier holds; `entries`: the reports, by id."""
    value: dict[str, Any] = {"id": story.id, "reports": story.reports, "related": story.related, "because": story.because, **_judged(story.judged)}
    if dossier is None:
        return {**value, "title": None, "first": None, "last": None}
    members = [entries[r] for r in story.reports if r in entries]
    count = dossier.origin_count
    return {
        **value,
        "title": dossier.title,
        "first": dossier.first,
        "last": dossier.last,
        "origin_count": {"low": count.low, "high": count.high, "because": count.because, "likely": [_likely(one) for one in count.likely]},
        "witnesses": [{"report": w.report, "siglum": w.siglum, "published": w.published and w.published.edtf} for w in dossier.witnesses],
        **{name: list(part(dossier, members)) for name, part in PARTS.items()},
    }


def _likely(one: Likeness) -> dict[str, Any]:
    passages = [{"from": span_value(p.source), "to": span_value(p.target), "similarity": round(p.similarity, 4)} for p in one.passages]
    return {"from": one.left, "to": one.right, "passages": passages, "because": one.because}


def actor_value(actor: Actor) -> dict[str, Any]:
    """An actor of a story."""
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "names": [{"text": n.text, "reports": n.reports} for n in actor.names],
        "roles": [{"text": r.text, "span": span_value(r.span)} for r in actor.roles],
        "because": actor.because,
        "unsure": actor.unsure,
        **_judged(actor.judged),
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


def _settled(s: Settlement) -> dict[str, Any]:
    return {"judgement": s.judgement, "reading": s.reading, "author": s.author, "at": s.at, "note": s.note, "overrides": s.overrides}


def point_value(p: Point) -> dict[str, Any]:
    """A point with its readings."""
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
        **({"settled": _settled(p.settled)} if p.settled else {}),
    }  # fmt: skip


def _statements(dossier: Dossier, members: Sequence[Entry]) -> Iterator[dict[str, Any]]:
    voices = dict(dossier.voices)
    return (statement_value(s, voices) for e in members if e.findings for s in e.findings.statements)


def _time(t: StoryTime) -> dict[str, Any]:
    return {"id": t.id, "span": span_value(t.span), "edtf": t.edtf, "timex": {"type": t.type, "value": t.value}}


def _place(p: Place) -> dict[str, Any]:
    return {"id": p.id, "span": span_value(p.span), "name": p.name, "lat": p.lat, "lon": p.lon, "country": p.country, "geonameid": p.geonameid, "kind": p.kind}


def _event(e: StoryEvent) -> dict[str, Any]:
    return {
        "id": e.id, "title": e.title, "when": e.when, "where": e.where, "actors": e.actors, "status": e.status, "spans": [span_value(s) for s in e.spans],
        "first_reported": e.first_reported, "first_by": e.first_by, "took_place": span_value(e.took_place), "when_span": span_value(e.when_span),
    }  # fmt: skip


def _sentence(b: BriefSentence) -> dict[str, Any]:
    return {"id": b.id, "text": b.text, "spans": [span_value(s) for s in b.spans], "points": b.points}


PARTS: dict[str, Callable[[Dossier, Sequence[Entry]], Iterable[dict[str, Any]]]] = {
    "actors": lambda dossier, members: map(actor_value, dossier.actors),
    "statements": _statements,
    "figures": lambda dossier, members: (figure_value(f) for e in members if e.findings for f in e.findings.figures),
    "times": lambda dossier, members: map(_time, dossier.times),
    "places": lambda dossier, members: (_place(p) for e in members if e.findings for p in dossier.meant(e.findings.places)),
    "events": lambda dossier, members: map(_event, dossier.events),
    "points": lambda dossier, members: map(point_value, dossier.points),
    "coverage": lambda dossier, members: ({"point": c.point, "report": c.report, "state": c.state} for c in dossier.coverage),
    "brief": lambda dossier, members: map(_sentence, dossier.brief),
}
"""The lists of a story, from its dossier and the entries of its reports, in the order of the format."""
