"""Rules for two figures of one thing."""

import math
import re

from variorum.records.readings import STANDING, VAGUE
from variorum.records.story import Reading
from variorum.steps.compare.bounds import MEASURES, bounds, centre, close, exact, grain, printed, ranged, same_unit
from variorum.steps.compare.growing import (
    aged,
    aged_between,
    aged_since,
    changed,
    changing,
    longer_run,
    older_since,
    outgrown,
)
from variorum.steps.compare.pair import Pair, Rule, across, always, both_told
from variorum.steps.compare.parts import (
    besides,
    named_of_many,
    of_other_kind,
    one_of_them,
    part,
    with_doer,
    with_others,
)
from variorum.text.numbers import go_on, whole

LOOSE = frozenset({"about", "around", "approximately", "some", "roughly", "nearly", "almost", "close to", "estimated", "circa", "just over", "just under"})
"""Hedges under which a number stands for its neighbourhood."""


def same_number(pair: Pair) -> bool:
    return bounds(pair.one) == bounds(pair.two) and (pair.one.hedge or "") == (pair.two.hedge or "")


def again_besides(pair: Pair) -> bool:
    """One number, on one side of what came after others: `married two more times`, `married twice`."""
    return besides(pair) and same_number(pair) and pair.one.value != pair.two.value


BELOW = frozenset({"nearly", "almost", "less than", "under", "fewer than", "up to", "close to"})
ABOVE = frozenset({"more than", "over", "at least", "upwards of"})


def both_sides(pair: Pair) -> bool:
    """One number as a bound from below and from above: "nearly 300" and "more than 300"."""
    a, b = pair.one.hedge or "", pair.two.hedge or ""
    opposite = (a in BELOW and b in ABOVE) or (a in ABOVE and b in BELOW)
    return opposite and same_unit(pair) and close(centre(pair.one), centre(pair.two), 1e-6)


def two_bounds_told(pair: Pair) -> bool:
    """The same, both in one report: they are of two things."""
    return both_sides(pair) and both_told(pair)


SHORT_OF = frozenset({"almost", "nearly", "close to"})


def same_centre(pair: Pair) -> bool:
    """One number, of which one side says "about"; "at least" leaves room for more."""
    loose = {pair.one.hedge, pair.two.hedge} & {*SHORT_OF, *VAGUE}
    return not loose and exact(pair.one) and exact(pair.two) and same_unit(pair) and close(centre(pair.one), centre(pair.two), 1e-6)


def bound_lost_on_the_way(pair: Pair) -> bool:
    """One number of one origin, a bound (`at least`, `more than`) in one report and bare in another that stands on the same text."""
    hedged = (pair.one.hedge is None) != (pair.two.hedge is None)
    return hedged and beyond_centre(pair) and bool(set(pair.one.origins) & set(pair.two.origins))


def beyond_centre(pair: Pair) -> bool:
    return not (ranged(pair.one) or ranged(pair.two)) and same_unit(pair) and close(centre(pair.one), centre(pair.two), 1e-6)


def converted(pair: Pair) -> bool:
    """Two measures of one dimension that come to nearly the same, in two units, or in one of which one side is rounder."""
    one, two = bounds(pair.one), bounds(pair.two)
    if not pair.one.unit or one[2] != two[2] or one[2] not in MEASURES or aged(pair):
        return False
    if pair.one.unit != pair.two.unit:
        return close(centre(pair.one), centre(pair.two), 0.06)
    rounder = grain(printed(pair.one)) != grain(printed(pair.two)) or ranged(pair.one) or ranged(pair.two)
    return rounder and close(centre(pair.one), centre(pair.two), 0.04)


def turned(pair: Pair) -> bool:
    """One measure in two units, each the other turned and rounded to a whole number: 30 miles, 48 km."""
    (_, _, base), (_, _, other) = bounds(pair.one), bounds(pair.two)
    if base != other or base not in MEASURES or pair.one.unit == pair.two.unit or (pair.one.hedge or "") != (pair.two.hedge or "") or aged(pair):
        return False
    if not (exact(pair.one) and exact(pair.two)):
        return False
    return any(round(centre(a) / (centre(b) / printed(b))) == printed(b) >= TWO_DIGITS for a, b in ((pair.one, pair.two), (pair.two, pair.one)) if printed(b))


