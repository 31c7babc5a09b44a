"""Rules for two times of one deed."""

import re
from dataclasses import replace
from datetime import timedelta

from variorum.records.edtf import bounds as dated
from variorum.records.story import Reading
from variorum.steps.compare.pair import Pair, Rule, Span, always, both_told
from variorum.text.dates.words import PART_HOURS, SHORT_DAYS, SHORT_MONTHS, WEEKDAY

NEAR_CLOCK = timedelta(minutes=20)
"""Two clock times this close are one time rounded ("around 7 p.m.", "just after 7")."""
_PERIOD = re.compile(r"P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$")
_DAYS = (365.25, 30.44, 7.0, 1.0, 1 / 24, 1 / 1440, 1 / 86400)
_CLOCK = re.compile(r"T(\d{2}):?(\d{2})?")


ANY_YEAR = "2000"
_SHADE = re.compile(r" (?:early|mid|late)$")
_DAY_OF_YEAR = re.compile(r"XXXX-\d{2}(?:-\d{2})?(?:T.*)?$")
WEEK = timedelta(days=5), timedelta(days=8)
BESIDE = timedelta(days=1)
"""A weekend begins for many on its Friday night."""
SLACK = timedelta(days=2)
"""A week named loosely ("last week") reaches over its ends by this much."""


def bounds(reading: Reading) -> Span | None:
    """First and last moment of a time; a day without its year counts in one and the same year."""
    found, value = dated(reading.edtf), _SHADE.sub("", reading.value)
    if found is None and _DAY_OF_YEAR.match(value):
        found = dated(value.replace("XXXX", ANY_YEAR).replace("-XX", ""))
    if found is None or found[0].year < 2 or found[1].year > 9998:
        return found
    if (part := PART_HOURS.get(reading.value[-2:])) and found[1] - found[0] < timedelta(days=1):
        return found[0] + timedelta(hours=part[0]), found[0] + timedelta(hours=part[1])
    if "weekend" in reading.text.casefold():
        return found[0] - BESIDE, found[1] + BESIDE
    if WEEK[0] < found[1] - found[0] < WEEK[1]:
        return found[0] - SLACK, found[1] + (FROM_SUNDAY if _LAST_WEEK.search(reading.text) else SLACK)
    return found


FROM_SUNDAY = timedelta(days=6)
"""How far beyond its end `last week` reaches in a report of a Saturday or Sunday, for which the week that ends is the last one."""
_LAST_WEEK = re.compile(r"\b(?:last|past) week\b", re.IGNORECASE)


def length(value: str) -> float | None:
    """Days of an ISO duration; None where it is none or open (`PXM`)."""
    match = _PERIOD.match(value)
    if not match or not any(match.groups()):
        return None
    return sum(float(n) * d for n, d in zip(match.groups(), _DAYS, strict=True) if n)


def same_time(pair: Pair) -> bool:
    return pair.one.value == pair.two.value


def other_part(pair: Pair) -> bool:
    """The beginning and the end of one month, year or decade."""
    one, two = (_SHADE.search(r.value) for r in (pair.one, pair.two))
    return one is not None and two is not None and {one.group(), two.group()} == {" early", " late"} and _SHADE.sub("", pair.one.value) == _SHADE.sub("", pair.two.value)


def contained(pair: Pair) -> bool:
    """One time is a part of the other: the day and its hour."""
    return _within(bounds(pair.one), bounds(pair.two))


def _within(one: Span | None, two: Span | None) -> bool:
    if one is None or two is None:
        return False
    return (one[0] <= two[0] and two[1] <= one[1]) or (two[0] <= one[0] and one[1] <= two[1])


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
    return _within(one, two)


def same_feast(pair: Pair) -> bool:
    """One day of the year in the same words without a year, in reports of one season: whether it is the last one or the next was read from the verb."""
    one, two = (" ".join(r.text.split()).strip(" .,").casefold() for r in (pair.one, pair.two))
    a, b = bounds(pair.one), bounds(pair.two)
    day = a is not None and b is not None and a[0].date() == a[1].date() and (a[0].month, a[0].day) == (b[0].month, b[0].day)
    return one == two and day and pair.days < SEASON and not _YEAR.search(one) and not _DAILY.fullmatch(one)


