"""Verified ties between reports that share reporters' prose."""

from variorum.records.lineage import Derivation
from variorum.records.report import Description, Furniture, Report

Row = tuple[Report, Description | None, Furniture | None]


def derivation_of(one: Row, other: Row) -> Derivation | None:
    """The tie between two reports, verified to the character; None where they share no reporters' prose."""
    return None
