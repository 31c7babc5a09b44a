"""The align stage: the reports of one story laid side by side."""

from collections.abc import Callable, Iterable, Sequence

from variorum.pipeline.stage import Gather, Out
from variorum.records.findings import Findings
from variorum.records.judgement import Judged, gathered
from variorum.records.lineage import Carried
from variorum.records.report import Description, Furniture, Report
from variorum.records.story import Membership, Story
from variorum.steps.align.align import align

Row = tuple[Membership, Report, Description, Furniture | None, Findings | None, Carried, Judged | None]


def points() -> Gather:
    """Actors, times, events and points of each story, before verdicts."""
    reads = ("membership", "report", "description", "furniture", "findings", "carried", "judged_facts")
    return Gather("align", "107", reads, ("alignment",), _build, lambda m: (m.story,), beside=("story",))


def _build(settings: None) -> Callable[[str, Sequence[Row], Story], Iterable[Out]]:
    def lay(key: str, rows: Sequence[Row], story: Story) -> Iterable[Out]:
        # A report in which finding failed stands in its story and is silent: its problem is told, the others are not lost with it.
        read = [(membership, report, description, furniture, found or Findings(report.id), carried) for membership, report, description, furniture, found, carried, _ in rows]
        return [Out("alignment", key, align(story, read, gathered(row[6] for row in rows)))]

    return lay


