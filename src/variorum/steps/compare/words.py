"""Rules for places, names, titles, quotations and what is told."""

import math
import re
from difflib import SequenceMatcher

from variorum.records.story import Reading
from variorum.steps.compare.pair import Pair, Rule
from variorum.text.names import compare
from variorum.text.names_tables import NICKNAMES

NEAR_KM = 50.0
OPPOSITE = (
    ("into", "out"), ("alive", "dead"), ("survive", "die"), ("guilty", "innocent"), ("win", "lose"), ("critical", "stable"), ("faulty", "working"), ("amply", "poorly"),
    ("confirm", "deny"), ("accept", "reject"), ("approve", "reject"), ("open", "close"), ("acquit", "convict"),
    ("arrive", "leave"), ("east", "west"), ("north", "south"), ("rise", "fall"), ("increase", "decrease"),
    ("harm0", "harm3"), ("harm0", "harm4"), ("harm1", "harm4"), ("husband", "bystander"), ("first", "last"), ("before", "after"), ("left", "right"), ("for", "against"),
)  # fmt: skip
_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def same_value(pair: Pair) -> bool:
    return pair.one.value == pair.two.value


def _grounds(reading: Reading) -> tuple[str, str, float, float]:
    """(country, kind, latitude, longitude) that a place reading carries in its scope; NaN where unknown."""
    country, kind, lat, lon = (*reading.scope, "", "", "", "")[:4]
    return country, kind, _number(lat), _number(lon)


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return math.nan


def around(pair: Pair) -> bool:
    """A country or region and a place in it, or one name within the other ("north Houston", "Houston")."""
    one, two = _grounds(pair.one), _grounds(pair.two)
    wide = {"country", "region", "area", "water"}
    if one[0] and one[0] == two[0] and (one[1] in wide) != (two[1] in wide):
        return True
    a, b = _spot(pair.one), _spot(pair.two)
    return set(a) <= set(b) or set(b) <= set(a)


def _spot(reading: Reading) -> list[str]:
    """The words of a place without those that only point."""
    return [w for w in words_of(reading.text) if w not in {"the", "a", "an", "his", "her", "their", "its"}] or words_of(reading.text)


def fuller_house(pair: Pair) -> bool:
    """One house under its name and under a part of it."""
    a, b = words_of(pair.one.value), words_of(pair.two.value)
    named = all(r.text[:1].isupper() and _grounds(r)[1] == "site" for r in (pair.one, pair.two))
    crossing = ("&" in pair.one.value) != ("&" in pair.two.value)
    return named and not crossing and len(a) > 1 and len(b) > 1 and (set(a) <= set(b) or set(b) <= set(a))


HOUSES = frozenset("hospital university court prison jail school church hotel airport college station library museum".split())


def other_house(pair: Pair) -> bool:
    """Two houses of one kind that bear different names."""
    a, b = words_of(pair.one.value), words_of(pair.two.value)
    named = all(r.text[:1].isupper() and _grounds(r)[1] == "site" for r in (pair.one, pair.two))
    return named and bool(HOUSES & set(a) & set(b)) and bool(set(a) - set(b)) and bool(set(b) - set(a))


def near_place(pair: Pair) -> bool:
    one, two = _grounds(pair.one), _grounds(pair.two)
    if any(math.isnan(x) for x in (*one[2:], *two[2:])):
        return False
    return _km(one[2], one[3], two[2], two[3]) <= NEAR_KM


def _km(a: float, b: float, c: float, d: float) -> float:
    p, q = math.radians(a), math.radians(c)
    s = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(d - b) / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1.0, s)))


def far_apart(pair: Pair) -> bool:
    """Two towns that are not one, or two names that stand for each other in one sentence."""
    one, two = _grounds(pair.one), _grounds(pair.two)
    if not pair.one.scope and not pair.two.scope:
        return True
    return one[1] == two[1] == "city" and not any(math.isnan(x) for x in (*one[2:], *two[2:]))


INDOORS = frozenset("room closet office stairs kitchen hallway bedroom bathroom basement roof garage cell lobby elevator attic cellar".split())
STREETS = frozenset("street road avenue boulevard lane drive highway".split())


def other_spot(pair: Pair) -> bool:
    """Two rooms of different kinds, or two streets with names."""
    a, b = _spot(pair.one), _spot(pair.two)
    if not a or not b:
        return False
    rooms = a[-1] in INDOORS and b[-1] in INDOORS and (a[-1] != b[-1] or (a[-1] == "room" and len(a) > 1 and len(b) > 1 and a != b))
    named = all(r.text[:1].isupper() or r.text[:1].isdigit() for r in (pair.one, pair.two))
    return rooms or (named and a[-1] in STREETS and b[-1] in STREETS and a != b)


