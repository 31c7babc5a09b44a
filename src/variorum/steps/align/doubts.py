"""What speaks against two readings being of one thing, although they were laid side by side.

Likeness of sentences does not tell right disputes from wrong ones; what the clauses name beside the value does: another owner, another
object, another game. A doubted pair is never called a dispute, unless one sentence tells the other again but for the value.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, islice, product

from variorum.records.readings import STANDING
from variorum.records.story import Doubt, Reading
from variorum.steps.align.actors.namesakes import KINSHIP, ONE
from variorum.steps.align.desk.claims import PEOPLE, SAYING, Claim
from variorum.steps.align.desk.desk import Desk, term
from variorum.steps.align.desk.phrases import doer_of, governor
from variorum.steps.align.desk.retold import AGAIN, CLOSE, retold
from variorum.steps.align.figures.company import shared
from variorum.steps.align.figures.frames import UNIQUE
from variorum.steps.align.figures.meant import meant
from variorum.steps.align.figures.owners import others
from variorum.steps.align.figures.stretches import allowed, counted_from, each_game, other_start, own_week, run
from variorum.steps.align.figures.traits import fitting
from variorum.steps.align.occasions.apart import (
    TOLD,
    abroad,
    each_month,
    grain,
    of_numbers,
    other_noun,
    recalled,
    weekdays,
    weeks,
    years,
)
from variorum.steps.align.wordings.mouths import other_mouth
from variorum.text.measures import dimension
from variorum.text.tree import top_of

TWICE = 2.0
"""The same where the two share another figure too."""
NAMED = frozenset({"owner", "object"})
"""Doubts that such sentences do not lift: the one word that differs besides names another thing."""
WORDLESS = "words"
"""The doubt of sentences that tell no common deed."""
CLOCK = ("clock",)
"""Times of a game stand together by what happened and who did it."""
READINGS = 12
SAMPLE = 6
"""Readings of a point that are looked at two by two, and claims of each."""

Test = Callable[[Desk, Claim, Claim], bool]


def doubts_of(desk: Desk, kind: str, claims: Sequence[Claim], readings: Sequence[Reading]) -> tuple[Doubt, ...]:
    """The pairs of readings that may be of two things, each with what says so; costs grow with readings, not with claims."""
    tests = DOUBTS.get(kind, ())
    if not tests or len(readings) < 2 or claims[0].extra == CLOCK:
        return ()
    return tuple(Doubt(i, k, why) for i, k, pairs in _two_by_two(claims, readings) if (why := _doubted(desk, tests, pairs)))


def without_strangers(claims: Sequence[Claim], readings: Sequence[Reading], doubts: Sequence[Doubt]) -> list[Claim]:
    """The claims of figures without values that may be of another thing than the value most reports give, and do not fit it."""
    told = Counter(value for value, _ in {(c.value, c.line.report) for c in claims})
    main = max(range(len(readings)), key=lambda n: (told[readings[n].value], -n))
    against = {n for pair in doubts if main in (pair.one, pair.two) for n in (pair.one, pair.two) if n != main}
    strange = {readings[n].value for n in against if told[readings[main].value] > MORE * told[readings[n].value]}
    first = {c.value: c for c in reversed(claims)}
    return [c for c in claims if c.value not in strange or _fit(first[c.value], first[readings[main].value])]


def _fit(one: Claim, two: Claim) -> bool:
    """Whether two figures can be true together: of one number, or two standings of one side."""
    return STANDING in (set(one.scope) & set(two.scope)) or fitting(one, two)


MORE = 2
"""How many times the reports of a doubted figure must tell another before the doubted one is taken for a stranger."""


def retold_of(desk: Desk, kind: str, claims: Sequence[Claim], readings: Sequence[Reading]) -> tuple[tuple[int, int], ...]:
    """The pairs of readings that stand for each other in one sentence told again."""
    if kind not in RETOLD or len(readings) < 2:
        return ()
    return tuple((i, k) for i, k, pairs in _two_by_two(claims, readings) if any(retold(desk, *pair) for pair in islice(pairs, SAMPLE * SAMPLE)))


RETOLD = frozenset({"time", "place"})


def _two_by_two(claims: Sequence[Claim], readings: Sequence[Reading]) -> Iterator[tuple[int, int, Iterable[tuple[Claim, Claim]]]]:
    """Two readings by their numbers with the pairs of their claims."""
    by_value: dict[str, list[Claim]] = {}
    for claim in claims:
        by_value.setdefault(claim.value, []).append(claim)
    sides = [by_value.get(r.value, [])[:SAMPLE] for r in readings[:READINGS]]
    for i, k in combinations(range(len(sides)), 2):
        yield i, k, product(sides[i], sides[k])


def _doubted(desk: Desk, tests: Sequence[tuple[str, Test]], pairs: Iterable[tuple[Claim, Claim]]) -> str:
    """The first doubt that pairs of claims of two readings give rise to; empty where most give none, or one tells the other again but for the value."""
    why, among, doubted = "", 0, 0
    for one, two in islice(pairs, SAMPLE * SAMPLE):
        if one.line.report == two.line.report:
            continue
        again = desk.likeness(one.line.number, two.line.number) >= (TWICE if shared(one, two) else AGAIN) or (one.kind == "figure" and retold(desk, one, two))
        doubt = next((name for name, test in tests if (name in NAMED or not again) and test(desk, one, two)), "")
        if again and not doubt:
            return ""
        among, doubted, why = among + 1, doubted + bool(doubt), why or doubt
    more = bool(why) and (one.kind == "time" or why == WORDLESS)
    return why if doubted >= (OF_MORE if more else MOST) * among else ""


MOST, OF_MORE = 0.5, 0.51
"""Share of the pairs of claims of two readings that must give rise to a doubt, as the others may just not name whose or of what it is; and the
same of two times, and of two figures without a common deed: what half of the pairs tell is enough there."""


FAR = 4.0
"""How many times another a number may be before it is likelier of another thing than a slip."""


def _far(desk: Desk, one: Claim, two: Claim) -> bool:
    """Two numbers of which one is many times the other."""
    if None in {one.low, one.high, two.low, two.high}:
        return False
    a, b = ((abs(c.low or 0.0) * size, abs(c.high or 0.0) * size) for c in (one, two) if (size := dimension(c.unit)[1]))
    return min(*a, *b) > 0 and max(a[0], b[0]) > FAR * min(a[1], b[1])


def _owner(desk: Desk, one: Claim, two: Claim) -> bool:
    """Two figures of two who are named, in sentences that do not name the other's."""
    if one.owners and two.owners:
        return others(one.owners, two.owners)
    a, b = _doer(one), _doer(two)
    return bool(a) and bool(b) and not a & set(two.line.terms) and not b & set(one.line.terms)


