"""Credits to agencies that no table knows: told by where the name stands."""

import re
from collections.abc import Iterator, Sequence

from variorum.records.report import Credit, Dateline, Report
from variorum.records.span import Span, cut

_NAME = r"(?P<name>[A-Z][\w’'-]{2,}(?: [A-Z][\w’'-]+){0,2})"
DATELINED = re.compile(rf"\({_NAME}\)")
"""Within `CASTRO, March 5 (Orrapress) -`."""
ALONE = re.compile(rf"^\({_NAME}\)\s*[-–—:]+\s")
"""The name alone before the dash, at the start of a paragraph."""
FORMS = tuple(
    re.compile(form)
    for form in (
        rf"^\({_NAME}(?:,? (?:and|with) [^()\n]{{2,40}})?\)\W*$",
        rf"^(?:Source|Via)\s?:\s?{_NAME}\W*$",
        r"^\(?Reporting by (?P<name>[A-Z][\w’'-]{2,}) (?:in|from)\b",
        r"^By (?P<name>[A-Z][\w’'-]{3,})\W*$",
    )
)
"""Lines that credit: a closing `(Orrapress)`, `Source: Orrapress`, and a byline of one word, since people sign with two."""
_DESKS = frozenset("staff admin editor editors reporter reporters correspondent agencies agency desk newsroom guest contributor wires ends end more photo video".split())
LAST = 12
"""Lines at the end of a page among which a closing credit is looked for."""


def printed_credits(
    report: Report, dateline: Dateline | None, open_lines: Sequence[Span], credit_lines: Sequence[Span]
) -> Iterator[Credit]:
    """Every name the report's form credits for its text, as printed."""
    if dateline and (found := DATELINED.search(dateline.span.quote)):
        yield _credit(report, dateline.span, found)
    for line in open_lines[:6]:
        if found := ALONE.match(line.quote[:80]):
            yield _credit(report, line, found)
    for line in [*credit_lines, *open_lines[-LAST:]]:
        for form in FORMS if len(line.quote) <= 140 else ():
            found = form.match(line.quote)
            if found and found["name"].split()[-1].lower() not in _DESKS:
                yield _credit(report, line, found)


def _credit(report: Report, line: Span, found: re.Match[str]) -> Credit:
    start, end = line.start + found.start("name"), line.start + found.end("name")
    return Credit(found["name"], cut(report.id, report.text, start, end))
