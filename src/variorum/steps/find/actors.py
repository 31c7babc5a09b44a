"""People, organisations, armed groups and states of one report, with titles, pronouns and short names resolved."""

from variorum.records.findings import Named, Place
from variorum.text.tree import Reading


def actors_of(reading: Reading, places: tuple[Place, ...]) -> tuple[Named, ...]:
    return ()
