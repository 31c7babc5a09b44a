"""The compare stage: a verdict on each point, with the rules that decided."""

from collections.abc import Callable, Iterable

from variorum.pipeline.stage import Each, Out
from variorum.records.story import Alignment, Verdicts
from variorum.steps.compare.judge import judged
from variorum.steps.compare.settled import settled


def verdicts() -> Each:
    """The points of each story, judged."""
    return Each("compare", "69", ("alignment",), ("verdicts",), _build)


def _build(settings: None) -> Callable[[Alignment], Iterable[Out]]:
    def compare(alignment: Alignment) -> Iterable[Out]:
        yield Out("verdicts", alignment.story, Verdicts(alignment.story, settled(judged(alignment), alignment.judged)))

    return compare
