"""Results and records told in two numbers: `won 3-1`, `Lee (12-3)`; one game has one result, whoever a sentence calls its winner."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace

from variorum.records.readings import STANDING
from variorum.records.span import Span
from variorum.steps.align.actors.people import Mentions, told_of
from variorum.steps.align.desk.claims import NONE, Claim, names_of
from variorum.steps.align.desk.desk import Desk, Line
from variorum.steps.align.desk.phrases import CLIMB, doer_of, governor
from variorum.text.numbers import go_on


@dataclass(slots=True)
class _Result:
    """All that print one result of one game, or one record: with whom their sentences tell it of."""

    value: str
    half: bool
    claims: list[Claim] = field(default_factory=list)
    holders: list[str] = field(default_factory=list)

    @property
    def reports(self) -> set[str]:
        return {c.line.report for c in self.claims}

    @property
    def holder(self) -> str:
        """Whose most call it; empty where no sentence says."""
        counts = Counter(self.holders)
        return min(counts, key=lambda h: (-counts[h], h), default="")


def score_groups(desk: Desk, mentions: Mentions) -> list[tuple[str, list[Claim]]]:
    """Results and records, each under whose it is; those of one side that lie near one another are of one game."""
    results: dict[tuple[str, bool], list[_Result]] = defaultdict(list)
    for claim, holder, half in _told(desk, mentions):
        same = results[claim.value, half]
        known = next((r for r in same if _one(r, claim, holder)), None)
        if known is None:
            same.append(known := _Result(claim.value, half))
        known.claims.append(claim)
        known.holders += [holder] if holder else []
    kept: list[_Result] = []
    leads: dict[int, list[tuple[int, _Result]]] = defaultdict(list)  # by their first number, so that each meets those near it
    for one in sorted((r for same in results.values() for r in same), key=lambda r: (-len(r.reports), r.value)):
        first = _parts(one.value)[0]
        near = sorted((k for n in range(first - SLIP, first + SLIP + 1) for k in leads.get(n, ())), key=lambda k: k[0])
        lead = next((k for _, k in near if _rival(desk, k, one, mentions)), None)
        if lead is None:
            leads[first].append((len(kept), one))
            kept.append(one)
        else:
            lead.claims += one.claims
    named = [(HALF if r.half else r.holder or f"side with {r.value}", r.claims) for r in kept]
    return sorted(named, key=lambda told: told[0])


def _told(desk: Desk, mentions: Mentions) -> list[tuple[Claim, str, bool]]:
    """Each result with whose it is, as far as its sentence tells, and whether it is the one of the first half."""
    found = []
    for line, figure in told_of(desk, "score"):
        value = "-".join(map(str, _parts(figure.span.quote)))
        holder = _holder(line, figure.span, mentions) or ""
        claim = _claim(line, figure.span, value)
        if _standing(line, figure.span) and not mentions.is_person(holder):
            claim = replace(claim, scope=(STANDING,))
        found.append((claim, holder, _at_half(line, figure.span)))
    for line in desk.lines:
        for match in _BOX.finditer(line.gist.span.quote):
            value = "-".join(sorted(match.groups(), key=int, reverse=True))
            found.append((_claim(line, line.found(match), value), "", False))
    return found


def _claim(line: Line, span: Span, value: str) -> Claim:
    return Claim("figure", line, span, value, NONE, NONE, NONE, unit="score", extra=("score",))


def _standing(line: Line, span: Span) -> bool:
    """Whether two numbers stand in brackets behind a name: `the Otters (10-0, 3-0 at home)`."""
    words, at, text = line.gist.words, line.tokens_in(span), line.gist.span.quote
    after = text[span.end - line.gist.span.start :][:1]
    return len(at) > 0 and at[0] > 1 and words[at[0] - 1].text == "(" and words[at[0] - 2].pos == "PROPN" and after in {")", ",", ";"}


def _grown(one: _Result, two: _Result) -> bool:
    """Whether two standings of one side are of two days: none of its numbers is ever taken back."""
    a, b = _parts(one.value), _parts(two.value)
    told = all(any(STANDING in c.scope for c in r.claims) for r in (one, two))
    return told and go_on(a, b)


TALL = 10
"""A number that two results seldom share: of smaller ones a day of games has several alike."""


def _one(known: _Result, claim: Claim, holder: str) -> bool:
    """Whether one printed result is of one game: tall numbers are, small ones where the sentences share a name."""
    if max(_parts(claim.value)) >= TALL or (holder and holder in known.holders):
        return True
    names = names_of(claim.line)
    return any(names & names_of(c.line) for c in known.claims[:MEETS])


MEETS = 12
"""Claims of one result that a further one is compared with."""
LIKE, OF_ONE = 1.6, 1.0
"""Likeness of two sentences from which two results near one another are of one moment, and the same where both are told of one side or at one clock."""
_CLOCK = re.compile(r"(?<![\d:])\d{1,2}:\d\d(?![\d:])")


def _rival(desk: Desk, lead: _Result, one: _Result, mentions: Mentions) -> bool:
    """Whether reports that do not give the one result give another of the same game: near it, of one side, or at one moment."""
    same = bool(lead.holder) and lead.holder == one.holder
    if same and not lead.half and not one.half and not lead.reports & one.reports and _grown(lead, one):
        return True
    if lead.half != one.half or lead.reports & one.reports or not _beside(lead.value, one.value, slip=same and mentions.is_person(lead.holder)):
        return False
    least = 0.0 if lead.half else OF_ONE if same else LIKE
    pairs = [(a.line, b.line) for a in lead.claims[:MEETS] for b in one.claims[:MEETS]]
    return any(desk.likeness(a.number, b.number) >= (OF_ONE if _clocks(a) & _clocks(b) else least) for a, b in pairs)


def _clocks(line: Line) -> frozenset[str]:
    """The clocks of a game that a sentence prints: `with 13:41 to go`."""
    return frozenset(_CLOCK.findall(line.gist.span.quote))


def _beside(one: str, two: str, *, slip: bool) -> bool:
    """Whether two records may be one: every part is near, or, with `slip`, one is the same and no other far."""
    a, b = _parts(one), _parts(two)
    apart = [abs(x - y) for x, y in zip(a, b, strict=False)]
    return len(a) == len(b) and max(apart, default=0) <= (SLIP if slip and 0 in apart else CLOSE)


CLOSE, SLIP = 3, 10
"""How far the parts of two records of one side may lie apart, and how far where one is the same: a person's fights are not counted
while they go on, as a team's points are."""


