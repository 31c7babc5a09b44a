"""The group stages: running stories, with ids that survive growth."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from variorum.pipeline.parts import parts
from variorum.pipeline.stage import AnyStage, Connect, Each, Gather, Held, Keep, Out, Past
from variorum.records.findings import Findings
from variorum.records.grouping import Crowd, Home, Kin, Link, Near, Outline, Sketch, Usage
from variorum.records.judgement import Judged, gathered
from variorum.records.report import Description, Furniture, Report
from variorum.steps.group.clusters import all_together, clusters_of
from variorum.steps.group.growth import grown
from variorum.steps.group.naming import named
from variorum.steps.group.neighbours import surveyed
from variorum.steps.group.related import near_of
from variorum.steps.group.sketch import sketch
from variorum.steps.group.weights import bag_of

SMALL = 1000
"""A pile of up to so many reports is read anew whenever it grows, so that its words weigh what they weigh in all of it."""
MANY = 16
"""Where more than one in so many reports has changed, looking at all of them is cheaper than following each change."""


def stories(one_story: bool = False) -> tuple[AnyStage, ...]:
    """Which reports tell one story; `one_story` puts all into one."""
    reads = ("report", "description", "furniture", "findings")
    made = Each("group.sketch", "4", reads, ("sketch",), _sketch)
    if one_story:
        return made, Gather("group.clusters", "10", ("sketch",), ("cluster",), _together, lambda sketch: ("",)), _ledger("cluster")
    return (
        made,
        Keep("group.kin", "6", ("sketch", "carried", "judged_stories"), ("usage", "outline", "kin", "crowd", "spare", "link"), _kin),
        Connect(
            "group.clusters", "15", ("outline", "crowd", "sketch", "judged_stories"), ("cluster", "home"), _clusters, "link", lambda link: (link.a, link.b)
        ),
        Gather("group.near", "1", ("home", "kin"), ("near",), _near, lambda home: (home.cluster,)),
        _ledger("cluster", "near"),
    )  # fmt: skip


def _sketch(settings: None) -> Callable[..., Iterable[Out]]:
    def take(report: Report, description: Description | None, furniture: Furniture | None, findings: Findings | None) -> Iterable[Out]:
        return [Out("sketch", report.id, sketch(report, description, furniture, findings))]

    return take


def _kin(settings: None) -> Callable[[Past], Iterable[Out | Held]]:
    def keep(past: Past) -> Iterator[Out | Held]:
        """Where the pile has twice or half the reports of which its words were last counted, all is weighed anew."""
        usage: Usage | None = None if past.fresh else past.kept("usage", ("",)).get("")
        if usage:
            now = usage.now + len(past.rows(past.changed)) - len(past.kept("outline", past.changed))
            stands = now > SMALL and usage.reports < 2 * now and now < 2 * usage.reports
            if stands and MANY * len(past.changed) <= now:
                yield from grown(past, usage)
                return
            usage = replace(usage, now=now) if stands else None
        past.afresh()
        # A part at a time: a bag is a hundredth of a sketch.
        yield from surveyed([bag_of(*row) for part in parts(sorted(past.changed), 1000) for row in past.rows(part).values()], usage)

    return keep


def _clusters(settings: None) -> Callable[[Sequence[tuple[Outline, Crowd, Sketch, Judged | None]], Sequence[Link]], Iterable[Out]]:
    def connect(rows: Sequence[tuple[Outline, Crowd, Sketch, Judged | None]], links: Sequence[Link]) -> Iterable[Out]:
        for cluster in clusters_of([row[:3] for row in rows], gathered(row[3] for row in rows)):
            key = cluster.reports[0]
            yield Out("cluster", key, cluster)
            yield from (Out("home", report, Home(key)) for report in cluster.reports)

    return connect


def _together(settings: None) -> Callable[[str, Sequence[tuple[Sketch]]], Iterable[Out]]:
    def gather(key: str, rows: Sequence[tuple[Sketch]]) -> Iterable[Out]:
        for cluster in all_together([one for (one,) in rows]):
            yield Out("cluster", cluster.reports[0], cluster)

    return gather


def _near(settings: None) -> Callable[[str, Sequence[tuple[Home, Kin]]], Iterable[Out]]:
    return lambda cluster, rows: [Out("near", cluster, Near(tuple(near_of([kin for _, kin in rows]))))]


def _ledger(*reads: str) -> Keep:
    return Keep("group", "6", reads, ("story", "membership"), lambda settings: named)
