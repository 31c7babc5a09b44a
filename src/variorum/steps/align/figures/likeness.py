"""How far two figures count the same thing, and what says that they cannot."""

from typing import NamedTuple

from variorum.steps.align.desk.claims import ANYONE, PEOPLE, Claim, shares
from variorum.steps.align.desk.desk import Desk
from variorum.steps.align.figures.counts import PARENTS, TOWARDS
from variorum.steps.align.figures.frames import REQUIRED, UNIQUE
from variorum.steps.align.figures.numbers import BEYOND, beyond, exact_near, far, once_of, one_printed, seldom
from variorum.steps.align.figures.owners import others
from variorum.steps.align.figures.scopes import elsewhere
from variorum.steps.align.figures.traits import UNITS, bare, converts, times_as_large
from variorum.text.dates.words import MONTH_NAMES
from variorum.text.kin import kin
from variorum.text.measures import dimension
from variorum.text.numbers import whole
from variorum.text.tree import top_of


def same_count(desk: Desk, one: Claim, two: Claim) -> float:
    """How far two figures count the same thing, about 0..1; below 0 where they cannot."""
    if barred(one, two):
        return -1.0
    if one.head in PARENTS and two.head in PARENTS:
        return CHILDREN
    pair = _pair(desk, one, two)
    score = _one_thing(desk, pair)
    if one.value.partition(TOWARDS)[0] == two.value.partition(TOWARDS)[0]:
        return score + 0.12
    if not pair.differ:
        return score + CONVERTED
    return _two_values(pair, score)


class _Pair(NamedTuple):
    """Two figures, how alike their sentences are, and what is told of both. `asked`: one question that a story asks once; `fate`: a deed that
    befalls people; `differ`: two values, of which neither is the other in another unit."""

    one: Claim
    two: Claim
    likeness: float
    deeds: tuple[frozenset[str], frozenset[str]]
    asked: bool
    fate: bool
    differ: bool


def _pair(desk: Desk, one: Claim, two: Claim) -> _Pair:
    deeds = one.core - PEOPLE - UNITS, two.core - PEOPLE - UNITS
    fate = bool(FATES & deeds[0] & deeds[1]) and all(c.heads & PEOPLE or not c.heads for c in (one, two))
    differ = one.value != two.value and not converts(one, two)
    return _Pair(one, two, desk.likeness(one.line.number, two.line.number), deeds, one.frame in UNIQUE and one.frame == two.frame, fate, differ)


def _one_thing(desk: Desk, pair: _Pair) -> float:
    """How far the words around two figures tell of one thing, whatever the values are."""
    one, two, likeness, deeds, asked, fate, differ = pair
    deed = 1.0 if asked else shares(desk, *deeds) if all(deeds) else 0.3
    heads = max(ASKED, _heads(desk, one, two)) if asked else _heads(desk, one, two)
    score = 0.35 * heads + 0.25 * deed + 0.1 * shares(desk, one.near, two.near) + 0.35 * min(likeness / 2.0, 1.0)
    if fate:
        score += FATE
    if asked:
        score += FRAME
    elif one.frame and two.frame and one.frame != two.frame:
        score -= FRAME
    if one.names and two.names and not one.names & two.names:
        score -= 0.2
    if differ:
        score -= _told_apart(one, two)
    if (fate and _past(desk, one) != _past(desk, two)) or (differ and _years(desk, one) != _years(desk, two)):
        score -= 0.3
    return score - ONCE * abs(once_of(one) - once_of(two)) if differ else score


