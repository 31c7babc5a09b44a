"""On which day something was announced, confirmed or said: the day of the saying, not of what is said."""

import re
from collections import defaultdict
from collections.abc import Sequence

from variorum.records.findings import Time
from variorum.steps.align.desk.claims import LIGHT, Claim, core_of, gathered, near_pairs, proper, shares
from variorum.steps.align.desk.desk import Desk, Line
from variorum.steps.align.desk.phrases import clause_at
from variorum.steps.align.occasions.acts import CLOCK, acts
from variorum.steps.align.occasions.hung import deed_of
from variorum.steps.align.occasions.leads import LEAD
from variorum.steps.align.occasions.moments import moment, together
from variorum.steps.align.occasions.occasions import OPEN, dated_noun, dated_value, no_date
from variorum.steps.align.occasions.places import SAYING
from variorum.text.kin import kin

ANNOUNCING = frozenset("announce confirm declare reveal disclose unveil tweet".split())
"""Verbs that tell of one act: what is announced is announced once."""
MAKING = frozenset("make release issue give come".split())
TOLD = frozenset({"ccomp", "parataxis"})
"""How the deed that is announced hangs on the verb: one verb for it on either side, or none."""
STATED = frozenset("announcement statement".split())
_DAY = re.compile(r"(?:\d{4}|XXXX)-(?:\d{2}|XX)-(?:\d{2}|XX)(?![\d/])|XXXX-WXX-\d")
ENOUGH = 0.5
SAID = frozenset({"announce"})
OTHER_DAY = 0.45
"""What days that cannot be one take from the likeness of two acts; what is merely said may be said on both."""
ONCE, LIKE = 0.2, 1.5
"""The same where like sentences name one, tell of no two deeds, and neither report tells of an announcement on another day."""


def announcement_claims(desk: Desk) -> list[Claim]:
    """One claim for each day on which something was announced; what is merely said counts in the lead alone."""
    claims = []
    for found in desk.findings:
        lead = {line.number for line in desk.whole(found.report)[:LEAD]}
        for time in found.times:
            line = desk.line_at(time.span)
            if line is not None and time.type in {"DATE", "TIME"} and not no_date(time) and (claim := _claim(line, time, line.number in lead)):
                claims.append(claim)
    return claims


def _claim(line: Line, time: Time, lead: bool) -> Claim | None:
    words, tokens = line.gist.words, line.tokens_in(time.span)
    if not tokens or dated_noun(line, tokens) is not None or deed_of(line, tokens, time) is not None:
        return None
    _, near, predicate = core_of(line, tokens)
    verb = words[predicate].lemma.lower()
    act = verb in ANNOUNCING or (verb in MAKING and any(w.head == predicate and w.lemma.lower() in STATED for w in words))
    day = dated_value(time)[1].partition("T")[0] or OPEN
    said = lead and verb in SAYING and not acts(words, predicate, hour=CLOCK.search(time.value) is not None)
    if not (act or said) or not _DAY.match(day):
        return None
    near |= frozenset(line.terms) if lead else frozenset()
    return Claim(
        "time", line, time.span, day, SAID if act else frozenset(), near, proper(line, near), edtf=time.edtf and time.edtf.partition("T")[0], about=clause_at(line, predicate), extra=("said",),
        frame=next((kin(w.lemma) for w in words if w.head == predicate and w.dep in TOLD and w.lemma.lower() not in LIGHT), ""),
    )  # fmt: skip


def announcement_groups(desk: Desk, claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims in groups that tell of one announcement: of one day, of days that nothing tells apart, or of one act in sentences that tell the same."""

    days: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.core:
            days[claim.line.report].add(claim.value)

    def alike(one: Claim, two: Claim) -> float:
        other = one.value != two.value and together(moment(one.value, one.edtf), moment(two.value, two.edtf)) is False
        if other and not one.core & two.core:
            return -1.0
        likeness = desk.likeness(one.line.number, two.line.number)
        deeds = {c.frame for c in (one, two) if c.frame}
        once = likeness >= LIKE and len(deeds) < 2 and bool(one.names & two.names) and all(len(days[c.line.report]) == 1 for c in (one, two))
        line = min(likeness / 2.0, 1.0)
        return 0.3 * bool(one.core & two.core) + 0.4 * shares(desk, one.near, two.near) + 0.4 * line - (ONCE if once else OTHER_DAY) * other

    pairs = near_pairs(desk, claims, lambda c: (f"v{c.value}", "said"))
    return [[claims[i] for i in group] for group in gathered(claims, pairs, alike, ENOUGH, by_report=True)]
