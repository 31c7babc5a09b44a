"""What a reading of a time says: its first and last moment, its length, its hour, its day of the week, its words."""

import re
from datetime import timedelta

from variorum.records.edtf import Bounds
from variorum.records.edtf import bounds as dated
from variorum.records.story import Reading
from variorum.text.dates.words import PART_HOURS, SHORT_DAYS, WEEKDAY

ANY_YEAR = "2000"
SHADE = re.compile(r" (?:early|mid|late)$")
_DAY_OF_YEAR = re.compile(r"XXXX-\d{2}(?:-\d{2})?(?:T.*)?$")
WEEK = timedelta(days=5), timedelta(days=8)
BESIDE = timedelta(days=1)
"""A weekend begins for many on its Friday night."""
SLACK = timedelta(days=2)
"""A week named loosely ("last week") reaches over its ends by this much."""
FROM_SUNDAY = timedelta(days=6)
"""How far beyond its end `last week` reaches in a report of a Saturday or Sunday, for which the week that ends is the last one."""
_LAST_WEEK = re.compile(r"\b(?:last|past) week\b", re.IGNORECASE)


def bounds(reading: Reading) -> Bounds | None:
    """First and last moment of a time; a day without its year counts in one and the same year."""
    found, value = dated(reading.edtf), SHADE.sub("", reading.value)
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


def within(one: Bounds | None, two: Bounds | None) -> bool:
    """Whether one stretch lies in the other."""
    if one is None or two is None:
        return False
    return (one[0] <= two[0] and two[1] <= one[1]) or (two[0] <= one[0] and one[1] <= two[1])


_PERIOD = re.compile(r"P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$")
_DAYS = (365.25, 30.44, 7.0, 1.0, 1 / 24, 1 / 1440, 1 / 86400)


def length(value: str) -> float | None:
    """Days of an ISO duration; None where it is none or open (`PXM`)."""
    match = _PERIOD.match(value)
    if not match or not any(match.groups()):
        return None
    return sum(float(n) * d for n, d in zip(match.groups(), _DAYS, strict=True) if n)


_CLOCK = re.compile(r"T(\d{2}):?(\d{2})?")


def clock(value: str | None) -> tuple[int, int] | None:
    """Minutes from midnight, first and last, that a clock time can mean."""
    match = _CLOCK.search(value or "")
    if not match:
        return None
    start = int(match.group(1)) * 60 + int(match.group(2) or 0)
    return start, start if match.group(2) else start + 59


_ZONE = re.compile(r"\b(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|IST|local time|eastern|pacific|central|mountain)\b", re.IGNORECASE)


def zone(reading: Reading) -> str:
    """The zone that a clock time names; empty where it names none."""
    match = _ZONE.search(reading.text)
    return match.group().casefold() if match else ""


_NAMED_DAY = re.compile(rf"\b({'|'.join(SHORT_DAYS)})(?:s|nes|rs|ur)?(?:day)?\b", re.IGNORECASE)
_DAY_ALONE = re.compile(r"XXXX-\d{2}-\d{2}(?!/)")


def day_of_week(reading: Reading) -> str | None:
    """The day of the week of a time that has no year, as its value or its words tell it: `1` is Monday."""
    if match := WEEKDAY.match(reading.value):
        return match.group(1)
    named = _NAMED_DAY.search(reading.text) if _DAY_ALONE.match(reading.value) else None
    return str(SHORT_DAYS.index(named.group(1).casefold()) + 1) if named else None


_DAILY = re.compile(
    r"(?:earlier |late |early )?(?:today|tonight|yesterday|tomorrow|last night|this (?:morning|afternoon|evening|week)|(?:yesterday|tomorrow) (?:morning|afternoon|evening|night))",
    re.IGNORECASE,
)


def daily(reading: Reading) -> bool:
    """Whether it counts from the day its report was written: `today`, `this morning`."""
    return _DAILY.fullmatch(wording(reading)) is not None


def wording(reading: Reading) -> str:
    """Its words in small letters, on one line."""
    return " ".join(reading.text.split()).strip(" .,").casefold()
