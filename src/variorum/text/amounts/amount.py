"""One amount, and how far before it its cue stands."""

from dataclasses import dataclass

from variorum.text.units import Unit

LEAD = 60
"""Characters before a number in which its cue stands."""


@dataclass(frozen=True, slots=True)
class Amount:
    """Half-open offsets of the phrase (hedge to unit) and of the bare number in it; open bounds are None.

    `form`: digits, words, vague, fraction, ratio, range, score. `first`: the start of the range's own first half.
    """

    start: int
    end: int
    number: int
    number_end: int
    low: float | None
    high: float | None
    unit: Unit | None
    form: str
    hedge: str | None = None
    per: str = ""
    halves: "tuple[Amount, Amount] | None" = None
    role: str = ""
    """from or to, where the amount is one end of a change."""
