"""Figures of several reports that count the same thing."""

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from variorum.records.findings import Figure
from variorum.records.parse import Token
from variorum.records.span import Span
from variorum.steps.align.claims import ANYONE, PEOPLE, Claim, adopted, core_of, gathered, near_pairs, proper, shares
from variorum.steps.align.desk import Desk, Line, term
from variorum.steps.align.kin import kin
from variorum.steps.align.money import rates_of, turned
from variorum.steps.align.values import DIMENSIONS, dimension, figure_value

ENOUGH = 0.55
"""Likeness at which two figures count the same thing; by reading the errors on half of the labelled clusters."""


ADOPT = 0.33
"""Likeness at which a figure that fits nothing else joins a group its report is silent on."""
MEASURED = frozenset({"money", "percent", "measure", "magnitude", "score"})
"""Kinds whose unit is a measure; the unit of a count is the noun it counts."""


def figure_claims(desk: Desk) -> list[Claim]:
    """One claim for each figure that is not an age (ages hang on a person, not on a deed)."""
    claims: list[Claim] = []
    rates = rates_of(desk.findings)
    for found in desk.findings:
        told = (_claim(desk, turned(figure, rates)) for figure in found.figures if figure.kind not in {"age", "score"})
        claims += [claim for claim in told if claim is not None]
        claims += _ordinals(desk, found.report)
        claims += _ones(desk, found.report)
    return claims


def _ones(desk: Desk, report: str) -> list[Claim]:
    """People counted by naming them: `injuring a third colleague` is one, `killed an officer and a technician` are two."""
    claims = []
    for line in desk.of(report):
        words = line.gist.words
        for i, word in enumerate(words):
            deed = kin(words[word.head].lemma)
            if word.dep not in {"dobj", "nsubjpass"} or deed not in {"kill", "injure"} or not _one(words, i):
                continue
            more = [k for k, w in enumerate(words) if w.head == i and w.dep == "conj" and _one(words, k)]
            if any(w.head == i and w.dep == "conj" for k, w in enumerate(words) if k not in more):
                continue
            count = 1 + len(more)
            _, near, _ = core_of(line, [i])
            first = min([i, *(k for k, w in enumerate(words) if w.head == i and w.dep in {"det", "amod", "compound"})])
            span = line.cut(first, max([i, *more]))
            claims.append(
                Claim(
                    "figure", line, span, f"{count}", frozenset({deed}), near, proper(line, near), span.quote, count, count,
                    heads=frozenset({"people"}), head="people", about=f"people {'killed' if deed == 'kill' else 'injured'}", extra=("count",),
                )
            )  # fmt: skip
    return claims


def _one(words: Sequence[Token], i: int) -> bool:
    """Whether a token is one unnamed person: `a woman`, `a third`, `another`."""
    word = words[i]
    if word.text.lower() == "another":
        return True
    det = any(w.head == i and w.dep == "det" and w.lemma.lower() in {"a", "an", "another"} for w in words)
    return det and word.tag in {"NN", "JJ"} and (kin(word.lemma) in PEOPLE or word.text.lower() in ORDINALS)


ORDINALS = {
    w: n for n, w in enumerate("third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth".split(), 3)
}
"""From `third` on: `first` and `second` mostly tell an order within a sentence."""


def _ordinals(desk: Desk, report: str) -> list[Claim]:
    """How-manieth a thing is: `the seventh round`, `his fifth title`."""
    claims = []
    for line in desk.of(report):
        words = line.gist.words
        for i, word in enumerate(words):
            number = ORDINALS.get(word.text.lower())
            head = words[word.head]
            if number is None or head.pos != "NOUN" or word.head == i or word.ent in {"DATE", "TIME"} or not term(head):
                continue
            core, near, _ = core_of(line, [i, word.head])
            noun = frozenset({kin(head.lemma)})
            span = line.cut(i, word.head) if 0 < word.head - i <= 3 else line.cut(i, i)
            claims.append(
                Claim(
                    "figure", line, span, f"{number}th", core - noun, near, proper(line, near), span.quote, number, number, "",
                    heads=noun, head=kin(head.lemma), about=f"{head.lemma} it was", extra=("ordinal",),
                )
            )  # fmt: skip
    return claims


