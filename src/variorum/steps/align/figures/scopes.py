"""For which stretch and where a figure is told: the last two games, this season, a career, to date; in Egypt, in the town alone."""

import re
from collections.abc import Sequence

from variorum.records.parse import Token
from variorum.records.span import Span
from variorum.steps.align.desk.claims import Claim
from variorum.steps.align.desk.desk import Line
from variorum.steps.align.desk.phrases import CLIMB, governor

_UNIT = r"(?P<unit>game|match|fight|bout|race|start|season|campaign|year|month|week|weekend|day|night|quarter|half|round|inning|lap)s?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b(?P<which>last|past|first|second|third|fourth|final|previous|opening|this|each|every|single)(?:[- ](?P<n>\w+))?[- ]{_UNIT}\b",
        rf"\bin (?:the |a |his |her |its |their |combined )*(?P<n>\w+) {_UNIT}\b",
        r"\b(?P<whole>career|lifetime|to date|so far|overall|in total|all told|altogether|in all|combined)\b",
        r"\b(?P<since>since) (?:\w+ ){0,3}?(?:\w+)",
    )
)
REACH = 60
"""Characters to either side of a figure in which its period stands."""


def periods_of(line: Line, span: Span) -> frozenset[str]:
    """The periods named close to a figure, each under one spelling; empty where none is."""
    text, base = line.gist.span.quote, line.gist.span.start
    start, end = span.start - base, span.end - base
    low = max(text.rfind(";", 0, start) + 1, start - REACH)
    high = min(end + REACH, stop if (stop := text.find(";", end)) >= 0 else len(text))
    return frozenset(_label(m) for form in _FORMS for m in form.finditer(text, low, high) if m.end() <= start or end <= m.start())


def _label(match: "re.Match[str]") -> str:
    told = match.groupdict()
    return " ".join(word.lower() for name in ("which", "n", "whole", "since", "unit") if (word := told.get(name)))


_IN = frozenset({"in", "across", "throughout", "of", "from"})
GROUND = frozenset({"GPE", "NORP"})


def places_of(line: Line, span: Span) -> frozenset[str]:
    """The words of the place that a figure is told for: `82 percent in India`, `services in Egypt fell by 70 percent`."""
    words, at = line.gist.words, line.tokens_in(span)
    if not at:
        return frozenset()
    first = at[0]
    if first > 2 and words[first - 1].text == "by" and words[first - 2].ent in GROUND and words[first - 3].text.lower() in _IN:
        return _place(words, first - 2)
    own = [i for i in _behind(words, {*at, words[at[-1]].head}) if abs(words[words[i].head].head - at[-1]) <= NEAR]
    if not own:
        verb = governor(words, first, CLIMB)
        own = _behind(words, {i for i, w in enumerate(words) if w.head == verb and w.dep in {"nsubj", "nsubjpass"} and i not in at})
    return frozenset(word for i in own for word in _place(words, i))


def _behind(words: Sequence[Token], holders: set[int]) -> list[int]:
    """Places behind a preposition that hangs on one of these tokens."""
    return [
        i for i, w in enumerate(words)
        if w.dep == "pobj" and w.ent in GROUND and w.pos == "PROPN" and words[w.head].lemma.lower() in _IN and words[w.head].head in holders
    ]  # fmt: skip


def _place(words: Sequence[Token], i: int) -> frozenset[str]:
    return frozenset(w.text.casefold() for k, w in enumerate(words) if k == i or (w.head == i and w.dep == "compound"))


def elsewhere(one: Claim, two: Claim) -> bool:
    """Whether two figures are told for two periods, or for two places."""
    return any(a and b and not a & b for a, b in ((one.periods, two.periods), (one.places, two.places)))


NEAR = 3
"""Words between a figure and the preposition of its place."""
