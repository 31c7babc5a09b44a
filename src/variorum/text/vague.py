"""Numbers that name only their size: dozens, hundreds, tens or even hundreds of thousands."""

import re

SIZES = {
    "dozens": (24, 99), "scores": (40, 199), "tens": (20, 99), "hundreds": (200, 999), "thousands": (2_000, 9_999),
    "millions": (2_000_000, 9_999_999), "billions": (2_000_000_000, 9_999_999_999),
    "trillions": (2_000_000_000_000, 9_999_999_999_999),
}  # fmt: skip
"""What a size word spans: two of the unit up to where the next size word would be used."""
STEPS = {
    "dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000,
}  # fmt: skip
_SIZE = "(?:" + "|".join(SIZES) + ")"
_OF = rf"{_SIZE}(?:\s+of\s+(?:thousands|millions|billions|trillions)\b)?"
VAGUE = (
    rf"\b{_OF}\b(?:(?:\s*,\s*(?:(?:or|even|if\s+not|perhaps|possibly)\s+){{1,2}}|\s+(?:and|or|to|if\s+not)\s+(?:even\s+|possibly\s+|perhaps\s+)?){_OF}\b)*"
    r"|(?:several|a\s+few|few|a\s+couple(?:\s+of)?|many)\s+(?:dozen|hundred|thousand|million|billion)\b(?:\s+(?:thousand|million|billion)\b)?"
)
"""Pattern of such a phrase (ignore case)."""


def bounds_of(phrase: str) -> tuple[float, float] | None:
    """Smallest and largest number a vague phrase can mean; None where it is none.

    >>> bounds_of("tens, even hundreds of thousands")
    (20000.0, 999999.0)
    """
    low = " ".join(phrase.lower().split())
    step = re.match(r"(several|a few|few|a couple(?: of)?|many) (\w+)(?: (\w+))?$", low)
    if step:
        size = STEPS[step[2]] * STEPS.get(step[3] or "", 1)
        if step[1].startswith("a couple"):
            return 2.0 * size, 2.0 * size
        return 2.0 * size, 10.0 * size - 1
    found: list[tuple[float, float]] = []
    scale = 1
    for word, of in reversed(re.findall(rf"({_SIZE})(?: of (\w+))?", low)):
        if of:
            scale = SIZES[of][0] // 2
        elif word in ("thousands", "millions", "billions", "trillions"):
            found.append((float(SIZES[word][0]), float(SIZES[word][1])))
            continue
        found.append((float(SIZES[word][0] * scale), float((SIZES[word][1] + 1) * scale - 1)))
    if not found or (low.startswith("tens") and scale == 1):
        return None
    return min(a for a, _ in found), max(b for _, b in found)
