"""One point judged: every reading against every other by the rules of its kind, the gravest answer stands."""

import re
from dataclasses import replace

from variorum.records.edtf import bounds
from variorum.records.story import Alignment, Point, Reading
from variorum.steps.compare.figures import RULES as FIGURE_RULES
from variorum.steps.compare.pair import Pair, Rule, Span, order_of
from variorum.steps.compare.times import RULES as TIME_RULES
from variorum.steps.compare.words import NAME_RULES, PLACE_RULES, QUOTE_RULES, ROLE_RULES, TOLD_RULES

BY_KIND: dict[str, tuple[Rule, ...]] = {
    "figure": FIGURE_RULES,
    "time": TIME_RULES,
    "place": PLACE_RULES,
    "name": NAME_RULES,
    "role": ROLE_RULES,
    "quote": QUOTE_RULES,
    "who-said": TOLD_RULES,
    "outcome": TOLD_RULES,
    "other": TOLD_RULES,
}
GRAVITY = ("agree", "compatible", "update", "conflict")
SETS = 12
"""Readings of a point that are set against each other; the rest repeat what the most printed ones show."""
_MOVED = re.compile(r"\b(?:ris(?:e|en|es|ing)|rose|climb\w*|grew|grown|increas\w*|rais\w*|revis\w*|now|new|latest|updated?|up from)\b", re.I)


def judge(point: Point, alignment: Alignment) -> Point:
    """The point with its verdict, the reasons in words and the rules that decided."""
    origins = {o for r in point.readings for o in r.origins}
    if len(point.readings) == 1 or len(origins) < 2 and len({r for x in point.readings for r in x.reports}) < 2:
        return _one_reading(point, origins)
    found: list[tuple[int, str, str]] = []
    dates = {w.report: b for w in alignment.witnesses if w.published and (b := bounds(w.published.edtf))}
    readings = point.readings[:SETS]
    for i, one in enumerate(readings):
        for two in readings[i + 1 :]:
            pair = Pair(point, one, two, order_of(_when(one, dates), _when(two, dates)))
            rule = next(rule for rule in BY_KIND[point.kind] if rule.test(pair))
            found.append((GRAVITY.index(rule.verdict), rule.name, rule.sentence(pair)))
    gravest = max(g for g, _, _ in found)
    deciding = [(name, sentence) for g, name, sentence in found if g == gravest]
    rules = tuple(dict.fromkeys(name for name, _ in deciding))
    because = tuple(dict.fromkeys(sentence for _, sentence in deciding))[:4]
    return replace(point, verdict=GRAVITY[gravest], because=because, rules=rules)


def _one_reading(point: Point, origins: set[str]) -> Point:
    if len(origins) < 2:
        return replace(point, verdict="single", because=("One origin alone says it.",), rules=("one origin",))
    count = len(point.readings[0].reports)
    return replace(point, verdict="agree", because=(f"All {count} reports that speak of it give the same.",), rules=("one value",))


def _when(reading: Reading, dates: dict[str, Span]) -> list[Span]:
    return [dates[r] for r in reading.reports if r in dates]