def home(pair: Pair) -> bool:
    return "lives" in pair.point.about


def home_spelt(pair: Pair) -> bool:
    """One home under two spellings."""
    from rapidfuzz.fuzz import ratio

    return home(pair) and ratio(pair.one.text.casefold(), pair.two.text.casefold()) >= SPELT


SPELT = 88
"""Likeness of two spellings of one place, of a hundred."""


def street_of(pair: Pair) -> bool:
    """One tells the street someone lives in, the other the town."""
    ends = [(_spot(r) or [""])[-1] in STREETS for r in (pair.one, pair.two)]
    return home(pair) and ends[0] != ends[1]


def fuller_name(pair: Pair) -> bool:
    a, b = words_of(pair.one.value), words_of(pair.two.value)
    short, long = sorted(("".join(a), "".join(b)), key=len)
    apart = min(len(a), len(b)) > 1 and len(short) < len(long) and long.endswith(short)
    return bool(a) and bool(b) and (apart or (a[-1] == b[-1] and (set(a) <= set(b) or set(b) <= set(a))))


def spelling(pair: Pair) -> bool:
    """Spellings of one name: consonants stay when a name goes through another alphabet, so Bryan is not Bryant."""
    a, b = words_of(pair.one.value), words_of(pair.two.value)
    if "".join(a) == "".join(b):
        return True
    if not a or not b or not compare(pair.one.text, pair.two.text, "Person").match:
        return False
    return _bones(a[0]) == _bones(b[0]) or a[-1] != b[-1]


_SOUND = str.maketrans("bvdgzjcq", "pftkshkk")


def _bones(word: str) -> str:
    bones = [c for i, c in enumerate(word.translate(_SOUND)) if i == 0 or c not in "aeiouhwy"]
    return "".join(c for i, c in enumerate(bones) if i == 0 or c != bones[i - 1])


def short_form(pair: Pair) -> bool:
    """A first name and its short form."""
    a, b = words_of(pair.one.value), words_of(pair.two.value)
    return bool(a) and bool(b) and a[-1] == b[-1] and bool(NICKNAMES.get(a[0], frozenset()) & NICKNAMES.get(b[0], frozenset()))


def spelt_or_short(pair: Pair) -> bool:
    """Two people's names that are spellings or short forms of one."""
    return all("person" in r.scope for r in (pair.one, pair.two)) and (spelling(pair) or short_form(pair))


def same_first(pair: Pair) -> bool:
    """One first name, or its initial, before family names that are alike."""
    from rapidfuzz.fuzz import ratio

    a, b = words_of(pair.one.value), words_of(pair.two.value)
    first = bool(a) and bool(b) and (a[0] == b[0] or len(a[0]) == 1 or len(b[0]) == 1)
    return first and ratio(a[-1], b[-1]) >= FAMILY


FAMILY = 60
"""Likeness of two family names, of a hundred, that may be one misspelt."""


_POST = re.compile(r"\b(?:to|for|in|of|at) (?:the )?([A-Z][\w-]+(?: [A-Z][\w-]+)*)")
ENVOYS = frozenset("ambassador envoy representative emissary consul delegate special".split())


def other_post(pair: Pair) -> bool:
    """Two envoys to different places."""
    one, two = set(_POST.findall(pair.one.text)), set(_POST.findall(pair.two.text))
    both = all(ENVOYS & set(words_of(r.text)) for r in (pair.one, pair.two))
    return both and bool(one) and bool(two) and not one & two


RANKS = tuple(
    frozenset(line.split())
    for line in (
        "ceo coo cfo cto", "private corporal sergeant lieutenant captain major colonel general", "quarterback cornerback linebacker",
        "qb rb wr cb lb", "goalkeeper striker midfielder defender",
    )
)  # fmt: skip
"""Posts of which one person holds one at a time, under each other."""


def same_title(pair: Pair) -> bool:
    """The same words in any order, or the first letters of some of them: `PRO`, `public relations officer`."""
    a, b = words_of(pair.one.value), words_of(pair.two.value)
    return sorted(a) == sorted(b) or _shortened_to(pair.one.text, pair.two.text) or _shortened_to(pair.two.text, pair.one.text)


_ASIDE = re.compile(r"\([^()]{0,40}\)")
_CAPITALS = re.compile(r"\b[A-Z]{2,5}\b")


