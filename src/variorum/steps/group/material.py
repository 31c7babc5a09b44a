"""What grouping knows of each report: its sketch, and whose text it carries."""

from dataclasses import dataclass

from variorum.records.lineage import Carried
from variorum.records.story import Sketch

Row = tuple[Sketch, Carried | None]


@dataclass(frozen=True, slots=True)
class Material:
    """`origin` is the main one the report carries; `order` sorts the earliest first, undated reports last."""

    report: str
    sketch: Sketch
    origin: str | None
    order: tuple[str, str]


def material(row: Row) -> Material:
    """The material of one report."""
    sketch, carried = row
    origin = carried.origins[0] if carried and carried.origins else None
    return Material(sketch.report, sketch, origin, (sketch.order, sketch.report))
