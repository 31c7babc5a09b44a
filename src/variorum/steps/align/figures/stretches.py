"""Over what stretch a number is counted: a game, a week, the first of many, from another deed; two stretches have two numbers."""

import re
from collections.abc import Sequence

from variorum.records.parse import Token
from variorum.steps.align.desk.claims import Claim
from variorum.steps.align.desk.desk import Desk
from variorum.steps.align.figures.numbers import exact, exact_near, once_of
from variorum.text.measures import dimension
from variorum.text.numbers import whole
from variorum.text.tree import top_of

AGAIN_AND_AGAIN = frozenset(
    "point yard touchdown rebound assist goal run hit catch reception tackle sack win loss victory defeat knockout carry interception save shot strikeout homer "
    "inning steal block try wicket match".split()
)
"""What a player or a team does in every game anew."""


def each_game(desk: Desk, one: Claim, two: Claim) -> bool:
    """Two counts of what is done in every game, of which nothing says that they are of one game, season or career."""
    counted = {one.head, two.head, *one.heads, *two.heads, *(c.unit.partition(" ")[0].removesuffix("s") for c in (one, two))}
    if not counted & AGAIN_AND_AGAIN or exact_near(one, two):
        return False
    if one.periods & two.periods:
        return False
    if desk.results_in(one.line) & desk.results_in(two.line):
        return False
    elsewhere = one.periods or two.periods or once_of(one) or once_of(two)
    return bool(elsewhere or not _close_counts(one, two) or not desk.results[one.line.report] & desk.results[two.line.report])


SLIP = 1.2
"""How many times the other a count of one game may be that two reports of it give."""


def _close_counts(one: Claim, two: Claim) -> bool:
    """Whether two whole numbers lie so near one another that they may be two counts of one game."""
    a, b = exact(one), exact(two)
    return a is not None and b is not None and whole(a) and whole(b) and min(a, b) > 0 and max(a, b) < SLIP * min(a, b)


WEEKLY = frozenset({"last week", "this week", "past week", "last month", "this month", "past month", "last day", "last night", "last weekend", "this weekend"})
"""Periods that each report counts from its own day."""


def own_week(desk: Desk, one: Claim, two: Claim) -> bool:
    """Two figures of `last week` in reports of which one does not tell its day: they may be of two weeks."""
    dated = {w.report for w in desk.witnesses if w.published}
    return bool(WEEKLY & one.periods & two.periods) and not {one.line.report, two.line.report} <= dated


_RUN = frozenset("first last final next opening previous past".split())
_SINCE = re.compile(r"\bsince (?:\w+ ){0,2}?(?:[A-Z]\w+|\d{4})")
_SUMS = frozenset("total average high low mean sum".split())


def run(desk: Desk, one: Claim, two: Claim) -> bool:
    """Two numbers of which one counts a run of its own: the first 17 of many, those since a month; and two lengths that reach back from now or name a sum."""
    if dimension(one.unit)[0] == dimension(two.unit)[0] == "s":
        return _summed(one) or _summed(two) or {_before(one), _before(two)} <= {"last", "past"}
    return _counts_run(one) != _counts_run(two)


def _before(claim: Claim) -> str:
    """The word before a figure, in small letters."""
    first = min(claim.line.tokens_in(claim.span), default=0)
    return claim.line.gist.words[first - 1].text.lower() if first else ""


def _behind(claim: Claim) -> Sequence[Token]:
    """The word behind a figure, if there is one."""
    last = max(claim.line.tokens_in(claim.span), default=-1)
    return claim.line.gist.words[last + 1 : last + 2]


def _summed(claim: Claim) -> bool:
    """Whether a length says over what something is summed: `the three-week total`."""
    return any(w.lemma.lower() in _SUMS for w in _behind(claim))


def _counts_run(claim: Claim) -> bool:
    return _before(claim) in _RUN or ("since" in claim.periods and _SINCE.search(claim.line.gist.span.quote) is not None)


ALLOWED = frozenset("window limit deadline notice cap maximum minimum allowance warranty guarantee quota".split())
"""What tells how long something may take, not how long it took."""


def allowed(desk: Desk, one: Claim, two: Claim) -> bool:
    """Two lengths of time of which one is what is allowed, in sentences that do not both say so: `a 130-day window`, `he served four months`."""
    if any(c.extra[:1] != ("measure",) or dimension(c.unit)[0] != "s" for c in (one, two)):
        return False
    return (_long(one) in ALLOWED) != (_long(two) in ALLOWED)


def _long(claim: Claim) -> str:
    """The noun that a length stands before as its measure: `window` in `a 130-day window`; empty where there is none."""
    words, inside = claim.line.gist.words, claim.line.tokens_in(claim.span)
    head = words[top_of(words, inside)].head if inside else -1
    measured = bool(inside) and head > inside[-1] and words[head].pos == "NOUN" and all(w.pos not in {"VERB", "PUNCT"} for w in words[inside[-1] + 1 : head])
    return words[head].lemma.lower() if measured else ""


OFFSETS = frozenset({"before", "after", "until", "since"})


def counted_from(desk: Desk, one: Claim, two: Claim) -> bool:
    """Two lengths of time of which one is counted from another deed: `in 30 days`, `nine days before the vote`."""
    if dimension(one.unit)[0] != "s" or dimension(two.unit)[0] != "s":
        return False
    return _offset(one) != _offset(two)


def other_start(desk: Desk, one: Claim, two: Claim) -> bool:
    """The same of two lengths that date a deed: `the third in a month`, `only a day after the loss`."""
    return one.extra == two.extra == ("length",) and _offset(one) != _offset(two)


def _offset(claim: Claim) -> bool:
    """Whether the word behind a length counts it from something."""
    return any(w.text.lower() in OFFSETS for w in _behind(claim))
