"""The clock of a game in words: `in the 78th minute`, `with 7:41 left in the half`, `at 2:29 of round three`.

A scale is the whole match, or what is gone or left of a part of it; its ends are in seconds.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.text.numbers import ORDINALS, WORDS, number

_N = rf"(?:\d{{1,3}}|{WORDS}\b|an?\b)"
_ORDINAL = r"(?:\d{1,3}(?:st|nd|rd|th)|" + "|".join(ORDINALS) + ")"
_NOUN = r"[\s-]+(?!(?:on|with|to|and|when|after|by|as|against|before|for|at)\b)\w"
"""A word behind an ordinal that the ordinal belongs to: in the third room."""
_PART = rf"(?:(?:the\s+)?(?P<nth>{_ORDINAL})(?:[\s-]+(?P<unit>half|quarter|period|round)|(?!{_NOUN}))|(?P<unit2>round|quarter|period)\s+(?P<nth2>{_N})|the\s+(?P<unit3>half|quarter|period|round)|(?P<over>overtime|extra\s+time|regulation))"
_SPAN = rf"(?:(?P<m>\d{{1,2}}):(?P<s>\d\d)(?:\.\d)?|(?P<m2>{_N})[\s-]minutes?(?:,?\s+(?:and\s+)?(?P<s2>{_N})[\s-]seconds?)?|(?P<s3>\d{{1,3}}\.\d|{_N})\s+seconds?)"
_LEFT = re.compile(
    rf"{_SPAN}\s+(?:(?:left|remaining|to\s+play|to\s+go|still\s+on\s+the\s+clock)(?:\s+(?:in|of|on|before)\s+{_PART})?\b"
    r"|(?P<end>(?:from|before)\s+(?:time|the\s+end|full[\s-]time|the\s+final\s+whistle|half[\s-]?time|the\s+break|the\s+interval)\b))",
    re.IGNORECASE,
)
_GONE = re.compile(rf"(?:\b(?:at|after)\s+(?P<at>{_SPAN})\s+(?:of|in|into)|(?P<into>{_SPAN.replace('?P<', '?P<i')})\s+into)\s+{_PART}", re.IGNORECASE)
_MINUTE = re.compile(rf"\b(?:(?P<nth>{_ORDINAL})[\s-]minute\b|on\s+(?P<on>\d{{1,3}}|{WORDS})\s+minutes?\b|(?P<hour>(?:on\s+|since\s+)?the\s+hour\s+mark)|(?P<half>at\s+half[\s-]?time))", re.IGNORECASE)
_AFTER = re.compile(rf"\bafter\s+(?P<n>\d{{1,2}}|{WORDS})\s+minutes\b(?!\s+of)", re.IGNORECASE)
_IN = re.compile(rf"\b(?:(?P<how>midway|halfway|early|late|earlier|later)\s+(?:through|in|into)|in|during)\s+{_PART}", re.IGNORECASE)
_STOPPED = re.compile(r"\b(?:stop(?:ped|ping|s)|end(?:ed|ing|s)|halt(?:ed|ing|s))\b[^.;:]{0,40}?\bat\s+(?P<time>(?P<m>\d):(?P<s>\d\d))(?![:\d]|\s*(?:[ap]\.?m\b|GMT|hours|local))", re.IGNORECASE)
"""The clock of a round without its round: `stopped the fight at 2:56`."""
_BOUT = re.compile(r"\b(?:referee|fight|bout|knock(?:ed )?out|TKO)\b", re.IGNORECASE)
_MAY = re.compile(rf"minute|\d:\d\d|half|quarter|period|round|overtime|extra|regulation|hour\s|{_ORDINAL}", re.IGNORECASE)
"""Every time of a game has one of these: most sentences have none, and no form is laid on them."""
MATCH, ROUND, PERIOD = 5400, 180, 1200
QUARTER = (600, 900)
"""Seconds of a football match, of a round of boxing, of a third of an ice hockey game, of the shortest and longest quarters."""
THIRDS = {"midway": (0.33, 0.67), "halfway": (0.33, 0.67), "early": (0.0, 0.34), "late": (0.66, 1.07)}
WHOLE = 900.0
"""Seconds that the clock of a quarter counts down at most."""
_HEDGE = re.compile(r"\b(?P<hedge>under|less\s+than|over|more\s+than|about|around|some|roughly)\s+$", re.IGNORECASE)
HEDGES = {"under": (-60.0, 0.0), "less": (-60.0, 0.0), "over": (0.0, 59.0), "more": (0.0, 59.0)}
ROUGH = (-30.0, 59.0)
"""Seconds before and behind a minute of the clock that it may mean, by the word before it."""


@dataclass(frozen=True, slots=True)
class ClockTime:
    """What the words from `start` to `end` of a sentence tell; `sure` where nothing but a game is told so."""

    start: int
    end: int
    scale: str
    low: float
    high: float
    sure: bool = True
    left: tuple[float, float] | None = None
    """Seconds left, where the words tell minutes that are counted up or down as the game has it."""


def clock_times(text: str) -> Iterator[ClockTime]:
    """Every time of a game in a sentence, none inside another."""
    taken: list[tuple[int, int]] = []
    if not _MAY.search(text):
        return
    for form, read in ((_LEFT, _left), (_GONE, _gone), (_MINUTE, _minute), (_AFTER, _after), (_IN, _in), (_STOPPED, _stopped)):
        for match in form.finditer(text):
            one = read(match)
            if one and not any(a < one.end and one.start < b for a, b in taken):
                taken.append((one.start, one.end))
                yield one


def _count(text: str | None) -> float:
    """A number in figures or words, an ordinal as its number; 0 where there is none."""
    word = (text or "0").lower()
    return float(ORDINALS.get(word) or number(re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", word)) or (word in {"a", "an"}))


def _seconds(match: "re.Match[str]", before: str = "") -> float:
    got = match.groupdict()
    return 60 * (_count(got[before + "m"]) + _count(got[before + "m2"])) + _count(got[before + "s"]) + _count(got[before + "s2"]) + _count(got[before + "s3"])


def _part(match: "re.Match[str]") -> str:
    """The part of a game that is named: `round 8`, `half`; empty where none is."""
    got = match.groupdict()
    if got.get("over"):
        return str(got["over"]).lower().split()[0]
    unit = got.get("unit") or got.get("unit2") or got.get("unit3") or ("round" if got.get("nth") else "")
    nth = got.get("nth") or got.get("nth2")
    return f"{unit.lower()} {_count(nth):g}" if nth else unit.lower()


def _left(match: "re.Match[str]") -> ClockTime | None:
    seconds, part, exact = _seconds(match), _part(match), match["m"] is not None or match["s3"] is not None or match["s2"] is not None
    if part.startswith("round"):
        return ClockTime(match.start(), match.end(), part, ROUND - seconds, ROUND - seconds)
    hedge = None if exact else _HEDGE.search(match.string, max(0, match.start() - 20), match.start())
    before, behind = HEDGES.get(hedge["hedge"].lower().split()[0], ROUGH) if hedge else ROUGH
    if part and hedge:
        return ClockTime(match.start(), match.end(), f"left {part}", seconds + before, seconds + behind)
    if part or match["m"]:
        return ClockTime(match.start(), match.end(), f"left {part}".strip(), seconds, seconds)
    end = (match["end"] or "").lower()
    whole = MATCH / 2 if any(w in end for w in ("half", "break", "interval")) else MATCH
    if exact and not end:
        return ClockTime(match.start(), match.end(), "left", seconds, seconds, sure=match["s2"] is not None)
    left = None if end or exact else (seconds + before, seconds + behind)
    return ClockTime(match.start(), match.end(), "match", whole - seconds - 60, whole - seconds + 60, sure=False, left=left)


def _gone(match: "re.Match[str]") -> ClockTime | None:
    seconds, part = _seconds(match, "" if match["at"] else "i"), _part(match)
    if part.startswith("half") and " " in part and not match["m"]:
        first = 0.0 if part.endswith("1") else MATCH / 2
        return ClockTime(match.start(), match.end(), "match", first + seconds - 60, first + seconds + 60, sure=False)
    if not part or (match["nth"] and not match["unit"] and not match["at"]):
        return None
    scale = part if part.startswith("round") else f"gone {part}"
    return ClockTime(match.start(), match.end(), scale, seconds, seconds)


def _minute(match: "re.Match[str]") -> ClockTime:
    if match["nth"]:
        last = 60 * _count(match["nth"])
        return ClockTime(match.start(), match.end(), "match", last - 60, last)
    at = 60 * (60.0 if match["hour"] else 45.0 if match["half"] else _count(match["on"]))
    return ClockTime(match.start(), match.end(), "match", at - 60, at + 60, sure=False)


def _after(match: "re.Match[str]") -> ClockTime:
    at = 60 * _count(match["n"])
    return ClockTime(match.start(), match.end(), "match", at - 60, at + 60, sure=False)


def _in(match: "re.Match[str]") -> ClockTime | None:
    """A part of a game, or a stretch of one, as a time."""
    part, told = _part(match), (match["how"] or "").lower()
    how = told if told in THIRDS else ""  # `later in the half` tells no stretch of it
    low, high = THIRDS.get(how, (0.0, 1.0))
    if part.startswith("quarter ") and not how:
        return ClockTime(match.start(), match.end(), f"left {part}", 0.0, WHOLE, sure=False)
    if part.startswith("half ") and how:
        first, length = (0.0 if part.endswith("1") else MATCH / 2), MATCH / 2
        return ClockTime(match.start(), match.end(), "match", first + low * length, first + high * length, sure=False)
    if part.startswith("period ") and how:
        return ClockTime(match.start(), match.end(), f"gone {part}", low * PERIOD, high * PERIOD)
    if part.startswith("quarter ") and how:
        first, last = QUARTER
        return ClockTime(match.start(), match.end(), f"left {part}", round(max(0.0, 1 - high) * first), round((1 - low) * last), sure=False)
    if not part.startswith("round "):
        return None
    return ClockTime(match.start(), match.end(), part, low * ROUND, high * ROUND, sure=False)


def _stopped(match: "re.Match[str]") -> ClockTime:
    seconds = 60.0 * int(match["m"]) + int(match["s"])
    return ClockTime(match.start("time"), match.end("time"), "round", seconds, seconds, sure=bool(_BOUT.search(match.string)))
