"""Deeds at a house with a name: a hospital, a court, a school, a firm, as reports tell where something was."""

from collections.abc import Sequence
from dataclasses import replace

from variorum.records.parse import Token
from variorum.records.span import Span
from variorum.steps.align.actors.actors import folded
from variorum.steps.align.desk.claims import Claim, core_of, proper
from variorum.steps.align.desk.desk import Desk, Line
from variorum.steps.align.desk.laid import Laid
from variorum.steps.align.desk.phrases import clause_at
from variorum.steps.align.occasions.occasions import SAYING, TOWARDS, WHERE, no_place

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
        lead = words[word.head]
        if word.dep != "pobj" or word.ent not in NAMED or lead.lemma.lower() not in WHERE:
            continue
        inside = _name(words, i)
        core, near, predicate = core_of(line, [*inside, word.head])
        value = " ".join(_singular(w) for part in folded(line.cut(inside[0], inside[-1]).quote) for w in part.split("-") if w not in {"the", "s", ""})
        if not value or no_place(words, word.head) or words[predicate].lemma.lower() in SAYING or words[predicate].pos not in {"VERB", "AUX"}:
            continue
        span = line.cut(inside[0], inside[-1])
        claims.append(
            Claim(
                "place", line, span, value, core, near, proper(line, near), span.quote, about=clause_at(line, predicate),
                head=TOWARDS.get(lead.lemma.lower(), "at"), extra=SITE,
            )
        )  # fmt: skip
    return claims


def _singular(word: str) -> str:
    """A word of a name without the `s` that some reports leave out: `Champs-Elysees`."""
    return word[:-1] if len(word) > LONG and word.endswith("s") and not word.endswith("ss") else word


LONG = 4


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
