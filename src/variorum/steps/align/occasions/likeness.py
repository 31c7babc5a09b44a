"""How far two times, or two places, are of the same deed."""

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta

from variorum.records.edtf import bounds
from variorum.records.readings import INDOORS
from variorum.steps.align.desk.claims import Claim, fits, shared_weight, shares
from variorum.steps.align.desk.desk import Desk
from variorum.steps.align.desk.retold import retold
from variorum.steps.align.occasions.crossings import CROSS
from variorum.steps.align.occasions.moments import moment, together
from variorum.steps.align.occasions.returns import BACK

YEAR_LONG = re.compile(r"(?:\d{4}|XXXX)(?: \d{4})?$")
DAY_LONG = re.compile(r".+-.+-|XXXX-W|T\d")


def day_of(claim: Claim) -> str:
    """The day, month or year of a time, without its hour or part of the day."""
    return (claim.edtf or claim.value).partition("T")[0].partition(" ")[0]


def told_once(claims: Sequence[Claim]) -> frozenset[str]:
    """The days, months and years that no report tells of two deeds: what several tell then is hardly of two."""
    told: dict[str, list[str]] = defaultdict(list)
    for claim in claims:
        told[day_of(claim)].append(claim.line.report)
    return frozenset(day for day, reports in told.items() if len(reports) == len(set(reports)) and EXACT.fullmatch(day))


EXACT = re.compile(r"\d{4}|(?:\d{4}|XXXX)-\d\d(?:-\d\d)?|XXXX-WXX-\d")
"""Days, months and years that a calendar or a week holds; `yesterday`, `this year` and `for years` name none."""


def grain_of(claim: Claim) -> int:
    """How much a time leaves open: 0 a month or less, 1 a year or ten, 2 what no calendar holds (`this year`, `for years`, `that quarter`)."""
    return 2 if LOOSE.match(claim.value) else 1 if WIDE.fullmatch(claim.value) else 0


LOOSE = re.compile(r"P(?:X|T?\dD)|XXXX(?:-Q|-XX|-WXX(?: |$)| |$)|TXH|T[A-Z]")
WIDE = re.compile(r"\d{4}|\d{3}X~?")


def barred(one: Claim, two: Claim) -> bool:
    """Whether two times, or two places, cannot be of one deed, whatever the sentences say."""
    if one.kind == "place":
        return (one.head == BACK) != (two.head == BACK) or _other_dweller(one, two)
    return one.head != two.head or one.extra != two.extra or _other_edition(one, two)


def same_time(desk: Desk, one: Claim, two: Claim, once: frozenset[str]) -> float:
    """How far two times are of the same deed; `once`: days that are told of one."""
    if barred(one, two):
        return -1.0
    shared = shared_weight(desk, one.core, two.core)
    line = min(desk.likeness(one.line.number, two.line.number) / 2.0, 1.5)
    core = shares(desk, one.core, two.core) if one.core and two.core else 0.2
    score = 0.15 * core + 0.4 * shared + 0.2 * shares(desk, one.near, two.near) + 0.4 * line - far(one, two)
    if one.names and two.names and not one.names & two.names:
        score -= STRANGERS
    if retold(desk, one, two):
        score += RETOLD
    if desk.numbers[one.line.number] & desk.numbers[two.line.number]:
        score += NUMBERED
    if one.names & two.names and same_day_of_year(one, two) and DAY_LONG.match(one.value):
        score += OTHER_YEAR
    if fits(one, two):
        once_told = ONCE_TOLD if line >= FEW_WORDS and day_of(one) in once and day_of(one) == day_of(two) else 0.0
        return score + FITTING[max(grain_of(one), grain_of(two))] + once_told
    return score if together(moment(one.value, one.edtf), moment(two.value, two.edtf)) is False else score - UNRELATED


STRANGERS, UNRELATED = 0.1, 0.1
"""What it takes from a likeness that the deeds name none of the same people, or that the times cannot be laid side by side."""
FITTING = (0.3, 0.25, 0.12)
"""What times that are one, or a part of each other, add: days, hours and months, years, and those that no calendar holds."""
ONCE_TOLD, FEW_WORDS = 0.2, 0.5
"""What a day, month or year adds that no report tells of two deeds, unless the sentences share hardly a word."""


