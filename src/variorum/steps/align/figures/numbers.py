"""What the printed numbers of two figures say of whether these are one: how far they lie apart, and whether chance prints them twice."""

import math
import re
from functools import lru_cache

from variorum.steps.align.desk.claims import Claim


def ends_of(claim: Claim) -> tuple[float, float] | None:
    """The numbers a figure can mean as printed: an open bound is taken for the number it names."""
    low = claim.low if claim.low is not None else claim.high
    high = claim.high if claim.high is not None else claim.low
    return (low, high) if low is not None and high is not None and 0 < low <= high else None


def exact(claim: Claim) -> float | None:
    """The one number a figure gives; None where it is a range, a bound, or no number."""
    return claim.low if claim.low == claim.high else None


BEYOND = 12.0
"""How many times another a count may be: no desk is that far off, so they count two things."""


def beyond(one: Claim, two: Claim) -> bool:
    """Whether two counts lie so far apart that they are of two things."""
    a, b = ends_of(one), ends_of(two)
    return one.extra == two.extra == ("count",) and a is not None and b is not None and max(a[0], b[0]) > BEYOND * min(a[1], b[1])


def far(one: Claim, two: Claim) -> float:
    """What speaks against one count, in its measure, where the numbers lie far apart (ten against twenty-six thousand)."""
    a, b = ends_of(one), ends_of(two)
    if a is None or b is None or (a[0] <= b[1] and b[0] <= a[1]):
        return 0.0
    apart = math.log2(max(a[0], b[0]) / min(a[1], b[1]))
    return min(0.05 * apart, 0.4)


def exact_near(one: Claim, two: Claim) -> bool:
    """Whether two numbers of three digits or more lie within a tenth of one another, told of one owner."""
    a, b = exact(one), exact(two)
    if a is None or b is None or a == b or one.unit != two.unit or one.extra != two.extra:
        return False
    digits = min(len(f"{x:g}".replace(".", "").strip("0")) for x in (a, b))
    return digits > 2 and a > 0 < b and abs(a - b) <= max(a, b) / 10 and bool(one.owners & two.owners)


def one_printed(one: Claim, two: Claim) -> bool:
    """Whether two figures print one telling number in one unit, be it as a bound (`1,300 biologists`, `more than 1,300 scientists`)."""
    a, b = ends_of(one), ends_of(two)
    return a is not None and a == b and a[0] == a[1] and one.unit == two.unit and one.extra == two.extra


def seldom(claim: Claim) -> bool:
    """Whether chance hardly prints the number of a figure twice: not a round or small one, whatever it counts."""
    ends = ends_of(claim)
    return ends is not None and ends[0] >= TALL and len(f"{ends[0]:.0f}".rstrip("0")) > 1


PRINTED, ROUND = 0.3, 0.12
"""What it adds for two figures that nothing else joined that they are one number: one that is hardly met twice by chance, or any in one measure or of one noun."""


def printed_alike(one: Claim, two: Claim) -> float:
    """How far one printed number speaks for one thing, where each of two reports leaves its figure alone."""
    number = exact(one)
    if number is None or number != exact(two) or one.unit != two.unit or one.extra != two.extra or one.line.report == two.line.report:
        return 0.0
    if len(f"{number:g}".strip("0").replace(".", "")) > 2 or (number >= TALL and not one.unit and number % TALL):
        return PRINTED
    return ROUND if one.unit or one.heads & two.heads else 0.0


TALL = 100.0


_ONCE = re.compile(r"\b(?:(?:years?|months?|decades?) (?:ago|earlier|before)|last (?:year|month|season|time)|a year earlier)\b", re.IGNORECASE)
_IN_YEAR = re.compile(r"\b(?:in|since) (?:1[89]|20)\d\d\b", re.IGNORECASE)


def once_of(claim: Claim) -> float:
    """How far the words between the marks around a figure, or those its sentence opens with, tell of an earlier time: 0, .5 or 1."""
    base = claim.line.gist.span.start
    return _once(claim.line.gist.span.quote, claim.span.start - base, claim.span.end - base)


@lru_cache(maxsize=1 << 16)  # a figure is compared with hundreds
def _once(text: str, start: int, end: int) -> float:
    low = max(text.rfind(mark, 0, start) for mark in ",;:(") + 1
    high = min((at for mark in ",;:)" if (at := text.find(mark, end)) >= 0), default=len(text))
    for form, told in ((_ONCE, 1.0), (_IN_YEAR, 0.5)):
        if form.search(text, low, high) or form.search(text, 0, OPENING):
            return told
    return 0.0


OPENING = 30
"""Characters at the start of a sentence in which a time holds for all of it."""
