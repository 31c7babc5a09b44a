"""One report on a page of its own: what it says of itself, its text with everything found in it, what it is quoted with."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from variorum.exports.apparatus import Apparatus
from variorum.exports.dates import plain
from variorum.exports.languages import unread
from variorum.exports.links import Links
from variorum.exports.page.articles import blocks, point_signs
from variorum.exports.page.beside import beside
from variorum.exports.page.marking import Mark, marks_of
from variorum.exports.page.points import view
from variorum.records.edition import Entry
from variorum.records.findings import Statement
from variorum.records.report import Published
from variorum.records.span import Span

HERE = "here"
"""Kind of the mark on the words a link led to; its anchor is `w`."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A value, and the words of the report it rests on."""

    text: str
    words: tuple[tuple[str, str], ...] = ()
    """Quotes with their addresses."""
    moment: str = ""
    """The same as a machine reads it, where it is a moment."""


@dataclass(frozen=True, slots=True)
class Fact:
    """`name` is a key of the interface's words; `because` are the reasons in words, `state` how sure it is."""

    name: str
    pieces: tuple[Piece, ...]
    because: tuple[str, ...] = ()
    state: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement as the list below the text prints it."""

    id: str
    speaker: str
    actor: str | None
    """Address of the actor in the story, if it is one there."""
    words: str
    href: str
    own: str | None
    """Address of the statement's own page."""
    mode: str
    stance: str
    cut_off: bool


def facts(entry: Entry, links: Links, app: Apparatus | None = None) -> Iterator[Fact]:
    """The header of a report: what is known of it, each with the words that say so."""
    d, carried = entry.description, entry.carried
    yield Fact("file", (Piece(entry.report.key),))
    if d:
        yield Fact("outlet", (Piece(d.outlet),) if d.outlet else ())
    yield _published(entry, links, app)
    if language := unread(d):
        yield Fact("language", (Piece(language),))
    if d:
        if d.byline:
            yield Fact("byline", (Piece(d.byline),))
        if d.credits:
            yield Fact("credit", tuple(Piece(agency, _words(links, spans)) for agency, spans in _agencies(entry).items()))
        if d.dateline:
            printed = _words(links, [d.dateline.span])
            told = any(d.dateline.place in quote for quote, _ in printed)
            yield Fact("dateline", (Piece(printed[0][0] if told else d.dateline.place, printed),))
        if d.version:
            yield Fact("version", (Piece(d.version),))
        if d.url:
            yield Fact("url", (Piece(d.url),))
    if carried:
        origins = app.origins if app else {}
        yield Fact("origin", tuple(Piece(origins[o].label if o in origins else o) for o in carried.origins), carried.because, carried.state)


def _published(entry: Entry, links: Links, app: Apparatus | None) -> Fact:
    """From the report itself, else from the story it belongs to."""
    found: Published | None = entry.description.published if entry.description else None
    witness = app.witnesses.get(entry.report.id) if app else None
    found = found or (witness.published if witness else None)
    if found is None:
        return Fact("published", ())
    return Fact(f"published_{found.basis}", (Piece(plain(found.edtf), _words(links, found.because), found.edtf),))


def _agencies(entry: Entry) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    for credit in entry.description.credits if entry.description else ():
        found.setdefault(credit.agency, []).append(credit.span)
    return found


def _words(links: Links, spans: Sequence[Span]) -> tuple[tuple[str, str], ...]:
    return tuple((" ".join(s.quote.split()), links.words(s)) for s in dict.fromkeys(spans))


def text_of(entry: Entry, window: tuple[int, int], at: tuple[int, int] | None, note: str, app: Apparatus | None = None) -> Markup:
    """The text in `window` with all that is found in it; `at` is highlighted, `note` says why.

    In a story the signs of points stand behind their readings and the other reports' readings beside the paragraphs.
    """
    report = entry.report.id
    signs = point_signs(app, report).get(report, {}) if app else {}
    marks = marks_of(entry, set(), signs, window)
    if at:
        marks.append(Mark(*at, (HERE,), note, "w", Markup("")))
        marks.sort(key=lambda m: (m.start, -m.end))
    notes: tuple[tuple[int, Markup], ...] = ()
    if app:
        told = [p for p in app.dossier.points if any(report in r.reports for r in p.readings)]
        notes = beside(app, [view(app, p) for p in told], report).get(report, ())
    return Markup("").join(blocks(entry, marks, notes, window))


def statements(entry: Entry, links: Links, window: tuple[int, int], app: Apparatus | None = None) -> tuple[Said, ...]:
    """The statements that begin in this stretch, in text order."""
    if entry.findings is None:
        return ()
    voices = dict(app.dossier.voices) if app else {}
    names = {a.id: a.name for a in entry.findings.actors}
    inside = [s for s in entry.findings.statements if s.content and window[0] <= s.content[0].start < window[1]]
    return tuple(_said(s, names, voices, links, app) for s in sorted(inside, key=lambda s: (s.content[0].start, s.id)))


def _said(s: Statement, names: dict[str, str], voices: dict[str, str], links: Links, app: Apparatus | None) -> Said:
    actor = voices.get(s.actor or "")
    speaker = names.get(s.actor or "") or (" ".join(s.speaker.quote.split()) if s.speaker else "")
    words = " … ".join(" ".join(span.quote.split()) for span in s.content)
    whole = Span(s.content[0].report, min(c.start for c in s.content), max(c.end for c in s.content), "")
    return Said(
        s.id, speaker, links.actor(actor) if app and actor else None, words, links.words(whole), links.statement(s.id) if app else None, s.mode,
        s.stance, s.cut_off,
    )  # fmt: skip
