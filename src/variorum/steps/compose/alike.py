"""Which sentences of a story's reports tell the same."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from variorum.records.span import Span
from variorum.records.story import Point
from variorum.steps.compose.clause import Clause, clause_of
from variorum.steps.compose.rows import Sheet, letters
from variorum.text.content import CONTENT, EMPTY
from variorum.text.kin import kin_of
from variorum.text.support import uncounted

_NOT = frozenset("not n't n’t no never none nobody nothing neither nor without deny refuse fail".split())
_SLIGHT = EMPTY | frozenset("take have get give go come put use call want need keep let seem happen number part way time people".split())
"""Lemmas by which no two sentences tell the same."""
_TELLING = CONTENT - {"ADV", "NUM"}
"""Parts of speech that tell a fact; how it came about may be told in many ways, and numbers are asked for by themselves."""
REST = 0.8
"""How much of a main clause, and of its verb with what hangs on it, another sentence must have beside what it must have of the heart."""
FEW = 3
"""Terms of a main clause below which the whole sentence is what it tells."""
CHANCE = 1.2
"""How much more two sentences must share than would tell one sentence of the story from all others: the longer the story, the more of its common words meet by chance."""
NUMBER = 3.0
"""What a number in common is worth beside them: as much as a word that one sentence in twenty has."""
LAID = 0.1
"""How much less is asked of two sentences that one answer to a question of the story lays beside each other."""
ASKED = frozenset({"figure", "place", "outcome", "other"})
"""Kinds of points whose answers tell what happened; days, names and posts stand in sentences on anything."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence, however many reports print it, by the words its lemmas stand under.

    `terms`: all that tell; `names`: those of names; `main`: those of its main clause; `predicate`: of the verb there and what hangs on it; `heart`: with its subject.
    """

    printed: tuple[Span, ...]
    terms: frozenset[str]
    names: frozenset[str]
    main: frozenset[str]
    heart: frozenset[str]
    predicate: frozenset[str]
    counts: str
    """Its main clause as it is printed, for the numbers in it."""
    numbers: int
    """How many numbers there are in it."""
    denies: bool
    """Whether its main clause tells that something is not so."""
    doubtful: bool
    """Whether anything in it does."""
    whole: bool
    """Whether its main clause has a subject."""
    headline: bool
    place: int
    """How many sentences of the article stand before it, where it stands first of all."""
    doers: frozenset[str]
    """The actors its main clause is of, where its subject is a person's or an organisation's name or stands for one."""
    answers: frozenset[tuple[str, int]]
    """The points it speaks on, each with the number of the reading."""

    @property
    def span(self) -> Span:
        return self.printed[0]


class Tellings:
    """The sentences of a story's reports, and which of them tell what another tells."""

    def __init__(self, sheet: Sheet) -> None:
        self.all = tuple(_tellings(sheet))
        self._holding: dict[str, list[int]] = {}
        for n, telling in enumerate(self.all):
            for term in telling.terms:
                self._holding.setdefault(term, []).append(n)

    def alike(self, telling: Telling, share: float) -> list[Telling]:
        """Those that have so much of what its main clause tells, the numbers in it, and a denial where it denies; each term weighed by how few sentences have it."""
        found: dict[int, float] = {}
        for term in sorted(telling.predicate):
            for n in self._holding[term]:
                found[n] = found.get(n, 0.0) + self._worth[term]
        least = (share * REST - LAID) * self.weight(telling.predicate)
        near = (self.all[n] for n in sorted(found) if found[n] >= least)
        return [other for other in near if other is not telling and self._same(telling, other, share)]

    def share(self, terms: frozenset[str], known: frozenset[str]) -> float:
        """How much of these terms is known, weighed."""
        return self.weight(terms & known) / (self.weight(terms) or 1.0)

    def weight(self, terms: frozenset[str]) -> float:
        return sum(self._worth[term] for term in sorted(terms))

    def _same(self, one: Telling, other: Telling, share: float) -> bool:
        eased = LAID if one.answers & other.answers else 0.0
        asked = ((one.heart, share), (one.predicate, share * REST), (one.main, share * REST))
        others = 2 * len(one.names & other.terms) < len(one.names) and not other.names <= one.terms
        strangers = one.doers and other.doers and not one.doers & other.doers
        by_chance = self.weight(one.terms & other.terms) + NUMBER * one.numbers < CHANCE * log(len(self.all))
        told = not others and not strangers and not by_chance and one.denies == other.doubtful and all(self.share(terms, other.terms) >= least - eased for terms, least in asked)
        return told and not uncounted(one.counts, other.span.quote)

    @cached_property
    def _worth(self) -> dict[str, float]:
        """What a term is worth: the more, the fewer of the sentences have it."""
        return {term: log(1 + len(self.all) / len(held)) for term, held in self._holding.items()}


def _tellings(sheet: Sheet) -> Iterator[Telling]:
    found: dict[str, list[tuple[int, Span]]] = {}
    for witness in sheet.witnesses:
        whole = [g.span for g in sheet.found(witness.report).gists if not sheet.damaged(g.span)]
        for place, span in enumerate(whole):
            found.setdefault(letters(span.quote), []).append((place, span))
    answers = _answers(sheet, sheet.points)
    for placed in found.values():
        body = [(place, span) for place, span in placed if not sheet.headline(span)]
        if telling := _telling(sheet, body or placed, answers, headline=not body):
            yield telling


def _answers(sheet: Sheet, points: Iterable[Point]) -> dict[Span, set[tuple[str, int]]]:
    """For each sentence the points it speaks on."""
    found: dict[Span, set[tuple[str, int]]] = {}
    for point in points:
        if point.kind in ASKED:
            for number, reading in enumerate(point.readings):
                for span in reading.spans:
                    found.setdefault(sheet.sentence(span), set()).add((point.id, number))
    return found


def _telling(sheet: Sheet, placed: Sequence[tuple[int, Span]], answers: dict[Span, set[tuple[str, int]]], *, headline: bool) -> Telling | None:
    printed = tuple(span for _, span in placed)
    words = sheet.words(printed[0])
    terms = [kin_of(low, w.pos) if w.pos in _TELLING and (low := w.lemma.lower()) not in _SLIGHT else "" for w in words]
    told = frozenset(terms) - {""}
    if not told:
        return None
    clause = clause_of(words) or Clause(0)
    inside = clause.tokens(words)
    main, heart, predicate = (frozenset(terms[i] for i in tokens) - {""} for tokens in (inside, clause.heart, clause.predicate))
    if not predicate:
        main = heart = predicate = told  # `went on to say` tells nothing by its verb
    counts = " ".join(words[i].text for i in inside) or printed[0].quote
    return Telling(
        printed,
        told,
        frozenset(term for term, w in zip(terms, words, strict=True) if term and w.pos == "PROPN"),
        main if len(main) >= FEW else told,
        heart,
        predicate,
        counts,
        numbers=len(uncounted(counts, "")),
        denies=any(words[i].lemma.lower() in _NOT for i in inside),
        doubtful=any(w.lemma.lower() in _NOT for w in words),
        whole=bool(clause.subjects),
        headline=headline,
        place=min(place for place, _ in placed),
        doers=frozenset(actor for i in clause.subjects if (actor := sheet.who(printed[0].report, words[i]))),
        answers=frozenset().union(*(answers.get(span, frozenset()) for span in printed)),
    )