def _claim(desk: Desk, figure: Figure) -> Claim | None:
    line = desk.line_at(figure.span)
    tokens = line.tokens_in(figure.span) if line and line.gist.words else []
    if line is None or not tokens or not (figure.what or figure.unit) or _by(line, figure.span):
        return None
    measured = figure.kind in MEASURED
    core, near, _ = core_of(line, tokens)
    inside = frozenset(t for i in tokens if line.gist.words[i].pos != "NUM" and (t := term(line.gist.words[i])))
    told = [kin(w) for w in figure.what.split() if w not in SPEAKERS]
    head = kin(figure.unit) if figure.unit and not measured else _measured(line, tokens) if measured else ""
    heads = inside - HEDGES | ({head} if head and not measured else frozenset())
    if not heads and not measured and set(told) & PEOPLE:
        heads = frozenset(set(told) & PEOPLE)
    if measured and head and figure.kind in {"measure", "money"}:
        core |= {head}
    core = _aboard(line, tokens, core - heads, heads)
    heads, core = _dwellers(line, tokens[0], heads, (core | frozenset(told)) - heads)
    bearing, span = bearing_of(line, figure.span) if measured and dimension(figure.unit)[0] == "m" else ("", figure.span)
    scope = tuple(s for s in (figure.change, bearing) if s)
    value = f"{figure_value(figure)}{TOWARDS}{bearing}" if bearing else figure_value(figure)
    return Claim(
        "figure", line, span, value, core, near, proper(line, near), span.quote,
        figure.low, figure.high, figure.unit if measured else "", figure.hedge, as_of=figure.as_of, head=head,
        heads=frozenset() if measured else heads, about=figure.what, extra=(figure.kind if measured else "count",), scope=scope,
    )  # fmt: skip


def _by(line: Line, span: Span) -> bool:
    """Whether the number is the second half of a joined word (`four-by-four`)."""
    start = span.start - line.gist.span.start
    return line.gist.span.quote[max(0, start - 3) : start].lower() == "by-"


def _measured(line: Line, tokens: list[int]) -> str:
    """The noun a measure is of: `a 10-metre dhow`, `a necklace worth £1m`, `$2m of jewels`."""
    words = line.gist.words
    at = next((i for i in tokens if words[i].head not in tokens), tokens[-1])
    worth = next((k for k in (words[at].head, at + 1) if k < len(words) and words[k].lemma.lower() == "worth"), None)
    of = next((k for k, w in enumerate(words) if w.lemma.lower() == "of" and w.head in {worth, *tokens}), None)
    if of is not None:
        thing = next((k for k, w in enumerate(words) if w.head == of and w.dep == "pobj"), None)
        return kin(words[thing].lemma) if thing is not None and words[thing].pos == "NOUN" else ""
    if worth is not None:
        at = words[worth].head
    while words[at].dep in {"amod", "compound", "nummod", "npadvmod", "nmod"} and words[at].head > at:
        at = words[at].head
    if at in tokens or words[at].pos != "NOUN":
        at = tokens[-1] + 1
        while at < len(words) - 1 and (words[at].text == "-" or words[at].lemma.lower() in SIZES):
            at += 1
        if at == tokens[-1] + 1 or at >= len(words):
            return ""
    return kin(words[at].lemma) if words[at].pos in {"NOUN", "PROPN"} or words[at].dep in {"pobj", "dobj", "nsubj"} else ""


SIZES = frozenset("long tall wide high deep old thick".split())


def _aboard(line: Line, tokens: list[int], core: frozenset[str], heads: frozenset[str]) -> frozenset[str]:
    """People on a ship or plane, in whatever words: `carrying 90 people`, `with 90 people on board`, `90 aboard`."""
    after = [w.text.lower() for w in line.gist.words[tokens[-1] + 1 : tokens[-1] + 4]]
    if "aboard" in after or ("board" in after and "on" in after) or ("carry" in core and heads & PEOPLE):
        return frozenset({"board"})
    return core


HEDGES = frozenset("about nearly almost roughly around some least more up approximately over under estimate close".split())
SPEAKERS = frozenset("survey center centre official police authority agency statement report spokesman attorney".split())
"""Who gives a number is not what it counts."""
DWELLERS = frozenset({"resident", "inhabitant", "population", "dweller", "citizen"})


