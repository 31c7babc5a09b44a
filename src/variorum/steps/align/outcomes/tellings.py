"""Sentences of several reports that tell the same, where no figure, name or time already lays them side by side."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import fsum

from variorum.records.span import Span
from variorum.steps.align.desk.claims import SAYING, Claim, core_of, gathered, names_of, shares
from variorum.steps.align.desk.desk import Desk, Line, tellers_in, term
from variorum.steps.align.desk.laid import Laid
from variorum.steps.align.desk.moods import mood_of
from variorum.steps.align.desk.phrases import VERBS, told, words_in
from variorum.steps.align.desk.ways import told_as
from variorum.steps.align.desk.wholes import whole_at
from variorum.text.tree import kids, top_of

SAME = 1.4
"""Likeness at which two sentences tell the same; by the labelled pairs (half of the clusters): see the peers table."""

COMMON = 0.15
"""What their main clauses share at least: sentences alike only in what surrounds these tell two things."""


class Covered:
    """Pairs of sentences that a finer point already lays side by side."""

    def __init__(self) -> None:
        self._points: dict[int, set[int]] = {}
        self._count = 0
        self._laid = Laid()

    def add(self, group: Iterable[Claim]) -> None:
        """All sentences of a point's claims are beside each other."""
        self._count += 1
        for claim in group:
            self._points.setdefault(claim.line.number, set()).add(self._count)
            self._laid.add(claim.span, self._count)

    def stands_on(self, span: Span) -> bool:
        """Whether a point already rests on some of these words."""
        return self._laid.stands_on(span)

    def together(self, one: Span, two: Span) -> bool:
        """Whether one point rests on words of both."""
        return not set(self._laid.touching(one)).isdisjoint(self._laid.touching(two))

    def beside(self, a: int, b: int) -> bool:
        return not self._points.get(a, set()).isdisjoint(self._points.get(b, set()))


def telling_claims(desk: Desk) -> list[Claim]:
    """One claim for each sentence."""
    claims = []
    for line in desk.lines:
        if line.gist.words and len(line.terms) >= 2:
            root = deed_of(line)
            core, near, _ = core_of(line, [root])
            span = told(line, root)
            if line.gist.words[root].pos != "VERB" and len(words_in(line, span)) < LEAST:
                if len(line.gist.words) > WHOLE:
                    continue
                span = line.cut(0, len(line.gist.words) - 1)
                claims.append(Claim("outcome", line, span, f"{line.number}", core, near, names_of(line)))
                continue
            verb = (term(line.gist.words[root]) or "",)
            claims.append(Claim("outcome", line, span, f"{line.number}", core, near, names_of(line), scope=verb))
    return claims


LEAST = 2
"""Content words that the words of a deed have, so that they tell it: a bare `Summit` or `does` tells nothing."""
WHOLE = 16
"""Words of a sentence without a verb that is laid beside others whole, as headlines are."""


def deed_of(line: Line) -> int:
    """The token of what is told: the main verb, or what is said where the main verb is one of saying."""
    words = line.gist.words
    root = next((i for i, w in enumerate(words) if w.head == i and w.pos in {"VERB", "AUX"}), None)
    if root is None:
        root = next((i for i, w in enumerate(words) if w.head == i), 0)
    for _ in range(4):
        below = kids(words, root, "ccomp")
        if not below:
            break
        root = below[0]
    return root


def telling_groups(desk: Desk, claims: Sequence[Claim], covered: Covered) -> list[tuple[str, list[Claim]]]:
    """Sentences in groups that tell the same and are not all laid side by side by finer points."""
    if len(desk.findings) < 2:
        return []
    place = {c.line.number: i for i, c in enumerate(claims)}
    edges = sorted(
        {
            (min(place[n], place[m]), max(place[n], place[m]))
            for n in place
            for m, score in desk.neighbours[n]
            if score >= SAME and m in place and shares(desk, claims[place[n]].near, claims[place[m]].near) >= COMMON
        }
    )
    groups = gathered(claims, edges, lambda a, b: desk.likeness(a.line.number, b.line.number), SAME)
    found = []
    for group in groups:
        members = [claims[i] for i in group]
        numbers = [c.line.number for c in members]
        if tellers_in(members) < 2:
            continue
        if all(covered.beside(a, b) for i, a in enumerate(numbers[:LARGE]) for b in numbers[i + 1 : LARGE]):
            continue
        crowd = _Crowd(desk, members)
        members = [_common(c, crowd, covered) for c in members]
        found.append(("outcome", [replace(c, value=f"{_way(c)}:" + " ".join(words_in(c.line, c.span)), text=whole_at(c.line, c.span)[0]) for c in members]))
    return found


BETTER = 2.0
"""How many times as much of a clause the others tell as of the main one, so that it is the one they share."""
SPARE = 4.0
"""Weight of words that no other tells which costs a clause half its worth."""


class _Crowd:
    """The words of a group's sentences: how many of the other reports' sentences tell each. Costs grow with sentences, not with pairs."""

    def __init__(self, desk: Desk, members: Sequence[Claim]) -> None:
        self._desk, self._size = desk, len(members)
        self._all: Counter[str] = Counter()
        self._own: dict[str, Counter[str]] = defaultdict(Counter)
        self._lines = [c.line for c in members[:LARGE]]
        self._many: Counter[str] = Counter(c.line.report for c in members)
        for claim in members:
            terms = set(claim.line.terms)
            self._all.update(terms)
            self._own[claim.line.report].update(terms)

    def worth(self, line: Line, span: Span) -> float:
        """How much of what these words tell the other reports tell, on the whole."""
        told, own = words_in(line, span), self._own[line.report]
        others = self._size - self._many[line.report]
        shared = fsum(self._desk.weight(w) * (self._all[w] - own[w]) for w in told) / max(others, 1)
        return shared / (SPARE + self._desk.mass(frozenset(told)))


    def told_finer(self, line: Line, span: Span, covered: Covered) -> bool:
        """Whether a finer point already lays these words beside what another report of the group says."""
        return any(covered.together(span, other.gist.span) for other in self._lines if other.report != line.report)


def _common(claim: Claim, crowd: _Crowd, covered: Covered) -> Claim:
    """The claim of a sentence set on the clause that the others tell as well, where its main one is another matter and no finer point has it."""
    line, words = claim.line, claim.line.gist.words
    said = not set(claim.scope).isdisjoint(SAYING)
    best, found = crowd.worth(line, claim.span) * (1.0 if said else BETTER), claim
    for i, word in enumerate(words):
        if word.pos != "VERB" or word.lemma.lower() in SAYING or not any(w.head == i and w.dep in {"nsubj", "nsubjpass"} for w in words):
            continue
        span = told(line, i)
        if (score := crowd.worth(line, span)) > best and len(words_in(line, span)) >= LEAST and not crowd.told_finer(line, span, covered):
            best, found = score, replace(claim, span=span, scope=(term(word) or "",))
    return found


def _way(claim: Claim) -> str:
    """How the sentence tells its deed: done, denied, planned …"""
    words, inside = claim.line.gist.words, claim.line.tokens_in(claim.span)
    verb = top_of(words, inside)
    if words[verb].pos not in VERBS and any(words[i].text.lower() in NEVER for i in inside):
        return "not"
    return told_as(words, verb, denied="not" in (mood_of(words, verb) or ""))


NEVER = frozenset({"no", "not", "never", "nothing", "nobody", "none"})
"""Words that deny what a sentence without a verb tells: `Absolutely no way.`"""
LARGE = 60
"""Sentences of one group that are looked at pair by pair."""
