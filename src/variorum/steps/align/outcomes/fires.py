"""How a fire began: not known yet, suspected or known to be arson, or an accident, in whatever words reports tell it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.records.span import Span
from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line, reports_in

_FIRE = r"(?:fires?|blazes?|inferno|flames)"
_LOOK = r"(?:investigat\w+|(?:to|final) determin\w+|determining|to establish|to find|finding|to discover|look(?:ing|ed)? into|to pinpoint|sifting)"
_OPEN = r"(?:unknown|undetermined|unclear|uncertain|a mystery|(?:under|pending) (?:an? )?investigation|(?:not|n['’]t|never) (?:yet |immediately )?(?:been )?(?:known|determined|established|clear)|investigated|yet to be|unexplained)"
_ON_PURPOSE = r"(?:deliberately|intentionally|purposely|purposefully|maliciously)"
_LIT = r"(?:set|lit|started|ignited|torched)"
_ACCIDENT = (
    r"(?:electrical (?:fault|short|problem|malfunction|failure|wiring)|short[- ]circuit|faulty (?:wiring|equipment|heater|appliance)|gas leak|lightning|(?:discarded )?cigarettes?|"
    r"candles?|space heater|cooking oil|chip pan|fireworks|sparks? from|welding|careless(?:ness)?)"
)
WORDS = (
    ("arson", rf"\barson(?:ists?)?\b(?! (?:investigat\w+|squad|unit|team|experts?|detectives?|task|dogs?|charges?))|\b{_ON_PURPOSE} {_LIT}\b|\b{_LIT} (?:on purpose|{_ON_PURPOSE})\b|\bincendiary\b"),
    ("maybe suspicious", r"\b(?:potentially|possibly|perhaps|somewhat) suspicious\b"),
    ("suspicious", rf"\bsuspicious(?:,? (?:and|but) \w+)?(?: {_FIRE})?\b(?! \w*(?:package|device|person|persons|man|men|activity|object|bag|letter|vehicle|car|individual|people|circumstances)\b)"),
    ("accident", rf"\baccidental(?:ly)?\b|\b{_ACCIDENT}\b"),
)  # fmt: skip
"""What is told of how it began, the surest first."""
_WORDS = tuple((name, re.compile(words, re.IGNORECASE)) for name, words in WORDS)
_UNKNOWN = re.compile(
    rf"\b(?:cause|causes|origin)\b(?! of (?:\w+ ){{0,2}}(?:deaths?|action))[^.;:]{{0,60}}?\b{_OPEN}\b|\b{_LOOK}\b[^.;:]{{0,40}}?\b(?:causes? of|what (?:caused|started|sparked)|how [^.;:]{{0,40}}?(?:started|began|broke out))"
    rf"|\b{_FIRE}\b[^.;:]{{0,60}}?\b(?:is|are|was|remains?) (?:still |now |being )*(?:under investigation|investigated)\b(?! as)|\binvestigations? (?:into|of) (?:the )?(?:causes? of )?(?:the )?{_FIRE}\b"
    rf"|\binvestigations? (?:into|of) [^.;:]{{0,20}}?(?:causes?|caused)\b",
    re.IGNORECASE,
)
_MENTIONED = re.compile(rf"\b{_FIRE}\b|^\W*(?:the )?causes?\b|\barson|\bburn(?:s|ed|t|ing)?\b|\bablaze\b", re.IGNORECASE)
_BLAMED = re.compile(r"\b(?:caus|start|spark|ignit|blam|trigger|set off|accident|due to|result of|origin)\w*", re.IGNORECASE)
_CHARGED = re.compile(r"\b(?:charged|charges?|accused|convicted|guilty|arrested|suspicion|held|questioned|den(?:y|ies|ied)|trial|counts?|admit\w*)\b[^.;:]{0,40}$", re.IGNORECASE)
_HEDGED = re.compile(
    r"\b(?:suspect\w*|possibl[ey]|possibilit\w+|potential(?:ly)?|may|might|could|would|likely|probabl[ey]|believ\w+|apparent(?:ly)?|allegedly|consider\w*|treat\w*|investigat\w+|look\w*|point\w*|think\w*|thought|"
    r"assum\w+|fear\w*|appear\w*|seem\w*|if|whether|rumou?rs?|suggest\w*|theor\w+)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"(?:\b(?:not|no|never|neither|nor|cannot|rul(?:e|es|ed|ing) out|without|dismiss\w*)\b|n ?['’] ?t\b)[^.;:,]{0,45}$", re.IGNORECASE)
_EARLIER = re.compile(rf"\b(?:in (?:\w+,? )?(?:19|20)\d\d|(?:years?|decades?) ago|last year|(?:another|other|previous|earlier|similar) (?:\w+ )?{_FIRE})\b", re.IGNORECASE)
"""Words by which a fire of another day is told."""
STAGES = ("open", "thought", "charged", "known")
"""How sure it is, as a case goes on; what a report tells of an earlier stage is left out where it tells of a later one."""


@dataclass(frozen=True, slots=True)
class _Told:
    line: Line
    span: Span
    stage: str
    how: str


def fire_groups(desk: Desk) -> list[list[Claim]]:
    """Claims on how the fire began, of each report the surest; several reports make them."""
    by_report: dict[str, list[_Told]] = defaultdict(list)
    for line in desk.lines:
        for one in _told(line):
            by_report[line.report].append(one)
    group = [claim for told in by_report.values() for claim in _claims(told)]
    burnt = any(_FIRES.search(c.line.gist.span.quote) for c in group)
    return [group] if burnt and reports_in(group) > 1 else []


_FIRES = re.compile(rf"\b(?:{_FIRE}|arson\w*)\b", re.IGNORECASE)


def _claims(told: Sequence[_Told]) -> Iterable[Claim]:
    stage = max((t.stage for t in told), key=STAGES.index)
    kept = [t for t in told if t.stage == stage]
    value = f"began {stage}=" + ";".join(sorted({t.how for t in kept} - {""}))
    for t in kept:
        yield Claim("outcome", t.line, t.span, value, NONE, NONE, NONE, head="began", text=" ".join(t.span.quote.split()))


def _told(line: Line) -> Iterable[_Told]:
    text = line.gist.span.quote
    if not _MENTIONED.search(text) or _EARLIER.search(text) or text.rstrip(" ”\"'’").endswith("?"):
        return
    for how, words in _WORDS:
        match = next((m for m in words.finditer(text) if not _DENIED.search(text, 0, m.start())), None)
        if match is None or (how == "accident" and not _BLAMED.search(text)):
            continue
        stage, first, last = _stage(text, match, how)
        yield _Told(line, line.span(first, last), stage, how)
        return
    if (unknown := _UNKNOWN.search(text)) is not None:
        yield _Told(line, line.found(unknown), "open", "")


def _stage(text: str, match: re.Match[str], how: str) -> tuple[str, int, int]:
    """How sure the sentence is of what it tells, with the stretch that tells it: its hedges stand before the words, or shortly behind them."""
    first, last = match.span()
    charged = _CHARGED.search(text, 0, first) if how == "arson" else None
    if charged:
        return "charged", charged.start(), last
    ahead, after = _HEDGED.search(text, max(0, first - BEFORE), first), _HEDGED.search(text, last, last + BEHIND)
    stage = "thought" if ahead or after or how.endswith("suspicious") else "known"
    return stage, ahead.start() if ahead else first, after.end() if after and not ahead else last


BEFORE, BEHIND = 70, 30
"""Letters before and behind the words within which a hedge is of them."""
