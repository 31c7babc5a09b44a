"""Crossings: `97th Avenue and 117th Street` is one place, in either order and spelt out or not."""

import re
from collections.abc import Sequence

from variorum.records.span import Span
from variorum.steps.align.desk.claims import Claim, core_of, proper
from variorum.steps.align.desk.desk import Desk, Line, reports_in
from variorum.steps.align.desk.phrases import clause_at
from variorum.text.kin import kin

WAYS = {
    "st": "street", "street": "street", "ave": "avenue", "av": "avenue", "avenue": "avenue", "blvd": "boulevard", "boulevard": "boulevard", "rd": "road",
    "road": "road", "dr": "drive", "drive": "drive", "ln": "lane", "lane": "lane", "pl": "place", "place": "place", "ct": "court", "hwy": "highway",
    "highway": "highway", "pkwy": "parkway", "parkway": "parkway", "terrace": "terrace", "square": "square", "way": "way",
}  # fmt: skip
CROSS = " & "
_NAME = r"(?:\d{1,3}(?:st|nd|rd|th)|(?:[NSEW]\.? )?[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}?)"
WAY = r"(?:" + "|".join(sorted({w.capitalize() for w in WAYS}, key=lambda w: (-len(w), w))) + r")\b\.?s?"
_CROSSING = re.compile(rf"({_NAME}) ({WAY}) (?:and|&|near|at) (?:the )?({_NAME}) ({WAY})")


def with_crossings(desk: Desk, places: Sequence[Claim]) -> list[Claim]:
    """The claims of places, with one claim for each crossing instead of one for each of its streets."""
    found = [claim for line in desk.lines for claim in _crossings(line)]
    taken: dict[str, list[Span]] = {}
    for claim in found:
        taken.setdefault(claim.line.report, []).append(claim.span)
    return [*(c for c in places if not any(c.span.touches(t) or (c.value in CORNERS and 0 <= t.start - c.span.end <= OF) for t in taken.get(c.line.report, ()))), *found]


CORNERS = frozenset("corner intersection junction crossing".split())
OF = len(" of the ")
"""Letters between a corner and the streets that meet at it."""


def _crossings(line: Line) -> list[Claim]:
    text = line.gist.span.quote
    claims = []
    for match in _CROSSING.finditer(text):
        inside = line.tokens_in(line.found(match))
        if not inside:
            continue
        span = line.cut(inside[0], inside[-1])
        core, near, predicate = core_of(line, inside)
        value = CROSS.join(sorted((_street(match[1], match[2]), _street(match[3], match[4]))))
        claims.append(
            Claim(
                "place", line, span, value, core, near, proper(line, near), " ".join(span.quote.split()), about=clause_at(line, predicate), head="at", extra=("", "site", "", "")
            )
        )
    return claims


def _street(name: str, way: str) -> str:
    """A street as places that are told by what they are have it."""
    return f"{' '.join(map(kin, name.lower().split()))} {way_of(way)}"


def way_of(way: str) -> str:
    """What a way is, spelt out: `Ave.`, `avenue`."""
    return WAYS.get(way.lower().strip(".").removesuffix("s"), way.lower())


def apart_from_streets(groups: Sequence[list[Claim]]) -> list[list[Claim]]:
    """Groups of places with the crossing apart from what else was told, where several reports tell each of them; one of its streets tells less of it."""
    found: list[list[Claim]] = []
    for group in groups:
        crossings = [c for c in group if CROSS in c.value]
        names, told = {street for c in crossings for street in c.value.split(CROSS)}, {c.line.report for c in crossings}
        streets = [c for c in group if c.value in names and c.line.report not in told]
        rest = [c for c in group if CROSS not in c.value and c.value not in names]
        several = all(reports_in(part) > 1 for part in (crossings, rest))
        found += [[*crossings, *streets], rest] if several else [[*crossings, *streets, *rest]]
    return found
