"""Figures of one report."""

from variorum.records.findings import Figure, Statement, Time
from variorum.text.tree import Reading


def figures_of(reading: Reading, times: tuple[Time, ...], statements: tuple[Statement, ...]) -> tuple[Figure, ...]:
    return ()
