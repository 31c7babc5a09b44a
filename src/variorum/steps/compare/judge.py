"""One point judged: every reading against every other by the rules of its kind, the gravest answer stands."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.records.edtf import Bounds, bounds
from variorum.records.story import Alignment, Point, Reading
from variorum.steps.compare.bounds import bounds as spread
from variorum.steps.compare.chosen import CHOSEN_RULES
from variorum.steps.compare.chosen import stage as chosen_stage
from variorum.steps.compare.clocks import CLOCK_RULES
from variorum.steps.compare.doubted import DOUBTED
from variorum.steps.compare.figures import RULES as FIGURE_RULES
from variorum.steps.compare.pair import Pair, Rule, days_between, order_of
from variorum.steps.compare.people import NAME_RULES, SAID_RULES
from variorum.steps.compare.places import PLACE_RULES
from variorum.steps.compare.posts import POST_RULES
from variorum.steps.compare.quotes import QUOTE_RULES
from variorum.steps.compare.reasons import reasons
from variorum.steps.compare.sorts import SORT_RULES
from variorum.steps.compare.staged import STAGED_RULES
from variorum.steps.compare.staged import stage as staged_stage
from variorum.steps.compare.times import RULES as TIME_RULES
from variorum.steps.compare.told import THING_RULES, TOLD_RULES
from variorum.text.counts import counted

BY_KIND: dict[str, tuple[Rule, ...]] = {
    "figure": FIGURE_RULES,
    "time": (*CLOCK_RULES, *TIME_RULES),
    "place": PLACE_RULES,
    "name": NAME_RULES,
    "role": POST_RULES,
    "quote": QUOTE_RULES,
    "who-said": SAID_RULES,
    "outcome": (*CHOSEN_RULES, *STAGED_RULES, *TOLD_RULES),
    "other": (*CHOSEN_RULES, *SORT_RULES, *STAGED_RULES, *THING_RULES),
}
GRAVITY = ("agree", "compatible", "update", "conflict")
GUESSED = tuple(rule for rule in FIGURE_RULES if rule.name in {"newer bound", "grown bound", "newer value", "changed value"})
"""Rules that take two numbers for one that changed: as with a conflict, a doubt that they are of one thing stands in their way."""
SETS = 12
"""Readings of a point that are set against each other; the rest repeat what the most printed ones show."""


ALONE = "One origin alone says it."
MOVES = frozenset({"rise", "to", "fall", "from", "so far"})


def judged(alignment: Alignment) -> tuple[Point, ...]:
    """All points of a story; what one update shows of which report is older counts for the others."""
    dates = _dates(alignment)
    first = [_judge(point, dates) for point in alignment.points]
    older = _older(first, dates)
    return tuple(_judge(p, dates, older) if p.verdict == "conflict" and p.kind == "figure" and older else p for p in first)


def _dates(alignment: Alignment) -> dict[str, Bounds]:
    """When each dated report appeared."""
    return {w.report: b for w in alignment.witnesses if w.published and (b := bounds(w.published.edtf))}


def _older(points: Sequence[Point], dates: Mapping[str, Bounds]) -> frozenset[str]:
    """Reports that give only the smaller value of a number of which another report tells that it grew, unless their dates say no."""
    found: set[str] = set()
    for point in points:
        told = [r for r in point.readings if {"rise", "to"} & set(r.scope) and r.low is not None]
        if point.verdict == "update" and point.kind == "figure" and told:
            top = max(r.low for r in told if r.low is not None)
            newer = {x for r in point.readings if (r.low or 0) >= top for x in r.reports}
            last = max((dates[x][1] for x in newer if x in dates), default=None)
            smaller = {x for r in point.readings if r.low is not None and r.low < top for x in r.reports} - newer
            found |= {x for x in smaller if last is None or x not in dates or dates[x][0] <= last}
    return frozenset(found)


def judge(point: Point, alignment: Alignment) -> Point:
    """One point by itself, with its verdict, the reasons in words and the rules that decided."""
    return _judge(point, _dates(alignment))


def _judge(point: Point, dates: Mapping[str, Bounds], older: frozenset[str] = frozenset()) -> Point:
    """The point with its verdict. `dates`: when the reports appeared; `older`: reports known to be old."""
    origins = {o for r in point.readings for o in r.origins}
    if len(point.readings) == 1:
        return _one_reading(point, origins)
    found: list[tuple[int, Rule, Pair, tuple[int, int]]] = []
    readings = point.readings[:SETS]
    moving = any(_moves(r) for r in readings)
    doubts = {(d.one, d.two): DOUBTED[d.why] for d in point.doubts}
    for i, one in enumerate(readings):
        for k, two in enumerate(readings[i + 1 :], i + 1):
            order = order_of(_stands(one), _stands(two)) or order_of(_when(one, dates), _when(two, dates)) or _by_age(one, two, older)
            pair = Pair(point, one, two, order, moving, days_between(_when(one, dates), _when(two, dates)), (i, k) in point.retold)
            rule = next(rule for rule in BY_KIND[point.kind] if rule.test(pair))
            if (rule.verdict == "conflict" or rule in GUESSED) and (doubt := doubts.get((i, k))):
                rule = doubt
            found.append((GRAVITY.index(rule.verdict), rule, pair, (k, i) if rule.verdict == "update" and _follows(pair) else (i, k)))
    gravest = max(g for g, *_ in found)
    deciding = [(rule, pair) for g, rule, pair, _ in found if g == gravest]
    numbers = tuple(two for g, _, _, two in found if g == gravest)
    rules = tuple(dict.fromkeys(rule.name for rule, _ in deciding))
    because = reasons(deciding)
    if gravest == 0 and len(origins) < 2:
        return replace(point, verdict="single", because=(*because, ALONE), rules=(*rules, "one origin"))
    return replace(point, verdict=GRAVITY[gravest], because=because, rules=rules, deciding=numbers)


def _moves(reading: Reading) -> bool:
    """Whether the words tell of a value that changes; a climber who fell 60 metres changed none."""
    told = MOVES & set(reading.scope)
    return bool(told) and (bool(told & {"to", "from"}) or spread(reading)[2] != "m")


def _one_reading(point: Point, origins: set[str]) -> Point:
    if len(origins) < 2:
        return replace(point, verdict="single", because=(ALONE,), rules=("one origin",))
    count = len(point.readings[0].reports)
    every = "Both reports" if count == 2 else f"All {counted(count, 'report')}"
    return replace(point, verdict="agree", because=(f"{every} that speak of it give the same.",), rules=("one value",))


def _follows(pair: Pair) -> bool:
    """Whether the first of two readings is the later one: by when they were told, else by how far it had come or grown."""
    if pair.order:
        return pair.order > 0
    one, two = (next((s for s in (chosen_stage(r), staged_stage(r), r.low) if s is not None), None) for r in (pair.one, pair.two))
    return one is not None and two is not None and one > two


def _by_age(one: Reading, two: Reading, older: frozenset[str]) -> int:
    """-1 where all reports of `one` are known to be older than those of `two`, 1 the other way, else 0."""
    a, b = (all(x in older for x in r.reports) for r in (one, two))
    return (b - a) if not (a and b) else 0


def _stands(reading: Reading) -> list[Bounds]:
    """The time for which the report gives the value (`as of Monday`), which tells more than when it appeared."""
    found = bounds(reading.as_of) if reading.as_of else None
    return [found] if found else []


def _when(reading: Reading, dates: Mapping[str, Bounds]) -> list[Bounds]:
    return [dates[r] for r in reading.reports if r in dates]
