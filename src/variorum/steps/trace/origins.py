"""Origins of connected reports."""

from collections.abc import Sequence

from variorum.records.ids import content_id
from variorum.records.lineage import Carried, Derivation, Origin
from variorum.records.report import Description, Furniture, Report


def origins_of(
    rows: Sequence[tuple[Report, Description | None, Furniture | None]], ties: Sequence[Derivation]
) -> tuple[list[Origin], list[Carried]]:
    """The voices of one connected group of reports, and which of them each report carries."""
    origins, carried = [], []
    for report, description, _ in rows:
        label = (description.outlet if description else None) or report.key
        origin = Origin(content_id("origin", report.id), label, "outlet", (report.id,))
        origins.append(origin)
        carried.append(Carried(report.id, (origin.id,), "lineage not recorded"))
    return origins, carried
