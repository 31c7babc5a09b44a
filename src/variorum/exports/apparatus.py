"""What every page and listing needs of one story: sigla, labels, and the words around a span."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property

from variorum.exports.dates import plain
from variorum.exports.judgements.state import Margin
from variorum.exports.judgements.words import margin_words, report_names
from variorum.exports.links import Anchors, Links
from variorum.exports.signs import pair
from variorum.records.edition import Edition, Entry
from variorum.records.findings import Named
from variorum.records.judgement import Judgement
from variorum.records.lineage import Derivation, Origin
from variorum.records.span import Span
from variorum.records.story import COVERED, Dossier, Reading, Witness


def largest_first(edition: Edition) -> list[Dossier]:
    """The stories as a list shows them: by how many reports tell them, then by their first day."""
    return sorted(edition.dossiers, key=lambda d: (-len(d.witnesses), d.first or "~", d.story))


OPENING = 60
"""Code points of an article's opening that stand for the title it lacks."""
AROUND = 140
"""Code points of context on either side where no sentence is known."""


class Cite:
    """One place in one report: where a click leads and what stands there. The words around it are looked up when asked for."""

    __slots__ = ("_app", "_around", "report", "span")

    def __init__(self, app: "Apparatus", span: Span) -> None:
        self._app, self.span, self.report = app, span, span.report
        self._around: tuple[str, str] | None = None

    @property
    def siglum(self) -> str:
        return self._app.siglum(self.report)

    @property
    def href(self) -> str:
        return self._app.links.words(self.span)

    @property
    def label(self) -> str:
        return self._app.label(self.report)

    @property
    def quote(self) -> str:
        return self.span.quote

    @property
    def before(self) -> str:
        return self._context()[0]

    @property
    def after(self) -> str:
        return self._context()[1]

    def _context(self) -> tuple[str, str]:
        if self._around is None:
            self._around = self._app.around(self.span)
        return self._around


