"""Events of one report."""

from variorum.records.findings import Event, Named, Place, Time
from variorum.text.tree import Reading


def events_of(
    reading: Reading, actors: tuple[Named, ...], times: tuple[Time, ...], places: tuple[Place, ...]
) -> tuple[Event, ...]:
    return ()