TWO_DIGITS = 10
"""Whole numbers from which rounding leaves no doubt that one measure was turned into the other."""


def within(pair: Pair) -> bool:
    """An open or vague value that leaves room for the other."""
    if _closely(pair):
        return False
    one, two = bounds(pair.one), bounds(pair.two)
    open_ended = any(math.isinf(x) for x in (*one[:2], *two[:2])) or one[0] != one[1] or two[0] != two[1]
    return same_unit(pair) and open_ended and one[0] <= two[1] and two[0] <= one[1] and not _absurd(pair)


def _closely(pair: Pair) -> bool:
    """Whether both bounds keep close to their numbers (`just under five minutes`), and these lie apart."""
    return all(_CLOSELY.match(r.text) for r in (pair.one, pair.two)) and not close(centre(pair.one), centre(pair.two), 0.1)


_CLOSELY = re.compile(r"(?:just|barely|slightly|a little|a shade) (?:under|over|above|below|shy|short|more|less|fewer)\b", re.IGNORECASE)


def _absurd(pair: Pair) -> bool:
    """ "More than 100,000" leaves room for 200,000 in logic, not in what a reporter means; "dozens" leaves room for 80."""
    a, b = abs(centre(pair.one)), abs(centre(pair.two))
    if _short_of_one(pair):
        return False
    vague = any(math.isfinite(x) and math.isfinite(y) and x != y for x, y, _ in (bounds(pair.one), bounds(pair.two)))
    return not vague and min(a, b) > 0 and max(a, b) / min(a, b) > 1.5


def _short_of_one(pair: Pair) -> bool:
    """Whether one side only says that a length of time is less than one of its measure: `in less than a day` leaves room for any hours."""
    return any(r.hedge == "less than" and r.high == 1 and bounds(r)[2] == "s" for r in (pair.one, pair.two))


def loose_word(pair: Pair) -> bool:
    """A word for a number (`several`) beside a number that it can hardly exclude."""
    if not {pair.one.hedge, pair.two.hedge} & {*VAGUE} or not same_unit(pair):
        return False
    one, two = bounds(pair.one), bounds(pair.two)
    return one[0] <= 2 * two[1] and two[0] <= 2 * one[1]


def both_open(pair: Pair) -> bool:
    """Two bounds from one side, as two desks set them: "more than 200", "more than 400"."""
    one, two = bounds(pair.one), bounds(pair.two)
    below, above = math.isinf(one[0]) and math.isinf(two[0]), math.isinf(one[1]) and math.isinf(two[1])
    return not _closely(pair) and below != above and same_unit(pair) and close(centre(pair.one), centre(pair.two), 2 / 3)


def loose_unit(pair: Pair) -> bool:
    """One printed number, its unit named loosely on one side (miles at sea), or left out."""
    a, b = pair.one.unit.split(), pair.two.unit.split()
    return pair.one.low == pair.two.low and pair.one.high == pair.two.high and (bool(set(a) & set(b)) or not a or not b)


def one_end(pair: Pair) -> bool:
    """One is an end of the range that the other gives, in one unit or in two: `310 miles`, `between 500 and 5,500 kilometers`."""
    for one, two in ((pair.one, pair.two), (pair.two, pair.one)):
        ends, value = bounds(two)[:2], centre(one)
        if exact(one) and ranged(two) and two.hedge not in VAGUE and same_unit(pair) and any(close(value, end, 0.02) for end in ends):
            return True
    return False


MANY_OF = 2.0
"""How far a number may lie beyond what `dozens` or `millions` stands for: such a word is never a count."""


def beyond_word(pair: Pair) -> bool:
    """A word for a number, and a number somewhat beyond it: `dozens`, 166."""
    for word, told in ((pair.one, pair.two), (pair.two, pair.one)):
        high = bounds(word)[1]
        if ranged(word) and same_unit(pair) and _LARGE.search(word.text) and high < centre(told) <= MANY_OF * high:
            return True
    return False


