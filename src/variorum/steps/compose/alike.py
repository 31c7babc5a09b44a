"""Which sentences of a story's reports tell the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from variorum.records.parse import Token
from variorum.records.span import Span
from variorum.steps.compose.rows import Sheet, letters
from variorum.text.content import CONTENT, EMPTY
from variorum.text.support import uncounted
from variorum.text.tree import kids

_NOT = frozenset("not n't n’t no never none nobody nothing neither nor without deny refuse fail".split())
_TELLING = CONTENT - {"ADV"}
"""Parts of speech that tell a fact; how it came about may be told in many ways."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_PARTIES = (*sorted(_SUBJECTS), "dobj", "attr", "acomp", "oprd", "prt")
"""How what a clause tells of hangs on its verb."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence, however many reports print it. `terms`: its content lemmas, `names` those of names; `heart` those of its main clause, without a verb of saying."""

    printed: tuple[Span, ...]
    terms: frozenset[str]
    names: frozenset[str]
    heart: frozenset[str]
    denies: bool
    """Whether it tells that something is not so."""
    whole: bool
    """Whether its main clause has a subject."""
    place: int
    """How many sentences of the article stand before it, where it stands first of all."""

    @property
    def span(self) -> Span:
        return self.printed[0]


class Tellings:
    """The sentences of a story's articles, and which of them tell what another tells."""

    def __init__(self, sheet: Sheet) -> None:
        self.all = tuple(_tellings(sheet))
        self._holding: dict[str, list[int]] = {}
        for n, telling in enumerate(self.all):
            for term in telling.terms:
                self._holding.setdefault(term, []).append(n)

    def alike(self, telling: Telling, share: float) -> list[Telling]:
        """Those that have so much of what it tells: of its terms, weighed by how few sentences have them, and of its main clause; with its numbers, and denying what it denies."""
        found: dict[int, float] = {}
        for term in sorted(telling.terms):
            for n in self._holding[term]:
                found[n] = found.get(n, 0.0) + self._worth[term]
        least = share * self.weight(telling.terms)
        near = (self.all[n] for n in sorted(found) if found[n] >= least)
        return [other for other in near if other is not telling and self._same(telling, other, share)]

    def share(self, terms: frozenset[str], known: frozenset[str]) -> float:
        """How much of these terms is known, weighed."""
        return self.weight(terms & known) / (self.weight(terms) or 1.0)

    def weight(self, terms: frozenset[str]) -> float:
        return sum(self._worth[term] for term in sorted(terms))

    def _same(self, one: Telling, other: Telling, share: float) -> bool:
        core = self.share(one.heart, other.terms) >= share
        others = 2 * len(one.names & other.terms) < len(one.names) and not other.names <= one.terms
        return core and not others and one.denies == other.denies and not uncounted(one.span.quote, other.span.quote)

    @cached_property
    def _worth(self) -> dict[str, float]:
        """What a term is worth: the more, the fewer of the sentences have it."""
        return {term: log(1 + len(self.all) / len(held)) for term, held in self._holding.items()}


def _tellings(sheet: Sheet) -> Iterator[Telling]:
    found: dict[str, list[tuple[int, Span]]] = {}
    for witness in sheet.witnesses:
        body = [g.span for g in sheet.found(witness.report).gists if not g.headline and sheet.in_body(g.span)]
        for place, span in enumerate(body):
            found.setdefault(letters(span.quote), []).append((place, span))
    for placed in found.values():
        if telling := _telling(sheet.words(placed[0][1]), placed):
            yield telling


def _telling(words: Sequence[Token], placed: Sequence[tuple[int, Span]]) -> Telling | None:
    terms = {w.lemma.lower(): w.pos for w in words if w.pos in _TELLING and w.lemma.lower() not in EMPTY}
    heart = _heart(words)
    return Telling(
        tuple(span for _, span in placed),
        frozenset(terms),
        frozenset(term for term, pos in terms.items() if pos == "PROPN"),
        frozenset(words[i].lemma.lower() for i in heart).intersection(terms) or frozenset(terms),
        any(w.lemma.lower() in _NOT for w in words),
        any(words[i].dep in _SUBJECTS for i in heart),
        min(place for place, _ in placed),
    ) if terms else None  # fmt: skip


def _heart(words: Sequence[Token]) -> tuple[int, ...]:
    """The first main clause that tells something: its verb and who or what hangs on it."""
    verb = next((i for i, w in enumerate(words) if w.head == i), None)
    while verb is not None and words[verb].lemma.lower() in EMPTY and (clauses := kids(words, verb, "ccomp")):
        verb = clauses[0]
    return () if verb is None else (verb, *kids(words, verb, *_PARTIES))
