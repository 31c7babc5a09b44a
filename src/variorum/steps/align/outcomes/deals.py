"""How far a deal has got: an offer that was made and withdrawn, an appointment or a takeover in talks and then settled, or off."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.records.span import Span
from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line, reports_in

_OFFER = r"(?:offers?|bids?|proposals?)"
_GAP = r"(?:[\w$.,'’-]+ ){0,8}?"
_OFFERS = re.compile(
    rf"\b(?P<undone>(?:withdr[ae]w\w*|rescind\w*|retract\w*|pull(?:ed|s)?(?: back)?|t(?:ook|aken) back|drop(?:ped|s)?) {_GAP}{_OFFER})\b"
    rf"|\b(?P<made>(?:mad?(?:e|es|king)|extend(?:ed|s)?|submit(?:ted|s)?|put(?:s)? in|present(?:ed|s)?|tabled?) {_GAP}{_OFFER}"
    rf"|(?:ha(?:s|ve|d) |reportedly )?offered {_GAP}(?:contract|deal|job|post|package|terms?))\b",
    re.IGNORECASE,
)
_DEALS = re.compile(
    r"\b(?P<talks>in (?:\w+ )?(?:talks|negotiations)|(?:is|are|was|were|still|been) negotiating|(?:close to|about to|on the verge of) (?:sign|hir|nam|appoint|buy|join|direct|acquir)\w*"
    r"|(?:is|are) expected to (?:be named|sign|join|direct|buy|accept|succeed|replace|take over|become)|(?:under|in) (?:\w+ )?consideration"
    r"|no (?:deal|contract|agreement) (?:has been |was |is |had been )?(?:yet )?(?:signed|reached)|not (?:yet )?(?:been )?signed(?: on)?|(?:it['’]s|it is) not (?:yet )?official)\b"
    r"|\b(?P<settled>ha(?:s|ve) (?:now )?(?:been )?(?:hired|named|appointed|signed|cast|acquired|bought)|(?:was|were) (?:hired|named|appointed|signed|cast) (?:as|to)"
    r"|ha(?:s|ve) (?:now )?confirmed that [\w .'’-]{3,40} will|it['’]s official|ha(?:s|ve) (?:officially )?(?:agreed to|reached (?:a|an) (?:deal|agreement)|accepted the \w+))\b"
    r"|\b(?P<off>(?:pull|back|drop|bow|walk|step)(?:ed|ing|s)? (?:out|away)(?: of| from) (?:[\w’']+ ){0,2}(?:talks|negotiations|deal|merger|takeover|running|race|bidding)"
    r"|(?:talks|negotiations) (?:[\w.]+ ){0,4}?(?:ha(?:ve|s|d) )?(?:collapsed|broke(?:n)? (?:down|off)|f(?:ell|allen) (?:through|apart)|failed)"
    r"|(?:will|would) not (?:be )?(?:return(?:ing)?|direct(?:ing)?|join(?:ing)?|sign(?:ing)?|buy(?:ing)?|tak(?:e|ing) (?:over|the (?:job|post|role))))\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not|never|n['’]t|if|would|could|may|might|whether)\s+(?:\w+\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Stage:
    line: Line
    span: Span
    stage: str
    names: frozenset[str]


def deal_groups(desk: Desk) -> list[list[Claim]]:
    """Claims on one deal where reports tell it at two stages; one told at one stage alone asks nothing."""
    offers = [s for line in desk.lines for s in _stages(line, _OFFERS)]
    deals = [s for line in desk.lines for s in _stages(line, _DEALS)]
    found = [_turned(offers, frozenset({"undone"}), "made"), _turned(deals, ENDS, "talks")]
    return [_claims(told) for some in found for told in some]


ENDS = frozenset({"settled", "off"})
"""How talks end."""


def _turned(stages: Sequence[_Stage], late: frozenset[str], early: str) -> Iterable[list[_Stage]]:
    """For each name of a late stage, all that tells either stage of the same, where reports differ."""
    by_name: dict[str, list[_Stage]] = defaultdict(list)
    for one in stages:
        for name in one.names:
            by_name[name].append(one)
    lone = [s for s in stages if not s.names and s.stage == early]
    done: set[tuple[str, int]] = set()
    for name in sorted(by_name, key=lambda n: (-reports_in(by_name[n]), n)):
        told = [s for s in by_name[name] if (s.line.report, s.span.start) not in done]
        ends = {s.line.report for s in told if s.stage in late}
        starts = {s.line.report for s in told if s.stage == early} - ends
        if ends and starts:
            told += [s for s in lone if early == "talks" and s.line.report not in ends | starts]
            done.update((s.line.report, s.span.start) for s in told)
            yield [s for s in told if s.stage in late or s.line.report not in ends]


def _stages(line: Line, cues: re.Pattern[str]) -> Iterable[_Stage]:
    base = line.gist.span
    for match in cues.finditer(base.quote):
        if match.lastgroup != "talks" and _DENIED.search(base.quote, max(0, match.start() - 20), match.start()):
            continue
        span = line.found(match)
        yield _Stage(line, span, match.lastgroup or "", _names(line, match.end()))


def _names(line: Line, end: int) -> frozenset[str]:
    """The proper words of the sentence up to the end of the cue; of all of it where none stands there."""
    before = line.gist.span.start - line.gist.start
    named = (w for w in line.gist.words if w.pos in {"PROPN", "NOUN"} and w.text[:1].isupper() and len(w.text) > 2 and w.ent not in {"DATE", "TIME"})
    proper = [(w.start - before, w.text.lower().rstrip("s")) for w in named]
    return frozenset(n for at, n in proper if at < end) or frozenset(n for _, n in proper)


def _claims(told: Sequence[_Stage]) -> list[Claim]:
    return [
        Claim("outcome", s.line, s.span, f"deal {s.stage}=", NONE, NONE, NONE, head="deal", text=" ".join(s.span.quote.split())) for s in told
    ]
