"""Whether anyone was hurt, or killed: reports that tell of nobody, in whatever words, beside those that tell of somebody."""

import re
from collections.abc import Iterable

from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line, reports_in

_NO = r"\bno (?:(?:reports? of|reported|immediate|known|apparent|word of|sign of) ){0,3}"
_HURT = r"(?:hurt|injured|harmed|wounded)"
_UNHURT = r"(?:unhurt|unharmed|uninjured|unscathed)"
_SOME = r"(?<![\w-])(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|dozens|scores|hundreds|several|\d{1,4}|(?:[\w-]+ )?(?:people|passengers|workers|police|officers|civilians|men|women|children))\b"
FATES = (
    (
        "unharmed", "hurt",
        rf"\b(?:no[- ]?one|nobody)\b(?P<between>[^.,;:?!]{{1,50}}?)\b{_HURT}\b|{_NO}(?:injur(?:y|ies)|casualt(?:y|ies))\b|\bwithout (?:any )?(?:injur(?:y|ies)|casualt(?:y|ies))\b"
        rf"|\b(?:everyone|everybody) (?:[\w'’]+ ){{0,3}}(?:was|were|got|escaped|is|are) {_UNHURT}\b",
        rf"\b(?:none(?: of (?:the |those )?[\w -]{{3,40}}?)?|neither)\b(?P<few>[^.,;:?!]{{1,50}}?)\b{_HURT}\b|{_NO}other (?:injur(?:y|ies)|casualt(?:y|ies))\b"
        rf"|\ball [^.,;:?!]{{0,40}}?(?:was|were|got|escaped|is|are) {_UNHURT}\b|\bescaped (?:{_UNHURT}|without injury)\b",
        rf"{_SOME}[^.,;:?!]{{0,50}}?\b(?:was|were|been|got) (?:\w+ly )?(?:hurt|injured|wounded)\b|{_SOME} (?:\w+ ){{0,2}}(?:injured|wounded)\b"
        rf"|{_SOME}[^.,;:?!]{{0,40}}?\b(?:suffered|sustained) (?:[\w-]+ ){{0,3}}injur(?:y|ies)\b|\binjur(?:ed|ing) {_SOME}",
    ),
    (
        "spared", "killed",
        rf"{_NO}(?:deaths?|fatalit(?:y|ies)|loss of life)\b|\b(?:no[- ]?one|nobody) (?:was|were|had been|has been|is) (?:reported )?killed\b|\b(?:no[- ]?one|nobody) (?:had |has )?died\b",
        r"(?!)",
        rf"{_SOME}[^.,;:?!]{{0,50}}?\b(?:(?:was|were|been) (?:\w+ly )?killed|died)\b|\bkill(?:ed|ing) (?:at least |about |more than )?{_SOME}",
    ),
)  # fmt: skip
"""(question, value, words for nobody, words for nobody of some, words for somebody)."""
_FATES = tuple((name, value, tuple(re.compile(words, re.IGNORECASE) for words in forms)) for name, value, *forms in FATES)
_NOT_TOLD = re.compile(r"\b(?:will|would|should|could|can|may|might|must|shall|let|gets?|seriously|badly|critically|severely|else|other)\b", re.IGNORECASE)
"""Words by which nothing is told as having been: a wish, a rule, a lesser denial."""
_BEFORE = re.compile(r"\b(?:if|ensure|ensuring|sure|hop(?:e|es|ed|ing)|pray\w*|whether|until|so that)\b[^.,;:?!]{0,25}$", re.IGNORECASE)
_REST = re.compile(r"\b(?:others?|all but|(?:everyone|everybody|anyone|anybody) else|the rest|remaining)\b[^.;:?!]{0,80}$", re.IGNORECASE)
"""Words for those beside whom somebody may have been hurt: `the other guests escaped without injury`."""
_EARLIER = re.compile(r"\b(?:1[5-9]|20)\d\d\b|\b(?:ago|last (?:year|month|week)|earlier this|previous\w*|no[- ]?one|nobody|none|not|fear\w*|since)\b|n['’]t\b", re.IGNORECASE)
"""Words by which somebody is hurt at another time, or not."""


def unharmed_groups(desk: Desk) -> list[list[Claim]]:
    """All claims that nobody was hurt (or killed), with those that somebody was where a report denies it of all; several reports make them."""
    groups = []
    for name, value, (nobody, few, some) in _FATES:
        all_spared = list(_told(desk, name, f"nobody {value}", nobody))
        spared = list(_told(desk, name, f"nobody {value}", few))
        mine = {c.line.report for c in (*all_spared, *spared)}
        struck = [c for c in _told(desk, name, f"somebody {value}", some) if c.line.report not in mine] if all_spared else []
        if struck:
            spared = []
        groups.append(sorted((*all_spared, *spared, *struck), key=lambda c: c.line.number))
    return [group for group in groups if reports_in(group) > 1]


def _told(desk: Desk, name: str, value: str, words: re.Pattern[str]) -> Iterable[Claim]:
    for line in desk.lines:
        base = line.gist.span
        match = next((m for m in words.finditer(base.quote) if _holds(line, m, value)), None)
        if match:
            span = line.found(match)
            yield Claim("outcome", line, span, value, frozenset({"hurt"}), NONE, NONE, head=name, text=" ".join(match[0].split()))


def _holds(line: Line, match: re.Match[str], value: str) -> bool:
    text = line.gist.span.quote
    if value.startswith("somebody"):
        return not _EARLIER.search(text) and not _NOT_TOLD.search(match[0])
    between = next((part for part in match.groupdict().values() if part), "")
    return not _NOT_TOLD.search(between) and not _BEFORE.search(text, 0, match.start()) and not _REST.search(text, 0, match.start())
