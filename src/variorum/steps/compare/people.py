"""Rules for two names of a person, and two sources of one statement."""

import re

from variorum.records.readings import NOT_NAMED
from variorum.steps.compare.pair import Pair, Rule, always, same_value, words_of
from variorum.text.names import compare
from variorum.text.names_tables import NICKNAMES, WORN


def fuller_name(pair: Pair) -> bool:
    a, b = words_of(pair.one.value), words_of(pair.two.value)
    short, long = sorted(("".join(a), "".join(b)), key=len)
    apart = min(len(a), len(b)) > 1 and len(short) < len(long) and long.endswith(short)
    return bool(a) and bool(b) and (apart or (a[-1] == b[-1] and (set(a) <= set(b) or set(b) <= set(a))))


def printed_more(pair: Pair) -> bool:
    """One side ends in the name as other reports print it: words of a headline stand before it (`Naming Ann Lee`)."""
    known = [r.value for r in pair.point.readings if len(r.value.split()) > 1]
    return any(len(side.value.split()) > len(name.split()) and side.value.endswith(f" {name}") for side in (pair.one, pair.two) for name in known)


def spelling(pair: Pair) -> bool:
    """Spellings of one name: consonants stay when a name goes through another alphabet, so Bryan is not Bryant."""
    a, b = words_of(pair.one.value), words_of(pair.two.value)
    if "".join(a) == "".join(b):
        return True
    if not a or not b or not compare(pair.one.text, pair.two.text, "Person").match:
        return False
    return _bones(a[0]) == _bones(b[0]) or _begun_alike(a[0], b[0]) or a[-1] != b[-1] or _slipped(a[0], b[0])


def _begun_alike(one: str, two: str) -> bool:
    """Whether a first name from another alphabet begins with another letter for one sound: `Yannos`, `Giannos`; `Irini`, `Erini`."""
    return any({one[0], two[0]} == letters for letters in BEGINNINGS) and _bones("a" + one[1:]) == _bones("a" + two[1:])


BEGINNINGS = tuple(map(frozenset, ("gy", "jy", "ie")))


def _slipped(one: str, two: str) -> bool:
    """Whether a first name is the other misprinted: two letters swapped, or one left out of a long one (`Valntina`)."""
    from rapidfuzz.distance import Indel

    left_out = abs(len(one) - len(two)) == 1 and Indel.distance(one, two) == 1 and max(len(one), len(two)) >= LONG
    return left_out or (len(one) >= SWAPPED and sorted(one) == sorted(two))


LONG = 8
"""Letters of a first name that is no other name when one is left out; `Bryant` and `Bryan` are two."""


SWAPPED = 5
"""Letters of a first name in which two that stand the other way round are a misprint."""


_SOUND = str.maketrans("bvdgzjcq", "pftkshkk")


def _bones(word: str) -> str:
    sounded = word.replace("ph", "f").replace("x", "ks").translate(_SOUND)
    bones = [c for i, c in enumerate(sounded) if i == 0 or c not in "aeiouhwy"]
    return "".join(c for i, c in enumerate(bones) if i == 0 or c != bones[i - 1])


def short_form(pair: Pair) -> bool:
    """A first name and its short form: one that is known, or its beginning (`Ty`, `Tywon`)."""
    a, b = words_of(pair.one.value), words_of(pair.two.value)
    if not a or not b or a[-1] != b[-1]:
        return False
    short, long = sorted((a[0], b[0]), key=len)
    return (1 < len(short) < len(long) - 1 and long.startswith(short)) or bool(NICKNAMES.get(a[0], frozenset()) & NICKNAMES.get(b[0], frozenset()))


def spelt_or_short(pair: Pair) -> bool:
    """Two people's names that are spellings or short forms of one."""
    return all("person" in r.scope for r in (pair.one, pair.two)) and (spelling(pair) or short_form(pair))


def same_first(pair: Pair) -> bool:
    """One first name, or its initial, before family names that are alike."""
    from rapidfuzz.fuzz import ratio

    a, b = words_of(pair.one.value), words_of(pair.two.value)
    while min(len(a), len(b)) > 2 and a[0] == b[0] and len(a[0]) == 1:
        a, b = a[1:], b[1:]  # `W. Mark Roe` and `W. Michael Roe` go by their second names
    first = bool(a) and bool(b) and (a[0] == b[0] or (1 in {len(a[0]), len(b[0])} and a[0][0] == b[0][0]))
    return first and ratio(a[-1], b[-1]) >= FAMILY


FAMILY = 60
"""Likeness of two family names, of a hundred, that may be one misspelt."""


def other_family(pair: Pair) -> bool:
    """One first name before family names that cannot be one name's spellings: another consonant in a place (`Wetmar`, `Welmar`), or a small word more (`LaPorte`, `Porte`)."""
    a, b = words_of(pair.one.value), words_of(pair.two.value)
    if not a or not b or a[0] != b[0] or len(a[0]) < 2 or a[-1] == b[-1] or "".join(a) == "".join(b):
        return False
    short, long = sorted((a[-1], b[-1]), key=len)
    if len(short) < len(long):
        return len(short) >= SWAPPED and long.endswith(short) and long.removesuffix(short) in WORN
    swapped = [(x, y) for x, y in zip(short, long, strict=True) if x != y]
    return len(short) >= SWAPPED and len(swapped) == 1 and not _one_sound(*swapped[0]) and _bones(short) != _bones(long)


