"""Rules for what two reports tell of a thing or an outcome."""

import re

from variorum.records.readings import COLOURS
from variorum.records.story import Reading
from variorum.steps.compare.pair import Pair, Rule, across, always, same_value, told_by_one, words_of

OPPOSITE = (
    ("into", "out"), ("alive", "dead"), ("survive", "die"), ("guilty", "innocent"), ("win", "lose"), ("critical", "stable"), ("faulty", "working"), ("amply", "poorly"),
    ("nobody", "somebody"), ("confirm", "deny"), ("accept", "reject"), ("approve", "reject"), ("open", "close"), ("acquit", "convict"),
    ("arrive", "leave"), ("east", "west"), ("north", "south"), ("rise", "fall"), ("increase", "decrease"),
    ("harm0", "harm3"), ("harm0", "harm4"), ("harm1", "harm4"), ("husband", "bystander"), ("first", "last"), ("before", "after"), ("left", "right"), ("for", "against"),
)  # fmt: skip


def opposed(pair: Pair) -> bool:
    """The two use words of which only one can be true."""
    (one, colon, rest), (two, _, other) = pair.one.value.partition(":"), pair.two.value.partition(":")
    if {one, two} == {"not", "done"}:
        a, b = set(rest.split()), set(other.split())
        return _one_verb(pair) and _denies(pair.one) != _denies(pair.two) and (a == b or len(a & b) >= max(2, DENIED * max(len(a), len(b))))
    if colon:
        return False
    a, b = set(words_of(pair.one.value)), set(words_of(pair.two.value))
    return _turned(a, b) or _turned(_plain(pair.one.text), _plain(pair.two.text))


def turned_since(pair: Pair) -> bool:
    """The same of deeds that follow one another, told by reports of which one is the older: who checks in checks out later."""
    a, b = set(words_of(pair.one.value)), set(words_of(pair.two.value))
    return pair.order != 0 and ":" not in pair.one.value and across(a, b, IN_TURN) and opposed(pair)


IN_TURN = (("into", "out"), ("arrive", "leave"), ("open", "close"))
"""Opposites of which the one comes after the other."""
SIDES = {"northern": "north", "southern": "south", "eastern": "east", "western": "west"}


def _plain(text: str) -> set[str]:
    """The words of a text, sides of a place under their quarter of the compass."""
    return {SIDES.get(word, word) for word in words_of(text)}


HALF = 0.5
"""Share of the fuller side's words that a deed and its announcement have in common, so that one follows the other."""
DENIED = 0.6
"""Share of the fuller side's words that a deed and its denial have in common, so that one denies the other."""


def _turned(a: set[str], b: set[str]) -> bool:
    """Whether one side has a word and the other its opposite, and neither has both."""
    return any((x in a and y in b and y not in a and x not in b) or (y in a and x in b and x not in a and y not in b) for x, y in OPPOSITE)


def other_state(pair: Pair) -> bool:
    """Two states, or ways, of one thing that do not exclude each other."""
    return ":" not in pair.one.value and ":" not in pair.two.value


def same_telling(pair: Pair) -> bool:
    """Mostly the same content words, and neither side says no where the other says yes."""
    a, b = set(words_of(pair.one.value)), set(words_of(pair.two.value))
    return bool(a and b) and len(a & b) >= (ALIKE if _one_verb(pair) else NEARLY) * min(len(a), len(b)) and _denies(pair.one) == _denies(pair.two)


def _one_verb(pair: Pair) -> bool:
    """Whether both tell by one verb, as far as they name it."""
    return not pair.one.scope or not pair.two.scope or bool(set(pair.one.scope) & set(pair.two.scope))


def _denies(reading: Reading) -> bool:
    """Whether it says no, in its own words or under a verb above them (`unable to reach a deal`)."""
    return reading.value.startswith("not:") or _NO.search(reading.text) is not None


_NO = re.compile(r"\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|den(?:y|ies|ied)|refus\w+|fail\w*|unable|declin\w+|yet to)\b|n['’]t\b", re.IGNORECASE)