def _shortened_to(short: str, long: str) -> bool:
    """Whether one title has in capitals the first letters of words of the other, and the rest is the same."""
    words, short = _WORD.findall(long), _ASIDE.sub(" ", short)
    for found in _CAPITALS.findall(short):
        for k in range(len(words) - len(found) + 1):
            run = words[k : k + len(found)]
            if "".join(w[0] for w in run).upper() == found:
                rest = [w.lower() for w in words[:k] + words[k + len(found) :]]
                return sorted(w for w in rest if w not in _LITTLE) == sorted(w for w in words_of(short) if w != found.lower() and w not in _LITTLE)
    return False


_LITTLE = frozenset({"the", "of", "for", "a", "an", "at", "s"})


def other_rank(pair: Pair) -> bool:
    """Two ranks of one ladder."""
    one, two = (set(words_of(r.text)) for r in (pair.one, pair.two))
    return any(len(one & rank) == len(two & rank) == 1 and one & rank != two & rank for rank in RANKS)


def shared_words(pair: Pair) -> bool:
    return bool(set(words_of(pair.one.value)) & set(words_of(pair.two.value)))


def part_of(pair: Pair) -> bool:
    """One wording is a stretch of the other."""
    a, b = f" {pair.one.value} ", f" {pair.two.value} "
    return a in b or b in a


TURNING = (
    (3, 0, frozenset("not never no nobody none neither nor without only may might could perhaps".split())),
    (7, 7, frozenset("if unless except until".split())),
)
"""(words before what is kept, words behind it, words on which the meaning turns): denial and doubt turn what follows them,
condition and contrast also what went before."""


def turned_cut(pair: Pair) -> bool:
    """One wording is a stretch of the other and drops, right beside it or within, a word on which its meaning turns."""
    a, b = pair.one.value.split(), pair.two.value.split()
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if len(short) == len(long) or len(long) > LONGEST:
        return False
    matcher = SequenceMatcher(None, short, long, autojunk=False)
    blocks = [m for m in matcher.get_matching_blocks() if m.size]
    if not blocks or sum(m.size for m in blocks) < KEPT * len(short):
        return False
    first, last = blocks[0].b, blocks[-1].b + blocks[-1].size
    kept = {i for m in blocks for i in range(m.b, m.b + m.size)}
    cut_out = min(pair.one, pair.two, key=lambda r: len(r.value)).text[:1].islower()  # the report's own words may tell what it leaves out
    if cut_out:
        return any(long[i] in words and i not in kept for _, _, words in TURNING[:1] for i in range(first, last))
    return any(long[i] in words and i not in kept for before, behind, words in TURNING for i in range(max(0, first - before), min(len(long), last + behind)))


LONGEST = 400
"""Words of a wording that are laid beside another's one by one."""
KEPT = 0.8
"""Share of the shorter wording that must stand in the longer, so that it is cut from it."""
MUCH = 1.6


def shortened(pair: Pair) -> bool:
    """Nearly all of the shorter wording stands in the much longer one, in order."""
    a, b = sorted((pair.one.value.split(), pair.two.value.split()), key=len)
    if len(b) < MUCH * len(a) or len(b) > LONGEST:
        return False
    same = sum(m.size for m in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks())
    return same >= 0.85 * len(a)


LESS = 2.5


def much_less(pair: Pair) -> bool:
    """One wording has so few words of the other that they may be of two places in one speech."""
    a, b = sorted((len(pair.one.value.split()), len(pair.two.value.split())))
    return b >= LESS * a


def but_article(pair: Pair) -> bool:
    """The same wording but for articles."""
    a, b = ([w for w in r.value.split() if w not in {"a", "an", "the"}] for r in (pair.one, pair.two))
    return len(a) > 3 and a == b


def one_utterance(pair: Pair) -> bool:
    """Two wordings have so much in common that they report one utterance."""
    a, b = sorted((pair.one.value.split(), pair.two.value.split()), key=len)
    if len(b) > LONGEST:
        return True
    same = sum(m.size for m in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks())
    return len((set(a) & set(b)) - LIGHT) >= TELLING and (same >= OF_SHORT * len(a) or same >= OF_LONG * len(b))


TELLING = 2
"""Words that two wordings of one utterance share at least, beside those that everybody uses."""
LIGHT = frozenset(
    "a an the this that these those it its i we you he she they them me us him her his my our your their who what which there here and or but if as of to in on "
    "at by for from with about into out up so not no be is am are was were been being do does did have has had will would can could should may might must shall "
    "go going get getting got think know see say said want make way thing things something good well really very just like one all any some more when how".split()
)


