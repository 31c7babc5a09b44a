"""The reports of other stories that a story's own are most like."""

from collections import Counter
from collections.abc import Iterator, Sequence

from variorum.records.grouping import Kin
from variorum.steps.group.kinship import SAME, likeness_of

RELATED = 0.1
"""Mean likeness to a story's reports from which another report is of a related story; a story names the `MOST_NEAR` likest."""
MOST_NEAR = 12


def near_of(members: Sequence[Kin]) -> Iterator[str]:
    """The reports outside a story that are most like its own, the likest first."""
    inside = {one.report for one in members}
    sums: Counter[str] = Counter()
    for one in members:
        sums.update(dict(zip(one.others, likeness_of(one), strict=True)))
    likest = sorted((-total, other) for other, total in sums.items() if other not in inside and total >= RELATED * SAME * len(members))
    return (other for _, other in likest[:MOST_NEAR])
