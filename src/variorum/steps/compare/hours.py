"""Rules for two hours of one deed."""

import re
from dataclasses import replace
from datetime import timedelta

from variorum.steps.compare.moments import bounds, clock, zone
from variorum.steps.compare.pair import Pair
from variorum.text.dates.words import WEEKDAY

NEAR_CLOCK = timedelta(minutes=20)
"""Two clock times this close are one time rounded ("around 7 p.m.", "just after 7")."""
HOUR = 60
BESIDE_IT = 12
"""Letters between the two hours of a stretch: ` a.m. until `."""
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


def other_clock(pair: Pair) -> bool:
    """Two clock times without a day of their own, each to the minute, minutes apart: hours apart are of two zones, or two moments."""
    one, two = clock(pair.one.value), clock(pair.two.value)
    if one is None or two is None or not all(r.value.startswith("T") or WEEKDAY.match(r.value) for r in (pair.one, pair.two)):
        return False
    slip = pair.retold and zone(pair.one) == zone(pair.two)
    return one[0] == one[1] and two[0] == two[1] and (slip or abs(one[0] - two[0]) <= HOUR) and not two_ends(pair) and not _told_as_well(pair)


def two_ends(pair: Pair) -> bool:
    """Whether a report prints the two hours side by side, as the ends of a stretch: `between 7:28 and 8:06`."""
    return any(a.report == b.report and max(a.start, b.start) - min(a.end, b.end) <= BESIDE_IT for a in pair.one.spans for b in pair.two.spans)


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


def other_zone(pair: Pair) -> bool:
    """Two clock times whole hours apart, of which one names a zone that the other does not name."""
    a, b = clock(pair.one.value), clock(pair.two.value)
    return zone(pair.one) != zone(pair.two) and a is not None and b is not None and (a[0] - b[0]) % 60 == 0 and a[0] != b[0]
