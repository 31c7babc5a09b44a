"""One point judged."""

from variorum.records.story import Alignment, Point


def judge(point: Point, alignment: Alignment) -> Point:
    """The point with its verdict, the reasons in words and the rules that decided."""
    return point
