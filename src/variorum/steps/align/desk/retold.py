"""Whether one sentence tells the other again, with another value in the place of the first."""

from variorum.steps.align.desk.claims import Claim
from variorum.steps.align.desk.desk import Desk, Line, next_term, term

AGAIN = 2.6
"""Likeness of two sentences of which one tells the other again, so that another value in it is another value of the same."""
CLOSE = 1.7
"""The same where the words on both sides of the value are the same, too."""


def retold(desk: Desk, one: Claim, two: Claim) -> bool:
    """Whether two values of two reports stand for each other: a sentence that holds both values tells of two things."""
    likeness = desk.likeness(one.line.number, two.line.number)
    if likeness < CLOSE or one.line.report == two.line.report:
        return False
    a, b = one.line.tokens_in(one.span), two.line.tokens_in(two.span)
    if not a or not b or _holds(one.line, two, b) or _holds(two.line, one, a):
        return False
    sides = [(next_term(one.line, a[0], -1), next_term(two.line, b[0], -1)), (next_term(one.line, a[-1], 1), next_term(two.line, b[-1], 1))]
    same = [x == y for x, y in sides]
    if likeness >= AGAIN:
        return any(same)
    return all(same) and any(x for x, _ in sides)


def _holds(line: Line, other: Claim, tokens: list[int]) -> bool:
    """Whether a line has the words of another line's value."""
    told = {t for i in tokens if (t := term(other.line.gist.words[i]))}
    return bool(told) and told <= set(line.terms)
