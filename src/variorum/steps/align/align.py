"""One story: its reports as witnesses, its actors across spellings, its points with all readings."""

from collections.abc import Sequence
from dataclasses import replace

from variorum.records.findings import Findings
from variorum.records.lineage import Carried
from variorum.records.report import Description, Furniture, Report
from variorum.records.story import Alignment, Membership, Point, Story, Witness
from variorum.steps.align.claims import Claim
from variorum.steps.align.desk import Desk
from variorum.steps.align.figures import figure_claims, figure_groups
from variorum.steps.align.points import point_of
from variorum.steps.align.tellings import lines_of, telling_claims, telling_groups, uncovered

Row = tuple[Membership, Report, Description, Furniture | None, Findings, Carried]


def align(story: Story, rows: Sequence[Row]) -> Alignment:
    """Everything the reports of one story say, gathered by what it is about."""
    witnesses = tuple(
        Witness(r.id, r.key[:3].upper(), d.outlet, d.title or r.key, d.published, c.origins) for _, r, d, _, _, c in rows
    )
    desk = Desk(witnesses, [row[4] for row in rows])
    origins = {w.report: w.origins[0] for w in witnesses if w.origins}
    points: list[Point] = []
    covered: set[tuple[int, int]] = set()
    for group in figure_groups(desk, figure_claims(desk)):
        if len({c.line.report for c in group}) > 1 or len({c.value for c in group}) > 1:
            points.append(point_of(story.id, "figure", about_figure(group), group, origins))
            _cover(covered, group)
    for group in telling_groups(desk, telling_claims(desk)):
        left = uncovered(desk, group, covered)
        if left:
            points.append(point_of(story.id, "other", "?", [replace(c, value="same") for c in left], origins))
    return Alignment(story.id, witnesses, (), (), (), (), tuple(points))


def about_figure(group: Sequence[Claim]) -> str:
    return " ".join(sorted(frozenset.intersection(*(c.core for c in group)))) or "figure"


def _cover(covered: set[tuple[int, int]], group: Sequence[Claim]) -> None:
    numbers = sorted(line.number for line in lines_of(group))
    if len(numbers) <= 200:
        covered.update((a, b) for i, a in enumerate(numbers) for b in numbers[i + 1 :])
