"""Dates known to the year, month or day, and counting with them."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

_ISO = re.compile(r"(?<!\d)(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?!\d)")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A year, a month of it or None, a day of that or None. `quarter`: where a quarter is meant, from its first month."""

    year: int
    month: int | None = None
    day: int | None = None
    quarter: int | None = None

    @property
    def text(self) -> str:
        """ISO 8601, as precise as known."""
        parts = [f"{self.year:04d}", *(f"{p:02d}" for p in (self.month, self.day) if p is not None)]
        return "-".join(parts)

    @property
    def date(self) -> date | None:
        """The calendar day; None where only the month or year is known."""
        return date(self.year, self.month, self.day) if self.month and self.day else None

    def plus(self, amount: int, letter: str) -> "Stamp | None":
        """So many days, weeks, months, quarters or years on, to that unit's precision; None where this is too coarse."""
        if letter in "DW":
            day = self.date
            return None if day is None else of_date(day, 7 * amount if letter == "W" else amount)
        if letter == "Y":
            return Stamp(self.year + amount) if 0 < self.year + amount < 10_000 else None
        if self.month is None:
            return None
        months = self.year * 12 + self.month - 1 + amount * (3 if letter == "Q" else 1)
        return Stamp(months // 12, months % 12 + 1) if 12 <= months < 120_000 else None


def of_date(day: date, shift: int = 0) -> Stamp | None:
    """The stamp of a calendar day, `shift` days on; None outside the calendar."""
    try:
        day = day + timedelta(days=shift)
    except OverflowError:
        return None
    return Stamp(day.year, day.month, day.day)


def valid(year: int, month: int | None = None, day: int | None = None) -> Stamp | None:
    """The stamp where there is such a day in the calendar, else None."""
    if not 1 <= year <= 9999 or (month is not None and not 1 <= month <= 12):
        return None
    if day is not None and (month is None or not 1 <= day <= monthrange(year, month)[1]):
        return None
    return Stamp(year, month, day)


def parse(text: str | None) -> Stamp | None:
    """The last ISO date in an EDTF or TIMEX3 string; None for None, for vague values and for what is no date.

    >>> parse("2021-10-15T20:29:00")
    Stamp(year=2021, month=10, day=15, quarter=None)
    """
    found = None
    for match in _ISO.finditer(text or ""):
        year, month, day = (int(g) if g else None for g in match.groups())
        if month is not None and 33 <= month <= 36 and year:
            found = Stamp(year, 3 * (month - 33) + 1, None, month - 32)
        else:
            found = (valid(year or 0, month, day) if month is None or month <= 12 else valid(year or 0)) or found
    return found


def week(day: date) -> str:
    """`2021-W41`: the ISO week of a day."""
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02d}"


def easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian rule)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)
