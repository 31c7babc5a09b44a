"""Reports that a person has put into one story, or kept out of it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from variorum.records.judgement import Judgement
from variorum.steps.group.linkage import Forest
from variorum.text.counts import counted
from variorum.text.rulings import Ruling, authority, ruled
from variorum.text.unions import Unions


def lay(forest: Forest, reports: Sequence[str], judgements: Sequence[Judgement]) -> dict[int, list[Ruling]]:
    """Join and keep apart as the judgements say, before anything else grows together; what concerns each report."""
    number = {report: i for i, report in enumerate(reports)}
    unions = Unions(len(reports))
    rulings = ruled(judgements, unions, lambda subject: number.get(subject) if isinstance(subject, str) else None)
    home: dict[int, int] = {}
    for i in sorted({i for ruling in rulings for i in ruling.inside}):
        root = unions.root(i)
        home[root] = forest.join(home[root], i) if root in home else i
    for a, b in unions.bars():
        forest.keep_apart(home.get(a, a), home.get(b, b))
    concerned: dict[int, list[Ruling]] = defaultdict(list)
    for ruling in rulings:
        for i in (*ruling.inside, *ruling.outside):
            concerned[i].append(ruling)
    return concerned


def said_of(members: Sequence[int], concerned: Mapping[int, Sequence[Ruling]]) -> Iterator[tuple[str, str]]:
    """(id of the judgement, what it did in words) for each that decided who is in this story."""
    here = set(members)
    rulings = {r.judgement.id: r for i in members for r in concerned.get(i, ())}
    for key, ruling in sorted(rulings.items(), key=lambda item: (item[1].judgement.at, item[0])):
        inside, outside = (len(here.intersection(side)) for side in (ruling.inside, ruling.outside))
        done = [f"{counted(inside, 'report')} put together"] if inside > 1 else []
        if inside and ruling.outside:
            done.append(f"{counted(len(ruling.outside), 'report')} kept out")
        elif outside:
            done.append(f"{counted(len(ruling.inside), 'report')} kept out")
        if done:
            yield key, f"{', '.join(done)} {authority(ruling.judgement, ruling.overruled)}"
