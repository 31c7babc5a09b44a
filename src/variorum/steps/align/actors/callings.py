"""What a thing is called: `a dhow named Blue Star`, `their collie, Fenn,`, as several reports print it."""

from collections.abc import Sequence
from dataclasses import replace

from variorum.records.parse import Token
from variorum.steps.align.actors.actors import folded, skeleton
from variorum.steps.align.desk.claims import NONE, PEOPLE, Claim, gathered, names_of, near_pairs
from variorum.steps.align.desk.desk import Desk, term
from variorum.steps.align.outcomes.colours import SPELT
from variorum.text.kin import kin
from variorum.text.tree import kid

ELSEWHERE = frozenset({"GPE", "LOC", "NORP", "DATE", "TIME"})
CALL = frozenset({"call", "name", "dub", "identify", "know", "title", "nickname", "christen"})
NAMING = frozenset({"oprd", "dobj", "attr", "pobj", "appos", "npadvmod", "ccomp", "acomp"})
ENOUGH = 0.5
KINSFOLK = frozenset(
    "wife husband brother sister mother father parent son daughter child uncle aunt cousin nephew niece twin friend neighbor girlfriend "
    "boyfriend fiance fiancee partner guy boss leader governor minister president official spokesman lawyer judge doctor coach rival actor "
    "singer author owner star widow hero reporter journalist correspondent editor columnist writer prosecutor attorney senator congressman "
    "investigator detective trooper sheriff commissioner secretary director producer manager agent analyst professor teacher scientist engineer "
    "pilot captain player quarterback striker champion opponent brother-in-law grandson granddaughter stepson pastor priest bishop imam judge".split()
)
"""Nouns for people beside those of `PEOPLE`: what they are called is told by their own names."""
LONGEST = 5
"""Words of a name; longer ones are mostly misread."""


def calling_claims(desk: Desk) -> list[Claim]:
    """One claim for each thing that is given its name; people are told by their own names."""
    claims = []
    for line in desk.lines:
        words = line.gist.words
        for i, word in enumerate(words):
            noun = _called(words, i) if word.pos == "PROPN" and word.dep in NAMING else None
            if noun is None or words[noun].pos != "NOUN" or words[noun].tag == "NNS" or words[noun].ent or word.ent in ELSEWHERE or words[noun].text.lower() in SPELT or kin(words[noun].lemma) in PEOPLE | KINSFOLK:
                continue
            first, last = _name(words, i)
            value = " ".join(folded(line.cut(first, last).quote))
            thing = frozenset(t for k, w in enumerate(words) if (k == noun or (w.head == noun and w.dep in {"compound", "amod"})) and (t := term(w)))
            if value and thing:
                span = line.cut(first, last)
                claims.append(Claim("name", line, span, value, thing, NONE, names_of(line), span.quote, head=kin(words[noun].lemma), about=words[noun].lemma.lower()))
    return claims


def _called(words: Sequence[Token], i: int) -> int | None:
    """The noun that the name at token `i` is given to."""
    up = words[i].head
    if words[i].dep == "appos":
        return up
    if words[i].dep == "pobj" and words[up].lemma.lower() == "as":
        up = words[up].head
    if words[up].lemma.lower() not in CALL or words[up].tag not in {"VBN", "VBD"} or any(w.head == up and w.dep == "nsubj" for w in words):
        return None
    if words[up].dep in {"acl", "relcl"}:
        return words[up].head
    return kid(words, up, "nsubjpass")


def _name(words: Sequence[Token], i: int) -> tuple[int, int]:
    first = last = i
    while first > 0 and i - first < LONGEST and words[first - 1].pos == "PROPN" and words[first - 1].head in range(first, i + 1):
        first -= 1
    while last + 1 < len(words) and last - i < LONGEST and words[last + 1].pos == "PROPN" and words[last + 1].head == i:
        last += 1
    return first, last


def calling_groups(desk: Desk, claims: Sequence[Claim]) -> list[tuple[str, list[Claim]]]:
    """(what is named, claims) for each thing: one name or spelling of it, or one noun in sentences that tell the same."""
    pairs = near_pairs(desk, claims, lambda c: (c.head, f"n{_sound(c.value)}"))
    groups = gathered(claims, pairs, lambda a, b: _same(desk, a, b), ENOUGH)
    found = []
    for group in groups:
        members = [claims[i] for i in group]
        nouns = sorted({c.about for c in members})
        found.append((max(nouns, key=lambda noun: sum(c.about == noun for c in members)), [replace(c, about="") for c in members]))
    return found


TELLING = 1.7
"""Likeness of two sentences that tell the same, so that their things of one noun are one thing."""


TELLS = 6
"""Letters of a name from which another thing of the story hardly sounds like it."""
LIKE = 80


def _sound(name: str) -> str:
    return skeleton(name.replace(" ", ""))


def _same(desk: Desk, one: Claim, two: Claim) -> float:
    from rapidfuzz.fuzz import ratio

    if one.value == two.value:
        return 1.0
    if _sound(one.value) == _sound(two.value) and len(one.value) >= TELLS:
        return 0.9
    if ratio(one.value, two.value) >= LIKE and one.core & two.core:
        return 0.8
    told = one.line.report != two.line.report and desk.likeness(one.line.number, two.line.number) >= TELLING
    return 0.6 if told and one.core & two.core else -1.0
