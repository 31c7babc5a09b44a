"""Amounts that tell how strong an earthquake or a storm is."""

import re

from variorum.text.amounts import Amount

_QUAKE = re.compile(r"magnitude(?:[\s-]+of)?[\s-]+$", re.IGNORECASE)
_QUAKE_AFTER = re.compile(r"[\s-]*(?:magnitude\b|on\s+the\s+richter)", re.IGNORECASE)
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
        or _QUAKE_AFTER.match(text, amount.number_end) is not None
        or _QUAKE_OF.match(text, amount.number) is not None
    )