_LARGE = re.compile(r"\b(?:dozens|scores|millions|billions)\b", re.IGNORECASE)


def other_money(pair: Pair) -> bool:
    """Two units that cannot be turned into each other: euros and dollars."""
    return not same_unit(pair)


def rounded(pair: Pair) -> bool:
    """One is the other rounded: as far as the rounder of the two is round."""
    a, b = (printed(pair.one), printed(pair.two)) if pair.one.unit == pair.two.unit else (centre(pair.one), centre(pair.two))
    if not same_unit(pair) or a <= 0 or b <= 0 or not (math.isfinite(a) and math.isfinite(b)):
        return False
    if whole(a) != whole(b) and abs(a - b) <= 0.5:
        return True
    hedged = bool({pair.one.hedge, pair.two.hedge} & LOOSE)
    step = max(grain(a), grain(b))
    big = step >= 100 or (step >= 10 and (hedged or pair.one.unit != "") and not aged(pair))
    return (big and abs(a - b) <= step / 2 and close(a, b, 0.1 if pair.one.unit and pair.one.unit == pair.two.unit else 0.08)) or (hedged and close(a, b, 0.1 if step >= max(a, b) / 100 else 0.03))


def newer_bound(pair: Pair) -> bool:
    """A bound that a newer report goes beyond: at least 70, a day later about 100."""
    return pair.order != 0 and not rounded(pair) and outgrown(pair)


def grown_bound(pair: Pair) -> bool:
    """A bound of a number that grows and one well beyond it, by reports without a day: at least 6,000 so far, about 10,000."""
    return pair.order == 0 and not rounded(pair) and not close(centre(pair.one), centre(pair.two), LITTLE) and outgrown(pair)


LITTLE = 0.1
"""Share by which a bound may lie below a number of one day: more than 141 million, over 142 million."""


def bare(pair: Pair) -> bool:
    """A measure beside a number without any, which may count something else: `a 40-yard goal`, `tied it at 13`."""
    one, two = bounds(pair.one)[2], bounds(pair.two)[2]
    return bool(one) != bool(two) and (one or two) in MEASURES


def other_rank(pair: Pair) -> bool:
    """Two ranks, each among others of its own: `fifth national coach`, `third northern coach`, `No. 5 seed`."""
    a, b = (set(_WORD.findall(r.text.lower())) for r in (pair.one, pair.two))
    ordinal = all(_RANK.match(r.value) for r in (pair.one, pair.two))
    return ordinal and (("no" in a) != ("no" in b) or (len(a - b) > 1 and len(b - a) > 1))


_RANK, _WORD = re.compile(r"\d+th\b"), re.compile(r"[a-z]+")


def _bearing(reading: Reading) -> str:
    return next((s for s in reading.scope if s.startswith(("north", "south", "east", "west"))), "")


def other_bearing(pair: Pair) -> bool:
    """One distance in two directions that exclude each other: east and west."""
    return across(_bearing(pair.one), _bearing(pair.two), (("north", "south"), ("east", "west")))


def other_score(pair: Pair) -> bool:
    """Two records or results: they are what they are, nothing rounds them."""
    return pair.one.unit == pair.two.unit == "score" and _numbers(pair.one) != _numbers(pair.two)


def later_standing(pair: Pair) -> bool:
    """Two records of wins and losses to date of which one goes on from the other: no number of it is smaller."""
    if not all(STANDING in r.scope for r in (pair.one, pair.two)):
        return False
    a, b = ([int(n) for n in _numbers(r)] for r in (pair.one, pair.two))
    return a != b and go_on(a, b)


def same_score(pair: Pair) -> bool:
    """One result, with other words beside its numbers ("2-1 win", "2-1 in extra time")."""
    return pair.one.unit == pair.two.unit == "score"


def _numbers(reading: Reading) -> list[str]:
    return re.findall(r"\d{1,6}", reading.value)


