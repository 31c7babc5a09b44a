"""Rules for two times of one deed."""

import re
from dataclasses import replace
from datetime import timedelta

from variorum.records.edtf import bounds as dated
from variorum.steps.compare.hours import near_clock, not_later, other_clock, other_zone, same_clock, two_ends
from variorum.steps.compare.moments import SHADE, bounds, clock, daily, day_of_week, length, within, wording
from variorum.steps.compare.pair import Pair, Rule, always, both_told, same_value
from variorum.text.dates.words import SHORT_MONTHS, WEEKDAY


def other_part(pair: Pair) -> bool:
    """The beginning and the end of one month, year or decade."""
    one, two = (SHADE.search(r.value) for r in (pair.one, pair.two))
    return one is not None and two is not None and {one.group(), two.group()} == {" early", " late"} and SHADE.sub("", pair.one.value) == SHADE.sub("", pair.two.value)


def contained(pair: Pair) -> bool:
    """One time is a part of the other: the day and its hour."""
    return within(bounds(pair.one), bounds(pair.two))


_YEAR = re.compile(r"\d{4}|['’]\d\d\b")
_MONTH = re.compile(rf"\b(?:{'|'.join(SHORT_MONTHS)})", re.IGNORECASE)


def other_range(pair: Pair) -> bool:
    """Two stretches told by their first and last day, of which one end is the same and the other is not."""
    one, two = ([end[-len("10-16") :] for end in (r.edtf or "").split("/")] for r in (pair.one, pair.two))
    return len(one) == len(two) == 2 and (one[0] == two[0]) != (one[1] == two[1])


def year_supplied(pair: Pair) -> bool:
    """Both print a month, or one feast, and not both a year, and are one, or a part of the other, once the years they were read with are left out."""
    same = pair.one.text.casefold() == pair.two.text.casefold()
    if all(_YEAR.search(r.text) for r in (pair.one, pair.two)) or not (same or all(_MONTH.search(r.text) for r in (pair.one, pair.two))):
        return False
    one, two = ((b[0].replace(year=2000), b[1].replace(year=2000)) if (b := bounds(r)) else None for r in (pair.one, pair.two))
    return within(one, two)


def same_feast(pair: Pair) -> bool:
    """One day of the year in the same words without a year, in reports of one season: whether it is the last one or the next was read from the verb."""
    one, two = map(wording, (pair.one, pair.two))
    a, b = bounds(pair.one), bounds(pair.two)
    day = a is not None and b is not None and a[0].date() == a[1].date() and (a[0].month, a[0].day) == (b[0].month, b[0].day)
    return one == two and day and pair.days < SEASON and not _YEAR.search(one) and not daily(pair.one)


SEASON = 180
"""Days between two reports from which one feast in both may be of two years."""


def yearless(pair: Pair) -> bool:
    """One time has its year, the other has none: only the day of the year can differ."""
    return ("XXXX" in pair.one.value) != ("XXXX" in pair.two.value)


def same_words(pair: Pair) -> bool:
    """One wording, dated in one report and not in the other: `October 16 to November 14`."""
    one, two = map(wording, (pair.one, pair.two))
    loose = "XXXX" in pair.one.value or "XXXX" in pair.two.value
    return one == two and loose and not daily(pair.one) and not one.startswith(("last", "this", "next"))


def near_length(pair: Pair) -> bool:
    one, two = length(pair.one.value), length(pair.two.value)
    return one is not None and two is not None and abs(one - two) <= 0.15 * max(one, two)


def day_off(pair: Pair) -> bool:
    """One counts from the day its report was written (`this morning`): a page's date can be a day off the deed's."""
    if not any(daily(r) or _DEICTIC.search(r.text) for r in (pair.one, pair.two)):
        return False
    one, two = bounds(pair.one), bounds(pair.two)
    return one is not None and two is not None and abs((one[0].date() - two[0].date()).days) <= 1


_DEICTIC = re.compile(r"\b(?:today|tonight|yesterday|overnight|this (?:morning|afternoon|evening))\b", re.IGNORECASE)


