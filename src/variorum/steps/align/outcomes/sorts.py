"""Of what sort a thing is that a story has one of: the weapon, how a goal was scored."""

import re
from collections.abc import Iterable

from variorum.steps.align.desk.claims import NONE, Claim, one_each
from variorum.steps.align.desk.desk import Desk, Line, reports_in

SORTS: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    ("weapon", r"\b(?:shot|shoot\w*|fir(?:ed|ing)|opened fire|armed|weapon|stab\w*|attack\w*|kill\w*|wound\w*|pointed|brandish\w*|gunm[ae]n|gun|recovered|wield\w*|threaten\w*|with an?)\b", (
        ("shotgun", r"shotguns?"), ("rifle", r"(?:assault |hunting |sniper |semi-?automatic )?rifles?|carbine|AK-?47|kalashnikov"), ("pistol", r"pistols?|handguns?|revolvers?"),
        ("knife", r"(?:kitchen |hunting |pocket)?(?:knife|knives)|dagger"), ("machete", r"machetes?"), ("axe", r"axe|hatchet"), ("hammer", r"hammer"), ("sword", r"sword"), ("crossbow", r"crossbow"),
        ("bat", r"baseball bat"),
    )),
    ("goal", r"\b(?:goals?|scor\w+|net(?:ted)?|win(?:ner|s|ning)?|won|equalis\w+|equaliz\w+|late|stoppage|injury[- ]time|minute|seconds)\b", (
        ("header", r"headers?|nodded(?: home)?|headed (?:home|in)"), ("volley", r"volley(?:ed)?"), ("free kick", r"free[- ]kick"), ("penalty", r"penalty|spot-kick"), ("tap-in", r"tap-in|tapped in"), ("own goal", r"own goal"),
    )),
)  # fmt: skip
"""(what is asked, words without which a sentence does not speak of it, the sorts with their words)."""
_SORTS = tuple((what, re.compile(near, re.IGNORECASE), tuple((sort, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for sort, words in sorts)) for what, near, sorts in SORTS)
_ELSE = re.compile(r"\b(?:police|officers?|soldiers?|guards?|troops) (?:\w+ ){0,4}(?:fired|armed|shot|with)\b|\b(?:not|never|no|n['’]t|without|if|denied|missed|saved|appeals?)\b", re.IGNORECASE)
"""Words by which a sentence tells of another's thing, or of none."""


def sort_groups(desk: Desk) -> list[list[Claim]]:
    """For each such thing the sorts that several reports give, each report one alone; a report of two sorts tells of two things, and the story with it."""
    found = []
    for what, near, sorts in _SORTS:
        claims = [c for line in desk.lines if near.search(line.gist.span.quote) and not _ELSE.search(line.gist.span.quote) for c in _told(line, what, sorts)]
        if reports_in(claims) > 1 and one_each(claims):
            found.append(claims)
    return found


def _told(line: Line, what: str, sorts: Iterable[tuple[str, re.Pattern[str]]]) -> Iterable[Claim]:
    base = line.gist.span
    for sort, words in sorts:
        match = words.search(base.quote)
        if match:
            span = line.found(match)
            yield Claim("other", line, span, f"choice {what} {sort.replace(' ', '-')}", NONE, NONE, NONE, head=f"choice-{what}")