RULES = (
    Rule("later standing", later_standing, "update", "{one} and {two} are records of two days: one goes on from the other."),
    Rule("other score", other_score, "conflict", "{one} and {two} are different results."),
    Rule("same score", same_score, "agree", "{one} and {two} are the same result."),
    Rule("other direction", other_bearing, "conflict", "{one} and {two} lie in opposite directions."),
    Rule("again", again_besides, "compatible", "{one} and {two} fit: one of them counts others besides."),
    Rule("same number", same_number, "agree", "{one} and {two} are the same number."),
    Rule("both sides told", two_bounds_told, "compatible", "The report that says {two} says {one} too, so they are of two things."),
    Rule("both sides", both_sides, "conflict", "{one} and {two} put the number on either side of the same bound."),
    Rule("hedge lost", same_centre, "agree", "{one} and {two} give the same number; one of them hedges it."),
    Rule("bound lost on the way", bound_lost_on_the_way, "compatible", "{one} and {two} go back to one origin: the bound was lost on the way."),
    Rule("open bound", beyond_centre, "compatible", "{one} and {two} name the same number, one as a bound."),
    Rule("age before", aged_between, "update", "{one} and {two} are of two days: a report gives the smaller age as one of an earlier day."),
    Rule("age then", aged_since, "compatible", "{one} and {two} fit: one is an age of an earlier day."),
    Rule("older since", older_since, "update", "{newer} is told later than {older}: between the reports lies a birthday."),
    Rule("other unit, same measure", turned, "agree", "{one} and {two} are one measure in two units."),
    Rule("unit", converted, "compatible", "{one} and {two} come to nearly the same in one unit."),
    Rule("loose word", loose_word, "compatible", "{one} and {two} fit as far as such a word goes."),
    Rule("other unit", other_money, "compatible", "{one} and {two} are in units that have no fixed rate."),
    Rule("one end", one_end, "compatible", "{one} and {two} fit: one is an end of the other."),
    Rule("loose words", beyond_word, "compatible", "{one} and {two} fit as far as such a word goes."),
    Rule("loose unit", loose_unit, "compatible", "{one} and {two} are one number; one side names the unit loosely, or not at all."),
    Rule("newer bound", newer_bound, "update", "{newer} is told later than {older}, of a number that grows."),
    Rule("grown bound", grown_bound, "update", "{one} and {two} are of a number that grows, as a report says; which is the later one is not known."),
    Rule("vague", within, "compatible", "{one} leaves room for {two}."),
    Rule("rounding", rounded, "compatible", "{one} and {two} are the same number rounded."),
    Rule("both told", part, "compatible", "The report that says {two} says {one} too, so one is a part or another count."),
    Rule("other ranking", other_rank, "compatible", "{one} and {two} may be ranks among different others."),
    Rule("no unit", bare, "compatible", "{one} and {two} may be of two things: only one of them is a measure."),
    Rule("besides", besides, "compatible", "{one} and {two} fit: one of them counts others besides."),
    Rule("other kind", of_other_kind, "compatible", "{one} and {two} fit: they are of two kinds of people."),
    Rule("with the doer", with_doer, "compatible", "{one} and {two} fit: one of them counts the one who did it too."),
    Rule("with others", with_others, "compatible", "{one} and {two} fit: one of them counts people of a further kind too."),
    Rule("one of them", one_of_them, "compatible", "{one} and {two} fit: one is told of by what it is, the other counts."),
    Rule("named of many", named_of_many, "compatible", "{one} and {two} fit: those who are named are among those who are counted."),
    Rule("longer run", longer_run, "update", "{one} and {two} are of a run that goes on from one to the next."),
    Rule("newer value", changing, "update", "{newer} is told later than {older}, of a number that changes."),
    Rule("changed value", changed, "update", "{one} and {two} are of a number that changes, as a report says; which is the later one is not known."),
    Rule("both told loosely", both_told, "compatible", "The report that says {two} says {one} too, so one is a part or another count."),
    Rule("two bounds", both_open, "compatible", "{one} and {two} fit: both are bounds on one side."),
    Rule("other number", always, "conflict", "{one} and {two} cannot both be true of the same thing."),
)
