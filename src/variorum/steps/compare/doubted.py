"""Rules that stand in for a conflict where something says that the two readings may be of two things."""

from variorum.records.story import MAY_BE
from variorum.steps.compare.pair import Rule, always


def _may_be(name: str, of: str) -> Rule:
    return Rule(f"{MAY_BE} {name}", always, "compatible", "{one} and {two} differ, but may be of " + of + ".")


DOUBTED = {
    "owner": _may_be("owner", "two different people or bodies"),
    "far": _may_be("thing", "two different things: one is many times the other"),
    "words": _may_be("thing", "two different things: the words around them tell nothing in common"),
    "game": _may_be("game", "two different games or seasons"),
    "object": _may_be("deed", "two different deeds: each names an object of its own"),
    "weekdays": _may_be("week", "two different weeks: the reports name days of the week alone"),
    "month": _may_be("month", "two different months, each with a count of its own"),
    "deed": _may_be("deed", "two different deeds: the words around them tell nothing in common"),
    "grain": _may_be("deed", "two different deeds: one names a day, the other a much longer time"),
    "recalled": _may_be("deed", "two different deeds: the sentences tell of different years"),
    "weeks": _may_be("deed", "two different deeds: they lie weeks apart"),
    "years": _may_be("year", "two different years: a report names both"),
    "week": _may_be("week", "two different weeks or months, as each report counts them"),
    "offset": _may_be("start", "two different lengths: one is counted from another deed"),
    "run": _may_be("stretch", "two different stretches: one counts from, or up to, a point of its own"),
    "length": _may_be("thing", "two different lengths: one tells how long it may be"),
    "meant": _may_be("deed", "two different things: what was meant to be, and what came about"),
    "mouth": _may_be("remark", "two different remarks: the reports name two speakers"),
    "number": _may_be("deed", "two different deeds: each comes with numbers of its own"),
    "answer": _may_be("occasion", "two different occasions: the sentences have little else in common"),
    "place": _may_be("place", "two different places"),
    "moment": _may_be("moment", "two different moments of a game"),
    "denial": _may_be("deed", "two different deeds"),
    "family": _may_be("person", "two different people of one family name"),
    "abroad": _may_be("spot", "two different things of one deed: a report names both countries or states"),
    "relative": _may_be("relative", "two different families"),
    "noun": _may_be("spot", "two different things of one deed"),
}
"""The rule for each doubt that align names."""
