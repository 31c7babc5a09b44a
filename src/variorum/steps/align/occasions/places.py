"""Where a deed was: places by name, by what they are (`in a closet`) or by how far off (`a few blocks away`)."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from variorum.records.findings import Place
from variorum.records.parse import Token
from variorum.records.span import Span
from variorum.steps.align.actors.actors import folded
from variorum.steps.align.desk.claims import Claim, core_of, proper
from variorum.steps.align.desk.desk import Desk, Line, term
from variorum.steps.align.desk.phrases import CLIMB, VERBS, clause_at, governor, under
from variorum.steps.align.desk.values import grounds_of, place_value
from variorum.steps.align.occasions.crossings import WAYS
from variorum.steps.align.occasions.returns import BACK, RETURN, gone_back
from variorum.text.dates.words import DAY_NAMES
from variorum.text.kin import folded as spelt
from variorum.text.kin import kin
from variorum.text.tree import top_of

SAYING = frozenset("say tell announce report state add warn write declare speak comment publish post update".split())
TOWARDS = {"from": "from", "to": "to", "toward": "to", "towards": "to", "into": "to", "for": "to", "enter": "to", "reach": "to", "leave": "from"}
"""Words that make a place another place of the same deed; all others tell where it was."""
PARTIES = frozenset("of against versus v vs with over without between about on like than as".split())
"""Prepositions that make a place a party or a matter of the deed, not where it was."""
SITES = frozenset(
    "room floor office house home hospital center centre street road intersection corner station airport school store shop "
    "building court courthouse prison jail park pier port hotel restaurant bar church mosque temple village town river lake "
    "bay hill forest border base camp apartment kitchen garage yard lot highway bridge closet block plant factory warehouse "
    "bedroom bathroom stairs hallway lobby entrance gate roof basement field farm beach harbour harbor dock market mall bank "
    "stadium arena university college campus museum library theatre theater cinema cafe garden square avenue boulevard "
    "crossing crosswalk checkpoint tunnel platform track mine quarry island mountain valley cave cell ward clinic "
    "scene spot facility complex hospice residence neighborhood neighbourhood suburb district outskirt outskirts ridge peak summit slope glacier cliff "
    "headquarters freeway motorway interstate expressway route driveway sidewalk pavement alley door doorway porch lounge hall gym nursery "
    "cemetery mansion villa flat embassy consulate palace ranch club nightclub pub branch boutique gallery studio depot terminal runway coast shore desert".split()
)
"""Nouns of places, as a report tells where something was without naming it."""
AREAS = frozenset(
    "town city village island district suburb section neighborhood neighbourhood area region province county borough municipality parish "
    "outskirt outskirts edge coast shore north south east west northeast northwest southeast southwest heart centre center middle part capital port community".split()
)
"""Nouns that only say what a place behind them is, or in which part of it: `the town of Dargan`, `east of Dover`."""
BESIDE = frozenset("outskirt outskirts coast shore north south east west northeast northwest southeast southwest".split())
"""Those that put a deed near the place, hardly in it."""
WHERE = frozenset("in at on inside outside near beside behind under off from to into by onto through along across around".split())
TRANSIT = frozenset("enter reach leave".split())
"""Verbs whose object is where they lead to or from."""
MATTERS = frozenset(
    "talk talks meeting meet summit conference forum debate discussion discuss negotiation negotiate briefing hearing session resolution statement speech position policy stance view opinion "
    "question report article book study paper expert intelligence information data comment remark focus concentrate agree agreement deal accord compromise decision decide vote plan "
    "strategy advise advice adviser advisor envoy update news sanction tariff embargo pressure impose reliance depend rely impact effect influence".split()
)
"""Words behind which `on` tells a matter, not a place."""
WITHIN = frozenset({"compound", "amod", "nmod", "poss"})
ASIDE = frozenset({"advmod", "npadvmod"})
THING = frozenset({"dobj", "nsubjpass"})
"""To what a deed is done: `robbed a Dover store` was done in Dover."""


def place_claims(desk: Desk) -> list[Claim]:
    """One claim for each place that a deed is told of, by name, by what it is ("in a closet") or by how far off it is."""
    claims, families = [], _families(desk)
    for found in desk.findings:
        here = [c for place in found.places if place.span.quote not in families and (c := _named(desk, place))]
        taken = sorted((place.span.start, place.span.end) for place in found.places)
        starts, reached = [start for start, _ in taken], [0, *accumulate((end for _, end in taken), max)]
        # No named place begins before the words end and reaches into their last.
        free = (c for line in desk.of(found.report) for c, last in _sites(line) if reached[bisect_left(starts, last.end)] <= last.start)
        claims += [*here, *free, *(c for line in desk.of(found.report) for c in _off(line))]
    return claims


def _families(desk: Desk) -> frozenset[str]:
    """Family names of people that several reports name: `walking near Horton` is no town."""
    told = Counter(name for f in desk.findings for name in {a.name.split()[-1] for a in f.actors if a.kind == "person" and " " in a.name})
    return frozenset(name for name, reports in told.items() if reports > 1)


def placed(line: Line, inside: Sequence[int], value: str, text: str, grounds: tuple[str, ...], *, named: bool = False) -> Claim | None:
    """The claim that a deed was where these tokens say; None where they are a party to it, or the place of its telling."""
    words = line.gist.words
    path = _path(words, top_of(words, inside), named)
    if not path:
        return None
    lead = path[-1]
    core, near, predicate = core_of(line, sorted({*inside, *path}) if words[lead].pos not in VERBS else sorted({*inside, *path[:-1]}))
    if words[predicate].lemma.lower() in SAYING or _tells_who(words, lead) or (words[inside[-1]].pos == "PROPN" and _is_matter(words, lead)):
        return None
    returned = gone_back(line, predicate, core)
    core = core if returned is None else returned
    way = TOWARDS.get(words[lead].lemma.lower(), "at")
    return Claim(
        "place", line, line.cut(inside[0], inside[-1]), value, core, near, proper(line, near), text, about=clause_at(line, predicate),
        head=BACK if RETURN in core and way == "to" else way, extra=grounds,
    )  # fmt: skip


def with_theres(places: Sequence[Claim]) -> list[Claim]:
    """The claims of places, each with one more for what was done there next: `taken to Dover General, where she died`."""
    found = []
    for claim in places:
        found.append(claim)
        words = claim.line.gist.words
        if (there := there_of(claim)) is not None:
            core, near, predicate = core_of(claim.line, [there])
            if words[predicate].lemma.lower() not in SAYING:
                about = clause_at(claim.line, predicate)
                found.append(replace(claim, core=core, near=near, names=proper(claim.line, near), about=about, head="at", frame=THERE))
    return found


THERE = "there"
"""Frame of a claim on the deed that a clause behind the place tells."""


def there_of(claim: Claim) -> int | None:
    """The `where` that stands for the place of a claim."""
    words, inside = claim.line.gist.words, claim.line.tokens_in(claim.span)
    clauses = {i for i, w in enumerate(words) if w.dep == "relcl" and w.head in inside}
    return next((i for i, w in enumerate(words) if w.text.lower() == "where" and w.head in clauses), None)


def _path(words: Sequence[Token], at: int, named: bool) -> list[int]:
    """The tokens from a place up to the word that makes it where a deed was, that last; none where nothing does so."""
    path: list[int] = []
    for _ in range(CLIMB):
        word, up = words[at], words[at].head
        lemma, above = words[up].lemma.lower(), words[words[up].head]
        if word.dep == "pobj" and lemma == "of" and above.lemma.lower() in AREAS | {"outside", "inside"}:
            path += [up, words[up].head]
            at = words[up].head
            if above.dep in ASIDE:
                return path
        elif word.dep == "pobj":
            return [*path, up] if lemma in WHERE or (named and lemma not in PARTIES) else []
        elif word.dep == "dobj" and lemma in TRANSIT:
            return [*path, up]
        elif word.dep in WITHIN and up > at and (lemma in AREAS or _clock(words, at, up) or (lemma in SITES and words[up].pos == "NOUN")):
            path.append(up)
            at = up
        else:
            return path if word.dep in THING and words[at].lemma.lower() in SITES else []
    return []


def _clock(words: Sequence[Token], at: int, up: int) -> bool:
    """Whether a time stands right behind a place, to which a parser hangs it: `filed in Dover hours after`, `met in Dover Thursday`; not `Soviet days`."""
    behind = words[up + 1].lemma.lower() if up + 1 < len(words) else ""
    return up == at + 1 and (words[up].lemma.lower() in DAY_NAMES or (words[up].lemma.lower() in SPELLS and behind in FROM_THEN))


SPELLS = frozenset("second minute hour day week month year moment".split())
FROM_THEN = frozenset("after before later earlier ago".split())


def _is_matter(words: Sequence[Token], lead: int) -> bool:
    """Whether a place is what is talked or decided about: `talks on Norland`, `sanctions on Norland`."""
    behind = {words[i].lemma.lower() for i in (words[lead].head, max(lead - 1, 0))}
    return words[lead].lemma.lower() == "on" and not MATTERS.isdisjoint(behind)


def _tells_who(words: Sequence[Token], lead: int) -> bool:
    """Whether a preposition tells who did it or who says it: `arrested by the`, `according to the`."""
    return words[lead].dep == "agent" or words[words[lead].head].lemma.lower() == "accord" or words[max(lead - 1, 0)].lemma.lower() in {"accord", "according"}


def _named(desk: Desk, place: Place) -> Claim | None:
    line = desk.line_at(place.span)
    tokens = line.tokens_in(place.span) if line and line.gist.words else []
    if line is None or not tokens:
        return None
    country, kind, *rest = grounds_of(place)
    beside = tokens[0] > 1 and line.gist.words[tokens[0] - 2].lemma.lower() in BESIDE and line.gist.words[tokens[0] - 1].text == "of"
    value = place_value(place) if place.geonameid else name_value(place.name) or place_value(place)
    return placed(line, tokens, value, place.name, (country, "area" if beside else kind, *rest), named=True)


def name_value(name: str) -> str:
    """A name as a key, without the `s` that some reports leave out, in one spelling: `the Champs-Elysees`, `Champs Elysee`."""
    joined = _INITIALS.sub(lambda m: m.group().replace(".", ""), name)
    words = (spelt(_OWN.sub("", w)) for part in folded(joined) for w in part.split("-") if w not in {"the", "s", ""})
    return " ".join(w[:-1] if len(w) > LONG and w.endswith("s") and not w.endswith("ss") else w for w in words)


def site_value(words: Sequence[Token]) -> str:
    """A place told by what it is as a key: `the store's parking lot`, `a Store Parking Lot`; streets with a name stay apart."""
    return " ".join(dict.fromkeys(_site_key(w) for w in words if term(w)))


def _site_key(token: Token) -> str:
    word = _OWN.sub("", token.lemma.lower()).strip(".")
    return WAYS.get(word, kin(word)) if token.pos == "PROPN" else kin(word)


_OWN = re.compile(r"['’]s?$")
_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}")


LONG = 4


def _sites(line: Line) -> Iterator[tuple[Claim, Span]]:
    """(claim, its last word) for each place told by what it is; one that only says what a named place is tells less than that."""
    words = line.gist.words
    for i, word in enumerate(words):
        if word.lemma.lower() not in SITES or word.dep not in {"pobj", "dobj"} or (word.lemma.lower() in AREAS and _of_a_name(words, i)) or _numbered(words, i):
            continue
        inside = [k for k in under(words, i, _within) if k <= i]
        value = site_value([words[k] for k in inside])
        if claim := placed(line, list(range(inside[0], i + 1)), value, line.cut(inside[0], i).quote, ("", "site", "", "")):
            yield claim, line.cut(i, i)


def _within(token: Token) -> bool:
    return token.dep in WITHIN


def _numbered(words: Sequence[Token], at: int) -> bool:
    """Whether a noun belongs to an address, which is told as a whole: `the 3400 block of Mill Street`."""
    return words[at].lemma.lower() == "block" and at > 0 and words[at - 1].text.isdigit()


def _of_a_name(words: Sequence[Token], at: int) -> bool:
    return any(w.text == "of" and w.head == at and words[min(k + 1, len(words) - 1)].pos == "PROPN" for k, w in enumerate(words))


def _off(line: Line) -> Iterator[Claim]:
    """Claims on how far off a deed was."""
    words = line.gist.words
    for match in _OFF.finditer(line.gist.span.quote):
        inside = line.tokens_in(line.found(match))
        if inside and words[inside[-1]].dep in ASIDE:
            core, near, _ = core_of(line, inside)
            yield Claim(
                "place", line, line.found(match), " ".join(match.group().lower().split()), core, near, proper(line, near), match.group(),
                about=clause_at(line, governor(words, inside[-1], CLIMB)), head="at", extra=("", "site", "", ""),
            )  # fmt: skip


_OFF = re.compile(
    r"\b(?:(?:(?:only |just |about )?(?:an?|a few|several|some|half a|one|two|three|four|five|six|\d+)(?: city)? (?:blocks?|doors?|streets?|yards?|feet|met(?:er|re)s?|miles?|kilomet(?:er|re)s?|km) away)|nearby|not far away|abroad|overseas)\b",
    re.IGNORECASE,
)
