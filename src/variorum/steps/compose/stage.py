"""The compose stage: brief, timeline, coverage, origin count."""

from collections.abc import Callable, Iterable

from variorum.pipeline.stage import Each, Out
from variorum.records.story import Alignment, Story, Verdicts
from variorum.steps.compose.compose import compose


def dossiers() -> Each:
    """The dossier of each story."""
    return Each("compose", "1", ("story", "alignment", "verdicts"), ("dossier",), _build)


def _build(settings: None) -> Callable[[Story, Alignment, Verdicts], Iterable[Out]]:
    return lambda story, alignment, verdicts: [Out("dossier", story.id, compose(story, alignment, verdicts))]
