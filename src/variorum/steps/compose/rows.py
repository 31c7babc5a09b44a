"""What compose knows of one report."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property

from variorum.records.edtf import bounds
from variorum.records.findings import Findings, Named
from variorum.records.lineage import Carried
from variorum.records.parse import Token
from variorum.records.report import Description, Report
from variorum.records.span import Span
from variorum.records.story import READ, Actor, Alignment, Point, Witness
from variorum.text.content import CONTENT, EMPTY


@dataclass(frozen=True, slots=True)
class Row:
    report: Report
    description: Description | None
    findings: Findings | None
    carried: Carried | None


FEW_TERMS = 8
"""Terms by which a short stretch of common words is kept from outweighing a sentence."""


class Sheet:
    """One story on the desk: its witnesses in order, its judged points, and the sentence around any span."""

    def __init__(self, alignment: Alignment, witnesses: Sequence[Witness], points: Sequence[Point], rows: Sequence[Row]) -> None:
        self.alignment, self.witnesses, self.points = alignment, tuple(witnesses), tuple(points)
        self.rows = {row.report.id: row for row in rows}
        self.rank = {w.report: i for i, w in enumerate(witnesses)}
        self.main = {w.report: w.origins[0] if w.origins else f"?{w.report}" for w in witnesses}
        self.actors = {actor.id: actor for actor in alignment.actors}
        self._actor_of = {member: actor.id for actor in alignment.actors for member in actor.members}
        self.unread = {w.report for w in witnesses if (row := self.rows.get(w.report)) and row.description and (row.description.language or READ) != READ}
        self.appeared = {w.report: limits for w in witnesses if w.published and (limits := bounds(w.published.edtf))}
        self._begun = min((first for first, _ in self.appeared.values()), default=None)
        self._ended = max((last for _, last in self.appeared.values()), default=None)
        self._printed: dict[str, dict[str, Span]] | None = None
        self._sentences = {key: tuple(gist.span for gist in self.found(key).gists) for key in self.rows}

    def found(self, report: str) -> Findings:
        """What was found in a report; nothing where finding failed."""
        row = self.rows.get(report)
        return (row.findings if row else None) or Findings(report)

    def named(self, actor: Actor, report: str) -> list[Named]:
        """An actor as a report has it: under several names where it does not say that they are one's."""
        return [named for named in self.found(report).actors if self._actor_of.get(named.id) == actor.id]

    def who(self, report: str, word: Token) -> str | None:
        """The actor of the story for whom a word of a report stands, with a name or a pronoun."""
        return self._mentioned.get((report, word.start))

    @cached_property
    def _mentioned(self) -> dict[tuple[str, int], str]:
        """The actors by the letters in which they are named."""
        told = ((key, named, mention.span) for key in self.rows for named in self.found(key).actors for mention in named.mentions)
        return {(key, at): self._actor_of[named.id] for key, named, span in told if named.id in self._actor_of for at in range(span.start, span.end)}

    def bygone(self, when: str | None, by: timedelta = timedelta()) -> bool:
        """Whether a day lies, by so much, before the first report."""
        limits = bounds(when)
        return limits is not None and self._begun is not None and limits[1] < self._begun - by

    def over(self, when: str | None) -> bool:
        """Whether a day lies before the last report."""
        limits = bounds(when)
        return limits is not None and self._ended is not None and limits[1] < self._ended

    def sentence(self, span: Span) -> Span:
        """The sentence a span stands in; the span itself where none is known."""
        for sentence in self._sentences.get(span.report, ()):
            if sentence.covers(span):
                return sentence
        return span

    def words(self, span: Span) -> tuple[Token, ...]:
        """The tokens within a span in order, each where it stands in its report; empty where nothing was parsed."""
        gists = [g for g in self.found(span.report).gists if g.span.touches(span)]
        inside = ((g.start, w) for g in gists for w in g.words if span.start <= g.start + w.start and g.start + w.end <= span.end)
        return tuple(replace(w, start=start + w.start, end=start + w.end) for start, w in inside)

    def terms(self, span: Span) -> frozenset[str]:
        """The content lemmas within a span."""
        return frozenset(low for w in self.words(span) if w.pos in CONTENT and (low := w.lemma.lower()) not in EMPTY)

    def central(self, span: Span) -> float:
        """How much of a story's matter a span tells: in how many further reports its words stand, a word on average; long spans gain a little."""
        terms = self.terms(span)
        return sum(self._spread[term] - 1 for term in terms) / (len(terms) + FEW_TERMS)

    def shared(self, span: Span) -> float:
        """The share of a span's terms that another report has, too."""
        terms = self.terms(span)
        return sum(self._spread[term] > 1 for term in terms) / max(len(terms), 1)

    @cached_property
    def _spread(self) -> Counter[str]:
        """In how many reports each lemma stands."""
        return Counter(lemma for key in self.rows for lemma in {lemma for gist in self.found(key).gists for lemma in gist.lemmas})

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
        return span.report in self.rows and not self.damaged(span) and not self.headline(span)

    def damaged(self, span: Span) -> bool:
        """Whether a span touches what is damaged."""
        return span.report in self.rows and any(d.span.touches(span) for d in self.rows[span.report].report.damage)

    def headline(self, span: Span) -> bool:
        """Whether a span stands in a headline."""
        return any(head.covers(span) for head in self._heads.get(span.report, ()))

    @cached_property
    def _heads(self) -> dict[str, list[Span]]:
        """The headlines of each report; a title that is printed with a full stop is one too."""
        titles = {key: letters(row.description.title) if row.description and row.description.title else "" for key, row in self.rows.items()}
        return {key: [g.span for g in self.found(key).gists if g.headline or letters(g.span.quote) == title] for key, title in titles.items()}

    def names_in(self, text: str, reports: Sequence[str]) -> tuple[Span, ...]:
        """Where one of these reports first prints each name of an actor that a text holds."""
        found = []
        in_turn = sorted(reports, key=lambda r: self.rank.get(r, len(self.rank)))
        for actor in self.alignment.actors:
            if actor.name in text:
                told = (m.span for report in in_turn for named in self.named(actor, report) for m in named.mentions)
                found += [s for s in told if s.quote == actor.name][:1]
        return tuple(found)

    def origins(self, reports: Sequence[str]) -> set[str]:
        return {self.main[r] for r in reports if r in self.main}


def letters(words: str) -> str:
    """The letters and digits alone: a blank or a mark more makes no other sentence."""
    return "".join(c for c in words if c.isalnum()).casefold()
