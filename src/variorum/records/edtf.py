"""When an EDTF string begins and ends: the one way steps and exports put dates in order."""

import re
from datetime import datetime, timedelta
from functools import lru_cache

_DATE = re.compile(
    r"^(?P<y>\d{1,4}X{0,3}|Y?\d{4})(?:-(?P<m>\d{2}|XX))?(?:-(?P<d>\d{2}|XX))?"
    r"(?:T(?P<H>\d{2})(?::(?P<M>\d{2}))?(?::(?P<S>\d{2}))?(?:\.\d+)?(?P<zone>Z|[+-]\d{2}:?\d{2})?)?$"
)
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
"""First and last month of EDTF's seasons and quarters; winter runs into the next year."""
Bounds = tuple[datetime, datetime]
"""First and last moment of a date."""
_DOUBT = str.maketrans("", "", "?~%")


@lru_cache(maxsize=1 << 14)
def bounds(edtf: str | None) -> Bounds | None:
    """First and last moment (UTC where a zone stands, else as printed) a date can mean; None where unknown or open."""
    if not edtf:
        return None
    first, slash, last = edtf.translate(_DOUBT).partition("/")
    begin, end = _single(first), _single(last if slash else first)
    if begin is None or end is None or end[1] < begin[0]:
        return None
    return begin[0], end[1]


def _single(text: str) -> Bounds | None:
    match = _DATE.match(text.strip())
    if not match:
        return None
    try:
        return _of_match(match)
    except (ValueError, OverflowError):
        return None


def _of_match(match: re.Match[str]) -> Bounds:
    year, month, day = match["y"], match["m"], match["d"]
    if "X" in year:
        return datetime(max(1, int(year.replace("X", "0"))), 1, 1), _before(int(year.replace("X", "9")) + 1, 1)
    if month in (None, "XX"):
        return datetime(int(year), 1, 1), _before(int(year) + 1, 1)
    if int(month) in _SEASONS:
        low, high = _SEASONS[int(month)]
        return datetime(int(year), low, 1), _before(int(year), high + 1)
    if day in (None, "XX"):
        return datetime(int(year), int(month), 1), _before(int(year), int(month) + 1)
    date = datetime(int(year), int(month), int(day))
    if match["H"] is None:
        return date, date + timedelta(days=1, seconds=-1)
    moment = date + timedelta(hours=int(match["H"]), minutes=int(match["M"] or 0), seconds=int(match["S"] or 0))
    moment -= _offset(match["zone"])
    length = 0 if match["S"] else 59 if match["M"] else 3599
    return moment, moment + timedelta(seconds=length)


def _before(year: int, month: int) -> datetime:
    year, month = (year + 1, month - 12) if month > 12 else (year, month)
    return datetime(year, month, 1) - timedelta(seconds=1)


def _offset(zone: str | None) -> timedelta:
    if not zone or zone == "Z":
        return timedelta()
    size = timedelta(hours=int(zone[1:3]), minutes=int(zone[-2:]))
    return size if zone[0] == "+" else -size
