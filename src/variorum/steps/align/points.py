"""Groups of claims made into points: one reading for each value, with all reports that give it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from variorum.records.ids import content_id
from variorum.records.story import Point, Reading
from variorum.steps.align.desk.claims import Claim
from variorum.steps.align.desk.wholes import whole_at

T = TypeVar("T")
IN_CLAUSES = frozenset({"figure", "time", "place"})
"""Kinds whose values say nothing by themselves: what they are of is told by the words around them."""


def point_of(story: str, kind: str, about: str, claims: Sequence[Claim], origins: Mapping[str, str]) -> Point:
    """The point of claims that speak of one thing; readings by how many reports give them, then by first report."""
    by_value: dict[str, list[Claim]] = {}
    for claim in claims:
        by_value.setdefault(claim.value, []).append(claim)
    readings = sorted(
        (reading_of(group, origins) for group in by_value.values()), key=lambda r: (-len(r.reports), r.spans[0], r.value)
    )
    key = content_id("point", story, kind, about, *(f"{s.report}:{s.start}:{s.end}" for r in readings for s in r.spans))
    return Point(key, about, kind, tuple(readings))


def reading_of(claims: Sequence[Claim], origins: Mapping[str, str]) -> Reading:
    """One value with everyone who gives it."""
    ordered = sorted(claims, key=lambda c: (c.line.order, c.span))
    first = ordered[0]
    reports = _once(c.line.report for c in ordered)
    return Reading(
        value=first.value, text=first.text or first.span.quote, reports=reports,
        origins=_once(origins[r] for r in reports if r in origins), spans=_once(c.span for c in ordered),
        low=first.low, high=first.high, unit=first.unit, hedge=first.hedge, edtf=first.edtf, as_of=first.as_of,
        clause=whole_at(first.line, first.span)[0] if first.kind in IN_CLAUSES else "",
        said_by=_once(s for c in ordered for s in c.said_by), scope=first.extra if first.kind == "place" else _once(s for c in ordered for s in c.scope),
    )  # fmt: skip


def _once(items: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(items))
