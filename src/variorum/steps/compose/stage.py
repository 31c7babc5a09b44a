"""The compose stage: brief, timeline, coverage, origin count."""

from collections.abc import Callable, Iterable, Sequence

from variorum.pipeline.stage import Gather, Out
from variorum.records.findings import Findings
from variorum.records.lineage import Carried, Likenesses
from variorum.records.report import Description, Report
from variorum.records.story import Alignment, Membership, Story, Verdicts
from variorum.steps.compose.compose import compose
from variorum.steps.compose.rows import Row

Read = tuple[Membership, Report, Description | None, Findings | None, Carried | None]


def dossiers() -> Gather:
    """The dossier of each story."""
    reads = ("membership", "report", "description", "findings", "carried")
    beside = ("story", "alignment", "verdicts", "likeness")
    return Gather("compose", "30", reads, ("dossier",), _build, lambda m: (m.story,), beside=beside)


def _build(settings: None) -> Callable[..., Iterable[Out]]:
    def make(key: str, rows: Sequence[Read], story: Story, alignment: Alignment | None, verdicts: Verdicts | None, alike: Likenesses | None) -> Iterable[Out]:
        read = [Row(report, description, findings, carried) for _, report, description, findings, carried in rows]
        if alignment is None:  # align failed on this story: its problem is told, there is nothing to compose
            return []
        judged = verdicts or Verdicts(key, alignment.points)
        return [Out("dossier", key, compose(story, alignment, judged, read, alike.found if alike else ()))]

    return make
