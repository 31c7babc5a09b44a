"""Telephone numbers that reports print for one and the same desk: the police, a helpline."""

import re
from collections import defaultdict

from variorum.steps.align.desk.claims import NONE, Claim, one_each
from variorum.steps.align.desk.desk import Desk, Line, reports_in
from variorum.text.kin import kin

NUMBER = re.compile(r"(?<![\d.,-])(?:\+\d{1,3}[ -])?\(?\d{3,5}\)?[ -]\d{3,4}(?:[ -]\d{3,4})?(?![\d.,-]*\d)")
"""Three or more groups of digits, or two behind words of calling: 0300 123 456, 555-0143."""
CALLED = re.compile(r"\b(?:call\w*|contact\w*|phone\w*|telephone|ring|tel|dial|text|helpline|hotline)\b", re.IGNORECASE)
REACH = 60
"""Code points between the word of calling and the number."""


def dialled_groups(desk: Desk) -> list[tuple[str, list[Claim]]]:
    """(whom one calls, the numbers several reports give for it); whom a report gives two numbers for is left out."""
    slots: dict[str, list[Claim]] = defaultdict(list)
    for line in desk.lines:
        for match in NUMBER.finditer(line.gist.span.quote):
            before = line.gist.span.quote[: match.start()]
            if CALLED.search(before[-2 * REACH :]) and (whom := _whom(line, match.start())):
                digits = re.sub(r"\D", "", match[0])
                slots[whom].append(Claim("other", line, line.found(match), f"dialled {digits}", NONE, NONE, NONE))
    return [(whom, group) for whom, group in slots.items() if reports_in(group) > 1 and one_each(group)]


def _whom(line: Line, start: int) -> str:
    """The nearest noun before a number that is no word for the number itself; who `them` most likely stands for."""
    low = line.gist.span.start - line.gist.start + start
    before = [w for w in line.gist.words if w.end <= low and w.pos in {"NOUN", "PROPN", "PRON"} and w.text.isalpha() and kin(w.lemma) not in NUMBERS]
    if not before or low - before[-1].end > REACH:
        return ""
    meant = before[0] if before[-1].pos == "PRON" else before[-1]
    return "" if meant.pos == "PRON" else meant.text if meant.pos == "PROPN" and kin(meant.lemma) not in COMMON else meant.lemma.lower()


COMMON = frozenset(kin(w) for w in "police sheriff crimestopper office department".split())
"""Names of desks that are also printed as common nouns."""
NUMBERS = frozenset(kin(w) for w in "number telephone phone tel line call helpline hotline extension freephone information anyone".split())
