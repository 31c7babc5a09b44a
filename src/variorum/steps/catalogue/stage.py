"""The catalogue stage: each story's cards, so that what changes in one story is all that is filed again."""

from collections.abc import Callable, Iterable, Sequence

from variorum.pipeline.stage import Gather, Out
from variorum.records.catalogue import Catalogue
from variorum.records.findings import Findings
from variorum.records.report import Description, Furniture, Report
from variorum.records.story import Dossier, Membership, Story
from variorum.steps.catalogue.cards import Row, cards_of

Read = tuple[Membership, Report, Description | None, Furniture | None, Findings | None]


def catalogues() -> Gather:
    """The cards of each story."""
    reads = ("membership", "report", "description", "furniture", "findings")
    return Gather("catalogue", "2", reads, ("catalogue",), _build, lambda m: (m.story,), beside=("story", "dossier"))


def _build(settings: None) -> Callable[..., Iterable[Out]]:
    def make(key: str, rows: Sequence[Read], story: Story, dossier: Dossier | None) -> Iterable[Out]:
        read = [Row(report, description, furniture, findings) for _, report, description, furniture, findings in rows]
        yield Out("catalogue", key, Catalogue(key, tuple(cards_of(story, dossier, read))))

    return make
