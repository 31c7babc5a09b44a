"""How the goal of a game was scored."""

import re
from collections.abc import Iterable

from variorum.steps.align.desk.claims import NONE, Claim, one_each
from variorum.steps.align.desk.desk import Desk, Line, reports_in

WAYS = {
    "header": r"headers?|nodded(?: home)?|headed (?:home|in)", "volley": r"volley(?:ed)?", "free-kick": r"free[- ]kick", "penalty": r"penalty|spot-kick",
    "tap-in": r"tap-in|tapped in", "own-goal": r"own goal",
}  # fmt: skip
_WAYS = {way: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for way, words in WAYS.items()}
_GOAL = re.compile(
    r"\b(?:goals?|scor\w+|net(?:ted)?|win(?:ner|s|ning)?|won|equalis\w+|equaliz\w+|late|stoppage|injury[- ]time|minute|seconds)\b",
    re.IGNORECASE,
)
"""Words without which a sentence does not speak of a goal."""
_ELSE = re.compile(r"\b(?:not|never|no|n['’]t|without|if|denied|missed|saved|appeals?)\b", re.IGNORECASE)
"""Words by which a sentence tells of none."""


def goal_groups(desk: Desk) -> list[list[Claim]]:
    """The ways that several reports give, each report one alone; a report of two tells of two goals, and the story with it."""
    claims = [
        c
        for line in desk.lines
        if _GOAL.search(line.gist.span.quote) and not _ELSE.search(line.gist.span.quote)
        for c in _told(line)
    ]
    return [claims] if reports_in(claims) > 1 and one_each(claims) else []


def _told(line: Line) -> Iterable[Claim]:
    for way, words in _WAYS.items():
        if match := words.search(line.gist.span.quote):
            yield Claim("other", line, line.found(match), f"choice goal {way}", NONE, NONE, NONE, head="choice-goal")
