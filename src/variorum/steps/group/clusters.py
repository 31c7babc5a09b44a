"""Reports that tell one running story, among those that are linked."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

import numpy as np

from variorum.records.judgement import Judgement
from variorum.records.story import Cluster, Kin, Outline, Sketch
from variorum.steps.group.judged import lay, said_of
from variorum.steps.group.kinship import LEAST, SAME, all_alike, days_of, pile_of
from variorum.steps.group.linkage import Bar, Forest
from variorum.steps.group.marks import reused
from variorum.steps.group.parting import parted
from variorum.steps.group.reasons import because_of
from variorum.steps.group.strays import strangers, taken_in
from variorum.text.rulings import Ruling

ABOVE = 0.0
"""What makes two groups one story: as like as either is to its crowd on average, and not unlike outright (`kinship.LEAST`).

Set on random halves of the labelled topics, flat between -0.01 and 0.01 for both sets; it belongs to `kinship.AROUND`
(a larger neighbourhood is less crowded on average, and wants a higher bar).
"""
RELATED = 0.1
"""Mean likeness to a story's reports from which another report is of a related story; a story names the `MOST_NEAR` likest."""
MOST_NEAR = 12

Row = tuple[Outline, Kin, Sketch]


def clusters_of(rows: Sequence[Row], judgements: Sequence[Judgement] = ()) -> Iterator[Cluster]:
    """Disjoint groups of linked reports, each with its reasons, earliest report first. The order of `rows` does not matter.

    `judgements`: what people decided on which reports belong together, oldest first.
    """
    rows = sorted(rows, key=lambda row: row[0].report)
    kin = [row[1] for row in rows]
    outlines = [row[0] for row in rows]
    likeness = all_alike(pile_of(outlines), days_of(outlines)) / SAME
    crowd = [one.crowd / SAME for one in kin]
    forest = Forest(likeness, crowd)
    concerned = lay(forest, [one.report for one in kin], judgements)
    _tie_copies(forest, rows)
    knots = [frozenset(members) for members in forest.members if len(members) > 1]
    forest.grow(Bar(ABOVE, LEAST / SAME, kin[0].pair if kin else 0.0))
    sketches = [row[2] for row in rows]
    groups = [part for members in forest.members if members for part in parted(members, likeness, sketches, knots)]
    tied = {*concerned, *chain.from_iterable(knots)}
    out = dict.fromkeys(i for members in groups for i in strangers(members, likeness, sketches) if i not in tied)
    groups = [stay for members in groups if (stay := [i for i in members if i not in out])]
    groups = taken_in([*groups, *([i] for i in out)], likeness, crowd, sketches, concerned)
    yield from _clusters(groups, rows, concerned)


def all_together(sketches: Sequence[Sketch]) -> Iterator[Cluster]:
    """One group of all there are."""
    if sketches:
        yield Cluster(tuple(one.report for one in sorted(sketches, key=_order)), ("put together by hand",))


def _order(sketch: Sketch) -> tuple[str, str]:
    """The earliest first, undated ones last."""
    return sketch.order, sketch.report


def _tie_copies(forest: Forest, rows: Sequence[Row]) -> None:
    """Reports that carry one text tell one story, unless their words say otherwise, or it was used again for another event."""
    carriers: dict[str, list[int]] = defaultdict(list)
    for i, (outline, _, _) in enumerate(rows):
        if outline.origin is not None:
            carriers[outline.origin].append(i)
    home = {i: a for a, members in enumerate(forest.members) for i in members}
    near = [(first, other) for first, *others in carriers.values() for other in others if forest.sums[first, other] >= LEAST / SAME]
    for first, other in near:
        if reused(rows[first][2], rows[other][2]):
            continue
        a, b = home[first], home[other]
        if a != b and b not in forest.apart.get(a, ()):
            home.update(dict.fromkeys(forest.members[a] + forest.members[b], forest.join(a, b)))


def _clusters(groups: Sequence[Sequence[int]], rows: Sequence[Row], concerned: Mapping[int, Sequence[Ruling]]) -> Iterator[Cluster]:
    sketches = [row[2] for row in rows]
    ordered = [sorted(members, key=lambda i: _order(sketches[i])) for members in groups]
    home = {sketches[i].report: members for members in ordered for i in members}
    for members in sorted(ordered, key=lambda members: sketches[members[0]].report):
        near = tuple(_near([rows[i][1] for i in members]))
        lookalike = next((home[other] for other in near if other in home), ())
        because = because_of([(rows[i][0], sketches[i]) for i in members], [(rows[i][0], sketches[i]) for i in lookalike])
        said = tuple(said_of(members, concerned))
        yield Cluster(
            tuple(sketches[i].report for i in members), (*(words for _, words in said), *because), near, tuple(key for key, _ in said)
        )


def _near(members: Sequence[Kin]) -> Iterator[str]:
    """The reports outside a story that are most like its own, the likest first."""
    inside = {one.report for one in members}
    sums: dict[str, int] = defaultdict(int)
    for one in members:
        for other, likeness in zip(one.others, np.frombuffer(one.alike, dtype="<i4").tolist(), strict=True):
            if other not in inside:
                sums[other] += likeness
    likest = sorted((-total, other) for other, total in sums.items() if total >= RELATED * SAME * len(members))
    return (other for _, other in likest[:MOST_NEAR])
