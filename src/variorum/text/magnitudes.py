"""Amounts that tell how strong an earthquake or a storm is."""

import re

from variorum.text.amounts import Amount

_QUAKE = re.compile(r"magnitude(?:[\s-]+of)?[\s-]+$", re.IGNORECASE)
_MEASURED = re.compile(
    r"\b(?:earth)?(?:quake|temblor|tremor|aftershock)s?\b[^.;:]{0,20}?\b(?:measur|register)(?:ed|ing)\s+(?:about\s+|around\s+|at\s+least\s+|roughly\s+|an?\s+)?$", re.IGNORECASE
)
"""What stands before a number that needs no unit: `the quake measured 6.1`."""
_SIZE = re.compile(r"\d\.\d(?![\d%])(?!\s*[-–]?\s*(?:km|kilomet|m\b|met|mile|degree|percent|per cent|second|minute))", re.IGNORECASE)
_QUAKE_AFTER = re.compile(r"[\s-]*(?:magnitude\b|strength\b(?=\s+\w*(?:quake|tremor|temblor))|on\s+the\s+richter)", re.IGNORECASE)
_QUAKE_OF = re.compile(r"\d\.\d+[\s-]*(?:(?:strong|undersea|shallow)\s+)?(?:earthquake|quake|tremor|temblor|aftershock)\b", re.IGNORECASE)
_STORM = re.compile(r"hurricane|typhoon|cyclone|storm", re.IGNORECASE)
_CATEGORY = re.compile(r"\bcategory[\s-]+(?:an?\s+)?$", re.IGNORECASE)


def storm(words: str, amount: Amount) -> bool:
    """Whether an amount is the strength of a storm: a category 4 hurricane."""
    low = amount.low
    behind = _CATEGORY.search(words, max(0, amount.number - 14), amount.number) is not None
    return behind and low is not None and low == amount.high and 1 <= low <= 5 and _STORM.search(words) is not None


def quake(text: str, amount: Amount) -> bool:
    """Whether the number is an earthquake's magnitude."""
    return (
        _QUAKE.search(text[max(0, amount.number - 30) : amount.number]) is not None
        or _QUAKE.search(text[max(0, amount.start - 30) : amount.start]) is not None
        or (_SIZE.match(text, amount.number) is not None and _MEASURED.search(text, max(0, amount.number - 80), amount.number) is not None)
        or _QUAKE_AFTER.match(text, amount.number_end) is not None
        or _QUAKE_OF.match(text, amount.number) is not None
    )
