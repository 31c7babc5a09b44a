"""Numbers as news prints them, in digits and in words."""

import re
from collections.abc import Sequence
from operator import ge, le

LONGEST = 15
"""Digits before the point; a longer run is an identity, not a number (and no float holds it)."""
SMALL = {
    word: n
    for n, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
} | {"fourty": 40}
ORDINALS = {
    word: n
    for n, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        "sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
}
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "million": 1_000_000,
    "crore": 10_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
SHORT_SCALES = {
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "mln": 1_000_000,
    "mil": 1_000_000,
    "b": 1_000_000_000,
    "bn": 1_000_000_000,
    "bln": 1_000_000_000,
    "tn": 1_000_000_000_000,
    "trn": 1_000_000_000_000,
}
"""Printed behind digits: `1.2m`, `12bn`."""
GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875}
PARTS = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100, "thousandth": 1000, "millionth": 1_000_000,
}  # fmt: skip
"""What a fraction word divides by."""

_WORD = "(?:" + "|".join(sorted({*SMALL, *TENS, *SCALES}, key=len, reverse=True)) + ")"
WORDS = rf"{_WORD}(?:(?:\s*-\s*|\s+(?:and\s+)?){_WORD}\b){{0,11}}"
"""Pattern of a number in words (ignore case): `twenty-eight thousand six hundred`. Needs `\\b` on both sides."""
_COMMA = r"\d{1,3},\d{1,2}(?=\s?(?:thousand|million|billion|trillion|per\s?cent|%)|\s?[-–]\s?\d+(?:,\d{1,2})?\s(?:thousand|million|billion|trillion))"
"""A decimal comma, as translated news prints it: `1,2 billion`, `1,5-2 thousand`."""
DIGITS = _COMMA + r"|(?:\d{1,3}(?:,\d{2,3}|,\s000){1,6}(?!\d)|\d+)(?:\.\d+)?|\.\d+"
"""Pattern of a number in digits, thousands set off by commas or not."""


def nth(number: int) -> str:
    """An ordinal as it is printed in digits: `1st`, `12th`."""
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def digits(text: str) -> float | None:
    """The value of digits with commas, or of a fraction glyph behind them (`2½`); None where it is no number."""
    text = re.sub(r",\s?", "." if re.fullmatch(r"\d{1,3},\d{1,2}", text) else "", text).strip()
    if len(text.partition(".")[0]) > LONGEST:
        return None
    tail = 0.0
    if text[-1:] in GLYPHS:
        tail, text = GLYPHS[text[-1]], text[:-1].strip()
        if not text:
            return tail
    if re.fullmatch(r"\d+ \d+/\d+|\d+/\d+", text):
        whole, _, part = _run_together(text).rpartition(" ")
        top, _, bottom = part.partition("/")
        return (float(whole) if whole else 0.0) + float(top) / float(bottom) if float(bottom) else None
    return float(text) + tail if re.fullmatch(r"\d*\.?\d+", text) else None


def _run_together(text: str) -> str:
    """The number with the blank that a wire lost: `41/2` months are 4 1/2; nobody prints halves by the dozen."""
    return re.sub(r"^(\d{1,2})(?=1/[248]$|3/[48]$|[57]/8$|[12]/3$)", r"\1 ", text)


def words(text: str) -> float | None:
    """The value of a number in words (`a hundred and fifty`, `two million`); None where the words make no number."""
    total, part, last = 0.0, 0.0, 0.0
    seen = False
    for token in re.split(r"[\s-]+", text.strip().lower()):
        if token in ("and", "a", "an"):
            part = part if seen or token == "and" else 1.0
        elif token in SMALL or token in TENS:
            amount = float(SMALL.get(token, TENS.get(token, 0)))
            if last and (last < 20 or amount >= 10 or last == amount):
                return None
            part += amount
            last = amount if amount else 1.0
        elif token == "hundred":
            part, last = (part or 1.0) * 100, 0.0
        elif token in SCALES:
            total, part, last = total + (part or 1.0) * SCALES[token], 0.0, 0.0
        else:
            return None
        seen = True
    return total + part if seen else None


def whole(value: float) -> bool:
    """Whether things can be counted in a number: `9` and `9.0`, not `3.6`."""
    return value % 1 == 0


def number(text: str) -> float | None:
    """The value of a number in digits, in words, or in both (`4 hundred`, `1.2 million`, `12bn`); None for none."""
    match = re.match(
        r"(?P<digits>[\d,.]*\d(?:\s?[½¼¾⅓⅔⅛⅜⅝⅞]|\s\d+/\d+|/\d+)?|\.\d+|[½¼¾⅓⅔⅛⅜⅝⅞])[\s-]*(?P<scale>[A-Za-z\s-]*)$",
        text.strip(),
    )
    if not match:
        return words(text)
    value = digits(match["digits"])
    for token in re.split(r"[\s-]+", match["scale"].lower()):
        scale = SCALES.get(token) or SHORT_SCALES.get(token) if token else 1
        if value is None or scale is None:
            return None
        value = round(value * scale, 6)
    return value


def go_on(one: Sequence[int], two: Sequence[int]) -> bool:
    """Whether of two rows of counts one may have grown from the other: none of its numbers is smaller."""
    return len(one) == len(two) and (all(map(le, one, two)) or all(map(ge, one, two)))
