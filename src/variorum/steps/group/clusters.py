"""Reports that tell one running story."""

from collections.abc import Iterator, Sequence

from variorum.records.findings import Findings
from variorum.records.lineage import Carried
from variorum.records.report import Description, Furniture, Report
from variorum.records.story import Cluster


def clusters_of(
    rows: Sequence[tuple[Report, Description | None, Furniture | None, Findings | None, Carried | None]], one_story: bool
) -> Iterator[Cluster]:
    """Disjoint groups of reports, each with its reasons."""
    yield Cluster(tuple(row[0].id for row in rows))