def _parts(value: str) -> list[int]:
    return [int(n) for n in re.findall(r"\d{1,6}", value)]


HALF = "half-time score"
_HALF = re.compile(r"\b(?:half[- ]?time|at (?:the )?(?:half|break|interval|intermission)|(?:before|after|by) the (?:break|interval))\b", re.IGNORECASE)
_AS_BREAK = re.compile(rf"{_HALF.pattern},? (?:when|with|as|and)\b[^,;.]*$", re.IGNORECASE)
NEXT = 40
"""Characters to either side of a result that may tell that it is the one of the first half."""


def _at_half(line: Line, span: Span) -> bool:
    text, base = line.gist.span.quote, line.gist.span.start
    start, end = span.start - base, span.end - base
    low = max(start - NEXT, *(text.rfind(mark, 0, start) for mark in ",;."))
    high = min(end + NEXT, *(at if (at := text.find(mark, end)) >= 0 else len(text) for mark in ",;"))
    return _HALF.search(text, max(low, 0), high) is not None or _AS_BREAK.search(text, max(0, start - NEXT), start) is not None


_RANK = r"(?:No\. ?\d{1,2} |\(\d{1,2}\) )?"
_TEAM = rf"{_RANK}[A-Z][\w.'’]{{1,20}}(?: [A-Z][\w.'’]{{1,20}}){{0,2}}"
_BOX = re.compile(rf"(?:^|(?<=[:;.] )){_TEAM} (\d{{1,3}})(?:,| -|\s+[–—])? {_TEAM} (\d{{1,3}})\b(?!,\d| (?:of|[a-z]+s)\b)")
"""A result as headlines print it: `Leeds 3, Hull 1`, `No. 1 Leeds 65, No. 9 Hull 53`."""


def _holder(line: Line, span: Span, mentions: Mentions) -> str | None:
    """Whose record or result it is: the name right before it, the doer of its clause, or the name last before it."""
    words, at = line.gist.words, line.tokens_in(span)
    k = at[0] - 1
    while k >= 0 and words[k].text in {",", "("}:
        k -= 1
    if k >= 0 and (actor := mentions.named(line, k)):
        return actor
    doer = doer_of(line, governor(words, at[0], CLIMB))
    named = (mentions.named(line, i) for i in reversed(line.tokens_in(doer) if doer else ()))
    return next((actor for actor in named if actor), None) or _before(line, span, mentions)


def _before(line: Line, span: Span, mentions: Mentions) -> str | None:
    """The actor named last before a place in the sentence."""
    first = line.tokens_in(span)[0]
    return next((a for k in range(first - 1, -1, -1) if (a := mentions.named(line, k))), None)


