"""Reports that a person has put into one story, or kept out of it."""

from collections.abc import Iterator, Sequence

from variorum.records.judgement import Judgement
from variorum.steps.group.linkage import Forest
from variorum.steps.group.material import Material
from variorum.text.counts import counted
from variorum.text.rulings import Ruling, authority, ruled
from variorum.text.unions import Unions


def lay(forest: Forest, materials: Sequence[Material], judgements: Sequence[Judgement]) -> tuple[Ruling, ...]:
    """Join and keep apart as the judgements say, before anything else grows together."""
    number = {one.report: i for i, one in enumerate(materials)}
    unions = Unions(len(materials))
    rulings = ruled(judgements, unions, lambda subject: number.get(subject) if isinstance(subject, str) else None)
    home: dict[int, int] = {}
    for i in sorted({i for ruling in rulings for i in ruling.inside}):
        root = unions.root(i)
        home[root] = forest.join(home[root], i) if root in home else i
    for a, b in unions.bars():
        forest.keep_apart(home.get(a, a), home.get(b, b))
    return rulings


def said_of(members: Sequence[int], rulings: Sequence[Ruling]) -> Iterator[tuple[str, str]]:
    """(id of the judgement, what it did in words) for each that decided who is in this story."""
    here = set(members)
    for ruling in rulings:
        inside, outside = (len(here.intersection(side)) for side in (ruling.inside, ruling.outside))
        by = authority(ruling.judgement, ruling.overruled)
        done = [f"{counted(inside, 'report')} put together"] if inside > 1 else []
        if inside and ruling.outside:
            done.append(f"{counted(len(ruling.outside), 'report')} kept out")
        elif outside:
            done.append(f"{counted(len(ruling.inside), 'report')} kept out")
        if done:
            yield ruling.judgement.id, f"{', '.join(done)} {by}"
