"""What a report tells of itself, as far as it bears on who copied."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from variorum.records.report import Description, Report
from variorum.text.agencies import VAGUE, is_agency
from variorum.text.dates.words import DAY_NAMES
from variorum.text.outlets import house, prints_others, same_house

KEPT = 512
"""Reports whose facts are kept: one report meets many in a row."""
OPENING = 900
"""Code points of the article in which the day of its news is looked for."""
_TOLD = re.compile(
    r"\b(?:said|says|told|wrote|tweeted|warned|called|announced|arrived|played|met|accused|urged|added|\w{3,}ed)\b(?![^.;:\n]{0,30}\b(?:will|would|to|next|before|until|due)\b)[^.;:\n]{0,40}?\b(?:on |late |early )?(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a report tells of itself, as far as it bears on who copied. `day`: the weekday its news is told of."""

    report: str
    text: str
    outlet: str | None
    house: str | None
    agencies: frozenset[str]
    others: frozenset[str]
    published: str | None
    day: int | None
    portal: bool
    opens: int
    """Where the text starts after headline and dateline."""
    place: str | None = None
    """The place its dateline prints."""


@lru_cache(maxsize=KEPT)
def facts_of(report: Report, description: Description | None) -> Facts:
    """The facts of one report; an agency's name in a caption is none of them."""
    outlet = description.outlet if description else None
    heads = [description.title_span] if description else []
    if description and description.dateline:
        heads.append(description.dateline.span)
    opens = max((span.end for span in heads if span is not None and span.start < 3000), default=0)
    named = [c.agency for c in description.credits] if description else []
    return Facts(
        report.id,
        report.text,
        outlet,
        house(outlet) if outlet else None,
        frozenset(n for n in named if is_agency(n) and n != VAGUE and not same_house(outlet, n)),
        frozenset(n for n in named if not is_agency(n) and not same_house(outlet, n)),
        description.published.edtf if description and description.published else None,
        _weekday(report.text[opens : opens + OPENING], description),
        prints_others(outlet),
        opens,
        description.dateline.place.casefold() if description and description.dateline else None,
    )


def of_text(copies: Sequence[Facts]) -> Facts:
    """The first of these with the facts of the text they all print: what any of them credits, the earliest of their dates."""
    days = [c.day for c in copies if c.day is not None]
    dates = [c.published for c in copies if c.published and c.published[:4].isdigit()]
    return replace(
        copies[0],
        agencies=frozenset().union(*(c.agencies for c in copies)),
        published=min(dates, default=None),
        day=max(set(days), key=lambda d: (days.count(d), -d)) if days else None,
    )


def _weekday(opening: str, description: Description | None) -> int | None:
    """The weekday of which a report's first sentences tell, else the one it is dated; None where several are told of as often."""
    days = [DAY_NAMES.index(m[1].lower()) for m in _TOLD.finditer(opening)]
    if days:
        return days[0] if days.count(days[0]) * 2 >= len(days) else None
    dated = description.published.edtf[:10] if description and description.published else ""
    try:
        return date.fromisoformat(dated).weekday()
    except ValueError:
        return None
