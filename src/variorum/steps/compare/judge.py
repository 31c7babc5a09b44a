"""One point judged."""

from dataclasses import replace

from variorum.records.story import Alignment, Point


def judge(point: Point, alignment: Alignment) -> Point:
    """The point with its verdict, the reasons in words and the rules that decided."""
    values = {r.value for r in point.readings}
    return replace(point, verdict="agree" if len(values) == 1 else "conflict" if point.kind == "figure" else "compatible")
