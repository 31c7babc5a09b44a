"""Which numbers are the ages of people: beside a name or a noun, said of somebody, behind `at the age of`."""

import re
from dataclasses import replace

from variorum.steps.find.counted import lemma_of, noun_after
from variorum.steps.find.naming.kinds import KIN
from variorum.steps.find.naming.tables import TITLES
from variorum.text.amounts import Amount
from variorum.text.tree import Tree
from variorum.text.units import Unit

YEARS = Unit("year of age", "age")
OLDEST = 120
PERSONS = TITLES | KIN | frozenset(
    """man woman boy girl teen teenager youth baby infant toddler pensioner pedestrian cyclist motorist biker victim suspect gunman defendant shooter
    accused attacker assailant killer robber burglar thief hijacker fugitive inmate prisoner convict widow stepson stepdaughter grandson granddaughter
    grandmother grandfather mom mum dad girlfriend boyfriend athlete player swimmer boxer skier climber hiker runner jockey cricketer footballer golfer
    sprinter star starlet rapper musician guitarist drummer model dancer comic novelist poet writer director filmmaker entertainer heir heiress friend
    colleague classmate roommate coworker co-worker official source""".split()
)  # fmt: skip
"""Nouns of one person."""
_LEAD = re.compile(r"\b(?:aged?|age\s+of|ages)\s+(?:of\s+)?(?:\w+\s+)?$", re.IGNORECASE)
_DIED_AT = re.compile(r"\b(?:dies?|died|dying)\s+at\s+$", re.IGNORECASE)
_DIED_OF = re.compile(r"\b(?:dies|died)\s+(?:in|on|of|from|after)\s+[^,;:]{2,30}\s+at\s+$", re.IGNORECASE)
"""`died in Oslo at 91`, with nothing more behind it."""
_CLOSED = re.compile(r"[,;.]?\s*$|[,;]\s")
_EACH = frozenset({"both", "all", "each"})
_STILL = frozenset({"just", "only", "now", "then", "barely"})
"""What may stand between the comma and an age: `Roth, now 52,`."""
_SCORED = frozenset("of for to from behind ahead under over below above short clear up down per - –".split())
"""What stands behind a number that is no age of the one it is said of: `Roth was 9 of 14`."""


def as_age(tree: Tree, amount: Amount, inside: list[int]) -> Amount:
    """The amount in years of age where it is one: `Ines Roth, 65, said`, `The driver, 43, was held`, `at the age of 56`."""
    if amount.unit is None and amount.form == "digits" and amount.hedge in _SIDES and _of_group(tree, amount, inside):
        return replace(amount, unit=YEARS)
    if (amount.unit is not None and amount.unit.name != "year") or amount.high is None or not 0 < amount.high < OLDEST:
        return amount
    bare = amount.unit is None and amount.form == "digits" and amount.hedge is None
    if bare and (_beside(tree, inside) or _of_person(tree, inside[0])):
        return replace(amount, unit=YEARS)
    words = tree.placed.words
    before = words[max(0, amount.start - 40) : amount.start]
    dead = _DIED_AT.search(before) or _dead_at(tree, inside[0]) or (_DIED_OF.search(before) and _CLOSED.match(words, amount.number_end))
    aged = _LEAD.search(before) or (dead and noun_after(tree, inside[-1]) is None)
    return replace(amount, unit=YEARS) if aged else amount


_SIDES = frozenset({"less than", "more than"})
_GROUP = re.compile(
    r"\b(?:person|people|persons|any(?:one|body)|every(?:one|body)|those|child(?:ren)?|kids?|adults?|minors?|teen(?:ager)?s?|youths?|men|women|boys|girls|"
    r"residents|citizens|americans|players|voters|patients|drivers|students|pensioners|drinkers|workers)\s+(?:aged\s+)?$",
    re.IGNORECASE,
)
"""Those whom a bound behind them tells by their age: `anyone under 18`."""


def _of_group(tree: Tree, amount: Amount, inside: list[int]) -> bool:
    """Whether a bare number behind those it is told of bounds their age: `children under 5`, `people over 65`; not `more than 65 people`."""
    words = tree.placed.words
    most = amount.low if amount.high is None else amount.high
    bound = most is not None and most < OLDEST and words[amount.start : amount.number].strip().lower() in {"under", "over", "above", "below"}
    return bound and _GROUP.search(words[max(0, amount.start - 40) : amount.start]) is not None and noun_after(tree, inside[-1]) is None


def _beside(tree: Tree, inside: list[int]) -> bool:
    """`Ines Roth, 65,`, `Roth and Meier, both 51,`, `the driver, 43,`: between a comma behind who it is and another mark."""
    tokens, first, last = tree.tokens, inside[0], inside[-1]
    if first > 1 and tokens[first - 1].text.lower() in _EACH | _STILL:
        first -= 1
    if first < 2 or last + 1 >= len(tree) or tokens[first - 1].text != ",":
        return False
    who, mark = tokens[first - 2], tokens[last + 1].text
    if who.pos == "PROPN":
        return mark in (",", ")", ".", ";")
    return who.tag == "NN" and mark == "," and _person(tree, first - 2)


def _dead_at(tree: Tree, number: int) -> bool:
    """`Lena Roth, film star, dead at 91`, but `the number of dead at 91`."""
    tokens = tree.tokens
    if number < 3 or [t.text.lower() for t in tokens[number - 2 : number]] != ["dead", "at"]:
        return False
    who = tokens[number - 3]
    return who.pos == "PROPN" or who.text in _CLOSING or who.lemma.lower() == "be" or lemma_of(tree, number - 3) in PERSONS


_CLOSING = frozenset({",", "'", "’", "”", '"', ")", "-", "–", "—", ":"})
"""Marks between who it is and `dead at 91`."""


def _person(tree: Tree, noun: int) -> bool:
    """Whether a noun tells of one person who is known: `the driver`, `her son`, not `in driver`."""
    known = any(tree.tokens[c].tag in ("DT", "PRP$") or tree.tokens[c].dep == "poss" for c in tree.kids(noun))
    lemma = lemma_of(tree, noun)
    return known and (lemma in PERSONS or (lemma.endswith("man") and lemma != "human"))


def _of_person(tree: Tree, number: int) -> bool:
    """`Roth is 65`, `the victim was 19`, `she turned 40`: a bare number said of a person."""
    word = tree.tokens[number]
    verb = tree.tokens[word.head]
    lemma = verb.lemma.lower()
    if word.dep not in _SAID.get(lemma, ()) or (number + 1 < len(tree) and tree.tokens[number + 1].text.lower() in _SCORED):
        return False
    for subject in tree.kids(word.head, "nsubj"):
        token = tree.tokens[subject]
        if token.ent == "PERSON" or token.text.lower() in ("he", "she", "i"):
            return True
        if token.text.lower() == "who" and verb.dep == "relcl" and tree.tokens[verb.head].pos == "PROPN":
            return True
        if token.tag == "NN" and _person(tree, subject):
            return True
    return False


_SAID = {"be": ("attr", "acomp"), "turn": ("attr", "acomp", "dobj", "npadvmod", "oprd")}
"""Verbs that tell of an age, and how the number hangs on them."""
