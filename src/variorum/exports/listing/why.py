"""The whole chain behind a thing: rule, then findings, then the sentence in its report, then the file."""

from collections.abc import Callable, Iterator
from typing import Any

from variorum.exports import signs
from variorum.exports.apparatus import Apparatus
from variorum.exports.dates import when_of
from variorum.exports.listing.evidence import evidence
from variorum.exports.listing.find import Found
from variorum.exports.listing.lines import Line, heading, line, quoted, sigla, signed, wrapped
from variorum.exports.page.points import view
from variorum.records.edition import Entry
from variorum.records.findings import Statement
from variorum.records.lineage import Derivation, Origin
from variorum.records.story import Actor, BriefSentence, Dossier, Point, StoryEvent


def why_lines(app: Apparatus, found: Found) -> Iterator[Line]:
    """The chain of any thing `find` knows."""
    return _CHAINS[found.kind](app, found.record)


def _rule(reasons: tuple[str, ...], rules: tuple[str, ...] = ()) -> Iterator[Line]:
    if rules:
        yield line("  rule  ", (" → ".join(rules), "bold"))
    for reason in reasons:
        yield from wrapped(signs.sentence(reason), 10 if not rules else 8, "", "  because" if not rules else "")
    if not reasons and not rules:
        yield line(("  no rule has spoken", "dim"))


def _point(app: Apparatus, point: Point) -> Iterator[Line]:
    p = view(app, point)
    yield line("point ", (p.about, "bold"), "  ", signed(p.sign), (f"  {p.kind} · {p.pair} · {p.id}", "dim"))
    yield from _rule(point.because, point.rules)
    for words in p.judged:
        yield from wrapped(words, 8, "bold", "  person")
    for reading, record in zip(p.readings, point.readings, strict=True):
        yield from heading(f"  {reading.letter}  {reading.text}", f"= {reading.value} · {sigla(reading.cites)} · {reading.pair}")
        labels = [app.origins[o].label if o in app.origins else o for o in record.origins]
        if labels:
            yield line((f"    origins: {', '.join(labels)}", "dim"))
        for span in record.spans:
            yield from evidence(app, span)


def _brief(app: Apparatus, sentence: BriefSentence) -> Iterator[Line]:
    yield line("brief sentence", (f"  {sentence.id}", "dim"))
    yield from wrapped(sentence.text, 2, "bold")
    yield from _rule(("every name, number and date of the sentence stands in the words it cites",))
    for span in sentence.spans:
        yield from evidence(app, span)
    by_id = {p.id: p for p in app.dossier.points}
    for key in sentence.points:
        if key in by_id:
            yield line()
            yield from _point(app, by_id[key])


def _statement(app: Apparatus, record: tuple[Entry, Statement]) -> Iterator[Line]:
    entry, s = record
    yield line("statement", (f"  {s.id} · {s.mode}, {s.stance}{', cut off' if s.cut_off else ''}", "dim"))
    actor = app.actors.get(dict(app.dossier.voices).get(s.actor or "", ""))
    named = next((a for a in entry.findings.actors if a.id == s.actor), None) if entry.findings else None
    if named:
        yield line(f"  speaker in its report: {named.name}, {named.kind}", (f"  {named.id}", "dim"))
    if actor:
        yield line(f"  speaker in the story: {actor.name}", (f"  {actor.id}", "dim"))
        yield from _rule(actor.because)
    for label, span in (("speaker", s.speaker), ("cue", s.cue), ("to", s.to), ("when", s.when_span), ("occasion", s.occasion)):
        if span:
            yield line(f"  {label}: “{' '.join(span.quote.split())}”")
    for span in s.content:
        yield from evidence(app, span)


def _derivation(app: Apparatus, d: Derivation) -> Iterator[Line]:
    arrow = "→" if d.direction == "known" else "–"
    yield line("derivation ", (f"{app.siglum(d.source)} {arrow} {app.siglum(d.target)}", "bold"), f"  {d.kind}, {d.share:.0%} of {app.siglum(d.target)}", (f"  {d.id}", "dim"))
    yield from _rule(d.because)
    for number, p in enumerate(d.passages, 1):
        yield from heading(f"  passage {number}", f"{p.similarity:.0%} alike")
        yield from quoted(app, p.source, 4)
        yield from quoted(app, p.target, 4)


def _origin(app: Apparatus, origin: Origin) -> Iterator[Line]:
    yield line("origin ", (origin.label, "bold"), f"  {origin.kind}", (f"  {origin.id}", "dim"))
    yield from _rule(origin.because)
    for report in origin.reports:
        yield line(f"  {app.siglum(report)}", (f"  {app.label(report)}", "dim"))


def _actor(app: Apparatus, actor: Actor) -> Iterator[Line]:
    yield line("actor ", (actor.name, "bold"), f"  {actor.kind}", (f"  {actor.id}", "dim"))
    yield from _rule(actor.because)
    members = set(actor.members)
    for key, entry in app.entries.items():
        for named in entry.findings.actors if entry.findings else ():
            if named.id in members:
                yield from heading(f"  {named.name}", f"{app.siglum(key)} · {signs.counted(len(named.mentions), 'mention')} · {named.id}")
                for mention in named.mentions[:1]:
                    yield from quoted(app, mention.span, 4)


def _event(app: Apparatus, event: StoryEvent) -> Iterator[Line]:
    yield line("event ", (event.title, "bold"), f"  {when_of(event)}, {event.status}", (f"  {event.id}", "dim"))
    for span in event.spans:
        yield from evidence(app, span)
    if event.took_place:
        yield from heading("  took place")
        yield from evidence(app, event.took_place)


def _story(app: Apparatus, d: Dossier) -> Iterator[Line]:
    yield line("story ", (d.title, "bold"), (f"  {d.story}", "dim"))
    story = next((s for s in app.edition.stories if s.id == d.story), None)
    yield from _rule(story.because if story else ())
    yield line(f"  {signs.span_of(d.origin_count.low, d.origin_count.high)}")
    yield from _rule(d.origin_count.because)
    for report in app.witnesses:
        yield from _report(app, app.entries[report])


def _report(app: Apparatus, entry: Entry) -> Iterator[Line]:
    yield line("report ", (app.siglum(entry.report.id), "bold"), f"  {app.label(entry.report.id)}", (f"  {entry.report.id} · {entry.report.key}", "dim"))
    d, carried = entry.description, entry.carried
    if carried:
        yield line(f"  origin {carried.state}")
        yield from _rule(carried.because)
    for label, spans in (("dated by", d.published.because if d and d.published else ()), ("credited by", tuple(c.span for c in d.credits) if d else ())):
        for span in spans:
            yield line(f"  {label}:")
            yield from quoted(app, span, 4)


_CHAINS: dict[str, Callable[[Apparatus, Any], Iterator[Line]]] = {
    "point": _point,
    "brief sentence": _brief,
    "statement": _statement,
    "derivation": _derivation,
    "origin": _origin,
    "actor": _actor,
    "event": _event,
    "story": _story,
    "report": _report,
}