def _doer(claim: Claim) -> set[str]:
    """The proper words of who does what a figure is told of."""
    words, inside = claim.line.gist.words, claim.line.tokens_in(claim.span)
    verb = governor(words, inside[0], CLIMB) if inside else None
    doer = None if verb is None or words[verb].lemma.lower() in SAYING else doer_of(claim.line, verb)
    return {t for i in claim.line.tokens_in(doer) if words[i].pos == "PROPN" and (t := term(words[i]))} if doer else set()


CLIMB = 8
"""Heads between a figure and the verb of its clause, at most."""


def _wordless(desk: Desk, one: Claim, two: Claim) -> bool:
    """Two counts of which the words around tell no common deed or thing, in sentences that are not alike."""
    slot = not one.core or not two.core or one.extra[0] in {"percent", "money", "magnitude", "score", "age"}
    asked = one.frame == two.frame and one.frame in UNIQUE
    return not slot and not asked and not one.core & two.core and desk.likeness(one.line.number, two.line.number) < CLOSE


def _deedless(desk: Desk, one: Claim, two: Claim) -> bool:
    """Two times of which the clauses share no word, in sentences that are not alike: the story is all they have in common."""
    if not one.core or not two.core or (one.core & two.core) - COUNTING or desk.numbers[one.line.number] & desk.numbers[two.line.number]:
        return False
    return not _within_the_hour(one, two) and desk.likeness(one.line.number, two.line.number) < CLOSE


COUNTING = frozenset("first second third last next time come go day night".split())
"""Words that two clauses share without telling one deed: `for the first time since March`."""


def _object(desk: Desk, one: Claim, two: Claim) -> bool:
    """One verb with two objects, of which neither sentence names the other's: `signed the bill`, `signed an order`."""
    if _within_the_hour(one, two):
        return False
    a, b = _objects(one), _objects(two)
    return bool(a) and bool(b) and not a & set(two.line.terms) and not b & set(one.line.terms)


_CLOCK = re.compile(r"T(\d\d):(\d\d)")


def _within_the_hour(one: Claim, two: Claim) -> bool:
    """Two times of the clock so near one another that they are hardly of two deeds."""
    a, b = (_CLOCK.search(c.value) for c in (one, two))
    return a is not None and b is not None and abs(60 * (int(a[1]) - int(b[1])) + int(a[2]) - int(b[2])) <= 60


