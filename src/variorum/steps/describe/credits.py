"""Whose text a report says it is: dateline, byline, agency credits as printed."""

import re
from collections.abc import Iterator

from variorum.records.report import Credit, Dateline, Report
from variorum.records.span import Span, cut, trimmed
from variorum.steps.describe.printed import printed_credits
from variorum.text.agencies import agencies_in
from variorum.text.blocks import lines_of
from variorum.text.gazetteer import lookup
from variorum.text.headlines import DATELINE
from variorum.text.stamps import month_number

_CREDITED = frozenset({"credit", "time stamp", "author note", "copyright"})
"""Cuts in which an agency's name credits the text; in captions it credits the picture."""
_IN_TEXT = re.compile(
    r"^\W*(?:By|BY|From|FROM)\b[^.!?]{2,120}$|^[^.!?]{0,80}•\s*$|\((?:with|additional reporting)[^()]{3,80}\)\W*$|(?:[—–-]\s*|\()(?:AP|Reuters|AFP|UPI|dpa|EFE|PTI|IANS|ANI|Xinhua|TASS|BSS|UNB|Bloomberg)\)?\W*$"
)
_BY = re.compile(r"^\W*(?:By|BY|by|Von|Par|Por)\s+(?P<names>[A-Z][^\n|•]{1,100}?)(?=\s*(?:[|•\n,]|\bPublished\b|\bUpdated\b|\bfor\b|\s[-–—]\s|@|\d|$|(?:The )?Associated Press|AP\b|Reuters))")
_NAMES = re.compile(r"^(?:[A-Z][\w.’'-]+|[A-Z]{2,})(?:(?:,| and| &)? (?:[A-Z][\w.’'-]+|[A-Z]{2,}|de|van|von|al|bin)){1,7}(?=$|\s*,|\s*(?:The )?Associated Press|\s+Contact\b|\s*•)")
_DAY = re.compile(r"^(?:(?P<m>[A-Z][a-z]+)\.? (?P<d>\d{1,2})|(?P<d2>\d{1,2}) (?P<m2>[A-Za-z][a-zé]+)\.?)(?:,? (?P<y>\d{4}))?$")
HEAD = 6
"""Uncut lines at the top in which a dateline is looked for."""


def dateline(report: Report) -> Dateline | None:
    """Where, and on which day if printed, the text says it was filed; None where no paragraph opens that way."""
    text = report.text
    for line in _open_lines(report)[:HEAD]:
        match = DATELINE.match(text[line.start : min(line.end, line.start + 140)])
        if match is None or not (match["credit"] or match["day"] or match["place"].split(",")[0].isupper()):
            continue
        if match["credit"] is None and (line.end - line.start < 60 or _is_label(match)):
            continue
        start = line.start + match.start("place")
        end = line.start + len(match.group().rstrip(" -–—:|\n"))
        span = cut(report.id, text, start, max(end, start + 1))
        return Dateline(_place(match["place"]), _edtf(match["day"]), span)
    return None


def _is_label(dateline: re.Match[str]) -> bool:
    """Whether capitals before a colon name who says it, or what sort of line it is, and no place: `FBI: No crime …`, `UPDATE: …`."""
    place = dateline["place"]
    bare = dateline["day"] is None and dateline.group().rstrip().endswith(":")
    return bare and (place in LABELS or (len(place) <= SHORT_NAME and not lookup(place)))


LABELS = frozenset("UPDATE UPDATED WATCH POLICE POLL REPORT VIDEO PHOTOS EXCLUSIVE BREAKING OPINION ANALYSIS EXPLAINER TRUMP SOURCES REPORTS CORRECTION REVEALED".split())
SHORT_NAME = 4
"""Letters up to which capitals are rather those of a body than a town."""


def byline(report: Report) -> str | None:
    """Who wrote it, as printed without `By`; None where nobody is named."""
    for span in _credit_lines(report):
        words = re.sub(r"\s+", " ", span.quote)
        found = _BY.match(words) or _NAMES.match(words)
        if found is not None:
            names = found.groupdict().get("names") or found.group()
            names = re.sub(r"\s+(?:Contact Reporter|\S+@\S+|[\w.]+)$" if "Contact" in names else r"\s+[\w]+\.[\w.]+$", "", names)
            names = re.sub(r"(?:,| and)?\s*(?:The )?(?:Associated Press|Reuters|AP|AFP)$", "", names).strip(" ,")
            if " " in names and not agencies_in(names):
                return names
    return None


def agency_credits(report: Report, line: Dateline | None) -> tuple[Credit, ...]:
    """Every agency or outlet the report credits for its text, dateline first, each once; of `BSS/AFP` the one passed on first."""
    found: dict[str, Credit] = {}
    for span in [*([line.span] if line else []), *_credit_lines(report), *_texts_credits(report)]:
        names = agencies_in(report.text, span.start, span.end)
        for named in reversed(names) if "/" in span.quote and len(names) > 1 else names:
            found.setdefault(named.agency, Credit(named.agency, cut(report.id, report.text, named.start, named.end)))
    if not found:
        for credit in printed_credits(report, line, _open_lines(report), _credit_lines(report)):
            found.setdefault(credit.agency, credit)
    return tuple(found.values())


def _credit_lines(report: Report) -> list[Span]:
    return [c.span for c in report.removed if c.reason in _CREDITED and "(@" not in c.span.quote]


def _texts_credits(report: Report) -> Iterator[Span]:
    """Uncut lines whose form says credit: `Reuters•`, a closing `(AFP)`."""
    for line in _open_lines(report):
        if line.end - line.start > 2000:
            continue
        for match in _IN_TEXT.finditer(report.text[line.start : line.end]):
            span = trimmed(report.id, report.text, line.start + match.start(), line.start + match.end())
            if span is not None and (line.end - line.start < 140 or match.start() > 0):
                yield span


def _open_lines(report: Report) -> list[Span]:
    taken = sorted((c.span.start, c.span.end) for c in report.removed)
    lines, at = [], 0
    for line in lines_of(report.text):
        while at < len(taken) and taken[at][1] <= line.start:
            at += 1
        if at >= len(taken) or taken[at][0] >= line.end:
            lines.append(cut(report.id, report.text, line.start, line.end))
    return lines


def _place(printed: str) -> str:
    return re.sub(r"\s+", " ", printed).strip(" ,-|").title() if printed.isupper() else printed.strip(" ,-|")


def _edtf(day: str | None) -> str | None:
    match = _DAY.match(day) if day else None
    month = month_number(match["m"] or match["m2"]) if match else None
    if match is None or month is None:
        return None
    return f"{match['y'] or 'XXXX'}-{month:02}-{int(match['d'] or match['d2']):02}"
