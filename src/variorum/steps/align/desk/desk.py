"""All sentences of one story on one desk: weighed words, and which sentences are like which."""

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from heapq import nlargest
from math import fsum
from types import MappingProxyType
from typing import Protocol

from variorum.records.findings import Figure, Findings, Gist
from variorum.records.parse import Token
from variorum.records.span import Span
from variorum.records.story import Witness
from variorum.steps.align.desk.values import division_of
from variorum.text.content import CONTENT, EMPTY
from variorum.text.kin import kin_of

UNTOLD = EMPTY | {"get", "mr", "mrs", "ms"}
"""Lemmas by which no two sentences are alike."""
COMMON = 300
"""A word in more sentences than this proposes no pair: bounds the cost in long stories."""
REMEMBERED = 1_000_000
"""Likenesses kept at a time."""
NEIGHBOURS = 40
"""Sentences kept as candidates for one sentence."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the story: `number` on the desk, `order` of its report, its words under their kin, and where else it is printed."""

    number: int
    order: int
    report: str
    gist: Gist
    terms: tuple[str, ...]
    reprints: tuple["Line", ...] = ()

    @property
    def prints(self) -> tuple["Line", ...]:
        """The line wherever it is printed, here first."""
        return (self, *self.reprints)

    def at(self, i: int) -> tuple[int, int]:
        """Where token `i` stands in the report."""
        token = self.gist.words[i]
        return self.gist.start + token.start, self.gist.start + token.end

    def found(self, match: re.Match[str], group: int | str = 0) -> Span:
        """The span of what a pattern found in the sentence, or of one of its groups."""
        return self.span(*match.span(group))

    def span(self, first: int, last: int) -> Span:
        """The span of a stretch of the sentence, in its letters."""
        base = self.gist.span
        return Span(self.report, base.start + first, base.start + last, base.quote[first:last])

    def tokens_in(self, span: Span) -> list[int]:
        """The tokens that touch a span of the same report."""
        words, a, b = self.gist.words, span.start - self.gist.start, span.end - self.gist.start
        return list(range(bisect_right(words, a, key=lambda t: t.end), bisect_left(words, b, key=lambda t: t.start)))

    def cut(self, first: int, last: int) -> Span:
        """The span from token `first` to token `last` (inclusive)."""
        start, end = self.at(first)[0], self.at(last)[1]
        base = self.gist.span.start
        return Span(self.report, start, end, self.gist.span.quote[start - base : end - base])


class Told(Protocol):
    """Anything told in a line."""

    @property
    def line(self) -> Line: ...


def next_term(line: Line, at: int, step: int) -> str:
    """The first telling word before (`step` -1) or behind (1) a token; empty at the edge of the sentence."""
    words, k = line.gist.words, at + step
    while 0 <= k < len(words):
        if found := term(words[k]):
            return found
        k += step
    return ""


def reports_in(told: Iterable[Told]) -> int:
    """How many reports print these."""
    return len({line.report for one in told for line in one.line.prints})


def tellers_in(told: Iterable[Told]) -> int:
    """How many reports tell these in words of their own: who prints another's sentence adds none."""
    return len({one.line.report for one in told})


def term(token: Token) -> str | None:
    """The word a token counts as in comparing; None for words that say nothing alone."""
    return _term(token.lemma, token.pos)


@lru_cache(maxsize=1 << 16)
def _term(lemma: str, pos: str) -> str | None:
    lemma = lemma.lower()
    if pos not in CONTENT or lemma in UNTOLD or not any(c.isalnum() for c in lemma):
        return None
    return kin_of(lemma, pos)


