"""What a figure says in numbers: its bounds in a base unit, and how two numbers lie to each other."""

import math

from variorum.records.story import Reading
from variorum.steps.compare.pair import Pair
from variorum.text.measures import DIMENSIONS, dimension

MEASURES = frozenset(DIMENSIONS)
"""Dimensions in which numbers are measured and rounded, not counted."""


def bounds(reading: Reading) -> tuple[float, float, str]:
    """(low, high, base unit), open ends infinite."""
    base, factor = dimension(reading.unit)
    low = -math.inf if reading.low is None else reading.low * factor
    high = math.inf if reading.high is None else reading.high * factor
    return low, high, base


def centre(reading: Reading) -> float:
    """The number as printed, in its base unit: the bound that is there."""
    low, high, _ = bounds(reading)
    return high if math.isinf(low) else low if math.isinf(high) else (low + high) / 2


def printed(reading: Reading) -> float:
    """The number as printed, in its own unit."""
    low, high = (float(x) if x is not None else math.inf for x in (reading.low, reading.high))
    return high if math.isinf(low) else low if math.isinf(high) else (low + high) / 2


def ranged(reading: Reading) -> bool:
    """Whether it names two numbers, from the one to the other."""
    return reading.low is not None and reading.high is not None and reading.low != reading.high


def exact(reading: Reading) -> bool:
    return reading.low is not None and reading.low == reading.high


def close(a: float, b: float, share: float) -> bool:
    return abs(a - b) <= share * max(abs(a), abs(b))


def grain(value: float) -> float:
    """The power of ten (or five of them) a number is a multiple of: 1,500 → 100, 46 → 1."""
    if value != int(value):
        return 0.1
    grain = 1
    while value % (grain * 10) == 0 and grain < value:
        grain *= 10
    return float(grain)


def same_unit(pair: Pair) -> bool:
    """One measure, or one side leaves it out ("a level of 0.41")."""
    one, two = bounds(pair.one)[2], bounds(pair.two)[2]
    return one == two or not one or not two
