"""The group stages: running stories, with ids that survive growth."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from variorum.pipeline.stage import Each, Gather, Out
from variorum.records.findings import Findings
from variorum.records.judgement import Judged, gathered
from variorum.records.report import Description, Furniture, Report
from variorum.records.story import Cluster, Membership
from variorum.steps.group.clusters import clusters_of
from variorum.steps.group.ledger import stories_of
from variorum.steps.group.material import Row
from variorum.steps.group.sketch import sketch


def stories(one_story: bool = False) -> tuple[Each, Gather, Gather]:
    """Which reports tell one story; `one_story` puts all into one."""
    reads = ("report", "description", "furniture", "findings")
    return (
        Each("group.sketch", "1", reads, ("sketch",), _sketch),
        Gather("group.clusters", "7", ("sketch", "carried", "judged_stories"), ("cluster",), _clusters, lambda sketch: ("",), settings=one_story),
        Gather(
            "group", "3", ("cluster",), ("story", "membership"), _ledger, lambda cluster: ("",), remembered=False, previous=("membership",)
        ),
    )


def _sketch(settings: None) -> Callable[..., Iterable[Out]]:
    def take(report: Report, description: Description | None, furniture: Furniture | None, findings: Findings | None) -> Iterable[Out]:
        return [Out("sketch", report.id, sketch(report, description, furniture, findings))]

    return take


def _clusters(one_story: bool) -> Callable[[str, Sequence[tuple[*Row, Judged | None]]], Iterable[Out]]:
    def gather(key: str, rows: Sequence[tuple[*Row, Judged | None]]) -> Iterable[Out]:
        for cluster in clusters_of([row[:2] for row in rows], one_story, gathered(row[2] for row in rows)):
            yield Out("cluster", cluster.reports[0], cluster)

    return gather


def _ledger(settings: None) -> Callable[[str, Sequence[tuple[Cluster]], Mapping[str, Membership]], Iterable[Out]]:
    def name(key: str, rows: Sequence[tuple[Cluster]], before: Mapping[str, Membership]) -> Iterable[Out]:
        own = {r: m.own or m.story for r, m in before.items()}
        for story in stories_of([cluster for (cluster,) in rows], {r: m.story for r, m in before.items()}, own):
            yield Out("story", story.id, story)
            for report in story.reports:
                moved = story.judged and own.get(report, story.id) != story.id
                yield Out("membership", report, Membership(report, story.id, own[report] if moved else None))

    return name
