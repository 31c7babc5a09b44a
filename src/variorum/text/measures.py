"""Units of measure by what they measure, each as a multiple of one unit of its kind."""

from functools import lru_cache

METRES = {
    "m": 1.0, "metre": 1.0, "meter": 1.0, "km": 1e3, "kilometre": 1e3, "kilometer": 1e3, "cm": 0.01, "centimetre": 0.01, "centimeter": 0.01,
    "mm": 0.001, "mile": 1609.344, "mi": 1609.344, "foot": 0.3048, "feet": 0.3048, "ft": 0.3048, "inch": 0.0254, "inches": 0.0254,
    "yard": 0.9144, "nautical mile": 1852.0, "nmi": 1852.0,
}  # fmt: skip
GRAMS = {
    "kg": 1e3, "kilogram": 1e3, "g": 1.0, "gram": 1.0, "milligram": 0.001, "tonne": 1e6, "ton": 1e6, "t": 1e6, "pound": 453.6, "lb": 453.6,
    "pound-mass": 453.6, "ounce": 28.35, "stone": 6350.3,
}  # fmt: skip
SECONDS = {
    "second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0, "month": 2629800.0,
    "year": 31557600.0, "decade": 315576000.0, "century": 3155760000.0,
}  # fmt: skip
LITRES = {"litre": 1.0, "liter": 1.0, "l": 1.0, "gallon": 3.785, "barrel": 159.0, "millilitre": 0.001, "milliliter": 0.001, "ml": 0.001}
SPEEDS = {"knot": 0.514444, "kilometre per hour": 0.277778, "mile per hour": 0.44704, "metre per second": 1.0}
AREAS = {"square kilometre": 1e6, "square mile": 2589988.0, "hectare": 1e4, "acre": 4046.86, "square metre": 1.0, "square foot": 0.0929}
DIMENSIONS = {"v": SPEEDS, "a": AREAS, "m": METRES, "g": GRAMS, "s": SECONDS | {"s": 1.0, "min": 60.0, "h": 3600.0}, "l": LITRES}


@lru_cache(maxsize=1 << 12)
def dimension(unit: str) -> tuple[str, float]:
    """(base unit, factor) of a unit as printed; the unit itself and 1 where no table knows it."""
    name = unit.strip().lower()
    for base, table in DIMENSIONS.items():
        for form in (name, name.removesuffix("s")):
            if form in table:
                return base, table[form]
    return name, 1.0
