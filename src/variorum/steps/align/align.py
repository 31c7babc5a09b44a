"""One story: its reports as witnesses, its actors across spellings, its points with all readings."""

from collections.abc import Sequence

from variorum.records.findings import Findings
from variorum.records.lineage import Carried
from variorum.records.report import Description, Furniture, Report
from variorum.records.story import Alignment, Membership, Story, Witness

Row = tuple[Membership, Report, Description, Furniture | None, Findings, Carried]


def align(story: Story, rows: Sequence[Row]) -> Alignment:
    """Everything the reports of one story say, gathered by what it is about."""
    witnesses = tuple(
        Witness(r.id, r.key[:3].upper(), d.outlet, d.title or r.key, d.published, c.origins) for _, r, d, _, _, c in rows
    )
    return Alignment(story.id, witnesses, (), (), (), (), ())
