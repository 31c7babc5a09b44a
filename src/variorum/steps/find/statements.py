"""Statements of one report."""

from variorum.records.findings import Named, Statement, Time
from variorum.text.tree import Reading


def statements_of(reading: Reading, actors: tuple[Named, ...], times: tuple[Time, ...]) -> tuple[Statement, ...]:
    return ()
