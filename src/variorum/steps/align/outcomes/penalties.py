"""Whether someone is held or free, and which sentence he faces or got."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from variorum.steps.align.actors.unnamed import give_each_unnamed
from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line, reports_in
from variorum.steps.align.outcomes.charges import charged_one
from variorum.text.kin import NUMBERS

_YEARS = r"(?:\d{1,3}|" + "|".join(NUMBERS) + r")"
_CUSTODY = re.compile(
    r"\b(?:(?P<free>(?:released|freed|free|out|let go)) (?:\w+ ){0,3}?(?:on|after posting) (?:[\w$£€.,]+ ){0,3}?(?P<by>bail|bond|recognizance)"
    r"|(?P<held>(?:held|jailed|detained|remanded|in custody)) (?:[\w ]{0,30}?)(?P<how>without bail|without bond|in custody|pending trial|on (?:[\w$£€.,]+ ){0,3}?bail|on (?:[\w$£€.,]+ ){0,3}?bond)"
    r"|(?P<denied>denied bail|bail was denied|refused bail))\b",
    re.IGNORECASE,
)
BY = {"recognizance": "recognizance"}
"""What sets free without money; bail and bond are one."""
_TERM = rf"{_YEARS}(?: and a half)? (?:years?|months?)(?: to life)?"
_BARS = r"(?: (?:in|of) (?:prison|jail|imprisonment)| imprisonment| behind bars)"
_FEW = r"(?: [\w$£€.,'’-]+){0,6}?"
_PENALTY = re.compile(
    rf"\b(?:sentenced to|jailed for|(?:an?|potential|maximum) sentence of)\b(?P<got>{_FEW} (?:life|{_TERM}|death){_BARS}?)\b"
    rf"|\bfac(?:es?|ing)\b(?P<faced>{_FEW} (?:(?:life|{_TERM}){_BARS}|a life sentence|the death (?:penalty|sentence)))\b",
    re.IGNORECASE,
)
_LENGTH = re.compile(rf"\b({_YEARS})(?: and a half)? (year|month)s?", re.IGNORECASE)


def penalty_groups(desk: Desk) -> list[list[Claim]]:
    """For each one accused the claims on his custody and on his sentence; who is unnamed is the one named most often."""
    slots: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for line in desk.lines:
        for slot, whom, claim in _told(line):
            slots[slot, whom].append(claim)
    give_each_unnamed(slots)
    groups = [[replace(c, head=f"{slot} {whom}".strip()) for c in group] for (slot, whom), group in sorted(slots.items())]
    return [g for g in groups if reports_in(g) > 1]


def _told(line: Line) -> Iterable[tuple[str, str, Claim]]:
    text = line.gist.span.quote
    for match in _CUSTODY.finditer(text):
        items = {"free", BY.get(match["by"].lower(), "bail")} if match["free"] else {"held"}
        if match["denied"] or (match["how"] and "without" in match["how"].lower()):
            items.add("no bail")
        elif match["how"] and match["how"].lower().startswith("on "):
            items.add("bail set")
        yield "custody", charged_one(line, match.start()), _claim(line, match, items)
    for match in _PENALTY.finditer(text):
        told = (match["got"] or match["faced"]).lower()
        items = {f"{NUMBERS.get(n.lower(), n)} {unit.lower()}" for n, unit in _LENGTH.findall(told)}
        items |= {word for word in ("life", "death") if word in told}
        yield "penalty", charged_one(line, match.start()), _claim(line, match, items)


def _claim(line: Line, match: re.Match[str], items: set[str]) -> Claim:
    return Claim("outcome", line, line.found(match), "sentence told=" + ";".join(sorted(items)), NONE, NONE, NONE, text=" ".join(match[0].split()))
