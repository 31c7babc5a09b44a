"""What two times have to do with each other, as far as both are on the calendar or on the clock."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from variorum.records.edtf import bounds
from variorum.text.dates.words import PART_HOURS, WEEKDAY

_DAY = re.compile(r"XXXX-(\d{2})-(\d{2})")
_CLOCK = re.compile(r"T(\d{2})(?::?(\d{2}))?")
_GAME = re.compile(r"clock (.+) ([\d.]+)\.\.([\d.]+)")
_PART = re.compile(rf"({'|'.join(PART_HOURS)})$")
NEAR = 15
"""Minutes that two clock times of one deed lie apart at most without being two."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What a time tells: its stretch of the calendar, its day of the week, its day of the year, its minutes of the day."""

    stretch: tuple[datetime, datetime] | None
    weekday: int | None
    day: tuple[int, int] | None
    minutes: tuple[int, int] | None
    game: tuple[str, float, float] | None = None
    """A time of a game: what its clock counts, the first and the last second."""


@lru_cache(maxsize=100_000)
def moment(value: str, edtf: str | None) -> Moment:
    """A time as printed (`value`: a claim's, `edtf`: where its day is known)."""
    if match := _GAME.fullmatch(value):
        return Moment(None, None, None, None, (match[1], float(match[2]), float(match[3])))
    stretch = bounds(edtf)
    weekday = int(match[1]) if (match := WEEKDAY.match(value)) else None
    day = (int(match[1]), int(match[2])) if (match := _DAY.match(value)) else None
    if stretch and stretch[0].date() == stretch[1].date():
        weekday, day = stretch[0].isoweekday(), (stretch[0].month, stretch[0].day)
    minutes = None
    if match := _CLOCK.search(value):
        start = int(match[1]) * 60 + int(match[2] or 0)
        minutes = (start, start + (0 if match[2] else 59))
    elif match := _PART.search(value):
        first, last = PART_HOURS[match[1]]
        minutes = (60 * first, 60 * last)
    if stretch and edtf and "T" in edtf:
        start_of = stretch[0].replace(hour=0, minute=0, second=0)
        stretch = start_of, start_of + timedelta(days=1, seconds=-1)
    return Moment(stretch, weekday, day, minutes)


def together(one: Moment, two: Moment) -> bool | None:
    """Whether two times can be one and share something, None where they tell nothing that could be laid side by side."""
    found: list[bool] = []
    if one.game and two.game:
        found.append(one.game[0] == two.game[0] and one.game[1] <= two.game[2] and two.game[1] <= one.game[2])
    if one.stretch and two.stretch:
        found.append(one.stretch[0] <= two.stretch[1] and two.stretch[0] <= one.stretch[1])
    elif one.day and two.day:
        found.append(one.day == two.day)
    elif one.weekday and two.weekday:
        found.append(one.weekday == two.weekday)
    if one.minutes and two.minutes:
        found.append(max(one.minutes[0], two.minutes[0]) - min(one.minutes[1], two.minutes[1]) <= NEAR)
    return all(found) if found else None