TRADED = frozenset("aeiouhwygj")
"""Letters that stand for one another where a name comes from another alphabet."""
SOUNDS = tuple(map(frozenset, ("csz", "ckq", "bv", "sx", "dt")))
"""Consonants that one sound is spelt with: `Mancera`, `Mansera`; `Schmidt`, `Schmitt`."""


def _one_sound(one: str, two: str) -> bool:
    return bool(TRADED & {one, two}) or any({one, two} <= letters for letters in SOUNDS)


def one_body(pair: Pair) -> bool:
    """A body and its own people (`the navy`, `navy officials`), or a body's name in full and in part."""
    a, b = ({w.removesuffix("s") for w in words_of(r.value)} for r in (pair.one, pair.two))
    told = bool(a & b) and (a <= b or b <= a or a ^ b <= SPOKEN)
    a, b = a - SPOKEN, b - SPOKEN
    return not {"person"} & {*pair.one.scope, *pair.two.scope} and (told or (len(a & b) > 2 and (a <= b or b <= a)))


SPOKEN = frozenset("official boss spokesman source authority statement management officer police the of a and for".split())


def first_alone(pair: Pair) -> bool:
    """One side has only a first name (`their son, Paul`), and the other has it with a family name."""
    a, b = sorted((words_of(r.value) for r in (pair.one, pair.two)), key=len)
    return len(a) == 1 and len(b) > 1 and a[0] == b[0]


def for_others(pair: Pair) -> bool:
    return "for others" in (*pair.one.scope, *pair.two.scope)


def two_mouths(pair: Pair) -> bool:
    """Two people, each named, to whom the same words are credited."""
    return all("person" in r.scope and "same words" in r.scope for r in (pair.one, pair.two))


def named_before(pair: Pair) -> bool:
    """A name that one report gives, and a later one leaves out."""
    return NOT_NAMED in {pair.one.value, pair.two.value} and pair.order != 0 and pair.newer.value == NOT_NAMED


def named_since(pair: Pair) -> bool:
    """A name that one report says is not given, and the other gives."""
    return NOT_NAMED in {pair.one.value, pair.two.value}


def other_word(pair: Pair) -> bool:
    """Two names of one body that are told apart by a word."""
    return all("body" in r.scope for r in (pair.one, pair.two))


def torn(pair: Pair) -> bool:
    """One side is no name, but something of somebody's: `Lee's Committee`."""
    return any(_OF_SOMEBODY.search(r.text) for r in (pair.one, pair.two))


_OF_SOMEBODY = re.compile(r"\w['’]s \w")


def bodies(pair: Pair) -> bool:
    """Two names that end in the word for one sort of body, with nothing else in common: two bodies."""
    a, b = words_of(pair.one.value), words_of(pair.two.value)
    return bool(a and b) and a[-1] == b[-1] in BODIES and not set(a[:-1]) & set(b[:-1])


BODIES = frozenset("program programme committee council commission agency institute foundation center centre association department office bureau board project".split())


NAME_RULES = (
    Rule("same name", same_value, "agree", "{one} and {two} are one name."),
    Rule("named before", named_before, "compatible", "{newer} fits {older}: a report can leave out a name that another one gives."),
    Rule("named since", named_since, "update", "{one} and {two}: the name was not given at first."),
    Rule("something of theirs", torn, "compatible", "{one} and {two} are not both names: one is something of somebody's."),
    Rule("two bodies", bodies, "compatible", "{one} and {two} are two bodies of one sort."),
    Rule("other word", other_word, "conflict", "{one} and {two} are different names for one body."),
    Rule("fuller name", fuller_name, "agree", "{one} and {two} are one name, once in full."),
    Rule("words before it", printed_more, "compatible", "{one} and {two} fit: other words stand before the name."),
    Rule("other family name", other_family, "conflict", "{one} and {two} are one person under two family names, and both cannot be right."),
    Rule("spelling", spelling, "compatible", "{one} and {two} are spellings of one name."),
    Rule("short form", short_form, "compatible", "{one} and {two} are one name, once in its short form."),
    Rule("same first name", same_first, "compatible", "{one} and {two} are spellings of one name."),
    Rule("other name", always, "conflict", "{one} and {two} are different names for one person."),
)

SAID_RULES = (
    Rule("same speaker", same_value, "agree", "{one} says it in all reports that name a speaker."),
    Rule("one name", fuller_name, "agree", "{one} and {two} are one speaker, once in full."),
    Rule("one name spelt", spelt_or_short, "agree", "{one} and {two} are one speaker, in two spellings."),
    Rule("part of one name", one_body, "agree", "{one} and {two} are one source, once in full."),
    Rule("first name alone", first_alone, "compatible", "{one} and {two} can be one person, once without the family name."),
    Rule("speaks for others", for_others, "compatible", "{one} and {two} can both be meant: one of them speaks for others."),
    Rule("other speaker", two_mouths, "conflict", "The same words are put into the mouth of {one} and of {two}."),
    Rule("several sources", always, "compatible", "{one} and {two} can both be sources of it."),
)
