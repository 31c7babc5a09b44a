"""Verified ties between reports that share reporters' prose."""

from collections.abc import Sequence

from variorum.records.ids import content_id
from variorum.records.lineage import Tie
from variorum.records.report import Description, Furniture, Report
from variorum.steps.trace.choices import chosen_alike
from variorum.steps.trace.facts import Facts, facts_of
from variorum.steps.trace.matching import match, spans, without_stock
from variorum.steps.trace.prose import Prose, prose_of
from variorum.steps.trace.retold import retold_alike

Row = tuple[Report, Description | None, Furniture | None]


def tie_of(one: Row, other: Row, stock: Sequence[int] = ()) -> Tie | None:
    """The tie between two reports, verified to the character; None where they share no more than chance makes.

    The same for either order of the two. `stock`: fingerprints of both that too many reports hold to tell anything.
    """
    (left, ours), (right, theirs) = sorted((_read(one), _read(other)), key=lambda r: r[0].report)
    found = match(left, right)
    if found is not None and stock and not found.one_text:
        found = without_stock(found, stock)
    if found is None or not found.tied:
        return chosen_alike(left, right) or retold_alike(left, right)
    apart = ours.outlet and theirs.outlet and ours.outlet != theirs.outlet and not ours.agencies | theirs.agencies
    return Tie(
        content_id("tie", left.report, right.report),
        left.report,
        right.report,
        spans(found),
        found.one_text,
        (round(found.best, 3), round(found.total, 3)),
        (round(found.left_share, 4), round(found.right_share, 4)),
        (len(left.words), len(right.words)),
        (round(found.opening(0), 3), round(found.opening(1), 3)),
        tuple((p[0].left - left.opens, p[0].right - right.opens) for p in found.passages),
        (ours.outlet or "", theirs.outlet or "") if apart and found.one_text else (),
    )


def _read(row: Row) -> tuple[Prose, Facts]:
    report, description, furniture = row
    facts = facts_of(report, description)
    return prose_of(report, furniture, facts.opens, facts.agencies), facts
