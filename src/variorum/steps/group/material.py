"""What grouping takes of a report: its words without what is not the article, its day, whose text it carries."""

import re
from dataclasses import dataclass
from datetime import date

from variorum.records.findings import Findings
from variorum.records.lineage import Carried
from variorum.records.report import Description, Furniture, Report
from variorum.text.vectors import bag

Row = tuple[Report, Description | None, Furniture | None, Findings | None, Carried | None]

TITLE = 2.0
"""A title's words count twice: in short reports it is half of what is told."""
LONGEST = 20_000
"""Characters of a report that count: later ones are background, and one long text must not hold up a pile."""


@dataclass(frozen=True, slots=True)
class Material:
    """`origin` is the main one the report carries; `order` sorts the earliest first, undated reports last."""

    report: str
    bag: dict[str, float]
    text: str
    day: date | None
    origin: str | None
    places: frozenset[str]
    days: frozenset[str]
    order: tuple[str, str]


def material(row: Row) -> Material:
    """The material of one report. It needs no findings: those only add to the reasons."""
    report, description, furniture, findings, carried = row
    title = (description.title or "") if description else ""
    text = article(report, furniture)
    published = description.published if description else None
    stated = published.edtf if published and published.edtf else None
    return Material(
        report=report.id,
        bag=bag(((title, TITLE - (description is not None and description.title_span is not None)), (text, 1.0))),
        text=f"{title}\n{text}",
        day=_day(stated) if published and published.basis != "inferred" else None,
        origin=carried.origins[0] if carried and carried.origins else None,
        places=frozenset(place.name for place in findings.places) if findings else frozenset(),
        days=frozenset(t.edtf for t in findings.times if t.edtf and _day(t.edtf)) if findings else frozenset(),
        order=(stated or "~", report.id),
    )


def article(report: Report, furniture: Furniture | None) -> str:
    """The report's text without its cuts, each of which becomes a line break."""
    cuts = sorted((c.span.start, c.span.end) for c in (*report.removed, *(furniture.removed if furniture else ())))
    kept, at = [], 0
    for start, end in cuts:
        if start > at:
            kept.append(report.text[at:start])
        at = max(at, end)
    kept.append(report.text[at:])
    return "\n".join(kept)[:LONGEST]


def _day(edtf: str | None) -> date | None:
    """The day of an EDTF that names one whole day, else None."""
    if edtf and re.match(r"\d{4}-\d{2}-\d{2}(?:T|$)", edtf):
        try:
            return date.fromisoformat(edtf[:10])
        except ValueError:
            return None
    return None