def cut_at_ends(pair: Pair) -> bool:
    """One stretch is in both, and what either has beyond it stands at an end, or where the other marks that it left words out."""
    one, two = pair.one.value.split(), pair.two.value.split()
    if max(len(one), len(two)) > LONGEST:
        return False
    same = 0
    for tag, a, b, c, d in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
        if tag == "equal":
            same += b - a
            continue
        outside = (a == c == 0) or (b == len(one) and d == len(two))
        shorter = pair.one if a == b else pair.two
        if tag == "replace" or not (outside or _LEFT_OUT.search(shorter.text)):
            return False
    return same >= STRETCH


_LEFT_OUT = re.compile(r"\.\.\.|…|\[")
STRETCH = 5
"""Words in a row that two cuts of one wording share at least."""


OF_SHORT, OF_LONG = 0.65, 0.4
"""Share of the shorter, and of the longer, wording from which two are of one utterance."""


def unmarked(pair: Pair) -> bool:
    """One side does not claim to be the speaker's words."""
    return "without marks" in (*pair.one.scope, *pair.two.scope)


def opposed(pair: Pair) -> bool:
    """The two use words of which only one can be true."""
    (one, colon, rest), (two, _, other) = pair.one.value.partition(":"), pair.two.value.partition(":")
    if "not" in (one, two) and one != two:
        a, b = set(rest.split()), set(other.split())
        return a == b or len(a & b) >= max(2, 0.5 * min(len(a), len(b)))
    if colon:
        return False
    a, b = set(words_of(pair.one.value)), set(words_of(pair.two.value))
    return _turned(a, b) or _turned(set(words_of(pair.one.text)), set(words_of(pair.two.text)))


def _turned(a: set[str], b: set[str]) -> bool:
    """Whether one side has a word and the other its opposite, and neither has both."""
    return any((x in a and y in b and y not in a and x not in b) or (y in a and x in b and x not in a and y not in b) for x, y in OPPOSITE)


def other_state(pair: Pair) -> bool:
    """Two states, or ways, of one thing that do not exclude each other."""
    return ":" not in pair.one.value and ":" not in pair.two.value


def same_telling(pair: Pair) -> bool:
    """Mostly the same content words, and neither side says no where the other says yes."""
    a, b = set(words_of(pair.one.value)), set(words_of(pair.two.value))
    same_verb = not pair.one.scope or not pair.two.scope or bool(set(pair.one.scope) & set(pair.two.scope))
    return bool(a and b) and len(a & b) >= (ALIKE if same_verb else NEARLY) * min(len(a), len(b)) and _denies(pair.one.text) == _denies(pair.two.text)


def _denies(text: str) -> bool:
    return _NO.search(text) is not None


_NO = re.compile(r"\b(?:no|not|never|none|nobody|neither|nor|without|cannot|den(?:y|ies|ied)|refus\w+|fail\w*)\b|n['’]t\b", re.IGNORECASE)


ALIKE, NEARLY = 0.6, 0.75
"""Share of the shorter side's content words from which two tellings are one in other words: with one verb, and with two."""


COLOURS = frozenset("black white silver red blue green yellow orange brown purple pink beige maroon grey".split())


def other_colour(pair: Pair) -> bool:
    return pair.one.value in COLOURS and pair.two.value in COLOURS and pair.one.value != pair.two.value


def one_body(pair: Pair) -> bool:
    """A body and its own people (`the navy`, `navy officials`), or a body's name in full and in part."""
    a, b = ({w.removesuffix("s") for w in words_of(r.value)} for r in (pair.one, pair.two))
    told = bool(a & b) and (a <= b or b <= a or a ^ b <= SPOKEN)
    a, b = a - SPOKEN, b - SPOKEN
    return not {"person"} & {*pair.one.scope, *pair.two.scope} and (told or (len(a & b) > 2 and (a <= b or b <= a)))


SPOKEN = frozenset("official boss spokesman source authority statement management officer police the of a and for".split())


def for_others(pair: Pair) -> bool:
    return "for others" in (*pair.one.scope, *pair.two.scope)


def two_mouths(pair: Pair) -> bool:
    """Two people, each named, to whom the same words are credited."""
    return all("person" in r.scope and "same words" in r.scope for r in (pair.one, pair.two))


ALWAYS = lambda pair: True  # noqa: E731

