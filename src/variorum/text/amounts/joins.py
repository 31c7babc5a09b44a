"""Two amounts that are one: a range, a score, a ratio, a measure in two units."""

import re
from dataclasses import replace

from variorum.text import hedges
from variorum.text.amounts.amount import LEAD, Amount
from variorum.text.numbers import SCALES

_DASH = re.compile(r"\s*[-–—−]\s*$")
_TO = re.compile(r"\s+(?:to|and|or)\s+(?:as\s+(?:much|many)\s+as\s+)?$|\s*-\s+(?:to|or)\s+$", re.IGNORECASE)
_OR = re.compile(r"\s*-?\s*(?:or|and|to)\s+", re.IGNORECASE)
_EVEN = re.compile(r"\s*,?\s*(?:or\s+even|if\s+not|or\s+perhaps|or\s+possibly)\s+", re.IGNORECASE)
_RANGE_AHEAD = re.compile(r"\s?[-–—]\s?\d")
"""What makes the second number the lower end of a range of its own: from 3 to 5-7."""
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|ranging|of)\s+$", re.IGNORECASE)
_RATIO = re.compile(r"\s+(?:out\s+of|in)\s+(?:every\s+)?$", re.IGNORECASE)


def lent(text: str, one: Amount, other: Amount) -> Amount:
    """`a 7- or 8-inch screen`: the first number takes the unit of the second."""
    bare = one.unit is None and other.unit is not None and one.form == other.form == "digits"
    if other.halves and one.form == "digits" and one.unit is None and one.low is not None and other.low is not None:
        scale = next((s for s in (1e12, 1e9, 1e6) if other.low >= s), 1.0)
        if text[one.end : other.start].strip() == "to" and _FROM.search(text, max(0, one.start - LEAD), one.start):
            value = one.low * scale if one.low < 1000 else one.low
            return replace(one, unit=other.unit, low=value, high=value, role="from")
    return replace(one, unit=other.unit) if bare and _OR.fullmatch(text[one.end : other.start]) else one


def joined(text: str, one: Amount, other: Amount) -> Amount | None:
    """One amount of two: a range, a score, or a ratio; None where they stand apart."""
    between = text[one.end : other.start]
    if len(between) > 24 or one.low is None or other.low is None:
        return None
    if _EVEN.fullmatch(between) and other.form != "vague" and one.unit is None and one.low < other.low:
        vague = one.hedge if one.form == "vague" else None
        return Amount(one.start, other.end, one.number, other.number_end, one.low, other.low, other.unit, "range", vague, other.per)
    if "vague" in (one.form, other.form) or (_FROM.search(text, 0, one.start) and _RANGE_AHEAD.match(text, other.end)):
        return None
    lead = text[max(0, one.start - LEAD) : one.start]
    if _RATIO.fullmatch(between) and _in_ratio(between, one, other):
        ratio = one.low / other.low
        return Amount(one.start, other.end, one.start, other.number_end, ratio, ratio, None, "ratio")
    if not _same_unit(one, other):
        return _added(text, one, other)
    one = _scaled(text, one, other)
    if one.low is None or other.low is None:
        return None
    if _DASH.fullmatch(between) and one.form == other.form == "digits":
        if one.unit is None and other.unit is None and one.low >= other.low:
            return _score(one, other)
        return _range(one, other, one.start) if one.low < other.low else None
    return _worded(one, other, between, lead) if _TO.fullmatch(between) else None


def _in_ratio(between: str, one: Amount, other: Amount) -> bool:
    """Whether `3 in 10` is a share: a whole number of some more, both written alike or of a round many."""
    if one.low is None or other.low is None or one.unit is not None or other.unit is not None or one.low != int(one.low):
        return False
    sized = one.low < other.low <= 1000 or (one.low < 10 and other.low in (10_000, 100_000, 1_000_000))
    return sized and (one.form == other.form or "out" in between or (one.low < 10 and other.low % 50 == 0))


