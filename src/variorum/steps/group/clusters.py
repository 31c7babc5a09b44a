"""Reports that tell one running story."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from variorum.records.judgement import Judgement
from variorum.records.story import Cluster
from variorum.steps.group.judged import lay, said_of
from variorum.steps.group.kinship import GROUND, Rows, crowds, kinships
from variorum.steps.group.linkage import Bar, Forest
from variorum.steps.group.material import Material, Row, material
from variorum.steps.group.reasons import because_of
from variorum.text.rulings import Ruling
from variorum.text.vectors import Space

STORY = Bar(above=0.0, least=0.085)
"""What makes two groups one story: as like as either is to its crowd on average, and not unlike outright.

Set on random halves of the labelled topics, flat between -0.01 and 0.01 for both sets; it belongs to `kinship.AROUND`
(a larger neighbourhood is less crowded on average, and wants a higher bar).
"""
PAIR = 0.11
"""What a pile too small for a crowd asks of two lone reports besides; a larger one less, as its crowd speaks instead.

Set on odd topics: piles of 4 to 12 unrelated reports stay apart, and stories of 3 to 20 reports stay whole.
"""
RELATED = 0.1
"""Mean likeness from which two stories are linked as related; each story links its `MOST_RELATED` likest."""
MOST_RELATED = 5


def clusters_of(rows: Sequence[Row], one_story: bool, judgements: Sequence[Judgement] = ()) -> Iterator[Cluster]:
    """Disjoint groups of reports, each with its reasons, earliest report first. The order of `rows` does not matter.

    `judgements`: what people decided on which reports belong together, oldest first; `one_story` stands above them.
    """
    materials = sorted((material(row) for row in rows), key=lambda m: m.report)
    if one_story:
        order = sorted(materials, key=lambda m: m.order)
        if order:
            yield Cluster(tuple(m.report for m in order), ("put together by hand",))
        return
    vectors, kin = kinships(materials)
    forest = Forest(kin, crowds(kin, materials))
    concerned = lay(forest, materials, judgements)
    _tie_copies(forest, materials, kin)
    forest.grow(Bar(STORY.above, STORY.least, PAIR * GROUND.told(len(materials))))
    yield from _clusters(forest, materials, vectors, concerned)


def _tie_copies(forest: Forest, materials: Sequence[Material], kin: Rows) -> None:
    """Reports that carry one text tell one story, unless their words say otherwise."""
    carriers: dict[str, list[int]] = defaultdict(list)
    for i, one in enumerate(materials):
        if one.origin is not None:
            carriers[one.origin].append(i)
    home = {i: a for a, members in enumerate(forest.members) for i in members}
    for first, *others in carriers.values():
        for other in others:
            a, b = home[first], home[other]
            if a != b and b not in forest.apart.get(a, ()) and kin[first].get(other, 0.0) >= STORY.least:
                home.update(dict.fromkeys(forest.members[a] + forest.members[b], forest.join(a, b)))


def _clusters(forest: Forest, materials: Sequence[Material], vectors: Space, concerned: Mapping[int, Sequence[Ruling]]) -> Iterator[Cluster]:
    ordered = {a: sorted(members, key=lambda i: materials[i].order) for a, members in enumerate(forest.members) if members}
    keys = {a: materials[members[0]].report for a, members in ordered.items()}
    for a in sorted(ordered, key=lambda a: keys[a]):
        likest = sorted((-forest.mean(a, b), keys[b], b) for b in forest.sums[a] if forest.mean(a, b) >= RELATED)
        near = [b for _, _, b in likest[:MOST_RELATED]]
        because = because_of(ordered[a], [ordered[b] for b in near[:1]], materials, vectors)
        said = tuple(said_of(ordered[a], concerned))
        yield Cluster(
            tuple(materials[i].report for i in ordered[a]), (*(words for _, words in said), *because),
            tuple(sorted(keys[b] for b in near)), tuple(key for key, _ in said),
        )  # fmt: skip
