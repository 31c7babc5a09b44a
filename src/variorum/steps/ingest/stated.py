"""Dates as sources state them about themselves, made EDTF."""

import re
from email.utils import parsedate_to_datetime

from variorum.text.dates.words import MONTHS, SHORT_MONTHS

_EDTF = re.compile(r"\d{3}[\dX](?:-\d\d(?:-\d\d)?)?[~?%]?(?:/(?:\d{4}(?:-\d\d(?:-\d\d)?)?[~?%]?|\.\.)?)?")
_STAMP = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)[T ](?P<hour>\d\d:\d\d)(?P<second>:\d\d)?(?:[.,]\d+)?\s*(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?",
    re.IGNORECASE,
)
_MONTH = rf"(?P<month>{'|'.join(SHORT_MONTHS)})[a-z]*\.?"
_WRITTEN = re.compile(
    rf"(?:[a-z]+day,? |[a-z]{{3}},? )?(?:(?P<dom>\d\d?) {_MONTH},? (?P<year>\d{{4}})|{_MONTH.replace('month', 'month2')} (?P<dom2>\d\d?),? (?P<year2>\d{{4}}))",
    re.IGNORECASE,
)
_PACKED = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?(Z)?")


def stated_date(value: str) -> str | None:
    """The EDTF of a stated date or time stamp; None where it is neither ISO 8601, EDTF, a written nor an e-mail date."""
    value = value.strip()
    if _EDTF.fullmatch(value):
        return value if _sound(value[:10]) else None
    if stamp := _STAMP.fullmatch(value):
        day, hour = stamp["day"], stamp["hour"]
        if not _sound(day) or hour > "23:59":
            return None
        return f"{day}T{hour}{stamp['second'] or ':00'}{_zone(stamp['zone'])}"
    if packed := _PACKED.fullmatch(value):
        year, month, dom, hour, minute, second, zone = packed.groups()
        day = f"{year}-{month}-{dom}"
        if not _sound(day):
            return None
        return day if hour is None else f"{day}T{hour}:{minute}:{second or '00'}{zone or ''}"
    if written := _WRITTEN.fullmatch(value):
        month = MONTHS[(written["month"] or written["month2"]).lower()]
        day = f"{written['year'] or written['year2']}-{month:02}-{int(written['dom'] or written['dom2']):02}"
        return day if _sound(day) else None
    return _mailed(value)


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    if zone.upper() in ("Z", "UTC", "GMT"):
        return "Z"
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"


def _sound(day: str) -> bool:
    """Whether month and day, where given, can be."""
    parts = re.findall(r"\d+", day)
    return not (len(parts) > 1 and not 1 <= int(parts[1]) <= 12) and not (len(parts) > 2 and not 1 <= int(parts[2]) <= 31)


def _mailed(value: str) -> str | None:
    if not re.search(r"\d\d? [A-Z][a-z]{2} \d{4} \d\d:\d\d", value):
        return None
    try:
        return parsedate_to_datetime(value).isoformat().replace("+00:00", "Z")
    except ValueError:
        return None
