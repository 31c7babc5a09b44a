"""What tells the times, or the places, of two deeds apart that were laid side by side."""

import re

from variorum.records.edtf import bounds
from variorum.steps.align.desk.claims import Claim
from variorum.steps.align.desk.desk import Desk, term
from variorum.steps.align.desk.retold import retold
from variorum.steps.align.occasions.likeness import same_day_of_year
from variorum.text.dates.words import WEEKDAY
from variorum.text.tree import top_of


def of_numbers(desk: Desk, one: Claim, two: Claim) -> bool:
    """Two times of deeds that come with other numbers of the same: `200,000 arrests in July`, `178,000 arrests in June`."""
    a, b = _numbers(one), _numbers(two)
    same = set(a) & set(b)
    return bool(same) and all(not a[noun] & b[noun] for noun in same)


def _numbers(claim: Claim) -> dict[str, set[str]]:
    """For each noun of a sentence the numbers it is told with, dates left out."""
    words = claim.line.gist.words
    found: dict[str, set[str]] = {}
    for w in words:
        noun = term(words[w.head]) if w.pos == "NUM" and w.dep == "nummod" and w.ent not in {"DATE", "TIME"} and words[w.head].pos in {"NOUN", "PROPN"} else None
        if noun:
            found.setdefault(noun, set()).add(w.text.casefold())
    return found


TOLD = 1.2
"""Likeness of two sentences from which answers to one question, or moments of one game, are of one occasion."""
DAY, SEASON = 3, 40
APART = 12
"""Days; a report mistakes the day of a deed by less than a fortnight."""


def grain(desk: Desk, one: Claim, two: Claim) -> bool:
    """A day beside a season or a year that does not hold it."""
    a, b = bounds(one.edtf), bounds(two.edtf)
    if a is None or b is None:
        return False
    days = sorted((x[1] - x[0]).days for x in (a, b))
    return days[0] < DAY and days[1] > SEASON


AGO = re.compile(r"\b(?:weeks|months|years)\s+ago$", re.IGNORECASE)


def weeks(desk: Desk, one: Claim, two: Claim) -> bool:
    """Two days weeks apart, unless both reports count back how long ago it was: of one deed they may count otherwise."""
    a, b = bounds(one.edtf), bounds(two.edtf)
    if all(AGO.search(c.span.quote) for c in (one, two)) or a is None or b is None or max((x[1] - x[0]).days for x in (a, b)) >= DAY or same_day_of_year(one, two):
        return False
    return (max(a[0], b[0]) - min(a[1], b[1])).days >= APART


def years(desk: Desk, one: Claim, two: Claim) -> bool:
    """Two years of which a report that gives one names the other, too: what came in both is told of each."""
    if not all(YEAR.fullmatch(c.value) for c in (one, two)):
        return False
    return two.value in desk.years[one.line.report] or one.value in desk.years[two.line.report]


YEAR = re.compile(r"\d{4}")


def weekdays(desk: Desk, one: Claim, two: Claim) -> bool:
    """Two weekdays without a date, not next to each other, in sentences that have little in common: they may be of two weeks."""
    a, b = (WEEKDAY.match(c.value) for c in (one, two))
    if a is None or b is None or desk.likeness(one.line.number, two.line.number) >= TOLD:
        return False
    return (int(a[1]) - int(b[1])) % 7 not in {0, 1, 6}


_MONTH = re.compile(r"(?:\d{4}|XXXX)-\d\d")


def each_month(desk: Desk, one: Claim, two: Claim) -> bool:
    """Two months in which the same was counted: `19,000 crossed in July`, `more than 188,000 in June`."""
    if not all(_MONTH.fullmatch(c.value) for c in (one, two)):
        return False
    a, b = _counted(one), _counted(two)
    return bool(a) and bool(b) and not a & b


def _counted(claim: Claim) -> set[str]:
    """The numbers, of three digits or more, of whom or what a time is told."""
    words, inside = claim.line.gist.words, claim.line.tokens_in(claim.span)
    return {w.text for i, w in enumerate(words) if i not in inside and w.pos == "NUM" and w.ent not in {"DATE", "TIME", "MONEY"} and sum(c.isdigit() for c in w.text) > 2}


def recalled(desk: Desk, one: Claim, two: Claim) -> bool:
    """Two places in sentences that tell of days of different years: one is of an earlier deed of the kind."""
    a, b = (desk.told_years.get(c.line.number) for c in (one, two))
    return a is not None and b is not None and not a & b


def _hangs_on(claim: Claim) -> str:
    """The noun a place is told of: `the hospital in Castro`; empty where it is told of the deed."""
    words, inside = claim.line.gist.words, claim.line.tokens_in(claim.span)
    above = words[top_of(words, inside)].head if inside else 0
    lead = words[words[above].head]
    return term(lead) or "" if inside and above not in inside and lead.pos in {"NOUN", "PROPN"} else ""


def other_noun(desk: Desk, one: Claim, two: Claim) -> bool:
    """Two towns of which each is told of a noun of its own, or one of a noun and one of the deed."""
    return one.extra[1:2] == two.extra[1:2] == ("city",) and bool(one.core) and _hangs_on(one) != _hangs_on(two)


def abroad(desk: Desk, one: Claim, two: Claim) -> bool:
    """Places of two countries or divisions, of which a report that gives one names the other, too: the deed may reach over both."""
    a, b = _land(one, two), _land(two, one)
    if one.extra[1:2] == two.extra[1:2] == ("city",) or not a or not b or a == b or retold(desk, one, two):
        return False
    return b in desk.lands[one.line.report] or a in desk.lands[two.line.report]


def _land(one: Claim, two: Claim) -> str:
    """The country of a place, or its division where the other is in that country too."""
    return "".join(one.extra[4:5] if one.extra[:1] == two.extra[:1] else one.extra[:1])