ALIKE, NEARLY = 0.6, 0.75
"""Share of the shorter side's content words from which two tellings are one in other words: with one verb, and with two."""

def other_colour(pair: Pair) -> bool:
    return pair.one.value in COLOURS and pair.two.value in COLOURS and pair.one.value != pair.two.value


def other_line(pair: Pair) -> bool:
    """Two telephone numbers for one desk."""
    if not _dialled(pair):
        return False
    one, two = (r.value.removeprefix("dialled ").lstrip("0") for r in (pair.one, pair.two))
    return not one.endswith(two) and not two.endswith(one)


def same_line(pair: Pair) -> bool:
    """One telephone number, with and without what is dialled from far off."""
    return _dialled(pair) and not other_line(pair)


def _dialled(pair: Pair) -> bool:
    return all(r.value.startswith("dialled ") for r in (pair.one, pair.two))


COLOURING = frozenset(
    "big great huge massive giant major vicious fierce brutal hard heavy mighty powerful terrible horrible horrific tragic shocking brazen daring bold spectacular "
    "stunning dramatic famous famed notorious infamous legendary beloved popular celebrated so-called".split()
)
"""Words by which a report colours a thing without telling another one."""


def same_but_colour(pair: Pair) -> bool:
    """One thing that each report gives its own colour: `a heavy blow`, `a brutal blow`."""
    a, b = (set(words_of(r.value)) - COLOURING for r in (pair.one, pair.two))
    return a == b and bool(a)


THING_RULES = (
    Rule("other line", other_line, "conflict", "{one} and {two} are two telephone numbers."),
    Rule("same number", same_line, "agree", "{one} and {two} are one telephone number."),
    Rule("other colour", other_colour, "conflict", "{one} and {two} are of different colours."),
    Rule("opposed", opposed, "conflict", "{one} and {two} cannot both be true."),
    Rule("same", same_value, "agree", "{one} and {two} tell the same."),
    Rule("other colouring", same_but_colour, "agree", "{one} and {two} tell the same, each in its own colours."),
    Rule("fuller", always, "compatible", "{one} and {two} fit: they tell more or less of it."),
)


def since_hurt(pair: Pair) -> bool:
    """An older report tells that nobody was struck, a newer one of somebody; deaths become known after the first reports."""
    later = pair.older.value.startswith("nobody ") and pair.newer.value.startswith("somebody ")
    return (later and pair.order != 0) or (pair.order == 0 and {pair.one.value, pair.two.value} == {"nobody killed", "somebody killed"})


AHEAD = frozenset({"plan", "maybe"})
BEHIND = frozenset({"done", "not"})


def came_about(pair: Pair) -> bool:
    """One tells a deed as planned, and was printed first, or as possible; another as done or not. One announcement stands in any tense, within a report as among those of a day."""
    (one, _, a), (two, _, b) = (r.value.partition(":") for r in (pair.one, pair.two))
    ahead, behind, first = (one, two, -1) if one in AHEAD else (two, one, 1)
    if ahead not in AHEAD or behind not in BEHIND or told_by_one(pair):
        return False
    in_order = pair.order == first or (pair.order == 0 and ahead == "maybe")
    verbs = bool(pair.one.scope) == bool(pair.two.scope)  # a headline without a verb tells nothing as done
    mine, theirs = set(words_of(a)), set(words_of(b))
    return in_order and verbs and _one_verb(pair) and len(mine & theirs) >= max(2, HALF * max(len(mine), len(theirs)))


TOLD_RULES = (
    Rule("came about", came_about, "update", "{one} and {two} tell it before and after it was settled."),
    Rule("struck since", since_hurt, "update", "{older} was printed before {newer}."),
    Rule("turned since", turned_since, "update", "{older} was printed before {newer}: the one follows the other."),
    Rule("opposed", opposed, "conflict", "{one} and {two} cannot both be true."),
    Rule("same", same_value, "agree", "{one} and {two} tell the same."),
    Rule("other state", other_state, "compatible", "{one} and {two} can both be true."),
    Rule("same words", same_telling, "agree", "{one} and {two} tell the same."),
    Rule("other words", always, "compatible", "{one} and {two} can both be true."),
)