def same_occasion(desk: Desk, one: Claim, two: Claim) -> float:
    """How far two places are of the same deed."""
    if one.head != two.head or _other_dweller(one, two):
        return -1.0
    core = shares(desk, one.core, two.core) if one.core and two.core else 0.2
    line = min(desk.likeness(one.line.number, two.line.number) / 2.0, 1.0)
    if one.names and two.names and not one.names & two.names and not fits(one, two):
        line -= OTHERS
    score = 0.4 * core + 0.2 * shares(desk, one.near, two.near) + 0.4 * line
    if retold(desk, one, two):
        score += RETOLD
    if width_of(one) != width_of(two):
        score -= WIDTH
    if one.value == two.value and " " in one.value and one.extra[1] == "site":
        score += NAMED if one.text[:1].isupper() and two.text[:1].isupper() else SITED
    return score + FITS if fits(one, two) else score


def width_of(claim: Claim) -> str:
    """How wide a place is: a room, a house, a crossing, or anything wider."""
    noun = (claim.text.split() or [""])[-1].lower()
    if claim.extra[1] != "site" or noun in TOWNS:
        return "town"
    return "room" if noun in ROOMS else "crossing" if CROSS in claim.value else "house"


TOWNS = frozenset("town village city suburb neighborhood neighbourhood district island mountain valley lake river coast shore desert forest".split())
ROOMS = INDOORS | frozenset("floor door doorway entrance porch lounge".split())
"""Nouns for parts of a house: a report may tell the house and the room of one deed."""
WIDTH = 0.2
"""What it takes from a likeness that one place is a house, and the other a room, a town or a country: a report may tell both of one deed."""


def _other_edition(one: Claim, two: Claim) -> bool:
    """Whether two years tell apart what comes again: `the 2014 show`, `this year's show`."""
    once = ONCE & one.core & two.core
    return one.value != two.value and not once and bool(one.heads or two.heads) and all(YEAR_LONG.fullmatch(c.value) for c in (one, two))


def _other_dweller(one: Claim, two: Claim) -> bool:
    """Whether two who live in two countries are told of without a name they share."""
    sure = one.value.isdigit() and two.value.isdigit()
    return sure and bool(LIVES & one.core & two.core) and one.extra[0] != two.extra[0] and not one.names & two.names


ONCE = frozenset("convict conviction arrest divorce wedding marriage marry retire birth kidnap murder".split())
"""Words for what has no edition: the `1990 conviction` is that of 1990, not the one of every year."""
LIVES = frozenset("live reside dwell".split())
FITS = 0.12
"""What places that are one, or a part of each other, add."""
OTHERS = 0.3
"""What it takes from a likeness that the two deeds name none of the same people, bodies or places."""
SITED, NAMED = 0.2, 0.4
"""A site with a describing word, or a name, is hardly told of two deeds of one story by chance."""
WEEKS = timedelta(days=15)
FAR = 0.15
"""What days further apart than `WEEKS` must make up for: reports of one deed mistake its day, rarely its month."""
MONTHS = timedelta(days=60)
FURTHER = 0.4
"""The same for days further apart than `MONTHS`: they are of two deeds, unless all else is one."""
YEAR = timedelta(days=366)
"""What may lie between two years of which one is a slip."""
SEASON = timedelta(days=100)


def same_day_of_year(one: Claim, two: Claim) -> bool:
    """Whether two days, or months, differ in their year alone: a slip, or the next edition of what comes every year."""
    a, b = (c.edtf or "" for c in (one, two))
    return a != b and len(a) == len(b) > len("2024") and a[4:] == b[4:] and a[:4].isdigit() and b[:4].isdigit()


def far(one: Claim, two: Claim) -> float:
    a, b = bounds(one.edtf), bounds(two.edtf)
    if a is None or b is None or same_day_of_year(one, two):
        return 0.0
    between = max(a[0], b[0]) - min(a[1], b[1])
    if max(a[1] - a[0], b[1] - b[0]) > SEASON:
        return FURTHER if between > YEAR else 0.0
    return FURTHER if between > MONTHS else FAR if between > WEEKS else 0.0


RETOLD = 0.2
"""What it adds that both sentences tell the same, with one value in the place of the other."""
NUMBERED = 0.15
"""What it adds to two deeds that both are told with one number, as `his 1,098 yards`, whatever their verbs."""
OTHER_YEAR = 0.1
"""What one day and month in two years add to two deeds that name the same: few things befall someone twice on one day of the year."""
