"""The trace stages: fingerprints of each report, ties between reports that share some, origins of those tied.

Which reports meet is found from postings that the archive keeps, so a new report costs its own look-ups and the pairs
it is in, however large the archive.
"""

from collections.abc import Callable, Iterable, Sequence

from variorum.pipeline.stage import Connect, Each, Meet, Out
from variorum.records.lineage import Derivation, Prints
from variorum.records.report import Description, Furniture, Report
from variorum.steps.trace.origins import origins_of
from variorum.steps.trace.prints import prints_of
from variorum.steps.trace.ties import derivation_of

Row = tuple[Report, Description | None, Furniture | None]

LEAST = 2
"""Fingerprints two reports share at least before their texts are compared."""
MOST = 64
"""Earlier-keyed reports each report is compared with at most: those that share most."""
CAP = 400
"""A fingerprint that more reports hold is a stock phrase and proposes nothing."""


def lineage() -> tuple[Each, Meet, Connect]:
    """Who took text from whom, and how many voices there are."""
    row = ("report", "description", "furniture")
    return (
        Each("trace.prints", "1", row, ("prints",), _prints),
        Meet("trace.ties", "1", ("prints", *row), ("derivation",), _ties, lambda p: p.hashes, LEAST, MOST, CAP),
        Connect("trace", "1", row, ("origin", "carried"), _origins, "derivation", lambda d: (d.source, d.target)),
    )


def _prints(settings: None) -> Callable[[Report, Description | None, Furniture | None], Iterable[Out]]:
    return lambda report, description, furniture: [Out("prints", report.id, prints_of(report, furniture))]


def _ties(settings: None) -> Callable[[tuple[Prints, *Row], tuple[Prints, *Row]], Iterable[Out]]:
    def tie(one: tuple[Prints, *Row], other: tuple[Prints, *Row]) -> Iterable[Out]:
        derivation = derivation_of(one[1:], other[1:])
        if derivation is not None:
            yield Out("derivation", derivation.id, derivation)

    return tie


def _origins(settings: None) -> Callable[[Sequence[Row], Sequence[Derivation]], Iterable[Out]]:
    def connect(rows: Sequence[Row], ties: Sequence[Derivation]) -> Iterable[Out]:
        origins, carried = origins_of(rows, ties)
        for origin in origins:
            yield Out("origin", origin.id, origin)
        for one in carried:
            yield Out("carried", one.report, one)

    return connect
