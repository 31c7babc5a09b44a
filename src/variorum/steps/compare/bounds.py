"""What a figure says in numbers: its bounds in a base unit, and how two numbers lie to each other."""

import math

from variorum.records.story import Reading
from variorum.steps.compare.pair import Pair

BASE = {
    "m": ("m", 1.0), "metre": ("m", 1.0), "meter": ("m", 1.0), "km": ("m", 1e3), "kilometre": ("m", 1e3),
    "kilometer": ("m", 1e3), "mile": ("m", 1609.344), "mi": ("m", 1609.344), "foot": ("m", 0.3048), "feet": ("m", 0.3048),
    "ft": ("m", 0.3048), "yard": ("m", 0.9144), "inch": ("m", 0.0254), "nautical mile": ("m", 1852.0), "nmi": ("m", 1852.0),
    "cm": ("m", 0.01), "mm": ("m", 0.001), "kg": ("g", 1e3), "kilogram": ("g", 1e3), "g": ("g", 1.0), "gram": ("g", 1.0),
    "tonne": ("g", 1e6), "ton": ("g", 1e6), "pound": ("g", 453.6), "pound-mass": ("g", 453.6), "lb": ("g", 453.6), "ounce": ("g", 28.35), "stone": ("g", 6350.3), "second": ("s", 1.0),
    "minute": ("s", 60.0), "hour": ("s", 3600.0), "day": ("s", 86400.0), "week": ("s", 604800.0), "month": ("s", 2629800.0),
    "year": ("s", 31557600.0), "decade": ("s", 315576000.0), "century": ("s", 3155760000.0),
    "knot": ("v", 0.514444), "kilometre per hour": ("v", 0.277778), "mile per hour": ("v", 0.44704),
    "metre per second": ("v", 1.0), "square kilometre": ("a", 1e6), "square mile": ("a", 2589988.0), "hectare": ("a", 1e4),
    "acre": ("a", 4046.86), "square metre": ("a", 1.0), "square foot": ("a", 0.0929),
    "s": ("s", 1.0), "min": ("s", 60.0), "h": ("s", 3600.0),
}  # fmt: skip

MEASURES = frozenset("m g v a s".split())
"""Dimensions in which numbers are measured and rounded, not counted."""


def bounds(reading: Reading) -> tuple[float, float, str]:
    """(low, high, base unit), open ends infinite."""
    name = reading.unit.strip().lower()
    base, factor = BASE.get(name) or BASE.get(name.removesuffix("s")) or (name, 1.0)
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