def _two_values(pair: _Pair, score: float) -> float:
    """The score of two values that differ: less the further they lie apart, and where the sentences are hardly alike."""
    one, two, likeness, deeds, asked, fate, _ = pair
    if likeness < TELLING and one.extra == ("ordinal",):
        return score - ORDER
    if exact_near(one, two):
        score += NEARLY
    elif one.extra == ("percent",) and not asked and far(one, two) > WIDE:
        score -= APART
    score -= _stretch(one, two)
    money = one.extra == two.extra == ("money",) and one.unit != two.unit
    if asked:
        return score - OTHER - (0.0 if money else far(one, two))
    if likeness < TELLING:
        score -= _other_words(one, two, apart=all(deeds) and not deeds[0] & deeds[1], fate=fate)
    other = OTHER if fate or likeness >= ALIKE else 2 * OTHER
    return score - other - (0.0 if money else far(one, two))


def _other_words(one: Claim, two: Claim, *, apart: bool, fate: bool) -> float:
    """How far two values in sentences that are not alike are of two things. `apart`: of two deeds; `fate`: of one that befalls people."""
    found = 0.25 if apart else 0.0
    if one.heads - GENERIC != two.heads - GENERIC and not (one.heads & PEOPLE and two.heads & PEOPLE):
        found += 0.12
    if one.unit and two.unit and dimension(one.unit)[0] == dimension(two.unit)[0] == "s" and _role(one) != _role(two):
        found += ROLES
    return found + BARE if not fate and bare(one) != bare(two) and "money" not in one.extra + two.extra else found


def _told_apart(one: Claim, two: Claim) -> float:
    """How far two values are of two owners, two periods or two places."""
    doers = DOERS if others(one.owners, two.owners) else 0.0
    return doers + PERIODS * sum(bool(a and b and not a & b) for a, b in ((one.periods, two.periods), (one.places, two.places)))


def barred(one: Claim, two: Claim) -> bool:
    """Whether two figures cannot be one, whatever the sentences say: of two sorts, of two measures, of those who strike and those who are struck."""
    if one.extra != two.extra and not any(c.extra == ("count",) and not c.heads for c in (one, two)):
        return True
    if beyond(one, two) or (one.extra == ("run",) and one.heads != two.heads):
        return True
    if HARMS & one.core & two.core and bool(one.heads & DOING) != bool(two.heads & DOING) and one.heads and two.heads:
        return True
    if one.head in PARENTS and two.head in PARENTS:
        return others(one.owners, two.owners) or (one.head != two.head and not one.owners & two.owners)
    if (one.frame == REQUIRED) != (two.frame == REQUIRED):
        return True
    if _whole(one) != _whole(two) and one.extra == two.extra == ("count",):
        return True
    if one.extra == ("money",) and one.unit.partition(" per ")[2] != two.unit.partition(" per ")[2]:
        return True
    money = one.extra == two.extra == ("money",)
    return bool(one.unit and two.unit) and not money and dimension(one.unit)[0] != dimension(two.unit)[0]


def of_another(desk: Desk, one: Claim, two: Claim) -> bool:
    """Whether two values are told of two things: of two owners, periods, places, years or nouns, one of an earlier time, or one many times the other."""
    if one.value == two.value or converts(one, two) or (one_printed(one, two) and (seldom(one) or _heads(desk, one, two) >= 0)):
        return False
    if one.extra == ("magnitude",) or elsewhere(one, two) or others(one.owners, two.owners):
        return True  # of quakes a story tells several in like words
    asked = one.frame in UNIQUE and one.frame == two.frame
    return once_of(one) != once_of(two) or _other_years(desk, one, two) or times_as_large(one, two) > BEYOND or (not asked and _heads(desk, one, two) < 0)


