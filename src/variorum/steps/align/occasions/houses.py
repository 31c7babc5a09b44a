"""Deeds at a house with a name: a hospital, a court, a school, a firm, as reports tell where something was."""

from collections.abc import Sequence
from dataclasses import replace

from variorum.records.parse import Token
from variorum.records.span import Span
from variorum.steps.align.desk.claims import Claim
from variorum.steps.align.desk.desk import Desk, Line
from variorum.steps.align.desk.laid import Laid
from variorum.steps.align.desk.phrases import VERBS, governor
from variorum.steps.align.occasions.places import SITES, name_value, placed
from variorum.text.tree import top_of

NAMED = frozenset({"ORG", "FAC"})
SITE = ("", "site", "", "")
LEAST_INITIALS = 3
"""Letters of an abbreviation that stands for a full name."""


def house_claims(desk: Desk, places: Sequence[Claim]) -> list[Claim]:
    """The claims of places with those of named houses: a town that is only a part of a house's name is not told of.

    An abbreviation counts as the one full name it stands for.
    """
    houses = []
    for found in desk.findings:
        known = Laid()
        spans = [place.span for place in found.places]
        for number, span in enumerate(spans):
            known.add(span, number)
        for line in desk.of(found.report):
            houses += [c for c in _houses(line) if not any(_holds(spans[n], c.span) for n in known.touching(c.span))]
    taken = Laid()
    for claim in houses:
        taken.add(claim.span)
    return [*(c for c in places if not taken.stands_on(c.span)), *_spelt_out(houses)]


def _holds(place: Span, house: Span) -> bool:
    return place.start <= house.start and house.end <= place.end


def _houses(line: Line) -> list[Claim]:
    words = line.gist.words
    claims = []
    for i, word in enumerate(words):
        if word.dep not in {"pobj", "dobj"} or word.ent not in NAMED:
            continue
        inside = _name(words, i)
        if word.head in inside:
            continue
        name = line.cut(inside[0], inside[-1]).quote
        value = name_value(name)
        claim = placed(line, inside, value, name, SITE) if value and (word.ent == "FAC" or stands_in(words, inside)) else None
        if claim and words[governor(words, i, len(words))].pos in VERBS:
            claims.append(claim)
    return claims


INSIDE = frozenset("in at inside outside near into through along enter leave".split())
"""Words by which a body is a house, not whom a deed comes from or goes to: `treated at Holm Clinic`, not `freed by the court`."""
MOVING = frozenset("take bring rush call move transfer transport drive fly go come head return travel walk run escape flee escort".split())
"""Verbs of which `to` and `from` tell a place."""


def stands_in(words: Sequence[Token], name: Sequence[int]) -> bool:
    """Whether what a body's name hangs on makes it a place."""
    lead = words[top_of(words, name)].head
    moved = words[lead].lemma.lower() in {"to", "from"} and words[words[lead].head].lemma.lower() in MOVING
    return moved or words[lead].lemma.lower() in INSIDE or any(words[i].lemma.lower() in SITES for i in name)


def _name(words: Sequence[Token], i: int) -> list[int]:
    """The tokens of the name that token `i` heads."""
    first = last = i
    while first > 0 and words[first - 1].ent in NAMED and not words[first].ent_start:
        first -= 1
    while last + 1 < len(words) and words[last + 1].ent in NAMED and not words[last + 1].ent_start:
        last += 1
    return list(range(first, last + 1))


def _spelt_out(claims: Sequence[Claim]) -> list[Claim]:
    full: dict[str, set[str]] = {}
    for claim in claims:
        words = claim.value.split()
        if len(words) >= LEAST_INITIALS:
            full.setdefault("".join(w[0] for w in words), set()).add(claim.value)
    found = []
    for claim in claims:
        short = full.get(claim.value, set()) if len(claim.value) >= LEAST_INITIALS and claim.text.isupper() else set()
        found.append(replace(claim, value=min(short)) if len(short) == 1 else claim)
    return found
