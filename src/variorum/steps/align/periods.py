"""For which stretch a figure is told: the last two games, this season, a career, the opening weekend, to date."""

import re

from variorum.records.span import Span
from variorum.steps.align.desk import Line

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
