"""The align stage: the reports of one story laid side by side."""

from collections.abc import Callable, Iterable, Sequence

from variorum.pipeline.stage import Gather, Out
from variorum.records.findings import Findings
from variorum.records.lineage import Carried
from variorum.records.report import Description, Furniture, Report
from variorum.records.story import Membership, Story
from variorum.steps.align.align import align

Row = tuple[Membership, Report, Description, Furniture | None, Findings, Carried]


def points() -> Gather:
    """Actors, times, events and points of each story, before verdicts."""
    reads = ("membership", "report", "description", "furniture", "findings", "carried")
    return Gather("align", "4", reads, ("alignment",), _build, lambda m: (m.story,), beside=("story",))


def _build(settings: None) -> Callable[[str, Sequence[Row], Story], Iterable[Out]]:
    return lambda key, rows, story: [Out("alignment", key, align(story, rows))]


