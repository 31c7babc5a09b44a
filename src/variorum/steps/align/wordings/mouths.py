"""Whose words a quotation gives, as far as its own report names the speaker."""

import re

from variorum.records.span import Span
from variorum.steps.align.actors.actors import folded, skeleton
from variorum.steps.align.desk.claims import Claim
from variorum.steps.align.desk.desk import Desk, Line

_MARK = re.compile(r"[“”\"„«»]|''")


def other_mouth(desk: Desk, one: Claim, two: Claim) -> bool:
    """Two wordings that their reports put into the mouths of two people: two remarks, each in its own words."""
    a, b = _speakers(desk, one), _speakers(desk, two)
    return bool(a) and bool(b) and not a & b


def _speakers(desk: Desk, claim: Claim) -> frozenset[str]:
    """How the family names of those people sound whom the report credits with these words, or with the sentence that they go on in or follow."""
    told = _credited(desk, claim.span)
    if told or claim.span.quote.rstrip().endswith(","):
        return told
    beside = _beside(desk, claim.line)
    return _credited(desk, beside.gist.span) if beside else told


def _credited(desk: Desk, words: Span) -> frozenset[str]:
    found = desk.by_report[words.report]
    told = {s.actor for s in found.statements if any(part.touches(words) for part in s.content)}
    return frozenset(skeleton(folded(n.name)[-1]) for n in found.actors if n.id in told and n.kind == "person" and folded(n.name))


def _beside(desk: Desk, line: Line) -> Line | None:
    """The sentence in which a quotation goes on, where its marks are left open, else the one before it."""
    number = line.number + (1 if len(_MARK.findall(line.gist.span.quote)) % 2 else -1)
    other = desk.lines[number] if 0 <= number < len(desk.lines) else None
    return other if other and other.report == line.report and _gap(other.gist.span, line.gist.span) <= NEXT else None


def _gap(one: Span, two: Span) -> int:
    """Characters between two stretches of one report."""
    return max(one.start, two.start) - min(one.end, two.end)


NEXT = 4
"""Characters between a sentence and the next, at most: a mark and the blanks around it."""