def roughly(pair: Pair) -> bool:
    """A time reckoned back in weeks (`about two weeks ago`) is no day."""
    one, two = bounds(pair.one), bounds(pair.two)
    if one is None or two is None or not any("~" in r.value and "week" in r.text for r in (pair.one, pair.two)):
        return False
    return max(one[0], two[0]) - min(one[1], two[1]) <= ROUGHLY


ROUGHLY = timedelta(days=2)


def other_length(pair: Pair) -> bool:
    return length(pair.one.value) is not None and length(pair.two.value) is not None


_WEEKDAY = re.compile(r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend)\b", re.IGNORECASE)


def week_apart(pair: Pair) -> bool:
    """One weekday read as two dates a week apart: the doubt is in the reports' days, not in the deed."""
    one, two = bounds(pair.one), bounds(pair.two)
    a, b = _WEEKDAY.search(pair.one.text), _WEEKDAY.search(pair.two.text)
    if one is None or two is None or a is None or b is None:
        return False
    if a.group().casefold() != b.group().casefold():
        weekend = {r.text for r in (pair.one, pair.two) if _WEEKEND.search(r.text)}
        return len(weekend) == 1 and {a.group().casefold(), b.group().casefold()} <= ENDS and 5 <= abs((one[0].date() - two[0].date()).days) <= 9
    return abs((one[0].date() - two[0].date()).days) == 7


_WEEKEND = re.compile(r"\bweekend\b", re.IGNORECASE)
ENDS = frozenset({"friday", "saturday", "sunday", "weekend"})
"""Days of which a weekend may be told."""


def other_weekday(pair: Pair) -> bool:
    """Two weekdays are never one day, dated or not."""
    a, b = day_of_week(pair.one), day_of_week(pair.two)
    return a is not None and b is not None and a != b


def same_weekday(pair: Pair) -> bool:
    """One weekday, with its part of the day on one side, or its hour."""
    hours = clock(pair.one.value) is not None and clock(pair.two.value) is not None
    return day_of_week(pair.one) == day_of_week(pair.two) is not None and not hours


def weekday_and_date(pair: Pair) -> bool:
    """`Tuesday`, `Tuesday, Dec. 16`: one day, of which one report prints the date as well."""
    whole = all(len(r.value) == len("XXXX-12-16") or WEEKDAY.fullmatch(r.value) for r in (pair.one, pair.two))
    return whole and same_weekday(pair)


def overlapping(pair: Pair) -> bool:
    one, two = bounds(pair.one), bounds(pair.two)
    return one is not None and two is not None and one[0] <= two[1] and two[0] <= one[1]


def unknown(pair: Pair) -> bool:
    """One side cannot be put on the calendar: nothing says they differ."""
    return bounds(pair.one) is None or bounds(pair.two) is None


def next_year(pair: Pair) -> bool:
    """Two years next to each other, one of them counted from its report (`this year's prize`): a prize is named by either."""
    if not (pair.one.value.isdigit() and pair.two.value.isdigit() and abs(int(pair.one.value) - int(pair.two.value)) == 1):
        return False
    return not all(any(c.isdigit() for c in r.text) or _LATER.search(r.text) for r in (pair.one, pair.two))


_LATER = re.compile(r"\b(?:later|earlier)$", re.IGNORECASE)
"""`A year later` counts from a year that its report prints."""


def other_count(pair: Pair) -> bool:
    """Two lengths from a moment that is not told (`ten minutes later`), in one unit."""
    one, two = (_COUNTED.fullmatch(r.value) for r in (pair.one, pair.two))
    return one is not None and two is not None and one[2] == two[2] and one[1] != two[1]


_COUNTED = re.compile(r"XXXX-XX-XX (\d+) ([a-z]+)")


def own_today(pair: Pair) -> bool:
    """One names the day, the other counts from the day of a report that tells none (`yesterday`): as it reads, one day."""
    for day, loose in ((pair.one, pair.two), (pair.two, pair.one)):
        if loose.value.startswith("XXXX-XX-XX") and daily(loose) and (dated(day.edtf) or WEEKDAY.match(day.value)):
            return True
    return False