NEARLY = 0.15
"""What it adds that two precise numbers of one unit lie close (`2,129 points`, `2,029 points`): strangers seldom do."""
APART, WIDE = 0.15, 0.016
"""What it takes that two shares lie apart by more than a quarter (`far` of it)."""
ASKED = 0.8
"""Agreement of the nouns of two figures that answer one question: desks count `clients` and `investors`."""
FRAME = 0.25
"""What it adds that two figures answer one question that a story asks once, and takes that they answer two."""
ONCE = 0.6
"""What it takes that one of two different figures is told of an earlier time than the other; half of it where one names a year."""
HARMS = frozenset({"kill", "injure"})
DOING = frozenset(kin(w) for w in ("terrorist", "suspect", "robber", "pirate", "militant", "attacker", "hijacker", "assailant", "bomber"))
"""Those who attack: how many of them fell is not how many fell to them."""
CHILDREN = 0.8
"""Likeness of two counts of a mother's children where no other mother is named."""
DOERS = 0.3
"""What it takes from a likeness that two different figures are told of two different doers."""
PERIODS = 0.3
"""What it takes that two different figures are told for two periods: of a game and of a career."""
LENGTHS, LONGEST = 2.0, 0.4
"""How much more two lengths of time that lie far apart speak against one length than two counts do, and at most."""
ROLES = 0.1
"""What it takes that one length tells how long, the other how long before or after."""
BARE = 0.2
"""What it takes that one number says what it counts and the other does not."""


def _stretch(one: Claim, two: Claim) -> float:
    """What speaks against one length where two lengths of time lie far apart."""
    both = one.unit and two.unit and dimension(one.unit)[0] == dimension(two.unit)[0] == "s"
    return min(LENGTHS * far(one, two), LONGEST) if both else 0.0


_OFFSET = frozenset("ago later earlier after before left remaining since within from".split())


def _role(claim: Claim) -> str:
    """Whether a length of time tells how long something is (`of`), lasts (`for`), or how far off it is (`off`)."""
    words, inside = claim.line.gist.words, claim.line.tokens_in(claim.span)
    if not inside:
        return ""
    around = {w.text.lower() for w in (*words[max(0, inside[0] - 1) : inside[0]], *words[inside[-1] + 1 : inside[-1] + 2])}
    if around & _OFFSET or {words[i].text.lower() for i in inside} & _OFFSET:
        return "off"
    head = words[top_of(words, inside)]
    return "of" if head.dep in {"compound", "amod", "nmod"} else "for"


def _whole(claim: Claim) -> bool:
    """Whether the number is one that things are counted in (`3.6` is a measure whose unit went unread)."""
    return all(whole(x) for x in (claim.low, claim.high) if x is not None)


FATES = frozenset({"kill", "injure", "miss", "missing", "rescue", "arrest", "evacuate", "board", "aboard", "survive", "carry", "infect", "homeless"})
"""What befalls people in a story; each story counts each of them once, in whatever words."""
FATE = 0.25


def _past(desk: Desk, claim: Claim) -> frozenset[str]:
    """Months and years of the clause: they anchor a count in another event than the story's own."""
    return desk.dated[claim.line.number].union(w for w in claim.near if w in MONTH_NAMES or (w.isdigit() and len(w) == 4))


def _years(desk: Desk, claim: Claim) -> frozenset[str]:
    """The years that the sentence names."""
    return frozenset(w for w in _past(desk, claim) if w.isdigit())


def _other_years(desk: Desk, one: Claim, two: Claim) -> bool:
    """Whether the sentences of two figures name years, and none that both name."""
    a, b = _years(desk, one), _years(desk, two)
    return bool(a) and bool(b) and not a & b


TELLING = 1.6
"""Likeness from which two sentences tell the same, so that their figures of one noun are one figure."""
CONVERTED = 0.3
"""Two measures that come to one in another unit are hardly chance."""
ORDER = 0.4
"""What two places in a row must make up for: the fourth round and the sixth are mostly two rounds."""
OTHER = 0.06
"""What other values must make up for in likeness: a wrong join would print a conflict that is none."""
ALIKE = 0.8
"""Likeness of two sentences from which other values are less likely of another thing."""
GENERIC = frozenset("other more another total whole further".split())


def _heads(desk: Desk, one: Claim, two: Claim) -> float:
    """Agreement of the nouns that are counted."""
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