SEASON = 180
"""Days between two reports from which one feast in both may be of two years."""


def clock(value: str | None) -> tuple[int, int] | None:
    """Minutes from midnight, first and last, that a clock time can mean."""
    match = _CLOCK.search(value or "")
    if not match:
        return None
    start = int(match.group(1)) * 60 + int(match.group(2) or 0)
    return start, start if match.group(2) else start + 59


def yearless(pair: Pair) -> bool:
    """One time has its year, the other has none: only the day of the year can differ."""
    return ("XXXX" in pair.one.value) != ("XXXX" in pair.two.value)


def same_words(pair: Pair) -> bool:
    """One wording, dated in one report and not in the other: `October 16 to November 14`."""
    one, two = (" ".join(r.text.split()).strip(" .,").casefold() for r in (pair.one, pair.two))
    loose = "XXXX" in pair.one.value or "XXXX" in pair.two.value
    return one == two and loose and not _DAILY.fullmatch(one) and not one.startswith(("last", "this", "next"))


_HOUR_ALONE = re.compile(r"T\d{2}(?::?\d{2})?")


def same_clock(pair: Pair) -> bool:
    """One hour, told with its day and without: `4 p.m. Friday`, `4 p.m.`."""
    one, two = pair.one.value, pair.two.value
    alone, dayed = (one, two) if one.startswith("T") else (two, one)
    return bool(_HOUR_ALONE.fullmatch(alone)) and not dayed.startswith("T") and dayed.endswith(alone)


def near_clock(pair: Pair) -> bool:
    one, two = bounds(pair.one), bounds(pair.two)
    if one is not None and two is not None:
        return max(one[0], two[0]) - min(one[1], two[1]) <= NEAR_CLOCK and ("T" in pair.one.value) and ("T" in pair.two.value)
    a, b = clock(pair.one.value), clock(pair.two.value)
    return a is not None and b is not None and max(a[0], b[0]) - min(a[1], b[1]) <= NEAR_CLOCK.seconds // 60


HOUR = 60


def other_clock(pair: Pair) -> bool:
    """Two clock times without a day of their own, each to the minute, minutes apart: hours apart are of two zones, or two moments."""
    one, two = clock(pair.one.value), clock(pair.two.value)
    if one is None or two is None or not all(r.value.startswith("T") or WEEKDAY.match(r.value) for r in (pair.one, pair.two)):
        return False
    slip = pair.retold and _zone(pair.one) == _zone(pair.two)
    return one[0] == one[1] and two[0] == two[1] and (slip or abs(one[0] - two[0]) <= HOUR) and not _ends(pair) and not _told_as_well(pair)


def _ends(pair: Pair) -> bool:
    """Whether a report prints the two hours side by side, as the ends of a stretch: `between 7:28 and 8:06`."""
    return any(a.report == b.report and max(a.start, b.start) - min(a.end, b.end) <= BESIDE_IT for a in pair.one.spans for b in pair.two.spans)


BESIDE_IT = 12
"""Letters between the two hours of a stretch: ` a.m. until `."""


def _told_as_well(pair: Pair) -> bool:
    """Whether all reports of one hour also tell an hour near the other: several were told, of which the other report tells one."""
    return any(
        set(mine.reports) <= set(third.reports) and near_clock(replace(pair, one=third, two=other))
        for mine, other in ((pair.one, pair.two), (pair.two, pair.one))
        for third in pair.point.readings
        if third not in (mine, other)
    )


def not_later(pair: Pair) -> bool:
    """One clock time is a bound (`by 7 p.m.`) that the other keeps."""
    for bound, other in ((pair.one, pair.two), (pair.two, pair.one)):
        a, b = clock(bound.value), clock(other.value)
        if bound.value.endswith(" by") and a is not None and b is not None and b[0] <= a[1]:
            return True
    return False