def each_today(pair: Pair) -> bool:
    """Both count from the day their report was written (`today`, `midnight`): reports of two days tell of two days."""
    return (daily(pair.one) and daily(pair.two)) or wording(pair.one) == wording(pair.two) in {"midnight", "noon", "midday"}


def one_end(pair: Pair) -> bool:
    """One is the end of a stretch whose other end fits the second: `January`, `between late January and early February`."""
    return any(
        set(other.reports) <= set(third.reports) and contained(replace(pair, one=third, two=mine)) and two_ends(replace(pair, one=third, two=other))
        for mine, other in ((pair.one, pair.two), (pair.two, pair.one))
        for third in pair.point.readings
        if third not in (mine, other)
    )


def postponed(pair: Pair) -> bool:
    return pair.moving and pair.order != 0


RULES = (
    Rule("same time", same_value, "agree", "{one} and {two} are the same time."),
    Rule("same words", same_words, "agree", "{one} is printed in the same words, with its year or without."),
    Rule("same day of the year", same_feast, "agree", "{one} is one day of the year, and no year is printed."),
    Rule("other end", other_range, "conflict", "{one} and {two} do not begin and end on the same days."),
    Rule("other part", other_part, "conflict", "{one} and {two} are the beginning and the end."),
    Rule("part of it", contained, "compatible", "{one} and {two} fit: one is the more exact."),
    Rule("year not printed", year_supplied, "compatible", "{one} and {two} fit: a year is not printed in both."),
    Rule("other weekday", other_weekday, "conflict", "{one} and {two} are different days of the week."),
    Rule("weekday and date", weekday_and_date, "agree", "{one} and {two} are one day: a date stands beside its weekday."),
    Rule("one weekday", same_weekday, "compatible", "{one} and {two} fit: one is the more exact."),
    Rule("overlap", overlapping, "compatible", "{one} and {two} overlap."),
    Rule("same weekday", week_apart, "compatible", "{one} and {two} name the same weekday."),
    Rule("same hour", same_clock, "agree", "{one} and {two} are the same hour, told with its day or without."),
    Rule("near clock", near_clock, "compatible", "{one} and {two} are minutes apart."),
    Rule("other zone", other_zone, "compatible", "{one} and {two} are whole hours apart, and do not name one zone."),
    Rule("not later", not_later, "compatible", "{one} and {two} fit: one of them is the latest it can have been."),
    Rule("other clock", other_clock, "conflict", "{one} and {two} are different times of the day."),
    Rule("roughly", roughly, "compatible", "{one} and {two} are days apart, one of them reckoned roughly."),
    Rule("day of a report", day_off, "compatible", "{one} and {two} fit: one counts from the day of its report."),
    Rule("near length", near_length, "compatible", "{one} and {two} are the same length rounded."),
    Rule("other length", other_length, "conflict", "{one} and {two} are different lengths of time."),
    Rule("other length", other_count, "conflict", "{one} and {two} are different lengths of time."),
    Rule("its own today", own_today, "agree", "{one} and {two} can be one day, as each report has it."),
    Rule("no year", yearless, "compatible", "{one} or {two} names no year, so nothing says that they differ."),
    Rule("undated", unknown, "compatible", "{one} or {two} cannot be put on the calendar, so nothing says that they differ."),
    Rule("next year", next_year, "compatible", "{one} and {two} are next to each other, and not both are printed as a number."),
    Rule("each its today", each_today, "compatible", "{one} and {two} each count from the day of their report."),
    Rule("both told", both_told, "compatible", "The report that says {two} says {one} too, so they are of two moments."),
    Rule("one end", one_end, "compatible", "{one} and {two} fit: one is an end of a stretch."),
    Rule("put off", postponed, "update", "{newer} is told later than {older}: the day was changed."),
    Rule("other time", always, "conflict", "{one} and {two} are different times."),
)
