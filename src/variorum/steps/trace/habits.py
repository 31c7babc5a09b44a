"""What an outlet does with others' texts, from all its pages at once."""

from collections.abc import Iterator, Sequence

from variorum.records.lineage import Habit, Tie


def habits_of(outlet: str, ties: Sequence[Tie]) -> Iterator[Habit]:
    """For each report of the outlet that is tied uncredited to another's: all the outlets its texts also stand with."""
    partners: set[str] = set()
    reports: set[str] = set()
    for tie in ties:
        left, right = tie.outlets
        partners.add(right if left == outlet else left)
        reports.add(tie.left if left == outlet else tie.right)
    for report in sorted(reports):
        yield Habit(report, tuple(sorted(partners)))
