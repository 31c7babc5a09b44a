"""Reports that tell that nobody was hurt, in whatever words: one fact, beside the figures of those who were."""

import re
from collections.abc import Sequence
from dataclasses import replace

from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk

_UNHARMED = re.compile(
    r"\b(?:no[- ]?one|nobody|none(?: of (?:the |those )?[\w -]{3,40}?)?|neither)\b(?P<between>[^.,;:?!]{1,50}?)\b(?:hurt|injured|harmed|wounded)\b"
    r"|\bno (?:(?:reports? of|reported|immediate|other|known|apparent|word of|sign of) ){0,3}(?:injur(?:y|ies)|casualt(?:y|ies))\b"
    r"|\bwithout (?:any )?(?:injur(?:y|ies)|casualt(?:y|ies))\b"
    r"|\b(?:everyone|everybody|all [^.,;:?!]{0,40}?)\b(?:was|were|got|escaped|is|are) (?:unhurt|unharmed|uninjured|unscathed)\b"
    r"|\bescaped (?:unhurt|unharmed|uninjured|unscathed|without injury)\b",
    re.IGNORECASE,
)
_NOT_TOLD = re.compile(r"\b(?:will|would|should|could|can|may|might|must|shall|let|gets?|seriously|badly|critically|severely|else)\b", re.IGNORECASE)
"""Words by which nothing is told as having been: a wish, a rule, a lesser denial."""
_BEFORE = re.compile(r"\b(?:if|ensure|ensuring|sure|hop(?:e|es|ed|ing)|pray\w*|whether|until|so that)\b[^.,;:?!]{0,25}$", re.IGNORECASE)


def unharmed_groups(desk: Desk) -> list[list[Claim]]:
    """All claims that nobody was hurt, where several reports make them."""
    claims = []
    for line in desk.lines:
        base = line.gist.span
        for match in _UNHARMED.finditer(base.quote):
            if _NOT_TOLD.search(match["between"] or "") or _BEFORE.search(base.quote, 0, match.start()):
                continue
            span = replace(base, start=base.start + match.start(), end=base.start + match.end(), quote=match[0])
            claims.append(Claim("outcome", line, span, "nobody hurt", frozenset({"hurt"}), NONE, NONE, head="unharmed", text=" ".join(match[0].split())))
            break
    return [claims] if _reports(claims) > 1 else []


def _reports(claims: Sequence[Claim]) -> int:
    return len({c.line.report for c in claims})
