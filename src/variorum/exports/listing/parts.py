"""One actor, one point, one report in the terminal."""

from collections.abc import Iterator

from variorum.exports import signs
from variorum.exports.apparatus import Apparatus
from variorum.exports.dates import plain
from variorum.exports.languages import unread
from variorum.exports.listing.lines import Line, heading, line, quoted, sigla, signed, wrapped
from variorum.exports.page.people import people
from variorum.exports.page.points import view
from variorum.records.edition import Entry
from variorum.records.story import Actor, Point


def actor_lines(app: Apparatus, actor: Actor) -> Iterator[Line]:
    """Every spelling and title with its reports, then every saying."""
    found = next(a for a in people(app) if a.id == actor.id)
    yield line((found.name, "bold"), f"  {found.kind}", (f"  {found.pair} · {found.id}", "dim"))
    yield from heading("Spellings")
    for text, cites in found.names:
        yield line(f"  {text}", (f"  {sigla(cites)}", "dim"))
    if found.roles:
        yield from heading("Titles")
        for text, cites in found.roles:
            yield line(f"  {text}", (f"  {sigla(cites)}", "dim"))
    for doubt in found.doubts:
        yield line(f"  ? {doubt}")
    for words in found.judged[len(actor.judged) :]:
        yield from wrapped(words, 2, "", "✎")
    for reason in actor.because:
        yield line(("  " + signs.sentence(reason), "dim"))
    if found.sayings:
        yield from heading("Says", signs.counted(len(found.sayings), "time"))
        for saying in found.sayings:
            yield from wrapped(saying.words, 4, "italic", "  –")
            yield line("    ", (f"{sigla(saying.printed)} · {saying.note}", "dim"))


def point_lines(app: Apparatus, point: Point) -> Iterator[Line]:
    """The readings side by side, each with its exact words, then who is silent."""
    p = view(app, point)
    yield line(signed(p.sign), "  ", (p.about, "bold"), (f"  {p.kind} · {p.pair} · {p.id}", "dim"))
    for reason in p.because:
        yield from wrapped(signs.sentence(reason), 2)
    for words in p.judged:
        yield from wrapped(words, 2, "bold", "✎")
    for reading, record in zip(p.readings, point.readings, strict=True):
        yield from heading(f"{reading.letter}  {reading.text}", f"{sigla(reading.cites)} · {reading.pair}")
        if reading.notes:
            yield line(("   " + " · ".join(reading.notes), "dim"))
        for span in record.spans:
            yield from quoted(app, span)
    for name in ("silent", "could-not-know", "not-read"):
        reports = [app.siglum(r) for r in app.witnesses if app.state(point.id, r) == name]
        if reports:
            yield from heading(f"{signs.state(name).mark}  {signs.state(name).word}", " ".join(reports))


def report_lines(entry: Entry, app: Apparatus | None) -> Iterator[Line]:
    """What is known of a report, what in it is not the article, and its text."""
    d, carried = entry.description, entry.carried
    title = (d.title if d else None) or entry.name
    yield line((title, "bold"), (f"  {entry.name} · {entry.report.id}", "dim"))
    yield line(f"file {entry.report.key}")
    if d:
        when = f"{plain(d.published.edtf)} ({d.published.basis})" if d.published else plain(None)
        for name, value in (("outlet", d.outlet or "unknown"), ("published", when), ("by", d.byline), ("language", unread(d) or d.language), ("url", d.url)):
            if value:
                yield line(f"{name} {value}")
        for credit in d.credits:
            yield line(f"credit {credit.agency}")
    if carried:
        labels = [app.origins[o].label if app and o in app.origins else o for o in carried.origins]
        yield line(f"origin {', '.join(labels)} ({carried.state})")
        for reason in carried.because:
            yield line(("  " + signs.sentence(reason), "dim"))
    for words in app.said(app.margin.on_report(entry.report.id)) if app else ():
        yield from wrapped(words, 2, "bold", "✎")
    marked = [(c.span, c.reason) for c in entry.removed] + [(x.span, x.reason) for x in entry.report.damage]
    for span, reason in marked:
        words = " ".join(span.quote.split())
        yield line((f"{reason}: {words[:70]}{'…' if len(words) > 70 else ''}", "dim"))
    yield from heading("Text")
    for paragraph in entry.report.text.split("\n"):
        yield from wrapped(paragraph, 2) if paragraph.strip() else [line()]

