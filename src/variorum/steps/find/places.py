"""Places of one report."""

from variorum.records.findings import Place
from variorum.text.tree import Reading


def places_of(reading: Reading) -> tuple[Place, ...]:
    return ()
