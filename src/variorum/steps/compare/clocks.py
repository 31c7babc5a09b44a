"""Rules for two times of a game that its own clock tells: values `clock SCALE FIRST..LAST` in seconds."""

import re

from variorum.records.story import Reading
from variorum.steps.compare.pair import Pair, Rule, told_by_one

_VALUE = re.compile(r"clock (.+) ([\d.]+)\.\.([\d.]+)")
MINUTE = 60.0
"""A minute told in two ways may be the one before or after it."""
ROUNDING = 0.95
"""What a second takes from a clock that counts tenths."""
NARROW = 120.0
"""A stretch up to this long is one moment told by the minute."""


def _read(reading: Reading) -> tuple[str, float, float] | None:
    match = _VALUE.fullmatch(reading.value)
    return (match[1], float(match[2]), float(match[3])) if match else None


def _both(pair: Pair) -> tuple[tuple[str, float, float], tuple[str, float, float]] | None:
    one, two = _read(pair.one), _read(pair.two)
    return (one, two) if one and two else None


def _one_scale(one: str, two: str) -> bool:
    """Whether both count alike, one of them perhaps without saying of which part: `left`, `left half 2`."""
    return one == two or one.startswith(f"{two} ") or two.startswith(f"{one} ")


def same_moment(pair: Pair) -> bool:
    if not (both := _both(pair)):
        return False
    (a, low, high), (b, first, last) = both
    narrow = high - low <= NARROW and last - first <= NARROW
    return a == b and ((low, high) == (first, last) or (narrow and low <= last and first <= high))


def within(pair: Pair) -> bool:
    """One is a stretch the other lies in or ends a minute from; two told to the second fit only where they are one."""
    if not (both := _both(pair)):
        return False
    (a, low, high), (b, first, last) = both
    slack = MINUTE if high > low or last > first else ROUNDING if low % 1 or first % 1 else 0.0
    return _one_scale(a, b) and low <= last + slack and first <= high + slack


def other_moment(pair: Pair) -> bool:
    """Two moments, or two parts, of one game."""
    if not (both := _both(pair)):
        return False
    (a, _, _), (b, _, _) = both
    parts = [scale.removeprefix("left ").removeprefix("gone ").split() for scale in (a, b)]
    other_part = all(len(part) == 2 for part in parts) and parts[0][0] == parts[1][0] and parts[0] != parts[1]
    return other_part or _one_scale(a, b)


CLOCK_RULES = (
    Rule("same moment", same_moment, "agree", "{one} and {two} are one moment of the game."),
    Rule("in that part", within, "compatible", "{one} and {two} fit: one is the more exact."),
    Rule("both told", lambda pair: _both(pair) is not None and told_by_one(pair), "compatible", "A report tells both {one} and {two}, so they are of two moments."),
    Rule("other moment", other_moment, "conflict", "{one} and {two} are different moments of the game."),
    Rule("other count", lambda pair: _both(pair) is not None, "compatible", "{one} and {two} are counted in two ways."),
)