class _Weights(dict[str, float]):
    """The weight of each word that was asked for: asked some million times a story, so most are one look into a table."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk

    def __missing__(self, word: str) -> float:
        known = self[word] = math.log((1 + len(self._desk.lines)) / (1 + self._desk.spread[word])) + 1
        return known


class Desk:
    """The reports of one story, earliest first, with their sentences. Costs grow with sentences, not with pairs."""

    def __init__(self, findings: Sequence[Findings], witnesses: Sequence[Witness] = (), first: Mapping[tuple[str, int], tuple[str, int]] = MappingProxyType({})) -> None:
        """`first`: for each sentence, by report and number, the first print of it; that one alone lies on the desk."""
        self.findings, self.witnesses = tuple(findings), tuple(witnesses)
        self.lines: list[Line] = []
        self.weight: Callable[[str], float] = _Weights(self).__getitem__
        """How much a word tells in this story: rare words tell more."""
        self._masses: dict[frozenset[str], float] = {}
        self._known: dict[tuple[int, int], float] = {}
        self._of: dict[str, list[Line]] = defaultdict(list)
        self._whole: dict[str, list[Line]] = defaultdict(list)
        prints: dict[tuple[str, int], list[Line]] = defaultdict(list)
        for order, found in enumerate(findings):
            for n, gist in enumerate(found.gists):
                mine = prints[first.get((found.report, n), (found.report, n))]
                number, terms = (mine[0].number, mine[0].terms) if mine else (len(prints) - 1, tuple(t for word in gist.words if (t := term(word))))
                mine.append(Line(number, order, found.report, gist, terms))
        for line, *again in prints.values():
            self.lines.append(replace(line, reprints=tuple(again)))
            self._of[line.report].append(self.lines[-1])
        for line in sorted((again for line in self.lines for again in line.prints), key=lambda line: (line.order, line.gist.span)):
            self._whole[line.report].append(line)

    @cached_property
    def by_report(self) -> dict[str, Findings]:
        """What is found in each report."""
        return {found.report: found for found in self.findings}

    @cached_property
    def spread(self) -> Counter[str]:
        """In how many sentences each word stands."""
        return Counter(t for line in self.lines for t in set(line.terms))

    def mass(self, words: frozenset[str]) -> float:
        """The weight of all these words."""
        known = self._masses.get(words)
        if known is None:
            if len(self._masses) >= REMEMBERED:
                self._masses.clear()
            known = self._masses[words] = fsum(map(self.weight, words))
        return known

    @cached_property
    def _vectors(self) -> list[dict[str, float]]:
        return [_unit({w: (1 + math.log(n)) * self.weight(w) for w, n in Counter(li.terms).items()}) for li in self.lines]

    @cached_property
    def _twins(self) -> list[dict[tuple[str, str], float]]:
        """Vectors of neighbouring word pairs: they tell wording from mere topic."""
        twins = [Counter(zip(li.terms, li.terms[1:], strict=False)) for li in self.lines]
        spread = Counter(t for twin in twins for t in twin)
        size = 1 + len(self.lines)
        return [_unit({t: n * (math.log(size / (1 + spread[t])) + 1) for t, n in twin.items()}) for twin in twins]

    @cached_property
    def _mass(self) -> list[float]:
        return [fsum(self.weight(w) for w in set(li.terms)) for li in self.lines]

    @cached_property
    def _worded(self) -> list[int]:
        """For each line the first with the same words: what many reports print word for word is compared once."""
        first: dict[tuple[str, ...], int] = {}
        return [first.setdefault(line.terms, line.number) for line in self.lines]

    @cached_property
    def printed(self) -> list[int]:
        """For each line the first of the same words in the same parse."""
        first: dict[tuple[Token, ...], int] = {}
        return [first.setdefault(line.gist.words, line.number) for line in self.lines]

    def likeness(self, a: int, b: int) -> float:
        """How far two sentences tell the same, 0 to about 4: shared words and word pairs, and the smaller side's share."""
        a, b = self._worded[a], self._worded[b]
        key = (a, b) if a < b else (b, a)
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            known = self._known[key] = self._likeness(*key)
        return known

    def _likeness(self, a: int, b: int) -> float:
        one, two = self._vectors[a], self._vectors[b]
        shared = one.keys() & two.keys()
        if not shared:
            return 0.0
        cosine = fsum([one[w] * two[w] for w in shared])
        left, right = self._twins[a], self._twins[b]
        pairs = 0.0 if left.keys().isdisjoint(right) else fsum([left[t] * right[t] for t in left.keys() & right.keys()])
        mass = fsum(map(self.weight, shared))
        part = mass / max(FULL_MASS, min(self._mass[a], self._mass[b]))
        return cosine + pairs + part + min(mass / RICH_MASS, 1.0)

    @cached_property
    def neighbours(self) -> list[list[tuple[int, float]]]:
        """For each line its likest lines of any report (number, likeness), likest first."""
        postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, vector in enumerate(self._vectors):
            for word, value in vector.items():
                postings[word].append((number, value))
        near: dict[int, list[int]] = {}
        found: list[list[tuple[int, float]]] = []
        for number, first in enumerate(self._worded):
            if first not in near:
                near[first] = _nearest(self._vectors[first], postings)
            best = [k for k in near[first] if k != number][:NEIGHBOURS]
            found.append(sorted(((k, self.likeness(number, k)) for k in best), key=lambda p: (-p[1], p[0])))
        return found

    @cached_property
    def numbers(self) -> list[frozenset[str]]:
        """For each line its numbers that hardly stand in two by chance: of three digits, with a point, or of millions; no years."""
        return [frozenset(text for text in _numbers(li.gist.words) if _RARE.fullmatch(text)) for li in self.lines]

    @cached_property
    def dated(self) -> list[frozenset[str]]:
        """For each line what it prints like a year."""
        return [frozenset(w.text for w in li.gist.words if w.pos == "NUM" and len(w.text) == 4 and w.text[:2] in {"19", "20"}) for li in self.lines]

    def of(self, report: str) -> list[Line]:
        """The lines of a report in order that no earlier one prints."""
        return self._of.get(report, [])

    def whole(self, report: str) -> list[Line]:
        """All lines of a report in order; one that an earlier report prints has the number of its first print."""
        return self._whole.get(report, [])

    def place_of(self, line: Line) -> int:
        """Where a line stands among all of its report."""
        return bisect_left(self.whole(line.report), line.gist.span.start, key=lambda other: other.gist.span.start)

    def first_printed(self, line: Line) -> bool:
        """Whether a line is the first print of its words."""
        return self.lines[line.number].gist.span == line.gist.span

    @cached_property
    def _figures(self) -> dict[str, tuple[Figure, ...]]:
        return {found.report: found.figures for found in self.findings}

    def figures_in(self, line: Line) -> Sequence[Figure]:
        """The figures that stand in a line."""
        figures, span = self._figures.get(line.report, ()), line.gist.span
        low, high = (bisect_left(figures, at, key=lambda f: f.span.start) for at in (span.start, span.end))
        return figures[low:high]

    @cached_property
    def lands(self) -> dict[str, frozenset[str]]:
        """The countries and divisions that each report names, or names a place of."""
        return {found.report: frozenset(land for p in found.places for land in (p.country, division_of(p)) if land) for found in self.findings}

    @cached_property
    def years(self) -> dict[str, frozenset[str]]:
        """The years that each report names, alone or with a day."""
        return {found.report: frozenset(t.edtf[:4] for t in found.times if t.edtf and t.edtf[:4] in t.span.quote) for found in self.findings}

    @cached_property
    def told_years(self) -> dict[int, frozenset[str]]:
        """The years of the days that a sentence tells of, by its number, where it tells of any."""
        found: dict[int, set[str]] = defaultdict(set)
        for time in (t for f in self.findings for t in f.times if t.edtf and t.edtf[:4].isdigit()):
            if (line := self.line_at(time.span)) is not None:
                found[line.number].add((time.edtf or "")[:4])
        return {number: frozenset(years) for number, years in found.items()}

    @cached_property
    def results(self) -> dict[str, frozenset[str]]:
        """The results of games, and the records that change with each game, that each report prints: `91-73`, `25-7`."""
        return {found.report: frozenset(r for line in self.whole(found.report) for r in self.results_in(line)) for found in self.findings}

    @staticmethod
    def results_in(line: Line) -> frozenset[str]:
        """The results that a line prints."""
        return frozenset(_RESULT.findall(line.gist.span.quote))

    def line_at(self, span: Span) -> Line | None:
        """The line a span stands in."""
        lines = self._of.get(span.report, [])
        at = bisect_right(lines, span.start, key=lambda line: line.gist.span.end)
        return lines[at] if at < len(lines) and lines[at].gist.span.start < span.end else None


