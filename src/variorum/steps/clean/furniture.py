"""Boilerplate that only the outlet's other texts give away."""

from collections.abc import Sequence

from variorum.records.report import Furniture, Report


def furniture_of(outlet: str, reports: Sequence[Report]) -> list[Furniture]:
    """Lines that several texts of one outlet share though their articles differ."""
    return []