def _dwellers(line: Line, first: int, heads: frozenset[str], core: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """People who live somewhere, in whatever words: `home to 5,000 people`, `5,000 residents`, `a population of 5,000`."""
    dwell = (heads | core) & DWELLERS
    lead = [w.lemma.lower() for w in line.gist.words[max(0, first - 3) : first]]
    if dwell or ("home" in lead and "to" in lead):
        return frozenset({"people"}), (core - DWELLERS - {"home"}) | {"population"}
    return heads, core


TOWARDS = " >"
_BEARING = re.compile(
    r"(?:\s*\([^()]{1,40}\))?,?\s+(?:to\s+the\s+|due\s+)?((?:north|south)[- ]?(?:east|west)?|east|west)(?:ern)?(?:wards?)?\b(?!\s+(?:coast|side))",
    re.IGNORECASE,
)


def bearing_of(line: Line, span: Span) -> tuple[str, Span]:
    """The direction told right behind a distance, and the words up to it: `150 miles south-west of` → `southwest`."""
    text, after = line.gist.span.quote, span.end - line.gist.span.start
    match = _BEARING.match(text, after)
    if not match:
        return "", span
    start = span.start - line.gist.span.start
    return re.sub(r"[- ]", "", match[1].lower()), Span(span.report, span.start, line.gist.span.start + match.end(), text[start : match.end()])


def same_count(desk: Desk, one: Claim, two: Claim) -> float:
    """How far two figures count the same thing, about 0..1; below 0 where they cannot."""
    if one.extra != two.extra and not any(c.extra == ("count",) and not c.heads for c in (one, two)):
        return -1.0
    money = one.extra == two.extra == ("money",) and one.unit != two.unit
    if _whole(one) != _whole(two) and one.extra == two.extra == ("count",):
        return -1.0
    if one.unit and two.unit and not money and dimension(one.unit)[0] != dimension(two.unit)[0]:
        return -1.0
    deed_one, deed_two = one.core - PEOPLE - UNITS, two.core - PEOPLE - UNITS
    deed = shares(desk, deed_one, deed_two) if deed_one and deed_two else 0.3
    likeness = desk.likeness(one.line.number, two.line.number)
    score = 0.35 * _heads(desk, one, two) + 0.25 * deed + 0.1 * shares(desk, one.near, two.near)
    score += 0.35 * min(likeness / 2.0, 1.0)
    fate = FATES & deed_one & deed_two and all(c.heads & PEOPLE or not c.heads for c in (one, two))
    if fate:
        score += FATE
    if one.names and two.names and not one.names & two.names:
        score -= 0.2
    if fate and _past(one) != _past(two):
        score -= 0.3
    if one.value.partition(TOWARDS)[0] == two.value.partition(TOWARDS)[0]:
        return score + 0.12
    if _converts(one, two):
        return score + CONVERTED
    if likeness < TELLING and one.extra == ("ordinal",):
        return score - ORDER
    if likeness < TELLING and deed_one and deed_two and not deed_one & deed_two:
        score -= 0.25
    if likeness < TELLING and one.heads - GENERIC != two.heads - GENERIC and not (one.heads & PEOPLE and two.heads & PEOPLE):
        score -= 0.12
    return score - OTHER - (0.0 if money else _far(one, two))


def _whole(claim: Claim) -> bool:
    """Whether the number is one that things are counted in (`3.6` is a measure whose unit went unread)."""
    ends = [x for x in (claim.low, claim.high) if x is not None]
    return all(float(x).is_integer() for x in ends)


FATES = frozenset({"kill", "injure", "miss", "missing", "rescue", "arrest", "evacuate", "board", "aboard", "survive", "carry", "infect", "homeless"})
"""What befalls people in a story; each story counts each of them once, in whatever words."""
FATE = 0.25


def _past(claim: Claim) -> frozenset[str]:
    """Months and years of the clause: they anchor a count in another event than the story's own."""
    return frozenset(w for w in claim.near if w in MONTHS or (w.isdigit() and len(w) == 4)) | frozenset(
        w.text for w in claim.line.gist.words if w.pos == "NUM" and len(w.text) == 4 and w.text[:2] in {"19", "20"}
    )


MONTHS = frozenset("january february march april may june july august september october november december".split())
TELLING = 1.6
"""Likeness from which two sentences tell the same, so that their figures of one noun are one figure."""
CONVERTED = 0.3
"""Two measures that come to one in another unit are hardly chance."""


def _converts(one: Claim, two: Claim) -> bool:
    """Whether two measures of different wording come to the same within a thirtieth."""
    a, b = _ends(one), _ends(two)
    if not one.unit or not two.unit or a is None or b is None:
        return False
    (kind, left), (other, right) = dimension(one.unit), dimension(two.unit)
    return kind == other and kind in DIMENSIONS and abs(a[0] * left - b[0] * right) <= max(a[0] * left, b[0] * right) / 30


ORDER = 0.4
"""What two places in a row must make up for: the fourth round and the sixth are mostly two rounds."""
OTHER = 0.06
"""What other values must make up for in likeness: a wrong join would print a conflict that is none."""
UNITS = frozenset({"magnitude", "percent", "per", "cent"})
GENERIC = frozenset("other more another total whole further".split())


def _heads(desk: Desk, one: Claim, two: Claim) -> float:
    """Agreement of the nouns that are counted."""
    if one.unit or two.unit:
        if one.head and two.head and one.extra[0] in {"measure", "money"}:
            return 1.0 if one.head == two.head else 0.4
        return 0.9 if "magnitude" in (one.unit, two.unit) else 0.6
    a, b = one.heads, two.heads
    if not a and not b:
        return 0.4
    if not a or not b:
        named = a or b
        return 0.7 if named & (two.core if a else one.core) else 0.4 if named & PEOPLE else 0.2
    if a & b:
        return 0.4 + 0.5 * shares(desk, a, b)
    if a & PEOPLE and b & PEOPLE:
        return 0.8 if a & ANYONE or b & ANYONE else 0.4
    return 0.3 if (a & two.core or b & one.core) and one.value == two.value else -0.6


def _far(one: Claim, two: Claim) -> float:
    """What speaks against one count where the numbers lie far apart (ten against twenty-six thousand)."""
    a, b = _ends(one), _ends(two)
    if a is None or b is None or (a[0] <= b[1] and b[0] <= a[1]):
        return 0.0
    apart = math.log2(max(a[0], b[0]) / min(a[1], b[1]))
    return min(0.05 * apart, 0.4)


def _ends(claim: Claim) -> tuple[float, float] | None:
    """The numbers a figure can mean as printed: an open bound is taken for the number it names."""
    low = claim.low if claim.low is not None else claim.high
    high = claim.high if claim.high is not None else claim.low
    return (low, high) if low is not None and high is not None and 0 < low <= high else None


def figure_groups(desk: Desk, claims: list[Claim]) -> list[list[Claim]]:
    """Claims in groups that count the same thing."""
    pairs = near_pairs(desk, claims, lambda c: (f"v{c.value}", *(f"h{w}" for w in sorted(c.heads - PEOPLE)), *(f"c{w}" for w in sorted(c.core - PEOPLE))))

    def alike(one: Claim, two: Claim) -> float:
        return same_count(desk, one, two)

    groups = adopted(gathered(claims, pairs, alike, ENOUGH), claims, pairs, alike, ADOPT)
    return [_without_parts(_at_sea([claims[i] for i in group])) for group in groups]


def _at_sea(group: list[Claim]) -> list[Claim]:
    """The group with miles read as nautical ones where another report gives the same number of these."""
    known = {c.low for c in group if c.unit.startswith("nautical mile")}
    loose = {c.low for c in group if c.unit in {"mile", "miles"} and c.low == c.high} & known
    return [
        replace(c, unit="nautical mile", value=c.value.replace(" mile", " nautical mile")) if c.unit in {"mile", "miles"} and c.low in loose else c
        for c in group
    ]


def _without_parts(group: list[Claim]) -> list[Claim]:
    """The group without numbers that are told only beside the one most reports give: those count a part, or something else."""
    reports: dict[str, set[str]] = {}
    for claim in group:
        reports.setdefault(claim.value, set()).add(claim.line.report)
    main = max(sorted(reports), key=lambda v: len(reports[v]), default="")
    if len(reports) < 2 or len(reports[main]) < 2:
        return group
    return [c for c in group if c.value == main or c.low != c.high or not reports[c.value] <= reports[main]]
