"""One person under two first names: what says that bearers of one family name whom no report names together are one.

Two people of one family name stay two. A changed first name is told from a brother by what both are told to be or to do: the same
post or age, the same words beside the name, or a sentence that tells the other one again. In stories as printed, bearers of one family name
whom no report names together are rare.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from variorum.records.story import Actor
from variorum.steps.align.actors.actors import Cast, folded, skeleton
from variorum.steps.align.desk.claims import LIGHT, NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line, term
from variorum.steps.align.desk.phrases import CLIMB, governor
from variorum.text.names import compare
from variorum.text.names_tables import BODY_WORDS

ONE = ("one person",)
"""Marks the names of one person whose first names differ, so that nothing calls them two people."""
RETOLD = 1.35
"""Likeness of two sentences from which the bearers of one family name in them are one person."""
FITTING = 0.8
"""The same where something said beside both names, a post or an age is the same."""
BLOCK, SAMPLE = 40, 20
"""People of one family name, and sentences of each, that are looked at."""
CLOSE = 4
"""Words to either side of a name that tell whose it is."""
KINSHIP = frozenset(
    "wife husband brother sister mother father son daughter uncle aunt cousin nephew niece twin girlfriend boyfriend fiance fiancee widow widower "
    "grandson granddaughter grandfather grandmother stepson stepdaughter mom dad".split()
)
"""Nouns for relatives, who mostly share a family name."""

Place = tuple[Line, frozenset[str]]
"""A sentence that prints a full name, and the words close to it."""


def _places(desk: Desk, cast: Cast, wanted: Set[str]) -> dict[str, list[Place]]:
    """For each of these actors where reports print the full name."""
    found: dict[str, list[Place]] = defaultdict(list)
    for report in desk.findings:
        for named in report.actors:
            actor = cast.of.get(named.id, "")
            for mention in named.mentions if actor in wanted and len(found[actor]) < SAMPLE else ():
                line = desk.line_at(mention.span) if mention.form == "name" and len(folded(mention.span.quote)) > 1 else None
                if line is not None:
                    found[actor].append((line, _beside(line, line.tokens_in(mention.span))))
    return found


def _beside(line: Line, inside: Sequence[int]) -> frozenset[str]:
    """The words close to a name, and the verb of its clause."""
    words = line.gist.words
    if not inside:
        return frozenset()
    near = [*range(max(0, inside[0] - CLOSE), min(len(words), inside[-1] + CLOSE + 1))]
    verb = governor(words, inside[-1], CLIMB)
    if verb is not None and words[verb].lemma.lower() not in LIGHT:
        near.append(verb)
    return frozenset(t for i in near if i not in inside and (t := term(words[i])))


_WHOSE = re.compile(r"^(?i:his|her|their|my|our)\b|['’]s?\s|\bof [A-Z]")


def told_of(slots: Sequence[tuple[str, Sequence[Claim]]]) -> dict[str, frozenset[str]]:
    """Posts and ages by actor, as words; whose relative someone is also as `kin wife`, since it tells two of one family apart."""
    found: dict[str, set[str]] = defaultdict(set)
    for actor, claims in slots:
        found[actor].update(c.value if c.kind == "figure" else c.head for c in claims)
        found[actor].update(KIN + c.head for c in claims if c.head in KINSHIP and _WHOSE.search(c.text))
    return {actor: frozenset(words) for actor, words in found.items()}


KIN = "kin "


def one_person(desk: Desk, cast: Cast, slots: Sequence[list[str]], told: Mapping[str, frozenset[str]]) -> tuple[list[list[str]], frozenset[str]]:
    """The slots with those of one family name put together that are one person's, and the first actor of each that was."""
    reports = {a.id: {r for n in a.names for r in n.reports} for a in cast.actors}
    found = [*(list(slot) for slot in slots), *([a.id] for a in cast.actors if _misread(a))]
    pairs = [(n, k) for n, k in _alike(cast, found) if n < len(slots) and not any(reports[a] & reports[b] for a in found[n] for b in found[k])]
    places = _places(desk, cast, {actor for pair in pairs for n in pair for actor in found[n]})
    merged: set[str] = set()
    for n, k in pairs:
        one, two = found[n], found[k]
        if one and two and not any(reports[a] & reports[b] for a in one for b in two) and any(_one(desk, cast, (a, b), places, told) for a in one for b in two):
            one += two
            found[k] = []
            merged.add(one[0])
    return [slot for slot in found[: len(slots)] if slot], frozenset(merged)


def _misread(actor: Actor) -> bool:
    """Whether a name that was read as a body's may be a person's: a few words in capitals, `Ivo Holm`, `Rovers GM Ann Holm`."""
    words = folded(actor.name)
    capitals = all(w[:1].isupper() for w in actor.name.split())
    return actor.kind == "organisation" and 1 < len(words) <= WORDS and capitals and BODY_WORDS.isdisjoint(words)


WORDS = 5
"""Words of a name, those of a post and a club before it among them."""


def _alike(cast: Cast, slots: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Numbers of slots with one family name, or one that sounds alike, two by two."""
    bearers: dict[str, list[int]] = defaultdict(list)
    for n, slot in enumerate(slots):
        name = folded(cast.by_id[slot[0]].name)
        if len(name) > 1:
            bearers[skeleton(name[-1])].append(n)
    for block in bearers.values():
        for i, n in enumerate(block[:BLOCK]):
            yield from ((n, k) for k in block[i + 1 : BLOCK])


def _one(desk: Desk, cast: Cast, two: tuple[str, str], places: Mapping[str, Sequence[Place]], told: Mapping[str, frozenset[str]]) -> bool:
    """Whether what reports tell of two bearers of one family name says that they are one person."""
    one, other = (cast.by_id[actor] for actor in two)
    mine, theirs = (told.get(actor, NONE) for actor in two)
    if _relatives(mine, theirs) or _relatives(theirs, mine) or compare(one.name, other.name, "Person").match:
        return False
    if "person" not in {one.kind} & {other.kind} and len(set(folded(one.name)) & set(folded(other.name))) > 1:
        return False  # `Old Calder Mill` and `Calder Stone Mill`
    names = {w for actor in (one, other) for n in actor.names for w in folded(n.text)}
    fitting, apart = bool(mine & theirs), bool(mine and theirs and not mine & theirs)
    for line, beside in places.get(one.id, ()):
        for again, next_to in places.get(other.id, ()):
            like = desk.likeness(line.number, again.number)
            if like >= RETOLD or (like >= FITTING and not apart and (fitting or any(w not in names for w in beside & next_to))):
                return True
    return False


def _relatives(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether one is told to be somebody's relative and the other is not."""
    return any(word.startswith(KIN) and word.removeprefix(KIN) not in theirs for word in mine)