PLACE_RULES = (
    Rule("same place", same_value, "agree", "{one} and {two} are one place."),
    Rule("fuller name", fuller_house, "agree", "{one} and {two} are one place, once in full."),
    Rule("part of it", around, "compatible", "{one} and {two} fit: one lies in the other."),
    Rule("other house", other_house, "conflict", "{one} and {two} are different houses."),
    Rule("spelling", home_spelt, "compatible", "{one} and {two} are spellings of one place."),
    Rule("street", street_of, "compatible", "{one} and {two} fit: one is the street."),
    Rule("other home", home, "conflict", "{one} and {two} are different places to live in."),
    Rule("near by", near_place, "compatible", "{one} and {two} lie close together."),
    Rule("other place", far_apart, "conflict", "{one} and {two} are different places."),
    Rule("other spot", other_spot, "conflict", "{one} and {two} are different spots."),
    Rule("both places", ALWAYS, "compatible", "{one} and {two} can both be meant: one deed can touch several places."),
)
NAME_RULES = (
    Rule("same name", same_value, "agree", "{one} and {two} are one name."),
    Rule("fuller name", fuller_name, "agree", "{one} and {two} are one name, once in full."),
    Rule("spelling", spelling, "compatible", "{one} and {two} are spellings of one name."),
    Rule("short form", short_form, "compatible", "{one} and {two} are one name, once in its short form."),
    Rule("same first name", same_first, "compatible", "{one} and {two} are spellings of one name."),
    Rule("other name", ALWAYS, "conflict", "{one} and {two} are different names for one person."),
)
ROLE_RULES = (
    Rule("same title", same_title, "agree", "{one} and {two} are one title."),
    Rule("other rank", other_rank, "conflict", "{one} and {two} are two ranks of which one person holds one at a time."),
    Rule("other post", other_post, "conflict", "{one} and {two} are posts for different places."),
    Rule("part of it", part_of, "compatible", "{one} and {two} fit: one is the fuller."),
    Rule("shared words", shared_words, "compatible", "{one} and {two} can be one office in other words."),
    Rule("other title", ALWAYS, "compatible", "{one} and {two} are different titles; a person can hold both."),
)
QUOTE_RULES = (
    Rule("same words", same_value, "agree", "{one} is quoted in the same words."),
    Rule("an article", but_article, "compatible", "{one} and {two} differ in an article."),
    Rule("cut that turns", turned_cut, "conflict", "{one} and {two}: one leaves out a word on which the meaning turns."),
    Rule("part of it", part_of, "compatible", "{one} and {two} are one wording, once cut short."),
    Rule("cut at its ends", cut_at_ends, "compatible", "{one} and {two} are one wording, cut at other places."),
    Rule("much shortened", shortened, "compatible", "{one} and {two} share one stretch; one of them quotes much more."),
    Rule("much less", much_less, "compatible", "{one} and {two} overlap; one of them quotes much less of it."),
    Rule("without marks", unmarked, "compatible", "{one} and {two} are close; one of them is printed without quotation marks."),
    Rule("other words", one_utterance, "conflict", "{one} and {two} stand in quotation marks and differ in wording."),
    Rule("shared stretch", ALWAYS, "compatible", "{one} and {two} share a few words; they may be two remarks."),
)
SAID_RULES = (
    Rule("same speaker", same_value, "agree", "{one} says it in all reports that name a speaker."),
    Rule("one name", fuller_name, "agree", "{one} and {two} are one speaker, once in full."),
    Rule("one name spelt", spelt_or_short, "agree", "{one} and {two} are one speaker, in two spellings."),
    Rule("part of one name", one_body, "agree", "{one} and {two} are one source, once in full."),
    Rule("speaks for others", for_others, "compatible", "{one} and {two} can both be meant: one of them speaks for others."),
    Rule("other speaker", two_mouths, "conflict", "The same words are put into the mouth of {one} and of {two}."),
    Rule("several sources", ALWAYS, "compatible", "{one} and {two} can both be sources of it."),
)
THING_RULES = (
    Rule("other colour", other_colour, "conflict", "{one} and {two} are of different colours."),
    Rule("opposed", opposed, "conflict", "{one} and {two} cannot both be true."),
    Rule("same", same_value, "agree", "{one} and {two} tell the same."),
    Rule("fuller", ALWAYS, "compatible", "{one} and {two} fit: they tell more or less of it."),
)
TOLD_RULES = (
    Rule("opposed", opposed, "conflict", "{one} and {two} cannot both be true."),
    Rule("same", same_value, "agree", "{one} and {two} tell the same."),
    Rule("other state", other_state, "compatible", "{one} and {two} can both be true."),
    Rule("same words", same_telling, "agree", "{one} and {two} tell the same."),
    Rule("other words", ALWAYS, "compatible", "{one} and {two} can both be true."),
)
