"""Times of a game as its own clock tells them: `in the 78th minute`, `with 7:41 left in the half`, `at 2:29 of round three`.

A value is `clock SCALE FIRST..LAST`, in seconds: of the whole match, or gone or left of a part of it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.records.span import Span
from variorum.steps.align.desk.claims import Claim, core_of, proper
from variorum.steps.align.desk.desk import Desk, Line, reports_in, term
from variorum.steps.align.desk.kin import kin
from variorum.steps.align.desk.phrases import clause_at, doer_of
from variorum.text.numbers import ORDINALS, WORDS, number
from variorum.text.unions import Unions

_N = rf"(?:\d{{1,3}}|{WORDS}\b|an?\b)"
_ORDINAL = r"(?:\d{1,3}(?:st|nd|rd|th)|" + "|".join(ORDINALS) + ")"
_NOUN = r"[\s-]+(?!(?:on|with|to|and|when|after|by|as|against|before|for|at)\b)\w"
"""A word behind an ordinal that the ordinal belongs to: in the third room."""
_PART = rf"(?:(?:the\s+)?(?P<nth>{_ORDINAL})(?:[\s-]+(?P<unit>half|quarter|period|round)|(?!{_NOUN}))|(?P<unit2>round|quarter|period)\s+(?P<nth2>{_N})|the\s+(?P<unit3>half|quarter|period|round)|(?P<over>overtime|extra\s+time|regulation))"
_SPAN = rf"(?:(?P<m>\d{{1,2}}):(?P<s>\d\d)(?:\.\d)?|(?P<m2>{_N})[\s-]minutes?(?:,?\s+(?:and\s+)?(?P<s2>{_N})[\s-]seconds?)?|(?P<s3>\d{{1,3}}\.\d|{_N})\s+seconds?)"
_LEFT = re.compile(
    rf"{_SPAN}\s+(?:(?:left|remaining|to\s+play|to\s+go|still\s+on\s+the\s+clock)(?:\s+(?:in|of|on|before)\s+{_PART})?\b"
    r"|(?P<end>(?:from|before)\s+(?:time|the\s+end|full[\s-]time|the\s+final\s+whistle|half[\s-]?time|the\s+break|the\s+interval)\b))",
    re.IGNORECASE,
)
_GONE = re.compile(rf"(?:\b(?:at|after)\s+(?P<at>{_SPAN})\s+(?:of|in|into)|(?P<into>{_SPAN.replace('?P<', '?P<i')})\s+into)\s+{_PART}", re.IGNORECASE)
_MINUTE = re.compile(rf"\b(?:(?P<nth>{_ORDINAL})[\s-]minute\b|on\s+(?P<on>\d{{1,3}}|{WORDS})\s+minutes?\b|(?P<hour>(?:on\s+|since\s+)?the\s+hour\s+mark)|(?P<half>at\s+half[\s-]?time))", re.IGNORECASE)
_AFTER = re.compile(rf"\bafter\s+(?P<n>\d{{1,2}}|{WORDS})\s+minutes\b(?!\s+of)", re.IGNORECASE)
_IN = re.compile(rf"\b(?:(?P<how>midway|halfway|early|late|earlier|later)\s+(?:through|in|into)|in|during)\s+{_PART}", re.IGNORECASE)
_STOPPED = re.compile(r"\b(?:stop(?:ped|ping|s)|end(?:ed|ing|s)|halt(?:ed|ing|s))\b[^.;:]{0,40}?\bat\s+(?P<time>(?P<m>\d):(?P<s>\d\d))(?![:\d]|\s*(?:[ap]\.?m\b|GMT|hours|local))", re.IGNORECASE)
"""The clock of a round without its round: `stopped the fight at 2:56`."""
_BOUT = re.compile(r"\b(?:referee|fight|bout|knock(?:ed )?out|TKO)\b", re.IGNORECASE)
_MAY = re.compile(rf"minute|\d:\d\d|half|quarter|period|round|overtime|extra|regulation|hour\s|{_ORDINAL}", re.IGNORECASE)
"""Every time of a game has one of these: most sentences have none, and no form is laid on them."""
MATCH, ROUND, PERIOD = 5400, 180, 1200
QUARTER = (600, 900)
"""Seconds of a football match, of a round of boxing, of a third of an ice hockey game, of the shortest and longest quarters."""
THIRDS = {"midway": (0.33, 0.67), "halfway": (0.33, 0.67), "early": (0.0, 0.34), "late": (0.66, 1.07)}
WHOLE = 900.0
"""Seconds that the clock of a quarter counts down at most."""
_HEDGE = re.compile(r"\b(?P<hedge>under|less\s+than|over|more\s+than|about|around|some|roughly)\s+$", re.IGNORECASE)
HEDGES = {"under": (-60.0, 0.0), "less": (-60.0, 0.0), "over": (0.0, 59.0), "more": (0.0, 59.0)}
ROUGH = (-30.0, 59.0)
"""Seconds before and behind a minute of the clock that it may mean, by the word before it."""
DEEDS = {word: line.split()[0] for line in (
    "off red dismiss expel sending-off leave limp exit", "on replace substitute replacement", "down floor canvas knockdown drop",
    "stop end knockout ko stoppage halt finish", "goal score net head header equalise equalize equaliser level winner opener decider goal opening scoring penalty touchdown pointer throw basket layup dunk triple settle seal clinch hit strike convert fire slot",
) for word in line.split()}  # fmt: skip
"""What is done in a game, under one word for each of its deeds."""
BEHIND = {"out": "stop", "off": "off", "down": "down"}
"""Particles that make a deed of a verb: knocked out, sent off, put down."""
NAMELESS = frozenset({"stop", "down"})
"""Deeds that are told of one game without saying whose they are."""


@dataclass(frozen=True, slots=True)
class ClockTime:
    """What the words from `start` to `end` of a sentence tell; `sure` where nothing but a game is told so."""

    start: int
    end: int
    scale: str
    low: float
    high: float
    sure: bool = True
    left: tuple[float, float] | None = None
    """Seconds left, where the words tell minutes that are counted up or down as the game has it."""


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
    doer = doer_of(line, predicate)
    whose = frozenset(t for i in line.tokens_in(doer) if (t := term(line.gist.words[i]))) if doer else near
    return [Claim("time", line, span, value, core, whose, proper(line, near) & whose, low=one.low, high=one.high, head=deed, about=clause_at(line, predicate), extra=("clock",))]


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


def clock_times(text: str) -> Iterator[ClockTime]:
    """Every time of a game in a sentence, none inside another."""
    taken: list[tuple[int, int]] = []
    if not _MAY.search(text):
        return
    for form, read in ((_LEFT, _left), (_GONE, _gone), (_MINUTE, _minute), (_AFTER, _after), (_IN, _in), (_STOPPED, _stopped)):
        for match in form.finditer(text):
            one = read(match)
            if one and not any(a < one.end and one.start < b for a, b in taken):
                taken.append((one.start, one.end))
                yield one


def _count(text: str | None) -> float:
    """A number in figures or words, an ordinal as its number; 0 where there is none."""
    word = (text or "0").lower()
    return float(ORDINALS.get(word) or number(re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", word)) or (word in {"a", "an"}))


def _seconds(match: "re.Match[str]", before: str = "") -> float:
    got = match.groupdict()
    return 60 * (_count(got[before + "m"]) + _count(got[before + "m2"])) + _count(got[before + "s"]) + _count(got[before + "s2"]) + _count(got[before + "s3"])


def _part(match: "re.Match[str]") -> str:
    """The part of a game that is named: `round 8`, `half`; empty where none is."""
    got = match.groupdict()
    if got.get("over"):
        return str(got["over"]).lower().split()[0]
    unit = got.get("unit") or got.get("unit2") or got.get("unit3") or ("round" if got.get("nth") else "")
    nth = got.get("nth") or got.get("nth2")
    return f"{unit.lower()} {_count(nth):g}" if nth else unit.lower()


def _left(match: "re.Match[str]") -> ClockTime | None:
    seconds, part, exact = _seconds(match), _part(match), match["m"] is not None or match["s3"] is not None or match["s2"] is not None
    if part.startswith("round"):
        return ClockTime(match.start(), match.end(), part, ROUND - seconds, ROUND - seconds)
    hedge = None if exact else _HEDGE.search(match.string, max(0, match.start() - 20), match.start())
    before, behind = HEDGES.get(hedge["hedge"].lower().split()[0], ROUGH) if hedge else ROUGH
    if part and hedge:
        return ClockTime(match.start(), match.end(), f"left {part}", seconds + before, seconds + behind)
    if part or match["m"]:
        return ClockTime(match.start(), match.end(), f"left {part}".strip(), seconds, seconds)
    end = (match["end"] or "").lower()
    whole = MATCH / 2 if any(w in end for w in ("half", "break", "interval")) else MATCH
    if exact and not end:
        return ClockTime(match.start(), match.end(), "left", seconds, seconds, sure=match["s2"] is not None)
    left = None if end or exact else (seconds + before, seconds + behind)
    return ClockTime(match.start(), match.end(), "match", whole - seconds - 60, whole - seconds + 60, sure=False, left=left)


def _gone(match: "re.Match[str]") -> ClockTime | None:
    seconds, part = _seconds(match, "" if match["at"] else "i"), _part(match)
    if part.startswith("half") and " " in part and not match["m"]:
        first = 0.0 if part.endswith("1") else MATCH / 2
        return ClockTime(match.start(), match.end(), "match", first + seconds - 60, first + seconds + 60, sure=False)
    if not part or (match["nth"] and not match["unit"] and not match["at"]):
        return None
    scale = part if part.startswith("round") else f"gone {part}"
    return ClockTime(match.start(), match.end(), scale, seconds, seconds)


def _minute(match: "re.Match[str]") -> ClockTime:
    if match["nth"]:
        last = 60 * _count(match["nth"])
        return ClockTime(match.start(), match.end(), "match", last - 60, last)
    at = 60 * (60.0 if match["hour"] else 45.0 if match["half"] else _count(match["on"]))
    return ClockTime(match.start(), match.end(), "match", at - 60, at + 60, sure=False)


def _after(match: "re.Match[str]") -> ClockTime:
    at = 60 * _count(match["n"])
    return ClockTime(match.start(), match.end(), "match", at - 60, at + 60, sure=False)


def _in(match: "re.Match[str]") -> ClockTime | None:
    """A part of a game, or a stretch of one, as a time."""
    part, told = _part(match), (match["how"] or "").lower()
    how = told if told in THIRDS else ""  # `later in the half` tells no stretch of it
    low, high = THIRDS.get(how, (0.0, 1.0))
    if part.startswith("quarter ") and not how:
        return ClockTime(match.start(), match.end(), f"left {part}", 0.0, WHOLE, sure=False)
    if part.startswith("half ") and how:
        first, length = (0.0 if part.endswith("1") else MATCH / 2), MATCH / 2
        return ClockTime(match.start(), match.end(), "match", first + low * length, first + high * length, sure=False)
    if part.startswith("period ") and how:
        return ClockTime(match.start(), match.end(), f"gone {part}", low * PERIOD, high * PERIOD)
    if part.startswith("quarter ") and how:
        first, last = QUARTER
        return ClockTime(match.start(), match.end(), f"left {part}", round(max(0.0, 1 - high) * first), round((1 - low) * last), sure=False)
    if not part.startswith("round "):
        return None
    return ClockTime(match.start(), match.end(), part, low * ROUND, high * ROUND, sure=False)


def _stopped(match: "re.Match[str]") -> ClockTime:
    seconds = 60.0 * int(match["m"]) + int(match["s"])
    return ClockTime(match.start("time"), match.end("time"), "round", seconds, seconds, sure=bool(_BOUT.search(match.string)))


def playing_groups(desk: Desk, claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims that tell when one thing of a game happened: one deed of one person, or a deed that needs no name.

    Where a report tells two times of it, it happened twice, as what a team does: then only times that fit are laid together.
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
        twice = _twice(narrow)
        alone = (name in people or deed in NAMELESS) and not twice
        parts = [narrow] if alone else _fitting(narrow, desk if deed in NAMELESS or not twice else None)
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
