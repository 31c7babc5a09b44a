"""The list of stages. The way of the data, top to bottom."""

from variorum.pipeline.plan import Plan
from variorum.settings import Settings
from variorum.steps.align import stage as align
from variorum.steps.catalogue import stage as catalogue
from variorum.steps.clean import stage as clean
from variorum.steps.compare import stage as compare
from variorum.steps.compose import stage as compose
from variorum.steps.describe import stage as describe
from variorum.steps.find import stage as find
from variorum.steps.group import stage as group
from variorum.steps.ingest import stage as ingest
from variorum.steps.judge import stage as judge
from variorum.steps.trace import stage as trace


def reading_plan(settings: Settings) -> Plan:
    """One report at a time, then all together, then one story at a time."""
    return Plan(
        (
            ingest.captures(),
            clean.reports(),
            describe.descriptions(),
            *find.stages(settings.find),
            clean.furniture(),
            judge.judgements(),
            *trace.lineage(),
            *group.stories(settings.one_story),
            trace.likenesses(),
            align.points(),
            compare.verdicts(),
            compose.dossiers(),
            catalogue.catalogues(),
        )
    )


def annotation_plan(settings: Settings) -> Plan:
    """One text at a time, nothing cut: what the program sees in it."""
    return Plan((ingest.captures(), clean.untouched(), describe.stated(), *find.stages(settings.find)))
