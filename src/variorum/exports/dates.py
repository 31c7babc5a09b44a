"""EDTF as a reader prints dates."""

import re

from variorum.records.story import StoryEvent

MONTHS = "January February March April May June July August September October November December".split()
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter", 33: "first quarter of", 34: "second quarter of",
            35: "third quarter of", 36: "fourth quarter of"}  # fmt: skip
_DAY = re.compile(r"^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?")
_MONTH = re.compile(r"^(\d{4})-(\d{2})$")
_MOMENT = re.compile(r"(?<![\w-])\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-])")
_QUOTED = re.compile(r"(“[^”]*”)")
UNKNOWN = "date unknown"


def plain(edtf: str | None) -> str:
    """`15 October 2021, 20:27`, `about August 2021`, `the 1980s`; what has no plain form is printed as it is."""
    if not edtf:
        return UNKNOWN
    first, slash, last = edtf.partition("/")
    if slash:
        begin, end = _one(first), _one(last)
        if first in ("", "..") or last in ("", ".."):
            return f"until {end}" if first in ("", "..") else f"since {begin}"
        return begin if begin == end else f"{begin} to {end}"
    return _one(edtf)


def when_of(event: StoryEvent) -> str:
    """When an event happened; in quotation marks the words that say so where they name no day."""
    return f"“{' '.join(event.when_span.quote.split())}”" if event.when is None and event.when_span else plain(event.when)


def inside(words: str) -> str:
    """Words of ours with every day that stands in them as a page prints it; what is quoted stays as it is."""
    return "".join(part if part[:1] == "“" else _MOMENT.sub(lambda m: plain(m[0]), part) for part in _QUOTED.split(words))


def period(first: str | None, last: str | None) -> str:
    """From when to when, by the day; one date where both mean the same one."""
    if first and last and first.strip("~?%")[:10] == last.strip("~?%")[:10]:
        return plain(first if "T" in first or "T" not in last else last)
    if first == last:
        return plain(first)
    begin, end = (plain(day.partition("T")[0] if day else day) for day in (first, last))
    for shared in (end.partition(" ")[2], end.rpartition(" ")[2]):  # month and year, or the year, are said once
        if " " in end and shared[-4:].isdigit() and begin.endswith(f" {shared}"):
            return f"{begin.removesuffix(f' {shared}')} to {end}"
    return f"{begin} to {end}"


def short(edtf: str | None) -> str:
    """`15 Oct`, for an axis."""
    match = _DAY.match(edtf or "")
    return f"{int(match[3])} {MONTHS[int(match[2]) - 1][:3]}" if match and 1 <= int(match[2]) <= 12 else plain(edtf)


def _one(text: str) -> str:
    about = "about " if "~" in text else ""
    doubt = " (?)" if "?" in text or "%" in text else ""
    bare = text.strip("~?%")
    return f"{about or ('about ' if '%' in text else '')}{_bare(bare)}{doubt}"


def _bare(text: str) -> str:
    if (match := _DAY.match(text)) and 1 <= int(match[2]) <= 12:
        time = f", {match[4]}:{match[5]}" if match[4] else ""
        return f"{int(match[3])} {MONTHS[int(match[2]) - 1]} {match[1]}{time}"
    if match := _MONTH.match(text):
        month = int(match[2])
        if 1 <= month <= 12:
            return f"{MONTHS[month - 1]} {match[1]}"
        return f"{_SEASONS[month]} {match[1]}" if month in _SEASONS else text
    if re.fullmatch(r"\d{3}X", text):
        return f"the {text[:3]}0s"
    return text
