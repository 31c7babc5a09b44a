"""What happened in a game, by the game's own clock. A value is `clock SCALE FIRST..LAST`, in seconds."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from variorum.records.span import Span
from variorum.steps.align.desk.claims import Claim, core_of, proper
from variorum.steps.align.desk.desk import Desk, Line, reports_in, term
from variorum.steps.align.desk.phrases import clause_at, doer_of
from variorum.steps.align.occasions.clocks import WHOLE, ClockTime, clock_times
from variorum.text.kin import kin
from variorum.text.unions import Unions

DEEDS = {word: line.split()[0] for line in (
    "off red dismiss expel sending-off leave limp exit", "on replace substitute replacement", "down floor canvas knockdown drop",
    "stop end knockout ko stoppage halt finish", "goal score net head header equalise equalize equaliser level winner opener decider goal opening scoring penalty touchdown pointer throw basket layup dunk triple settle seal clinch hit strike convert fire slot",
) for word in line.split()}  # fmt: skip
"""What is done in a game, under one word for each of its deeds."""
BEHIND = {"out": "stop", "off": "off", "down": "down"}
"""Particles that make a deed of a verb: knocked out, sent off, put down."""
AGAIN = "again"
"""Frame of a deed that is told as a further one: it was done before."""
NAMELESS = frozenset({"stop", "down"})
"""Deeds that are told of one game without saying whose they are."""


def playing_claims(desk: Desk) -> list[Claim]:
    """One claim for each time that the clock of a game tells; none where no report tells one that nothing else can be."""
    told = [(line, one) for line in desk.lines for one in clock_times(line.gist.span.quote)]
    sure = {one.scale.split()[0] for _, one in told if one.sure}
    if not sure:
        return []
    claims = []
    down = "left" in sure and "match" not in sure
    for line, read in told:
        one = replace(read, scale="left", low=read.left[0], high=read.left[1]) if down and read.left else read
        scale = one.scale.split()[0]
        if one.sure or scale in sure:
            claims += _claim(line, one)
    return claims


def of_parts(claims: Sequence[Claim], told: Sequence[Claim]) -> list[Claim]:
    """The claims, a quarter of the year as that of the game where the story tells one by its quarters (`told`: its times of a game)."""
    if not any("quarter" in c.value and not _whole_part(c) for c in told):
        return list(claims)
    return [replace(c, value=f"clock left quarter {nth} 0..{WHOLE:g}", edtf=None) if (nth := _quarter_of(c.value)) else c for c in claims]


def _quarter_of(value: str) -> int:
    """Which quarter of a year a date is; 0 where it is none. EDTF counts them from 33."""
    match = _OF_YEAR.fullmatch(value)
    return int(match["nth"] or int(match["edtf"]) - 32) if match else 0


_OF_YEAR = re.compile(r"(?:\d{4}|XXXX)-(?:Q(?P<nth>[1-4])|(?P<edtf>3[3-6]))")


def _claim(line: Line, one: ClockTime) -> list[Claim]:
    base = line.gist.span.start
    span = Span(line.report, base + one.start, base + one.end, line.gist.span.quote[one.start : one.end])
    tokens = line.tokens_in(span)
    if not tokens:
        return []
    core, near, predicate = core_of(line, tokens)
    deed = _deed(line, tokens, predicate) or (kin(line.gist.words[predicate].lemma) if one.sure else "")
    if not deed:
        return []
    value = f"clock {one.scale} {one.low:g}..{one.high:g}"
    again = any(w.text.lower() == "again" and w.head == predicate for w in line.gist.words)
    doer = doer_of(line, predicate)
    whose = frozenset(t for i in line.tokens_in(doer) if (t := term(line.gist.words[i]))) if doer else near
    return [Claim("time", line, span, value, core, whose, proper(line, near) & whose, low=one.low, high=one.high, head=deed, about=clause_at(line, predicate), extra=("clock",), frame=AGAIN * again)]


def _deed(line: Line, tokens: Sequence[int], predicate: int) -> str:
    """What happened then: told by the verb, what hangs on it, or the noun the time stands at."""
    words = line.gist.words
    close = [i for i, w in enumerate(words) if i not in tokens and (i == predicate or w.head == predicate or w.head in tokens or words[tokens[-1]].head == i)]
    wide = [i for i, w in enumerate(words) if i not in tokens and words[w.head].head == predicate]
    named = [i for i, w in enumerate(words) if i not in tokens and w.dep == "compound" and w.head in (*close, *wide)]
    for i in (predicate, *close, *wide, *named):
        particle = next((BEHIND[w.lemma.lower()] for w in words if w.head == i and w.dep == "prt" and w.lemma.lower() in BEHIND), "")
        deed = particle or DEEDS.get(words[i].lemma.lower(), "")
        if deed:
            return deed
    return ""


def playing_groups(desk: Desk, claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims that tell when one thing of a game happened: one deed of one person, or a deed that needs no name.

    Where a report tells two times of it, or that it was done again, it happened twice, as what a team does: then only times that fit are laid together.
    """
    people = {kin(word) for found in desk.findings for actor in found.actors if actor.kind == "person" for word in actor.name.split()[-1:]}
    slots: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        names = sorted(n for n in claim.near & people or claim.names if claim.head not in NAMELESS)
        for name in names or [""]:
            slots[claim.head, name].append(claim)
    found, done = _moments(desk, claims)
    for (deed, name), group in sorted(slots.items(), key=lambda item: (-reports_in(item[1]), item[0])):
        left = [c for c in group if c.span not in done]
        narrow = [c for c in left if not _whole_part(c)]
        again = any(c.frame == AGAIN for c in narrow)
        twice = again or _twice(narrow)
        alone = (name in people or deed in NAMELESS) and not twice
        parts = [narrow] if alone else _fitting(narrow, desk if not twice or (deed in NAMELESS and not again) else None)
        for part in _with_wide(parts, [c for c in left if _whole_part(c)]):
            if reports_in(part) > 1:
                found.append(part)
                done.update(c.span for c in part)
    return _of_one_second(desk, [*found, *([c] for c in claims if c.span not in done)])


