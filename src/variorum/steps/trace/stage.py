"""The trace stages: fingerprints of each report, ties between reports that share some, origins of those tied.

Which reports meet is found from postings that the archive keeps, so a new report costs its own look-ups and the pairs
it is in, however large the archive.
"""

from collections.abc import Callable, Iterable, Sequence

from variorum.pipeline.stage import Connect, Each, Gather, Meet, Out
from variorum.records.lineage import Habit, Prints, Tie
from variorum.records.report import Description, Furniture, Report
from variorum.steps.trace.facts import facts_of
from variorum.steps.trace.habits import habits_of
from variorum.steps.trace.origins import origins_of
from variorum.steps.trace.prints import prints_of
from variorum.steps.trace.settle import derivations_of
from variorum.steps.trace.ties import tie_of

Row = tuple[Report, Description | None, Furniture | None]
Settled = tuple[Report, Description | None, Furniture | None, Habit | None]

LEAST = 2
"""Fingerprints two reports share at least before their texts are compared."""
MOST = 32
"""Earlier-keyed reports each report is compared with at most: those that share most."""
CAP = 400
"""A fingerprint that more reports hold is a stock phrase and proposes nothing."""


def lineage() -> tuple[Each, Meet, Gather, Connect]:
    """Who took text from whom, and how many voices there are."""
    row = ("report", "description", "furniture")
    outs = ("derivation", "origin", "carried")
    return (
        Each("trace.prints", "4", row, ("prints",), _prints, batched=True),
        Meet("trace.ties", "3", ("prints", *row), ("tie",), _ties, lambda p: p.hashes, LEAST, MOST, CAP),
        Gather("trace.habits", "1", ("tie",), ("habit",), _habits, lambda tie: tie.outlets),
        Connect("trace", "3", (*row, "habit"), outs, _origins, "tie", lambda tie: (tie.left, tie.right)),
    )


def _prints(settings: None) -> Callable[[list[Row]], list[list[Out]]]:
    def take(rows: list[Row]) -> list[list[Out]]:
        return [[Out("prints", one.report, one)] for one in prints_of([(report, furniture) for report, _, furniture in rows])]

    return take


def _ties(settings: None) -> Callable[[tuple[Prints, *Row], tuple[Prints, *Row]], Iterable[Out]]:
    def meet(one: tuple[Prints, *Row], other: tuple[Prints, *Row]) -> Iterable[Out]:
        tie = tie_of(one[1:], other[1:])
        if tie is not None:
            yield Out("tie", tie.id, tie)

    return meet


def _habits(settings: None) -> Callable[[str, Sequence[tuple[Tie]]], Iterable[Out]]:
    return lambda outlet, rows: [Out("habit", h.report, h) for h in habits_of(outlet, [tie for (tie,) in rows])]


def _origins(settings: None) -> Callable[[Sequence[Settled], Sequence[Tie]], Iterable[Out]]:
    def connect(rows: Sequence[Settled], ties: Sequence[Tie]) -> Iterable[Out]:
        facts = {report.id: facts_of(report, description) for report, description, _, _ in rows} if ties else {}
        habits = {
            description.outlet: set(habit.partners) for _, description, _, habit in rows if habit and description and description.outlet
        }
        derivations = derivations_of(ties, facts, habits)
        origins, carried = origins_of([row[:3] for row in rows], derivations)
        for derivation in derivations:
            yield Out("derivation", derivation.id, derivation)
        for origin in origins:
            yield Out("origin", origin.id, origin)
        for one in carried:
            yield Out("carried", one.report, one)

    return connect