class Apparatus:
    """One story of an edition. Spans that were cited are remembered: the full texts give them an anchor."""

    def __init__(self, edition: Edition, dossier: Dossier, links: Links | None = None) -> None:
        self.edition, self.dossier = edition, dossier
        self.links: Links = links or Anchors(dossier.story)
        self.witnesses: dict[str, Witness] = {w.report: w for w in dossier.witnesses}
        self.origins: dict[str, Origin] = {o.id: o for o in edition.origins}
        self.actors = {a.id: a for a in dossier.actors}
        self.cited: dict[str, set[tuple[int, int]]] = {}
        self._known: dict[str, tuple[tuple[Span, ...], list[int]]] = {}

    @cached_property
    def entries(self) -> dict[str, Entry]:
        return {e.report.id: e for e in self.edition.entries if e.report.id in self.witnesses}

    @cached_property
    def margin(self) -> Margin:
        """What people wrote beside anything in it."""
        return Margin(self.edition)

    def said(self, found: Sequence[Judgement]) -> tuple[str, ...]:
        """What stands in the margin, in words."""
        return margin_words(found, {**report_names(self.edition), **{r: w.siglum for r, w in self.witnesses.items()}}) if found else ()

    @cached_property
    def folded(self) -> tuple[tuple[str, str], ...]:
        """Id and folded name of each actor, to look for it in other words."""
        return tuple((a.id, a.name.casefold()) for a in self.dossier.actors)

    @cached_property
    def named(self) -> dict[str, tuple[int, Named]]:
        """The actors of the single reports by id, each with its place in the order of the reports."""
        entries = [self.entries[r] for r in self.witnesses if r in self.entries]
        return {n.id: (place, n) for place, n in enumerate(n for e in entries if e.findings for n in e.findings.actors)}

    def state(self, point: str, report: str) -> str:
        """What a report has to a point: says, silent, could-not-know or not-read."""
        row, column = self._rows.get(point, -1), self._columns.get(report, -1)
        letters = self.dossier.states[row] if 0 <= row < len(self.dossier.states) else ""
        return COVERED.get(letters[column], "silent") if 0 <= column < len(letters) else "silent"

    def rank(self, report: str) -> int:
        """The place of a report among those that tell the story: lists of sigla stand in this order, as the columns do."""
        return self._columns.get(report, len(self._columns))

    @cached_property
    def _rows(self) -> dict[str, int]:
        return {point.id: n for n, point in enumerate(self.dossier.points)}

    @cached_property
    def _columns(self) -> dict[str, int]:
        return {report: n for n, report in enumerate(self.witnesses)}

    @property
    def ties(self) -> tuple[Derivation, ...]:
        """Every tie that one of its reports has."""
        return self.edition.derivations

    @cached_property
    def derivations(self) -> tuple[Derivation, ...]:
        """The ties between reports of this story, strongest first."""
        inside = [d for d in self.ties if d.source in self.witnesses and d.target in self.witnesses]
        return tuple(sorted(inside, key=lambda d: (-d.share, d.id)))

    def _sentences(self, entry: Entry) -> tuple[tuple[Span, ...], list[int]]:
        """The sentences of a report in text order, and where each begins."""
        found = self._known.get(entry.report.id)
        if found is None:
            spans = tuple(sorted((g.span for g in entry.findings.gists), key=lambda s: s.start)) if entry.findings else ()
            found = self._known[entry.report.id] = (spans, [s.start for s in spans])
        return found

    def siglum(self, report: str) -> str:
        return self.witnesses[report].siglum if report in self.witnesses else report

    def label(self, report: str) -> str:
        """Outlet, title, date and origin of a report: what a siglum says on hover."""
        witness = self.witnesses.get(report)
        if witness is None:
            return report
        when = plain(witness.published.edtf if witness.published else None)
        return f"{witness.outlet or 'outlet unknown'} · {self._headed(witness)} · {when} · {self._source(witness)}"

    def _headed(self, witness: Witness) -> str:
        """The printed title; where there is none, how the article opens."""
        entry = self.entries.get(witness.report)
        printed = entry is None or (entry.description is not None and entry.description.title)
        if printed or entry is None or not entry.findings or not entry.findings.gists:
            return witness.title
        opening = " ".join(entry.findings.gists[0].span.quote.split())
        return f"no title, opens “{opening if len(opening) <= OPENING else opening[:OPENING].rsplit(' ', 1)[0] + ' …'}”"

    def _source(self, witness: Witness) -> str:
        """Whose text it prints, without the title said twice."""
        origin = self.origins.get(witness.origins[0]) if witness.origins else None
        if origin is None:
            return "origin: not known"
        if origin.kind == "outlet" and set(origin.reports) <= {witness.report}:
            return "its own text"
        return f"origin: {origin.label.removesuffix(f': {witness.title}')}"

    def cite(self, span: Span) -> Cite:
        """A link to a span, with the sentence it stands in."""
        self.cited.setdefault(span.report, set()).add((span.start, span.end))
        return Cite(self, span)

    def cites(self, spans: Iterable[Span]) -> tuple[Cite, ...]:
        return tuple(self.cite(span) for span in dict.fromkeys(spans))

    def around(self, span: Span) -> tuple[str, str]:
        """What stands before and behind a span in its sentence, or near it where no sentence is known."""
        entry = self.entries.get(span.report)
        if entry is None:
            return "", ""
        text = entry.report.text
        sentences, starts = self._sentences(entry)
        for sentence in sentences[max(0, bisect_right(starts, span.start) - 1) :][:1]:
            if sentence.covers(span) and sentence.end - sentence.start <= 4 * AROUND + len(span.quote):
                return text[sentence.start : span.start].lstrip(), text[span.end : sentence.end].rstrip()
        before, after = text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND]
        return before.rpartition("\n\n")[2].lstrip(), after.partition("\n\n")[0].rstrip()

    def main_origins(self, reports: Iterable[str]) -> set[str]:
        return {w.origins[0] if w.origins else f"?{w.report}" for r in reports if (w := self.witnesses.get(r))}

    def pair(self, reports: Sequence[str], origins: Sequence[str] = ()) -> str:
        """`3 reports · 1 origin`."""
        return pair(len(set(reports)), len(set(origins) or self.main_origins(reports)))

    def reading_pair(self, reading: Reading) -> str:
        return self.pair(reading.reports, reading.origins)

    def names(self, actors: Iterable[str]) -> str:
        """The names of actors, for `said by`."""
        return ", ".join(dict.fromkeys(self.actors[a].name for a in actors if a in self.actors))