def near_length(pair: Pair) -> bool:
    one, two = length(pair.one.value), length(pair.two.value)
    return one is not None and two is not None and abs(one - two) <= 0.15 * max(one, two)


_ZONE = re.compile(r"\b(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|IST|local time|eastern|pacific|central|mountain)\b", re.IGNORECASE)


def _zone(reading: Reading) -> str:
    """The zone that a clock time names; empty where it names none."""
    match = _ZONE.search(reading.text)
    return match.group().casefold() if match else ""


def other_zone(pair: Pair) -> bool:
    """Two clock times whole hours apart, of which one names a zone that the other does not name."""
    a, b = clock(pair.one.value), clock(pair.two.value)
    return _zone(pair.one) != _zone(pair.two) and a is not None and b is not None and (a[0] - b[0]) % 60 == 0 and a[0] != b[0]


def day_off(pair: Pair) -> bool:
    """One counts from the day its report was written (`this morning`): a page's date can be a day off the deed's."""
    if not any(_DAILY.fullmatch(" ".join(r.text.split()).strip(" .,")) or _DEICTIC.search(r.text) for r in (pair.one, pair.two)):
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
    a, b = _day_of_week(pair.one), _day_of_week(pair.two)
    return a is not None and b is not None and a != b


def same_weekday(pair: Pair) -> bool:
    """One weekday, with its part of the day on one side, or its hour."""
    hours = clock(pair.one.value) is not None and clock(pair.two.value) is not None
    return _day_of_week(pair.one) == _day_of_week(pair.two) is not None and not hours


def weekday_and_date(pair: Pair) -> bool:
    """`Tuesday`, `Tuesday, Dec. 16`: one day, of which one report prints the date as well."""
    whole = all(len(r.value) == len("XXXX-12-16") or WEEKDAY.fullmatch(r.value) for r in (pair.one, pair.two))
    return whole and same_weekday(pair)


def _day_of_week(reading: Reading) -> str | None:
    """The day of the week of a time that has no year, as its value or its words tell it: `1` is Monday."""
    if match := WEEKDAY.match(reading.value):
        return match.group(1)
    named = _NAMED_DAY.search(reading.text) if _DAY_ALONE.match(reading.value) else None
    return str(SHORT_DAYS.index(named.group(1).casefold()) + 1) if named else None


_NAMED_DAY = re.compile(rf"\b({'|'.join(SHORT_DAYS)})(?:s|nes|rs|ur)?(?:day)?\b", re.IGNORECASE)
_DAY_ALONE = re.compile(r"XXXX-\d{2}-\d{2}(?!/)")


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
        if loose.value.startswith("XXXX-XX-XX") and _DAILY.fullmatch(" ".join(loose.text.split()).strip(" .,")) and (dated(day.edtf) or WEEKDAY.match(day.value)):
            return True
    return False


_DAILY = re.compile(
    r"(?:earlier |late |early )?(?:today|tonight|yesterday|tomorrow|last night|this (?:morning|afternoon|evening|week)|(?:yesterday|tomorrow) (?:morning|afternoon|evening|night))",
    re.IGNORECASE,
)


def each_today(pair: Pair) -> bool:
    """Both count from the day their report was written (`today`, `midnight`): reports of two days tell of two days."""
    one, two = (" ".join(r.text.split()).strip(" .,") for r in (pair.one, pair.two))
    return all(map(_DAILY.fullmatch, (one, two))) or one.lower() == two.lower() in {"midnight", "noon", "midday"}


def one_end(pair: Pair) -> bool:
    """One is the end of a stretch whose other end fits the second: `January`, `between late January and early February`."""
    return any(
        set(other.reports) <= set(third.reports) and contained(replace(pair, one=third, two=mine)) and _ends(replace(pair, one=third, two=other))
        for mine, other in ((pair.one, pair.two), (pair.two, pair.one))
        for third in pair.point.readings
        if third not in (mine, other)
    )


def postponed(pair: Pair) -> bool:
    return pair.moving and pair.order != 0


RULES = (
    Rule("same time", same_time, "agree", "{one} and {two} are the same time."),
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
