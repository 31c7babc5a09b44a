"""The agency on whose word a report opens: `Four people died, according to Reuters.`"""

import re

from variorum.records.report import Description, Report
from variorum.text.agencies import VAGUE, agencies_in, is_agency
from variorum.text.outlets import same_house

OPENING = 400
"""Code points of the article within which its first sentence ends; what is named further down is one source among others."""
_ENDS = re.compile(r"[a-z0-9)”\"’][.!?][”\"’]?(?=\s+[A-Z“\"‘]|\s*\n|\s*$)|\n\s*\n")
_PRINTED = re.compile(r"\S")
_BEFORE = re.compile(r"\b(?:according to|citing|cited by|quoted by|reported by|reports by|as told by)(?: the| news| agency| reports by| a report (?:by|from))*\s*$", re.IGNORECASE)
_AFTER = re.compile(r"^(?:['’]s)?(?: news)?(?: agency)?,? (?:has |have |had )?(?:reports?|reported|said|says)\b(?! (?:an?|its|the) (?:reporter|journalist|photographer))")


def named_source(report: Report, description: Description | None) -> str | None:
    """The agency that the first sentence gives its news to; None where it gives it to none or to the outlet itself."""
    heads = [s for s in (description.title_span, description.dateline.span if description.dateline else None) if s] if description else []
    at = max((s.end for s in heads if s.start < 3000), default=0)
    for cut in sorted(report.removed, key=lambda c: c.span.start):
        printed = _PRINTED.search(report.text, at)
        if printed and cut.span.start <= printed.start() < cut.span.end:
            at = cut.span.end
    opening = report.text[at : at + OPENING].lstrip()
    end = _ENDS.search(opening, 20)
    sentence = opening[: end.end()] if end else opening
    for found in agencies_in(sentence):
        if found.agency == VAGUE or not is_agency(found.agency) or same_house(description.outlet if description else None, found.agency):
            continue
        if _BEFORE.search(sentence[: found.start]) or _AFTER.match(sentence[found.end :]):
            return found.agency
    return None
