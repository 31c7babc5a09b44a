"""Rules for answers to a question of which one excludes the other. Values are `choice QUESTION ANSWER`, then `not` and `plan` where told so."""

from variorum.records.readings import PROGRESS
from variorum.records.story import Reading
from variorum.steps.compare.pair import Pair, Rule, told_by_one

FITS = frozenset({"fled", "again"})
"""Answers that exclude none of their question: what is resumed had been broken off."""
PASSED = frozenset({"yes", "vetoed"})
"""What a parliament passes a president may veto."""
ONE = frozenset({frozenset({"on", "stays"}), frozenset({"on", "again"}), frozenset({"open", "again"}), frozenset({"stays", "again"}), frozenset({"yes", "signed"}), frozenset({"no", "vetoed"}), frozenset({"open", "stays"}), frozenset({"open", "unmet"}), frozenset({"open", "undone"}), frozenset({"unmet", "undone"})})
"""Answers that come to one thing, of which one also says that nothing changed."""
USUAL = frozenset({"case", "custody", "force", "home", "supply", "told"})
"""Questions whose answers follow one another whether or not the reports carry dates."""
TURNED = frozenset({"again"})
"""Answers that say of themselves that another went before."""
RECALLED = frozenset({"case", "home"})
"""Questions of which a later report often tells an earlier answer again, without the last."""
FIRM = frozenset({"stays", "unmet"})
"""Answers that another follows only where dates tell so."""


def _parts(value: str) -> tuple[str, str, bool, bool]:
    """(question, answer, denied, planned); empty for another value."""
    words = value.split()
    if words[:1] != ["choice"] or len(words) < 3:
        return "", "", False, False
    return words[1], words[2], "not" in words[3:], "plan" in words[3:]


def chosen(pair: Pair) -> bool:
    return bool(_parts(pair.one.value)[0]) and bool(_parts(pair.two.value)[0])


def same_answer(pair: Pair) -> bool:
    (_, one, denied, _), (_, two, refuted, _) = _parts(pair.one.value), _parts(pair.two.value)
    return chosen(pair) and (one == two or frozenset((one, two)) in ONE) and denied == refuted and not went_on(pair)


def other_but_denied(pair: Pair) -> bool:
    """One tells an answer, the other only denies a different one, has it ahead, or tells of an earlier day; or one report tells both, one after the other."""
    (question, one, denied, planned), (_, two, refuted, meant) = _parts(pair.one.value), _parts(pair.two.value)
    fits = denied or refuted or planned != meant or question in RECALLED or bool({one, two} & FITS) or {one, two} == PASSED
    return chosen(pair) and one != two and (fits or told_by_one(pair))


def stage(reading: Reading) -> float | None:
    """How far an answer is among those that follow one another; what is planned has come no further than the answer before it. None for any other."""
    question, answer, denied, planned = _parts(reading.value)
    order = PROGRESS.get(question, ())
    return order.index(answer) - max(denied / 2, planned) if answer in order else None


def went_on(pair: Pair) -> bool:
    """The answers follow one another, the reports do not appear the other way round, and none tells both."""
    (question, one, denied, _), (_, two, refuted, _) = _parts(pair.one.value), _parts(pair.two.value)
    a, b = stage(pair.one), stage(pair.two)
    if a is None or b is None or (denied and refuted) or frozenset((one, two)) in ONE or (one == two and denied == refuted) or told_by_one(pair):
        return False
    told = -1 if a < b else 1
    usual = question in USUAL or bool(TURNED & {one, two})
    return a != b and (pair.order == told or (pair.order == 0 and usual and not FIRM & {one, two}))


def planned(pair: Pair) -> bool:
    """One tells as done what the other tells as planned."""
    return same_answer(pair) and _parts(pair.one.value)[3] != _parts(pair.two.value)[3]


def done_since(pair: Pair) -> bool:
    """The same, where the report that tells it as planned is the older one: one announcement stands in any tense."""
    return planned(pair) and pair.order == (-1 if _parts(pair.one.value)[3] else 1) and not told_by_one(pair)


CHOSEN_RULES = (
    Rule("planned, then done", done_since, "update", "{one} and {two} tell it before and after it was done."),
    Rule("planned and done", planned, "compatible", "{one} and {two} fit: once planned, once done."),
    Rule("same answer", same_answer, "agree", "{one} and {two} tell the same."),
    Rule("it went on since", went_on, "update", "{one} and {two} are two stages of one matter."),
    Rule("denies another", other_but_denied, "compatible", "{one} and {two} can both be true."),
    Rule("other answer", chosen, "conflict", "{one} and {two} cannot both be true."),
)
