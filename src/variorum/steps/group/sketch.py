"""What grouping takes of a report: its words without what is not the article, its day, the places and days it names."""

import re
from datetime import date
from struct import pack

from variorum.records.findings import Findings
from variorum.records.grouping import Sketch
from variorum.records.report import Description, Furniture, Report
from variorum.steps.group.opening import opening_names
from variorum.text.rates import rate
from variorum.text.vectors import bag, key_of

TITLE = 2.0
"""A title's words count twice: in short reports it is half of what is told."""
LONGEST = 20_000
"""Characters of a report that count: later ones are background, and one long text must not hold up a pile."""


def sketch(report: Report, description: Description | None, furniture: Furniture | None, findings: Findings | None) -> Sketch:
    """The sketch of one report. It needs no findings: those only add to the reasons."""
    title = (description.title or "") if description else ""
    standing = description is not None and description.title_span is not None
    text = article(report, furniture)
    counts, printed = bag(((title, TITLE - standing), (text, 1.0)))
    words = sorted(counts)
    published = description.published if description else None
    stated = published.edtf if published and published.edtf else None
    return Sketch(
        report=report.id,
        words=tuple(words),
        counts=tuple(counts[word] for word in words),
        printed=tuple(printed.get(word, "") for word in words),
        day=_day(stated) if published and published.basis != "inferred" else None,
        order=stated or "~",
        places=tuple(sorted({place.name for place in findings.places})) if findings else (),
        days=tuple(sorted({t.edtf for t in findings.times if t.edtf and _day(t.edtf)})) if findings else (),
        keys=b"".join(key_of(word).to_bytes(8, "little") for word in words),
        rates=pack(f"<{len(words)}f", *map(rate, words)),
        opening=tuple(sorted(opening_names("" if standing else title, text))),
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