def _numbers(words: Sequence[Token]) -> Iterator[str]:
    """The numbers of a sentence, dates left out, each with the `million` behind it."""
    for word, behind in zip(words, (*words[1:], None), strict=True):
        if word.pos == "NUM" and word.ent not in {"DATE", "TIME"}:
            yield word.text.replace(",", "") + (f" {behind.text}" if behind and behind.text in MILLIONS else "")


MILLIONS = frozenset("million billion trillion".split())
_RARE = re.compile(r"(?!(?:19|20)\d\d$)\d{3,}|\d+\.\d+|\d[\d.]* [a-z]+")
_RESULT = re.compile(r"(?<![\d.,-])\d{1,3}[-–]\d{1,3}(?![\d.,-]\d|-)")
FULL_MASS = 4.0
"""A sentence of less weight than this (a word or two) is not taken whole for a part of another."""
RICH_MASS = 12.0
"""Shared weight at which more of it says no more."""


def _nearest(vector: dict[str, float], postings: dict[str, list[tuple[int, float]]]) -> list[int]:
    """The lines of the likest words, likest first: one more than are kept, for a line is the likest to itself."""
    sums: dict[int, float] = defaultdict(float)
    for word, value in vector.items():
        if len(postings[word]) <= COMMON:
            for other, weight in postings[word]:
                sums[other] += value * weight
    least = nlargest(NEIGHBOURS + 1, sums.values())[-1:]  # of thousands only these few are put in order
    return sorted((k for k, value in sums.items() if value >= least[0]), key=lambda k: (-sums[k], k))[: NEIGHBOURS + 1]


def _unit(vector: dict) -> dict:  # type: ignore[type-arg]
    size = math.sqrt(fsum(v * v for v in vector.values())) or 1.0
    return {k: v / size for k, v in vector.items()}
