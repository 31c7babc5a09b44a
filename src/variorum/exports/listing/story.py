"""One story in the terminal: the sections of the page in their order."""

from collections.abc import Callable, Iterator

from variorum.exports import signs
from variorum.exports.apparatus import Apparatus
from variorum.exports.dates import period
from variorum.exports.listing.lines import WIDTH, Line, heading, held, line, sigla, signed, wrapped
from variorum.exports.page.brief import brief
from variorum.exports.page.coverage import coverage
from variorum.exports.page.people import people
from variorum.exports.page.points import PointView, points
from variorum.exports.page.story import StoryView
from variorum.exports.page.ties import ties
from variorum.exports.page.timeline import EventView, timeline

LEAST, MOST = 32, 60
"""Code points of a question in a coverage table: as many as the columns leave room for."""
NAMED = "   "
"""The blanks around a question there."""
NARROW = 30
"""Reports a coverage table can have and still fit a terminal."""


def story_lines(app: Apparatus) -> Iterator[Line]:
    """Everything of a story but its texts."""
    d = app.dossier
    judged = points(app)
    conflicts = sum(p.contested for p in d.points)
    settled = sum(p.verdict == "conflict" for p in d.points) - conflicts
    yield line((d.title, "bold"), (f"  {d.story}", "dim"))
    when = period(d.first, d.last)
    count = f"{signs.counted(len(d.witnesses), 'report')} · {signs.span_of(d.origin_count.low, d.origin_count.high)}"
    yield line(f"{when} · {count} · ", (f"✕ {signs.counted(conflicts, 'conflict')}", "red") if conflicts else "" if settled else "no conflict found",
        f"{' · ' if conflicts else ''}{signs.counted(settled, 'conflict')} settled" if settled else "")  # fmt: skip
    for reason in d.origin_count.because:
        yield line((f"  {reason}", "dim"))
    for words in StoryView(app).judged:
        yield from wrapped(words, 2, "", "✎")
    for title, section in _SECTIONS:
        found = list(section(app, judged))
        if found:
            yield from heading(title)
            yield from found


def _brief(app: Apparatus, judged: tuple[PointView, ...]) -> Iterator[Line]:
    for n, sentence in enumerate(brief(app)[0], 1):
        yield from wrapped(sentence.text, 4, "", f"{n:>2}.")
        yield line("    ", (f"{sigla(sentence.sigla)} · {sentence.pair} · {sentence.id}", "dim"))


def _differ(app: Apparatus, judged: tuple[PointView, ...]) -> Iterator[Line]:
    for p in judged:
        if p.verdict not in ("conflict", "update"):
            continue
        yield line("  ", signed(p.sign), "  ", (p.about, "bold"), (f"  {p.kind} · {p.pair} · {p.id}", "dim"))
        for reading in p.readings:
            yield from wrapped(f"{reading.text}  {sigla(reading.cites)} · {held(reading.pair)}", 8, "", f"     {reading.letter}")
        for reason in p.because:
            yield from wrapped(signs.sentence(reason), 5, "dim")
        for words in p.judged:
            yield from wrapped(words, 5, "", "   ✎")


def _said(app: Apparatus, judged: tuple[PointView, ...]) -> Iterator[Line]:
    for p in judged:
        if p.verdict not in ("conflict", "update"):
            values = [f"{reading.text} ({sigla(reading.cites)})" for reading in p.readings]
            asked = "" if p.about.strip("“”") == p.readings[0].text else f"{p.about}: "  # a clause that is its own first reading
            first, *more = wrapped(f"{asked}{'; '.join(values)} · {held(p.pair)} · {p.id}", 4)
            yield line("  ", signed(p.sign, False), " ", *first[1:])
            yield from more


def _timeline(app: Apparatus, judged: tuple[PointView, ...]) -> Iterator[Line]:
    events = timeline(app)[0]
    yield from (_event(e, f"{e.when}: ") for e in events if e.dated)
    if shared := [e for e in events if e.shared and not e.dated]:
        yield line(("  Without a date:", "dim"))
        yield from (_event(e, f"{e.when}: " if e.worded else "") for e in shared)
    if alone := sum(not (e.dated or e.shared) for e in events):
        yield line((f"  {signs.counted(alone, 'event')} without a date, told by one report{' each' * (alone > 1)}: variorum show --json has {'them' if alone > 1 else 'it'}", "dim"))


def _event(e: EventView, when: str) -> Line:
    note = {"past": "", "planned": " (planned)", "ongoing": " (goes on)"}.get(e.status, "")
    if e.took_place:
        note = f" (planned; {e.took_place.siglum} says it took place)"
    by = f"first reported {e.first} by {e.first_by.siglum} · " if e.first_by else ""
    return line(f"  {when}{e.title}{note}", (f"  {by}{sigla(e.cites)}", "dim"))


def _who(app: Apparatus, judged: tuple[PointView, ...]) -> Iterator[Line]:
    for a in people(app):
        spellings = "; ".join(text for text, _ in a.names if text != a.name)
        titles = "; ".join(text for text, _ in a.roles)
        more = "".join(f", {label} {words}" for label, words in (("also", spellings), ("as", titles)) if words)
        speaks = f" · speaks {signs.counted(len(a.sayings), 'time')}" if a.sayings else ""
        yield line("  ", (a.name, "bold"), f" {a.kind}{more}", (f"  {a.pair}{speaks} · {a.id}", "dim"))
        for doubt in a.doubts:
            yield line(("    ? " + doubt, "dim"))


def _origins(app: Apparatus, judged: tuple[PointView, ...]) -> Iterator[Line]:
    for tie in ties(app):
        yield line(f"  {tie.source} {'→' if tie.directed else '–'} {tie.target}  {tie.summary}", (f"  {tie.id}", "dim"))


def _coverage(app: Apparatus, judged: tuple[PointView, ...]) -> Iterator[Line]:
    if not judged or len(app.witnesses) > NARROW:
        return
    widths = [max(3, len(w.siglum)) for w in app.witnesses.values()]
    room = max(LEAST, min(MOST, WIDTH - len(NAMED) - sum(n + 1 for n in widths)))
    yield line(" " * (room + len(NAMED)) + " ".join(f"{w.siglum:>{n}}" for w, n in zip(app.witnesses.values(), widths, strict=True)))
    shared = tuple(p for p in judged if p.verdict != "single") or judged
    for row in coverage(app, shared):
        cells: list[str | tuple[str, str]] = []
        for cell, n in zip(row.cells, widths, strict=True):
            cells += [(f"{cell.sign.mark + cell.letters:>{n}}", cell.sign.style), " "]
        name = row.point.about
        yield line(f"  {name[: room - 1].rstrip() + '…' if len(name) > room else name:<{room}} ", *cells)


def _reports(app: Apparatus, judged: tuple[PointView, ...]) -> Iterator[Line]:
    for w in app.witnesses.values():
        entry = app.entries.get(w.report)
        yield line("  ", (f"{w.siglum:<5}", "bold"), app.label(w.report), (f"  {entry.name if entry else w.report} · {w.report}", "dim"))


_SECTIONS: tuple[tuple[str, Callable[[Apparatus, tuple[PointView, ...]], Iterator[Line]]], ...] = (
    ("In brief", _brief),
    ("Where they differ", _differ),
    ("What is said", _said),
    ("Timeline", _timeline),
    ("Who", _who),
    ("Where from", _origins),
    ("Coverage", _coverage),
    ("The reports", _reports),
)