PATIENT = frozenset({"dobj", "nsubjpass", "attr"})
TOWARDS = frozenset("to against with over".split())


BESIDE = frozenset({"compound", "amod", "dobj"})
NO_THING = frozenset({"DATE", "TIME", "PERSON"})
"""People go by many words, so that two of these tell no two deeds."""


def _objects(claim: Claim) -> set[str]:
    """The words of what a deed is done to, and of those it is done with or against."""
    line, words = claim.line, claim.line.gist.words
    inside = line.tokens_in(claim.span)
    if not inside:
        return set()
    top = top_of(words, inside)
    deed = governor(words, top, 6)
    if claim.heads:
        deed = words[top].head
    leads = {i for i, w in enumerate(words) if w.head == deed and ((w.dep == "prep" and w.lemma.lower() in TOWARDS) or w.dep == "agent")}
    nouns = {i for i, w in enumerate(words) if (w.head == deed and w.dep in PATIENT) or (w.head in leads and w.dep in {"pobj", "pcomp"})}.difference(inside)
    named = {i for i in nouns if words[i].dep == "nsubjpass" and words[i].pos == "PROPN"}
    told = {k for i in nouns - named for k in (i, *(k for k, w in enumerate(words) if w.head == i and w.dep in BESIDE)) if words[k].ent not in NO_THING}
    return {t for k in told if words[k].pos in {"NOUN", "PROPN", "VERB"} and (t := term(words[k]))} - PEOPLE


def _denial(desk: Desk, one: Claim, two: Claim) -> bool:
    """A deed and a deed of that verb denied: only the same sentence with and without its `not` is surely one deed."""
    return one.value.partition(":")[0] != two.value.partition(":")[0] and ":" in one.value and ":" in two.value


def _answer(desk: Desk, one: Claim, two: Claim) -> bool:
    """Two answers that can be true one after the other, or of two charges, told in sentences that have little else in common."""
    told = desk.likeness(one.line.number, two.line.number) >= TOLD
    return one.value.startswith("choice custody ") or (one.value.startswith("choice verdict ") and not told)


def _elsewhere(desk: Desk, one: Claim, two: Claim) -> bool:
    """Nobody was hurt in a place that the sentence which tells of the hurt does not name: `no injuries in Leeds`."""
    if {one.value, two.value} != {"nobody hurt", "somebody hurt"}:
        return False
    nobody, somebody = (one, two) if one.value == "nobody hurt" else (two, one)
    words = nobody.line.gist.words
    towns = {term(w) for w in words if w.ent == "GPE" and w.dep == "pobj" and words[w.head].lemma.lower() == "in"}
    return bool(towns) and not towns & set(somebody.line.terms)


def _moment(desk: Desk, one: Claim, two: Claim) -> bool:
    return one.value.startswith("clock ") and desk.likeness(one.line.number, two.line.number) < TOLD


def _relative(desk: Desk, one: Claim, two: Claim) -> bool:
    """Two kinds of relative in sentences that have little in common: of whom they are may be two."""
    return {one.head, two.head} <= KINSHIP and desk.likeness(one.line.number, two.line.number) < TOLD


ALIKE = 50
"""Likeness of two first names, of a hundred, that one misspelling may part."""


def _family(desk: Desk, one: Claim, two: Claim) -> bool:
    """Two people of one family name whose first names are not alike: a brother, a wife."""
    from rapidfuzz.fuzz import ratio

    if one.extra == two.extra == ONE:
        return False
    a, b = one.value.split(), two.value.split()
    full = min(len(a), len(b)) > 1 and a[-1] == b[-1] and min(len(a[0]), len(b[0])) > 2 and not set(a[:-1]) & set(b[:-1])
    return full and ratio(a[0], b[0]) < ALIKE


DOUBTS: dict[str, tuple[tuple[str, Test], ...]] = {
    "figure": (("owner", _owner), ("far", _far), (WORDLESS, _wordless), ("game", each_game), ("week", own_week), ("offset", counted_from), ("run", run), ("length", allowed), ("meant", meant)),
    "quote": (("mouth", other_mouth),),
    "time": (("years", years), ("object", _object), ("number", of_numbers), ("moment", _moment), ("grain", grain), ("weeks", weeks), ("weekdays", weekdays), ("month", each_month), ("offset", other_start), ("deed", _deedless)),
    "outcome": (("denial", _denial), ("answer", _answer), ("place", _elsewhere)),
    "name": (("family", _family),),
    "role": (("relative", _relative),),
    "place": (("recalled", recalled), ("abroad", abroad), ("object", _object), ("noun", other_noun)),
}
"""For each kind what may say that two readings are of two things, the first that holds is named."""
