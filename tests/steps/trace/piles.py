"""Rows for the tests of tracing, made by the real first stages, and the real stages run over them."""

from collections.abc import Sequence
from itertools import combinations

from variorum.records.lineage import Carried, Derivation, Origin
from variorum.records.report import Description, Report
from variorum.records.source import Capture
from variorum.steps.clean.wording import cuts_in
from variorum.steps.describe.describe import describe
from variorum.steps.trace.facts import facts_of
from variorum.steps.trace.habits import habits_of
from variorum.steps.trace.origins import origins_of
from variorum.steps.trace.settle import derivations_of
from variorum.steps.trace.ties import Row, tie_of


def row(name: str, text: str, outlet: str | None = None, published: str | None = None) -> Row:
    capture = Capture(name, f"{name}.txt", text, "utf-8", outlet=outlet, published=published)
    report = Report(name, capture.key, text, cuts_in(capture))
    return report, describe(report, capture), None


def traced(rows: Sequence[Row]) -> tuple[list[Derivation], list[Origin], dict[str, Carried]]:
    """What the stages make of rows that form one component."""
    ties = [tie for a, b in combinations(rows, 2) if (tie := tie_of(a, b))]
    outlets = sorted({outlet for tie in ties for outlet in tie.outlets})
    habits = {o: set(h.partners) for o in outlets for h in habits_of(o, [t for t in ties if o in t.outlets])}
    facts = {report.id: facts_of(report, description) for report, description, _ in rows}
    derivations = derivations_of(ties, facts, habits)
    origins, carried = origins_of(rows, derivations)
    return derivations, origins, {c.report: c for c in carried}


def bare(name: str, text: str) -> Row:
    """A row of which nothing is known but its text."""
    return Report(name, name, text), Description(name, None, None, None, None, None, None, (), None, None), None
