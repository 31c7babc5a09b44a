"""Times of one report."""

from variorum.records.findings import Time
from variorum.text.tree import Reading


def times_of(reading: Reading) -> tuple[Time, ...]:
    return ()
