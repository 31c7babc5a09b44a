"""What compose knows of one report."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from variorum.records.findings import Findings
from variorum.records.lineage import Carried
from variorum.records.parse import Token
from variorum.records.report import Description, Report
from variorum.records.span import Span
from variorum.records.story import READ, Alignment, Point, Witness
from variorum.text.content import CONTENT, EMPTY


@dataclass(frozen=True, slots=True)
class Row:
    report: Report
    description: Description | None
    findings: Findings | None
    carried: Carried | None


class Sheet:
    """One story on the desk: its witnesses in order, its judged points, and the sentence around any span."""

    def __init__(self, alignment: Alignment, witnesses: Sequence[Witness], points: Sequence[Point], rows: Sequence[Row]) -> None:
        self.alignment, self.witnesses, self.points = alignment, tuple(witnesses), tuple(points)
        self.rows = {row.report.id: row for row in rows}
        self.rank = {w.report: i for i, w in enumerate(witnesses)}
        self.main = {w.report: w.origins[0] if w.origins else f"?{w.report}" for w in witnesses}
        self.actors = {actor.id: actor for actor in alignment.actors}
        self.unread = {w.report for w in witnesses if (row := self.rows.get(w.report)) and row.description and (row.description.language or READ) != READ}
        self._printed: dict[str, dict[str, Span]] | None = None
        self._sentences = {key: _sentences(row) for key, row in self.rows.items()}

    def sentence(self, span: Span) -> Span:
        """The sentence a span stands in; the span itself where none is known."""
        for sentence in self._sentences.get(span.report, ()):
            if sentence.covers(span):
                return sentence
        return span

    def words(self, span: Span) -> tuple[Token, ...]:
        """The tokens within a span in order, each where it stands in its report; empty where nothing was parsed."""
        row = self.rows.get(span.report)
        gists = [g for g in row.findings.gists if g.span.touches(span)] if row and row.findings else []
        placed = (replace(w, start=g.start + w.start, end=g.start + w.end) for g in gists for w in g.words)
        return tuple(w for w in placed if span.start <= w.start and w.end <= span.end)

    def terms(self, span: Span) -> frozenset[str]:
        """The content lemmas within a span."""
        return frozenset(low for w in self.words(span) if w.pos in CONTENT and (low := w.lemma.lower()) not in EMPTY)

    def printings(self, span: Span) -> tuple[Span, ...]:
        """The sentence a span stands in, then the same sentence in every other report that prints it, in the order of the witnesses."""
        sentence = self.sentence(span)
        if self._printed is None:
            self._printed = {}
            for witness in self.witnesses:
                for one in self._sentences.get(witness.report, ()):
                    self._printed.setdefault(letters(one.quote), {}).setdefault(witness.report, one)
        others = self._printed.get(letters(sentence.quote), {})
        return (sentence, *(one for report, one in others.items() if report != sentence.report and self.in_body(one)))

    def in_body(self, span: Span) -> bool:
        """Whether a span stands in the article proper: in no headline and in nothing damaged."""
        row = self.rows.get(span.report)
        if row is None:
            return False
        if any(d.span.touches(span) for d in row.report.damage):
            return False
        return row.findings is None or not any(g.headline and g.span.covers(span) for g in row.findings.gists)

    def names_in(self, text: str, reports: Sequence[str]) -> tuple[Span, ...]:
        """Where one of these reports first prints each name of an actor that a text holds."""
        found = []
        for actor in self.alignment.actors:
            if actor.name in text:
                rows = (self.rows.get(report) for report in sorted(reports, key=lambda r: self.rank.get(r, len(self.rank))))
                told = (m.span for row in rows if row and row.findings for a in row.findings.actors if a.id in actor.members for m in a.mentions)
                found += [s for s in told if s.quote == actor.name][:1]
        return tuple(found)

    def origins(self, reports: Sequence[str]) -> set[str]:
        return {self.main[r] for r in reports if r in self.main}


def letters(words: str) -> str:
    """The letters and digits alone: a blank or a mark more makes no other sentence."""
    return "".join(c for c in words if c.isalnum()).casefold()


def _sentences(row: Row) -> tuple[Span, ...]:
    return tuple(gist.span for gist in row.findings.gists) if row.findings else ()
