"""Which judgements what was found rests on."""

from collections.abc import Iterable, Iterator

from variorum.records.lineage import Carried, Derivation
from variorum.records.story import Dossier, Story


def deciding(
    stories: Iterable[Story], derivations: Iterable[Derivation], carried: Iterable[Carried], dossiers: Iterable[Dossier]
) -> Iterator[str]:
    """The ids of the judgements that any of these says it was decided by."""
    told: tuple[Story | Derivation | Carried, ...] = (*stories, *derivations, *carried)
    for one in told:
        yield from one.judged
    for dossier in dossiers:
        for actor in dossier.actors:
            yield from actor.judged
        yield from (point.settled.judgement for point in dossier.points if point.settled)
