"""Rules for what goes on by stages: a case from suspicion to verdict, a question from open to answered.

Values are `SLOT STAGE=item;item`, the items in any order.
"""

from variorum.records.story import Reading
from variorum.steps.compare.pair import Pair, Rule

EARLY = frozenset({"suspected", "expected", "open", "made", "talks"})
LATE = frozenset({"charged", "guilty", "known", "undone", "settled", "off"})
LOOSE = frozenset({"accused"})
"""Stages whose words say nothing of how far a case is."""


def _parts(value: str) -> tuple[str, frozenset[str]]:
    """(stage, items) of a staged value; an empty stage where it is none."""
    head, equals, items = value.partition("=")
    return (head.rpartition(" ")[2], frozenset(items.split(";")) - {""}) if equals else ("", frozenset())


def stage(reading: Reading) -> float | None:
    """0 for an early stage, 1 for a late one."""
    told = _parts(reading.value)[0]
    return 0.0 if told in EARLY else 1.0 if told in LATE else None


def same_cause(pair: Pair) -> bool:
    """One illness, or one way to die, whether said to be the cause or told before the death."""
    (one, a), (two, b) = (_parts(r.value) for r in (pair.one, pair.two))
    return pair.one.value.startswith("cause ") and pair.two.value.startswith("cause ") and one.strip("~") == two.strip("~") and a == b


def staged(pair: Pair) -> bool:
    return "=" in pair.one.value and "=" in pair.two.value


def went_on(pair: Pair) -> bool:
    """One tells an early stage, the other a late one, and nothing says that the early one was printed later."""
    (a, _), (b, _) = _parts(pair.one.value), _parts(pair.two.value)
    return (a in EARLY and b in LATE and pair.order <= 0) or (b in EARLY and a in LATE and pair.order >= 0)


def cleared(pair: Pair) -> bool:
    (a, one), (b, two) = _parts(pair.one.value), _parts(pair.two.value)
    return {a, b} == {"guilty", "cleared"} and bool(one & two)


def same_items(pair: Pair) -> bool:
    (a, one), (b, two) = _parts(pair.one.value), _parts(pair.two.value)
    return staged(pair) and one == two and (a == b or bool({a, b} & LOOSE) or {a, b} <= EARLY)


def some_of_it(pair: Pair) -> bool:
    (_, one), (_, two) = _parts(pair.one.value), _parts(pair.two.value)
    return staged(pair) and (one <= two or two <= one)


SIDES = frozenset({"left", "right"})
BONES = frozenset("tibia fibula femur collarbone rib skull jaw".split())


def other_side(pair: Pair) -> bool:
    """An injury on the left and one on the right, or of two bones, each report giving one alone."""
    (_, one), (_, two) = _parts(pair.one.value), _parts(pair.two.value)
    injury = pair.one.value.startswith("injury ") and pair.two.value.startswith("injury ")
    return injury and any(len(one & these) == len(two & these) == 1 and one & these != two & these for these in (SIDES, BONES))


def other_cause(pair: Pair) -> bool:
    """Two deaths of one person of two sorts: the heart, and cancer."""
    if not (pair.one.value.startswith("cause ") and pair.two.value.startswith("cause ")):
        return False
    if pair.one.value.startswith(BEFORE) or pair.two.value.startswith(BEFORE):
        return False
    one, two = (set(_parts(r.value)[0].split("+")) - {"-"} for r in (pair.one, pair.two))
    return bool(one) and bool(two) and not one & two


BEFORE = "cause ~"
"""What only went before a death."""


STAGED_RULES = (
    Rule("other cause", other_cause, "conflict", "{one} and {two} are different causes of one death."),
    Rule("same cause", same_cause, "agree", "{one} and {two} tell the same."),
    Rule("other side", other_side, "conflict", "{one} and {two} are different injuries."),
    Rule("cleared", cleared, "conflict", "{one} and {two} cannot both be true."),
    Rule("same of one stage", same_items, "agree", "{one} and {two} tell the same."),
    Rule("it went on", went_on, "update", "{one} and {two} are two stages of one matter."),
    Rule("some of it", some_of_it, "compatible", "{one} and {two} fit: one lists more."),
    Rule("other items", staged, "compatible", "{one} and {two} can both be true."),
)
