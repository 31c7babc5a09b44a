"""What someone is suspected of, charged with or found guilty of, whatever words and however many sentences a report takes."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from variorum.steps.align.actors.unnamed import give_each_unnamed
from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line, reports_in
from variorum.text.tree import kid

OFFENCES = (
    ("attempted murder", r"attempted (?:(?:first|second|third)[- ]degree )?murder|murder attempt"),
    ("murder 1", r"first[- ]degree murder|murder in the first degree"),
    ("murder 2", r"second[- ]degree murder|murder in the second degree"),
    ("murder 3", r"third[- ]degree murder|murder in the third degree"),
    ("murder", r"murder(?:s|ing)?|murder"),
    ("vehicular manslaughter", r"vehicular manslaughter"),
    ("vehicular homicide", r"(?:criminal )?vehicular (?:homicide|operation)"),
    ("manslaughter", r"(?:in)?voluntary manslaughter|manslaughter"),
    ("negligent homicide", r"(?:criminally )?negligent homicide|causing death by (?:dangerous|careless) driving"),
    ("homicide", r"(?:in)?voluntary homicide|homicide"),
    ("killing", r"killing"),
    ("drunk driving", r"d\.?[uw]\.?i\b|drunk(?:en)?[- ]driving|drink[- ]{1,2}driving|driving (?:while|under) (?:drunk|intoxicated|the influence)|driving drunk"),
    ("leaving the scene", r"(?:leaving|fleeing) the scene|hit[- ]and[- ]run"),
    ("sexual assault", r"sexual (?:assault|abuse)|rap(?:e|ing)|indecency"),
    ("assault", r"assault(?:ing)?|battery|wounding"),
    ("arson", r"arson|setting fire"),
    ("robbery", r"robb(?:ery|ing)"),
    ("burglary", r"burglary|breaking and entering"),
    ("theft", r"theft|larceny|stealing|embezzlement|shoplifting"),
    ("fraud", r"fraud|forgery|defrauding|money[- ]laundering|insider trading|tax evasion"),
    ("bribery", r"bribery|corruption|extortion|blackmail"),
    ("perjury", r"perjury|obstruction of justice"),
    ("kidnapping", r"kidnapp?ing|abduction|unlawful imprisonment"),
    ("piracy", r"piracy|hijacking"),
    ("terrorism", r"terroris(?:m|t offences)|treason|espionage|spying|genocide|war crimes|crimes against humanity"),
    ("weapons", r"(?:illegal|criminal|unlawful) (?:use|possession) of (?:an? |the |his |her )?(?:\w+ )?(?:weapon|firearm|gun)|weapons? (?:possession|charges?|offences?)"),
    ("drugs", r"drug (?:possession|trafficking|dealing|charges?|offences?)|possession of (?:cocaine|heroin|marijuana|drugs)"),
    ("cruelty", r"(?:animal )?cruelty|child (?:abuse|neglect|endangerment)|reckless endangerment"),
    ("conspiracy", r"conspiracy|conspiring|racketeering"),
    ("dangerous driving", r"(?:reckless|dangerous|careless) driving"),
    ("trespass", r"trespass(?:ing)?|vandalism|criminal damage|disorderly conduct|resisting arrest|harassment|stalking"),
)  # fmt: skip
"""What law calls an offence, under one name; longer names stand first."""
_OFFENCE = re.compile(r"\b(?:" + "|".join(f"(?P<o{i}>{p})" for i, (_, p) in enumerate(OFFENCES)) + r")\b", re.I)
_CUES = (
    ("cleared", r"acquitted of|cleared of|(?:found )?not guilty of"),
    ("guilty", r"convicted (?:of|in)|(?:found|pleaded|pleads|pled)? ?\bguilty (?:of|to|in|verdict)|conviction for"),
    ("expected", r"(?:could|may|might|expected to|likely to) (?:be )?(?:fac(?:e|ing)|charged)|expect(?:s|ed)? (?:[\w.]+ ){1,3}to be charged|(?:whether|considering) (?:to )?(?:file|filing|charg)\w*"),
    ("charged", r"charged (?:\w+ ){0,2}with|indicted (?:\w+ )?(?:on|for)|arraigned on|charges? of|counts? of|charges against"),
    ("accused", r"accused of|faces?|facing"),
    ("suspected", r"(?:arrested|held|detained|questioned|booked) (?:[\w.:]+ ){0,8}?(?:on (?:suspicion|probable cause)|for)|suspected of|suspicions? of|probable cause"),
)  # fmt: skip
_CUE = re.compile(r"\b(?:" + "|".join(f"(?P<{name}>{p})" for name, p in _CUES) + r")", re.I)
_BREAK = re.compile(r"[.;:?!](?:\s|$)|\b(?:after|when|while|who|before|but|because|killed|died|over|in (?:an?|connection|the (?!first|second|third)))\b", re.I)
"""Where what is charged ends: a new clause tells something else."""
_EARLIER = re.compile(r"\b(?:previous(?:ly)?|prior|earlier)\b[^.;:]{0,50}$", re.I)
_APART = re.compile(r"^[^.;:]{0,20}\b(?:another|unrelated|separate|earlier|previous) (?:case|matter|incident|crime|investigation)\b", re.I)
"""Words before and behind by which a charge is one of another case."""
REACH = 70
"""Letters between two offences of one list, or between the cue and the first."""


@dataclass(frozen=True, slots=True)
class _Case:
    stage: str
    line: Line
    start: int
    end: int
    offences: frozenset[str]
    whom: str


def charge_groups(desk: Desk) -> list[list[Claim]]:
    """For each accused the claims of the reports, each on all that its report lists, at the furthest stage it tells."""
    slots: dict[tuple[str, str], list[_Case]] = defaultdict(list)
    for line in desk.lines:
        for case in _cases(line):
            slots["guilty" if case.stage in {"guilty", "cleared"} else "charged", case.whom].append(case)
    give_each_unnamed(slots)
    return [claims for (slot, whom), cases in sorted(slots.items()) if (claims := _claims(slot, whom, cases)) and reports_in(claims) > 1]


ORDER = ("suspected", "expected", "accused", "charged", "guilty", "cleared")
"""How a case goes on; what a report tells of an earlier stage is left out where it tells of a later one."""


def _claims(slot: str, whom: str, cases: Sequence[_Case]) -> list[Claim]:
    by_report: dict[str, list[_Case]] = defaultdict(list)
    for case in cases:
        by_report[case.line.report].append(case)
    claims = []
    for told in by_report.values():
        stage = max((c.stage for c in told), key=ORDER.index)
        told = [c for c in told if c.stage == stage]
        offences = frozenset[str]().union(*(c.offences for c in told))
        value = f"case {stage}=" + ";".join(sorted(_finest(offences)))
        for c in told:
            base = c.line.gist.span
            span = replace(base, start=base.start + c.start, end=base.start + c.end, quote=base.quote[c.start : c.end])
            claims.append(Claim("outcome", c.line, span, value, NONE, NONE, NONE, head=f"{slot} {whom}".strip(), text=" ".join(span.quote.split())))
    return claims


def _finest(offences: frozenset[str]) -> frozenset[str]:
    """Without those that a finer one of the same report stands for: `murder` beside `murder 2`."""
    finer = {kind for o in offences for kind in ("murder", "manslaughter", "homicide", "assault") if o != kind and kind in o and not o.startswith("attempted")}
    deadly = {o for o in offences if o.startswith(("murder", "manslaughter", "vehicular", "homicide", "negligent"))}
    return offences - finer - ({"killing"} if deadly else set())


def _cases(line: Line) -> Iterable[_Case]:
    text = line.gist.span.quote
    at = 0
    while (cue := _CUE.search(text, at)) is not None:
        at = cue.end()
        stop = _BREAK.search(text, cue.end())
        limit = stop.start() if stop else len(text)
        found, last = [], cue.end()
        for match in _OFFENCE.finditer(text, cue.start() if cue.lastgroup == "expected" else cue.end(), limit):
            if match.start() - last > REACH:
                break
            found.append(OFFENCES[int((match.lastgroup or "o0")[1:])][0])
            last = match.end()
        if found and not _EARLIER.search(text, 0, cue.start()) and not _APART.search(text[last:]):
            yield _Case(cue.lastgroup or "", line, cue.start(), last, frozenset(found), charged_one(line, cue.start()))
        at = last if found else at


def charged_one(line: Line, at: int) -> str:
    """The family name of whom a case is against, as the parse has it: the subject of what stands at a letter of the sentence; empty where it is no name."""
    words, before = line.gist.words, line.gist.span.start - line.gist.start
    against = line.gist.span.quote.find(" against ", at)
    if against >= 0:
        named = [k for k, w in enumerate(words) if w.start > against + before and w.ent == "PERSON"]
        return next((words[k].lemma for k in named if k + 1 not in named), "")
    verb = next((i for i, w in enumerate(words) if w.end > at + before), None)
    for _ in range(6):
        if verb is None:
            return ""
        subject = kid(words, verb, "nsubj", "nsubjpass")
        if subject is not None:
            return words[subject].lemma if words[subject].ent == "PERSON" else ""
        if words[verb].head == verb:
            return ""
        verb = words[verb].head
        if words[verb].ent == "PERSON":
            return words[verb].lemma
    return ""