def _of_one_second(desk: Desk, groups: Sequence[list[Claim]]) -> list[list[Claim]]:
    """The groups, those put together of which like sentences tell the same second, whatever deed each names of it; of several reports each."""
    exact = [(n, c) for n, group in enumerate(groups) for c in group if c.low is not None and c.low == c.high]
    unions = Unions(len(groups))
    for at, (n, one) in enumerate(exact):
        for k, two in exact[:at]:
            if one.low == two.low and _next_to(desk, one, two):
                unions.join(k, n)
    whole: dict[int, list[Claim]] = defaultdict(list)
    for n, group in enumerate(groups):
        whole[unions.root(n)] += group
    return [group for group in whole.values() if reports_in(group) > 1]


TICKS = 2.0
"""Seconds between two clocks that tell one moment: hardly ever does a game bring two worth telling in so little time."""
SHARED = 0.6
"""Likeness of two sentences that may be of that moment."""


def _moments(desk: Desk, claims: Sequence[Claim]) -> tuple[list[list[Claim]], set[Span]]:
    """Times told to the second that lie next to each other in several reports, whatever deed each names; and their spans."""
    exact = [c for c in claims if c.low is not None and c.low == c.high]
    unions = Unions(len(exact))
    for i in range(len(exact)):
        for k in (k for k in range(i) if _next_to(desk, exact[k], exact[i])):
            unions.join(k, i)
    groups: dict[int, list[Claim]] = defaultdict(list)
    for i, claim in enumerate(exact):
        groups[unions.root(i)].append(claim)
    found = [g for g in groups.values() if reports_in(g) > 1 and len({c.low for c in g}) > 1]
    return found, {c.span for g in found for c in g}


def _scale(claim: Claim) -> str:
    """What a clock counts, and of which part of the game: its value without the seconds."""
    return claim.value.rpartition(" ")[0]


def _one_scale(one: Claim, two: Claim) -> bool:
    """Whether the clocks of two times count alike, one of them perhaps without saying of which part."""
    a, b = _scale(one), _scale(two)
    return a == b or a.startswith(f"{b} ") or b.startswith(f"{a} ")


def _next_to(desk: Desk, one: Claim, two: Claim) -> bool:
    close = one.low is not None and two.low is not None and abs(one.low - two.low) <= TICKS
    return _one_scale(one, two) and close and one.line.report != two.line.report and desk.likeness(one.line.number, two.line.number) >= SHARED


def _whole_part(claim: Claim) -> bool:
    """Whether a time tells the part of a game alone: much is done in one, and again in the next."""
    return claim.low == 0.0 and claim.high == WHOLE


def _with_wide(parts: Sequence[list[Claim]], wide: Sequence[Claim]) -> list[list[Claim]]:
    """The parts with each of the wide times in the first whose times all fit it; those that fit none in parts of their own."""
    found = [list(part) for part in parts if part]
    left: list[Claim] = []
    for claim in wide:
        home = next((part for part in found if all(_fit(claim, other) for other in part)), left)
        home.append(claim)
    return [*found, *_fitting(left, None)]


def _twice(group: Sequence[Claim]) -> bool:
    return any(a.line.report == b.line.report and not _fit(a, b) for n, a in enumerate(group) for b in group[:n])


TELLING = 1.2
"""Likeness of two sentences from which they tell one moment, whatever its time."""


def _fitting(group: Sequence[Claim], desk: Desk | None) -> list[list[Claim]]:
    """The group in parts of times that fit; with a desk also of times that sentences which tell the same give."""
    parts: list[list[Claim]] = []
    for claim in group:
        home = next((part for part in parts if all(_fit(claim, other) or (desk is not None and _retold(desk, claim, other)) for other in part)), None)
        if home is None:
            parts.append([claim])
        else:
            home.append(claim)
    return parts


def _retold(desk: Desk, one: Claim, two: Claim) -> bool:
    return one.line.report != two.line.report and desk.likeness(one.line.number, two.line.number) >= TELLING


def _fit(one: Claim, two: Claim) -> bool:
    if not _one_scale(one, two):
        return False
    return one.low is not None and two.low is not None and one.high is not None and two.high is not None and one.low <= two.high and two.low <= one.high