def _worded(one: Amount, other: Amount, between: str, lead: str) -> Amount | None:
    """A range or score of two numbers with `to`, `and` or `or` between them."""
    if one.low is None or other.low is None:
        return None
    word = between.lower().replace("-", " ").split()[0]
    cue = _BETWEEN.search(hedgeless(lead)) if word == "and" else _FROM.search(hedgeless(lead)) if word == "to" else None
    if word == "to" and one.low > other.low and one.form == other.form == "digits" and one.unit is other.unit is None and _VOTED.search(lead):
        return _score(one, other)
    if (word == "and" and cue is None) or (one.unit is not None and other.unit is None):
        return None
    if word == "to" and one.unit is not None and "-" not in between and re.search(r"\bby\s+$", lead):
        return None
    if word == "or":
        near = one.form == other.form and one.unit is None and other.low <= 2 * one.low
        return _range(one, other, one.start) if near and one.low < other.low and one.form == "words" else None
    if one.low < other.low or cue is not None:
        start = max(0, one.start - LEAD) + cue.start() if cue is not None and word == "and" else one.start
        return _range(one, other, start)
    return None


_VOTED = re.compile(r"\b(?:voted?|ruled|won|win|vote\s+of|split)\s+(?:by\s+)?$", re.IGNORECASE)
_SCALED = re.compile(r"\s(?P<scale>thousand|lakh|crore)$", re.IGNORECASE)


def _scaled(text: str, one: Amount, other: Amount) -> Amount:
    """`between 10 and 15 thousand`, `2 to 3 lakh`: the scale of the second is that of the first."""
    found = _SCALED.search(text, other.number, other.number_end)
    if found is None or one.low is None or other.low is None or one.form != "digits" or one.unit is not None or one.low >= 1000:
        return one
    value = one.low * SCALES[found["scale"].lower()]
    return replace(one, low=value, high=value) if value < other.low else one


_LESSER = {"hour": ("minute", 60), "minute": ("second", 60), "year": ("month", 12), "foot": ("inch", 12), "pound-mass": ("ounce", 16)}
_AND = re.compile(r"\s*,?\s*(?:and\s+)?", re.IGNORECASE)


def _added(text: str, one: Amount, other: Amount) -> Amount | None:
    """One measure told in two units: `1 hr 4 mins`, `seven years and two months`; None where they are two."""
    if one.unit is None or other.unit is None or one.low is None or other.low is None or one.per or other.per:
        return None
    name, times = _LESSER.get(one.unit.name, ("", 0))
    two = _BETWEEN.search(text, max(0, one.start - LEAD), one.start) is not None
    if other.unit.name != name or two or not 0 < other.low < times or not _AND.fullmatch(text[one.end : other.start]) or one.low != int(one.low):
        return None
    value = one.low * times + other.low
    return replace(one, end=other.end, number_end=other.number_end, low=value, high=value, unit=other.unit)


def hedgeless(lead: str) -> str:
    """The words before a number without the hedge that ends them."""
    found = hedges.before(lead, len(lead))
    return lead[: found[2]] if found else lead


def _same_unit(one: Amount, other: Amount) -> bool:
    return one.unit is None or other.unit is None or one.unit == other.unit


def _score(one: Amount, other: Amount) -> Amount | None:
    if one.low is None or other.low is None or one.low > 999 or one.low != int(one.low) or other.low != int(other.low):
        return None
    return Amount(one.start, other.end, one.start, other.end, other.low, one.low, None, "score")


def _range(one: Amount, other: Amount, start: int) -> Amount:
    unit = other.unit or one.unit
    low, high = one.low, other.low
    if low is not None and high is not None:
        # `5 to 10 million`, `$5 to $10 million`: the scale stands once.
        scale = next((s for s in (1e12, 1e9, 1e6, 1e3) if high >= s), 1.0)
        if (
            low < 1000 <= scale
            and low * scale < high
            and one.form == "digits"
            and high % (scale / 1000) == 0
            and low * scale >= high / 1000
            and high / scale < 1000
            and one.number_end == one.end
            and scale >= 1e6
        ):
            low *= scale
    first = replace(one, unit=unit, low=low, high=low)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Amount(
        start, other.end, one.number, other.number_end, low, high, unit, "range", None, other.per, (first, other)
    )
