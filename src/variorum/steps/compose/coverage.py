"""Who says a thing, who is silent, and who could not know it yet."""

from datetime import datetime

from variorum.records.edtf import bounds
from variorum.records.span import Span
from variorum.records.story import UNREAD, Point
from variorum.steps.compose.rows import Sheet

MOST = 200_000
"""Records of coverage a story may have before the obvious ones are left out."""


def coverage_of(sheet: Sheet) -> tuple[str, ...]:
    """For every point the states of all reports, a letter each (`COVERED`).

    In a very large story a point of one origin has only its `says`: that all others are silent goes without a record.
    """
    happened = _Happened(sheet)
    unread = sheet.unread
    large = len(sheet.points) * len(sheet.witnesses) > MOST
    found = []
    for point in sheet.points:
        says = set(point.reports)
        earliest = happened.at(point)
        letters = []
        for witness in sheet.witnesses:
            limits = sheet.appeared.get(witness.report)
            if witness.report in says:
                letters.append("+")
            elif witness.report in unread:
                letters.append(UNREAD)  # that it is silent cannot be said
            elif large and point.verdict == "single":
                letters.append(" ")
            elif earliest and limits and limits[1] < earliest:
                letters.append("?")
            else:
                letters.append("-")
        found.append("".join(letters))
    return tuple(found)


class _Happened:
    """When what a point tells can first have been known: the earliest time its own words are tied to."""

    def __init__(self, sheet: Sheet) -> None:
        self.statements: dict[str, list[tuple[Span, str]]] = {}
        for report in sorted(sheet.rows):
            for statement in sheet.found(report).statements:
                if statement.when:
                    self.statements.setdefault(report, []).extend((span, statement.when) for span in statement.content)
        self.events: dict[str, list[tuple[Span, str]]] = {}
        for event in sheet.alignment.events:
            if event.when and event.status == "past":
                for span in event.spans:
                    self.events.setdefault(span.report, []).append((span, event.when))

    def at(self, point: Point) -> datetime | None:
        """None where nothing is known: then a report that lacks the point is only silent."""
        moments = []
        for reading in point.readings:
            told = [reading.as_of] if reading.as_of else []
            told += [when for span in reading.spans for when in self._around(span)]
            starts = [limits[0] for when in told if (limits := bounds(when))]
            if not starts:
                return None
            moments.append(min(starts))
        return min(moments, default=None)

    def _around(self, span: Span) -> list[str]:
        """The saying first: what was said could be known no sooner than it was said."""
        for table in (self.statements, self.events):
            whens = [when for other, when in table.get(span.report, ()) if other.touches(span)]
            if whens:
                return whens
        return []
