"""The trace stages: fingerprints, verified ties, origins."""

from collections.abc import Callable, Iterable, Sequence

from variorum.pipeline.stage import Connect, Gather, Out
from variorum.records.lineage import Derivation
from variorum.records.report import Description, Furniture, Report
from variorum.steps.trace.origins import origins_of
from variorum.steps.trace.ties import derivations_of

Row = tuple[Report, Description | None, Furniture | None]


def lineage() -> tuple[Gather, Connect]:
    """Who took text from whom, and how many voices there are."""
    reads = ("report", "description", "furniture")
    return (
        Gather("trace.ties", "1", reads, ("derivation",), _ties, lambda report: ("",)),
        Connect("trace", "1", reads, ("origin", "carried"), _origins, "derivation", lambda d: (d.source, d.target)),
    )


def _ties(settings: None) -> Callable[[str, Sequence[Row]], Iterable[Out]]:
    def tie(key: str, rows: Sequence[Row]) -> Iterable[Out]:
        for derivation in derivations_of(rows):
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
