"""Time stamps as pages print them: `July 15, 2018 — 4:05am`, `15 Oct 2021, 20:27`, `2018-07-15T19:43Z`, `Posted on 7/15/18`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from variorum.text.dates.words import MONTHS

_NAME = r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::(?P<second>\d\d))?(?:\.\d+)?\s?(?P<half>[ap]\.?m\b\.?)?\s?(?P<zone>Z\b|[+-]\d\d:?\d\d\b|[A-Z]{2,4}\b)?",
    re.IGNORECASE,
)
_JOINS = re.compile(r"[\s,|—–T-]*(?:(?:at|on|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s*)*", re.IGNORECASE)
"""What may stand between a day and its clock."""
_DAYS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)(?=\D|$|T)",
        rf"\b{_NAME}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)\b",
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s.-]+(?:of\s+)?{_NAME},?[\s-]+(?P<year>(?:19|20)\d\d)\b",
        r"\b(?P<first>\d{1,2})\s?(?P<sep>[/.])\s?(?P<second>\d{1,2})\s?(?P=sep)\s?(?P<year>(?:(?:19|20)\d\d|\d\d))\b",
    )
)
_URL = re.compile(r"[/=_-](?P<year>(?:19|20)\d\d)[/-](?P<month>0?[1-9]|1[0-2])[/-](?P<day>0?[1-9]|[12]\d|3[01])(?=\D|$)")
_ZONES = {
    "z": "Z", "utc": "Z", "gmt": "Z", "edt": "-04:00", "est": "-05:00", "cdt": "-05:00", "cst": "-06:00", "mdt": "-06:00", "mst": "-07:00",
    "pdt": "-07:00", "pst": "-08:00", "bst": "+01:00", "cest": "+02:00", "cet": "+01:00", "msk": "+03:00", "ist": "+05:30",
}  # fmt: skip
_SUMMER = {"et": ("-05:00", "-04:00"), "ct": ("-06:00", "-05:00"), "mt": ("-07:00", "-06:00"), "pt": ("-08:00", "-07:00")}


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date at half-open offsets, with the clock if one is printed beside it; `edtf` to the day, minute or second."""

    edtf: str
    start: int
    end: int


def stamps_in(text: str) -> Iterator[Stamp]:
    """The full dates of a stretch in order; a date that can be read two ways (`3/4/18`) is none."""
    found: list[tuple[int, int, date]] = []
    for pattern in _DAYS:
        for match in pattern.finditer(text):
            day = _day(match)
            if day is not None and not any(s < match.end() and match.start() < e for s, e, _ in found):
                found.append((match.start(), match.end(), day))
    found.sort()
    for number, (start, end, day) in enumerate(found):
        low = found[number - 1][1] if number else 0
        high = found[number + 1][0] if number + 1 < len(found) else len(text)
        yield _with_clock(text, start, end, day, low, high)


def month_number(name: str) -> int | None:
    """1 to 12 for a month's English name or abbreviation; None for anything else."""
    return MONTHS.get(name.lower().rstrip("."))


def date_in_url(url: str) -> str | None:
    """The day a URL's path carries (`/2018/07/15/`); None where it has none."""
    match = _URL.search(url)
    day = match and _date(int(match["year"]), int(match["month"]), int(match["day"]))
    return day.isoformat() if day else None


def _with_clock(text: str, start: int, end: int, day: date, low: int, high: int) -> Stamp:
    after = _CLOCK.search(text, end, min(high, end + 24))
    if after and not _JOINS.fullmatch(text, end, after.start()):
        after = None
    before = None if after else next(iter(_CLOCK.finditer(text, max(low, start - 34), start)), None)
    if before and not _JOINS.fullmatch(text, before.end(), start):
        before = None
    clock = after or before
    if clock is None:
        return Stamp(day.isoformat(), start, end)
    hour, minute = int(clock["hour"]), int(clock["minute"])
    if clock["half"]:
        hour = hour % 12 + (12 if clock["half"][0] in "pP" else 0)
    if hour > 23 or minute > 59:
        return Stamp(day.isoformat(), start, end)
    time = f"{hour:02}:{minute:02}" + (f":{clock['second']}" if clock["second"] and int(clock["second"]) < 60 else "")
    return Stamp(f"{day.isoformat()}T{time}{_zone(clock['zone'], day)}", min(start, clock.start()), max(end, clock.end()))


def _zone(printed: str | None, day: date) -> str:
    if not printed:
        return ""
    name = printed.lower()
    if name in _SUMMER:
        return _SUMMER[name][(3, 11) <= (day.month, day.day) < (11, 4)]
    if name[0] in "+-":
        return name if ":" in name else f"{name[:3]}:{name[3:]}"
    return _ZONES.get(name, "")


def _day(match: re.Match[str]) -> date | None:
    groups = match.groupdict()
    year = int(groups["year"])
    year += 2000 if year < 70 else 1900 if year < 100 else 0
    if groups.get("first"):
        first, second = int(groups["first"]), int(groups["second"])
        if groups["sep"] == ".":
            return _date(year, second, first)
        if (first > 12) == (second > 12) and first != second:
            return None
        return _date(year, second, first) if first > 12 else _date(year, first, second)
    month = int(groups["number"]) if groups.get("number") else month_number(groups["month"])
    return _date(year, month or 0, int(groups["day"]))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
