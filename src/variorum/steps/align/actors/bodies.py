"""Bodies, streets and works under two names that differ in a word: `Holm Distribution Ltd.`, `Holm Distributors Ltd.`

What one report prints both of are two bodies. One word of a name in another form of its own (`distribution`, `distributors`), or
another noun for the kind of body before the same rest (`Campaign to Save the Bay`, `Committee to Save the Bay`) is one body's.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import combinations

from variorum.steps.align.actors.actors import TITLES, Cast, folded, skeleton
from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Desk, Line
from variorum.text.names_tables import BODY_WORDS, LEGAL_FORMS

_NAME = re.compile(r"(?:(?:[A-Z][\w&-]* )*[A-Z][\w&-]*['’]s )?(?P<name>[A-Z][\w&-]*(?: (?:(?:of|to|for|on|the) ){0,2}[A-Z][\w&-]*)+)")
"""Words in capitals, those that only say whose it is left out: `President Holm's Committee to Save the Bay`."""
BODY = ("body",)
"""Marks the names of bodies, which are told apart by every word."""
LINKS = frozenset("of to for on the".split())
STEM = 6
"""Letters with which two forms of one word begin alike, at least."""
TOLD = 1.2
"""Likeness of two sentences from which names that share hardly a telling word are one body's."""
HEADLINE = 0.6
"""Share of its words in capitals from which a sentence is a headline, whose names cannot be told from its other words."""
LONGEST = 8
BLOCK = 20
"""Names of one body that are compared two by two."""

Key = tuple[str, ...]
Names = Mapping[Key, Sequence[Claim]]


def body_groups(desk: Desk, cast: Cast) -> list[tuple[str, list[Claim]]]:
    """(name, claims) for each body that reports print under two names."""
    people = frozenset(word for actor in cast.actors if actor.kind == "person" for name in actor.names for word in folded(name.text))
    told: dict[Key, dict[str, Claim]] = defaultdict(dict)
    for line in desk.lines:
        for key, claim in _names(line, people):
            told[key].setdefault(line.report, claim)
    names, found = {key: list(claims.values()) for key, claims in told.items()}, []
    for one, two in _alike(names):
        a, b = names[one], names[two]
        if not {c.line.report for c in a} & {c.line.report for c in b} and _one_body(desk, (one, two), a, b):
            most = max(a, b, key=len)
            found.append((most[0].text, [*a, *b]))
    return found


def _names(line: Line, people: Set[str]) -> Iterator[tuple[Key, Claim]]:
    """(its words, claim) for each name of two words and more in a sentence that is no headline; no person's."""
    text = line.gist.span.quote
    words = re.findall(r"[^\W\d_]+", text)
    if sum(w[0].isupper() for w in words) > HEADLINE * len(words):
        return
    for match in _NAME.finditer(text):
        key = tuple(match["name"].lower().split())
        while len(key) > 1 and key[-1] in LEGAL_FORMS:
            key = key[:-1]
        begins = match.start("name") == 0 and key[1:2] and key[1] in LINKS  # `Damage to the Mill`: only a sentence begins so
        if 1 < len(key) <= LONGEST and people.isdisjoint(key) and not begins:
            span = line.found(match, "name")
            yield key, Claim("name", line, span, " ".join(key), NONE, NONE, NONE, " ".join(span.quote.split()), scope=BODY)


def _alike(names: Names) -> list[tuple[Key, Key]]:
    """Two by two, names that are one but for a word."""
    but_one: dict[tuple[Key, int], list[Key]] = defaultdict(list)
    for key in names:
        for k in range(len(key)):
            but_one[(*key[:k], *key[k + 1 :]), k].append(key)
    return sorted({pair for keys in but_one.values() for pair in combinations(sorted(keys)[:BLOCK], 2)})


def _one_body(desk: Desk, keys: tuple[Key, Key], one: Sequence[Claim], two: Sequence[Claim]) -> bool:
    """Whether two names that differ in a word can only be one body's."""
    k = next(i for i, (a, b) in enumerate(zip(*keys, strict=True)) if a != b)
    left, right = keys[0][k], keys[1][k]
    rest = [w for w in (*keys[0][:k], *keys[0][k + 1 :]) if w not in LINKS]
    telling = [w for w in rest if w not in KINDS]
    like = any(desk.likeness(a.line.number, b.line.number) >= TOLD for a in one for b in two)
    if _forms_of_one(left, right):
        return bool(telling) or like
    kinds = k == 0 and keys[0][1] in LINKS and not {left, right} & TITLES and skeleton(left.rstrip("s")) != skeleton(right.rstrip("s"))
    return kinds and like and bool(telling) and len(rest) > 1


KINDS = BODY_WORDS | TITLES | frozenset("street road avenue square river lake north south east west new national city county state house school church hospital".split())
"""Words of many names, which tell nothing of one."""


def _forms_of_one(one: str, two: str) -> bool:
    """Whether two words are forms of one, and neither a spelling nor the plural of the other: `independence`, `independent`."""
    stem = next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    return stem >= STEM and 3 * stem >= 2 * max(len(one), len(two)) and stem < min(len(one), len(two)) and skeleton(one) != skeleton(two)
