"""How far the nouns that two figures count agree."""

from variorum.steps.align.desk.claims import ANYONE, PEOPLE, Claim, shares
from variorum.steps.align.desk.desk import Desk

GENERIC = frozenset("other more another total whole further".split())


def nouns_agree(desk: Desk, one: Claim, two: Claim) -> float:
    """Agreement of the nouns that are counted, 1 at most; below 0 where they are two."""
    if one.unit or two.unit:
        if one.head and two.head and one.extra[0] in {"measure", "money"}:
            return 1.0 if one.head == two.head else 0.4
        return 0.9 if "magnitude" in (one.unit, two.unit) else 0.6
    a, b = one.heads, two.heads
    if not a and not b:
        return 0.4
    if not a or not b:
        named = a or b
        return 0.7 if named & (two.core if a else one.core) else 0.4 if named & PEOPLE else 0.2
    if a & b and _one_noun(one, two):
        return 0.4 + 0.5 * shares(desk, a, b)
    if a & PEOPLE and b & PEOPLE:
        special = (a & PEOPLE - ANYONE, b & PEOPLE - ANYONE)
        return 0.8 if (a & ANYONE or b & ANYONE) and not (all(special) and not special[0] & special[1]) else 0.4
    return 0.3 if (a & two.core or b & one.core) and one.value == two.value else -0.6


def _one_noun(one: Claim, two: Claim) -> bool:
    """Whether the words shared are the nouns counted, not what describes them: no `pirate vessels` for `pirates`, but `crew members` for `crew`."""
    if not one.head or not two.head or one.head == two.head or one.value == two.value:
        return True
    return (one.head in ANYONE and two.head in one.heads) or (two.head in ANYONE and one.head in two.heads)
