"""Reports that tell one running story, among those that are linked."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from variorum.records.grouping import Cluster, Crowd, Outline, Sketch
from variorum.records.judgement import Judgement
from variorum.steps.group.judged import lay, said_of
from variorum.steps.group.kinship import LEAST, SAME, all_alike, days_of, pile_of
from variorum.steps.group.linkage import Bar, Forest, Table
from variorum.steps.group.marks import reused
from variorum.steps.group.parting import parted
from variorum.steps.group.reasons import because_of
from variorum.steps.group.related import RELATED
from variorum.steps.group.strays import strangers, taken_in
from variorum.text.rulings import Ruling

ABOVE = 0.0
"""What makes two groups one story: as like as either is to its crowd on average, and not unlike outright (`kinship.LEAST`).

Set on random halves of the labelled topics, flat between -0.01 and 0.01 for both sets; it belongs to `kinship.AROUND`
(a larger neighbourhood is less crowded on average, and wants a higher bar).
"""

Row = tuple[Outline, Crowd, Sketch]


def clusters_of(rows: Sequence[Row], judgements: Sequence[Judgement] = ()) -> Iterator[Cluster]:
    """Disjoint groups of linked reports, each with its reasons, earliest report first. The order of `rows` does not matter.

    `judgements`: what people decided on which reports belong together, oldest first.
    """
    rows = sorted(rows, key=lambda row: row[0].report)
    outlines, sketches = [row[0] for row in rows], [row[2] for row in rows]
    likeness = all_alike(pile_of(outlines), days_of(outlines)) / SAME
    crowd = [one.crowd / SAME for _, one, _ in rows]
    forest = Forest(likeness, crowd)
    concerned = lay(forest, [one.report for one in outlines], judgements)
    _tie_copies(forest, rows)
    knots = [frozenset(members) for members in forest.members if len(members) > 1]
    forest.grow(Bar(ABOVE, LEAST / SAME, rows[0][1].pair if rows else 0.0))
    groups = [part for members in forest.members if members for part in parted(members, likeness, sketches, knots)]
    tied = {*concerned, *chain.from_iterable(knots)}
    out = dict.fromkeys(i for members in groups for i in strangers(members, likeness, sketches) if i not in tied)
    groups = [stay for members in groups if (stay := [i for i in members if i not in out])]
    groups = taken_in([*groups, *([i] for i in out)], likeness, crowd, sketches, concerned)
    yield from _clusters(groups, rows, likeness, concerned)


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


def _clusters(
    groups: Sequence[Sequence[int]], rows: Sequence[Row], likeness: Table, concerned: Mapping[int, Sequence[Ruling]]
) -> Iterator[Cluster]:
    told = [(row[0], row[2]) for row in rows]
    ordered = [sorted(members, key=lambda i: _order(told[i][1])) for members in groups]
    home = {i: members for members in ordered for i in members}
    for members in sorted(ordered, key=lambda members: told[members[0]][0].report):
        because = because_of([told[i] for i in members], [told[i] for i in home.get(_likest(members, likeness), ())])
        said = tuple(said_of(members, concerned))
        yield Cluster(tuple(told[i][0].report for i in members), (*(words for _, words in said), *because), tuple(key for key, _ in said))


def _likest(members: Sequence[int], likeness: Table) -> int:
    """The report outside a story that is most like its own; -1 where none resembles them."""
    mean = likeness[members].mean(axis=0)
    mean[members] = 0.0
    best = int(mean.argmax())
    return best if mean[best] >= RELATED else -1
