"""Figures that change by themselves: ages from one day to another, counts while a story runs."""

import math
import re

from variorum.records.story import Reading
from variorum.steps.compare.bounds import bounds, centre, printed, ranged
from variorum.steps.compare.pair import Pair

A_WHILE = 30
"""Days between two reports from which a year more of age is no slip."""

GROWING = re.compile(
    r"\b(?:kill|dead|death|die|toll|injur|wound|hurt|miss|arrest|detain|evacu|displac|infect|case|aftershock|surviv|rescu|recover|destroy|damag|homeless|"
    r"turnout|count|scor|tally|rais|lead|charge|homes?\b|house|shop|building|treat|acre|hectare|burn|vote|ballot|signature|donat|gross|download|medal|goal|"
    r"victim|bod(?:y|ies)|complaint|lawsuit|suspect|patient|vaccin|refugee)",
    re.IGNORECASE,
)
"""Beginnings of words for things that grow while a story runs."""
TURNING = re.compile(r"\b(?:miss|trapp|strand|hostage|hospital|power|outage|customer|contain|critical|remain)", re.IGNORECASE)
"""Beginnings of words for things that may grow or shrink while a story runs."""


def aged(pair: Pair) -> bool:
    """Two ages: years that are counted one by one, not measured."""
    return pair.one.unit == pair.two.unit == "years"


def aged_since(pair: Pair) -> bool:
    """Two ages of which one is told of an earlier day, and is the smaller one."""
    earlier = [r for r in (pair.one, pair.two) if "then" in r.scope]
    return aged(pair) and len(earlier) == 1 and centre(earlier[0]) == min(centre(pair.one), centre(pair.two))


def aged_between(pair: Pair) -> bool:
    """The same where other reports give the smaller age as it is: they are of that earlier day."""
    return aged_since(pair) and any({"then", "now"} <= set(r.scope) for r in (pair.one, pair.two))


def older_since(pair: Pair) -> bool:
    """Two ages that lie no further apart than the reports that give them: somebody had a birthday."""
    years = printed(pair.newer) - printed(pair.older)
    return aged(pair) and pair.order != 0 and pair.days >= A_WHILE and 0 < years <= pair.days / 365 + 1


def changing(pair: Pair) -> bool:
    """A thing that grows, with the newer report giving more, or one of which a report says that it changed."""
    if pair.order == 0 or (not pair.moving and pair.one.unit in {"score", "years"}):
        return False
    asked = _asked(pair)
    return pair.moving or TURNING.search(asked) is not None or (GROWING.search(asked) is not None and centre(pair.newer) > centre(pair.older))


def changed(pair: Pair) -> bool:
    """A thing of which a report says that it changed, where nothing says which value is the later one: it grows, or its words say so of the right one."""
    if not pair.moving:
        return False
    asked = _asked(pair)
    return bool(GROWING.search(asked) or TURNING.search(asked) or _moved(pair.one, pair.two) or _moved(pair.two, pair.one))


def longer_run(pair: Pair) -> bool:
    """Two lengths of a run of days or weeks, in a story that goes on: the sixth night in a row, and the seventh."""
    run = pair.point.about.startswith("how many in a row") and all(_DAYS.search(r.text) for r in (pair.one, pair.two))
    return run and (pair.order == 0 or centre(pair.newer) > centre(pair.older))


_DAYS = re.compile(r"\b(?:day|night|weekend|week|month)s?\b", re.IGNORECASE)


def outgrown(pair: Pair) -> bool:
    """Two bounds, or a bound and a number, of a thing that grows, of which a newer report gives the greater, or of which nothing says which is newer."""
    one, two = bounds(pair.one), bounds(pair.two)
    plain = not ranged(pair.one) and not ranged(pair.two) and any(math.isinf(x) for x in (*one[:2], *two[:2]))
    if not plain or centre(pair.one) == centre(pair.two):
        return False
    if pair.order:
        return changing(pair) and centre(pair.newer) > centre(pair.older)
    counted = "so far" in (*pair.one.scope, *pair.two.scope) or GROWING.search(_asked(pair)) is not None
    return counted and changed(pair)


def _moved(one: Reading, two: Reading) -> bool:
    """Whether the words of a value say how it came from the other, or goes on: `rose to 40` of the greater one, `12 so far`."""
    told = set(one.scope)
    return bool(told & {"to", "from", "so far"}) or ("rise" in told and centre(one) > centre(two)) or ("fall" in told and centre(one) < centre(two))


def _asked(pair: Pair) -> str:
    return pair.point.about.partition("“")[0]
