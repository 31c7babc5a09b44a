"""Where reports name whom, whose a number beside a name is, and the records told of one actor."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from variorum.records.findings import Figure
from variorum.records.span import Span
from variorum.steps.align.actors.actors import Cast, folded
from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line, reports_in
from variorum.steps.align.desk.kin import kin
from variorum.steps.align.desk.phrases import CLIMB, doer_of, governor


class Mentions:
    """Where each report names which actor of the story."""

    def __init__(self, desk: Desk, cast: Cast) -> None:
        self._starts: dict[str, list[int]] = {}
        self._spans: dict[str, list[tuple[Span, str]]] = {}
        for found in desk.findings:
            marks = sorted(
                (m.span, cast.of[named.id]) for named in found.actors if named.id in cast.of for m in named.mentions
            )
            self._spans[found.report] = marks
            self._starts[found.report] = [span.start for span, _ in marks]
        bearers: dict[str, set[str]] = defaultdict(set)
        for actor in cast.actors:
            if actor.kind == "person" and folded(actor.name):
                bearers[folded(actor.name)[-1]].add(actor.id)
        self._kinds = {actor.id: actor.kind for actor in cast.actors}
        self._bearers = {name: next(iter(ids)) for name, ids in bearers.items() if len(ids) == 1}

    def kind(self, actor: str) -> str:
        """`person`, `organisation` and so on."""
        return self._kinds[actor]

    def is_person(self, actor: str) -> bool:
        """Whether this is an actor of the story and a person."""
        return self._kinds.get(actor) == "person"

    def named(self, line: Line, i: int) -> str | None:
        """The actor a token names; where its report's own reading missed the name, the one person of the story who bears it."""
        token = line.gist.words[i]
        found = self.at(line.report, *line.at(i))
        if token.pos != "PROPN" or len(token.text) < 4:
            return found
        return self._bearers.get((folded(token.text) or ("",))[-1]) or found

    def at(self, report: str, start: int, end: int) -> str | None:
        """The actor named at this place, None where none is."""
        marks = self._spans.get(report, [])
        k = bisect_right(self._starts.get(report, []), end - 1) - 1
        for span, actor in reversed(marks[max(0, k - 3) : k + 1]):
            if span.start < end and start < span.end:
                return actor
        return None


def owner_of(line: Line, span: Span, mentions: Mentions) -> tuple[str | None, str]:
    """(actor, noun) that a number or place beside a name belongs to: `Ann Lee, 49,` or `the 49-year-old driver`."""
    words = line.gist.words
    tokens = line.tokens_in(span)
    if not tokens:
        return None, ""
    k = tokens[0] - 1
    while k >= 0 and (words[k].text in {",", "(", "of", "aged", "age", "and"} or words[k].pos == "NUM"):
        k -= 1
    if k >= 0 and (actor := mentions.named(line, k)):
        return actor, ""
    i = tokens[-1]
    for _ in range(5):
        i = words[i].head
        if actor := mentions.named(line, i):
            return actor, ""
        named = [c for c, w in enumerate(words) if w.head == i and w.dep == "appos"]
        for c in named:
            if actor := mentions.named(line, c):
                return actor, ""
        subject = next((c for c, w in enumerate(words) if w.head == i and w.dep == "nsubj"), None)
        if words[i].pos == "VERB" and subject is not None:
            return mentions.named(line, subject), kin(words[subject].lemma)
        if words[i].pos in {"NOUN", "PROPN", "ADJ"} and i not in tokens and words[i].lemma.lower() not in {"year", "month", "old"}:
            called = mentions.named(line, i + 1) if i + 1 < len(words) and words[i + 1].pos == "PROPN" else None
            return called, "" if called else kin(words[i].lemma)
        if words[i].head == i:
            break
    return None, ""


def told_of(desk: Desk, kind: str) -> Iterator[tuple[Line, Figure]]:
    """The figures of a kind, each with its sentence where that is parsed."""
    for figure in (f for found in desk.findings for f in found.figures if f.kind == kind):
        line = desk.line_at(figure.span)
        if line is not None and line.gist.words:
            yield line, figure


def score_groups(desk: Desk, mentions: Mentions) -> list[tuple[str, list[Claim]]]:
    """Records and results told of one actor: `Lee (12-3)`."""
    owned: dict[str, list[Claim]] = defaultdict(list)
    loose: list[Claim] = []
    for line, figure in told_of(desk, "score"):
        actor = HALF if _at_half(line, figure.span) else _holder(line, figure.span, mentions)
        value = "-".join(map(str, _parts(figure.span.quote)))
        (owned[actor] if actor else loose).append(Claim("figure", line, figure.span, value, NONE, NONE, NONE, unit="score", extra=("score",)))
    loose += _headline_scores(desk)
    for claim in loose:
        fits = [a for a, group in sorted(owned.items()) if a != HALF and any(claim.value == g.value for g in group)]
        owned[fits[0] if len(fits) == 1 else f"side with {claim.value}"].append(claim)
    return [(actor, _near_score(group, own=mentions.is_person(actor))) for actor, group in sorted(owned.items())]


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


_TEAM = r"[A-Z][\w.'’]{1,20}(?: [A-Z][\w.'’]{1,20}){0,2}"
_BOX = re.compile(rf"(?:^|(?<=[:;.] )){_TEAM} (\d{{1,3}})(?:,| -|\s+[–—])? {_TEAM} (\d{{1,3}})\b(?!,\d| (?:of|[a-z]+s)\b)")
"""A result as headlines print it: `Leeds 3, Hull 1`."""


def _headline_scores(desk: Desk) -> list[Claim]:
    """Results with each side's number behind its name, winners first."""
    claims = []
    for line in desk.lines:
        for match in _BOX.finditer(line.gist.span.quote):
            value = "-".join(sorted(match.groups(), key=int, reverse=True))
            claims.append(Claim("figure", line, line.found(match), value, NONE, NONE, NONE, unit="score", extra=("score",)))
    return claims


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


def _near_score(group: list[Claim], *, own: bool) -> list[Claim]:
    """The records near the one most reports give: numbers further off are another record (a part of it, a rival's). `own`: of one person."""
    reports: dict[str, set[str]] = defaultdict(set)
    for claim in group:
        reports[claim.value].add(claim.line.report)
    near = {v: [d for d in group if _beside(v, d.value, slip=own and not reports[v] & reports[d.value])] for v in sorted(reports)}
    return max(near.values(), key=lambda found: reports_in(found))


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


def _before(line: Line, span: Span, mentions: Mentions) -> str | None:
    """The actor named last before a place in the sentence."""
    first = line.tokens_in(span)[0]
    return next((a for k in range(first - 1, -1, -1) if (a := mentions.named(line, k))), None)


def with_several(groups: Sequence[tuple[str, list[Claim]]], *, alone: bool) -> list[tuple[str, list[Claim]]]:
    """Groups that more than one report speaks to; with `alone` also those in which one report gives several values."""
    found = []
    for key, group in groups:
        reports = reports_in(group)
        if reports > 1 or (alone and reports == 1 and len({c.value for c in group}) > 1):
            found.append((key, group))
    return found
