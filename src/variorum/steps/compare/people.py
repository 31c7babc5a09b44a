"""Rules for two names of a person, two titles, and two sources of one statement."""

import re

from variorum.steps.compare.pair import WORD, Pair, Rule, always, part_of, same_value, words_of
from variorum.text.names import compare
from variorum.text.names_tables import NICKNAMES


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
    return _bones(a[0]) == _bones(b[0]) or a[-1] != b[-1] or (len(a[0]) >= SWAPPED and sorted(a[0]) == sorted(b[0]))


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

_POST = re.compile(r"\b(?:to|for|in|of|at) (?:the )?([A-Z][\w-]+(?: [A-Z][\w-]+)*)")

ENVOYS = frozenset("ambassador envoy representative emissary consul delegate special".split())


def other_post(pair: Pair) -> bool:
    """Two envoys to different places."""
    one, two = set(_POST.findall(pair.one.text)), set(_POST.findall(pair.two.text))
    both = all(ENVOYS & set(words_of(r.text)) for r in (pair.one, pair.two))
    return both and bool(one) and bool(two) and not one & two


def shared_words(pair: Pair) -> bool:
    """The two have a word in common."""
    return bool(set(words_of(pair.one.value)) & set(words_of(pair.two.value)))


RANKS = tuple(
    frozenset(line.split())
    for line in (
        "ceo coo cfo cto", "private corporal sergeant lieutenant captain major colonel general", "quarterback cornerback linebacker",
        "qb rb wr cb lb", "goalkeeper striker midfielder defender", "captain copilot",
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
    words, short = WORD.findall(long), _ASIDE.sub(" ", short)
    for found in _CAPITALS.findall(short):
        for k in range(len(words) - len(found) + 1):
            run = words[k : k + len(found)]
            if "".join(w[0] for w in run).upper() == found:
                rest = [w.lower() for w in words[:k] + words[k + len(found) :]]
                return sorted(w for w in rest if w not in _LITTLE) == sorted(w for w in words_of(short) if w != found.lower() and w not in _LITTLE)
    return False


_LITTLE = frozenset({"the", "of", "for", "a", "an", "at", "s"})


SPELT_OUT = {
    "chief executive": "ceo", "finance chief": "cfo", "finance director": "cfo", "chief financial": "cfo", "chief operating": "coo",
    "first officer": "copilot", "co pilot": "copilot",
}  # fmt: skip
"""Posts in words, as their ladder has them."""


def _held(text: str) -> set[str]:
    """The words of a post, those that stand for one rank as that rank."""
    words = " ".join(words_of(text))
    for spelt, rank in SPELT_OUT.items():
        words = words.replace(spelt, rank)
    return set(words.split())


def other_rank(pair: Pair) -> bool:
    """Two ranks of one ladder, or two posts of one body that nobody holds both, neither of them a former one."""
    one, two = _held(pair.one.text), _held(pair.two.text)
    ladder = any(len(one & rank) == len(two & rank) == 1 and one & rank != two & rank for rank in RANKS)
    return not (one | two) & PAST and (ladder or any(_across(one, two, *sides) or _across(two, one, *sides) for sides in APART))


def _across(one: set[str], two: set[str], left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether one side names a post of the left alone, the other one of the right alone."""
    return bool(one & left) and bool(two & right) and not one & right and not two & left


APART = tuple(
    (frozenset(left.split()), frozenset(right.split()))
    for left, right in (
        ("judge justice magistrate", "lawyer attorney prosecutor barrister solicitor"), ("governor", "mayor"), ("coach", "captain skipper"), ("doctor surgeon physician", "nurse"),
        ("professor lecturer teacher", "student pupil"), ("pilot driver", "passenger"),
    )
)  # fmt: skip
"""Posts that nobody holds both at a time."""


KINDRED = tuple(
    frozenset(line.split())
    for line in (
        "wife widow spouse bride fiancee girlfriend partner", "husband widower spouse groom fiance boyfriend partner", "sister sibling twin", "brother sibling twin",
        "mother mom parent", "father dad parent", "daughter child", "son child", "aunt", "uncle", "niece", "nephew", "grandmother", "grandfather", "granddaughter", "grandson",
    )
)  # fmt: skip
"""Nouns for relatives: those of one line can be one person's, seen from one other."""
_WHOSE = re.compile(r"^(?:his|her|their)\b|\b[A-Z][\w-]+(?=['’]s? )", re.IGNORECASE)


def other_relative(pair: Pair) -> bool:
    """Two kinds of relative of one and the same (`his wife`, `his sister`)."""
    one, two = (set(words_of(r.text)) for r in (pair.one, pair.two))
    a, b = ({n for n, line in enumerate(KINDRED) if line & words} for words in (one, two))
    whose = [m.group().lower() if (m := _WHOSE.search(r.text)) else "" for r in (pair.one, pair.two)]
    return bool(a) and bool(b) and not a & b and not (one | two) & PAST and whose[0] == whose[1] != ""


PAST = frozenset("former ex then retired deputy acting vice assistant incoming outgoing next".split())
"""Words by which someone does not hold a post, or holds the one below it."""
TRADES = frozenset(
    "teacher nurse engineer accountant plumber electrician farmer carpenter mechanic firefighter baker butcher dentist vet veterinarian pharmacist "
    "librarian fisherman waitress waiter hairdresser miner welder postman barber cashier paramedic".split()
)
"""Trades of which people who are in the news once have one."""


def other_trade(pair: Pair) -> bool:
    """Two trades of one person, neither of them a former one."""
    one, two = (set(words_of(r.text)) for r in (pair.one, pair.two))
    return not (one | two) & PAST and len(one & TRADES) == len(two & TRADES) == 1 and not one & two & TRADES


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


NAME_RULES = (
    Rule("same name", same_value, "agree", "{one} and {two} are one name."),
    Rule("fuller name", fuller_name, "agree", "{one} and {two} are one name, once in full."),
    Rule("words before it", printed_more, "compatible", "{one} and {two} fit: other words stand before the name."),
    Rule("spelling", spelling, "compatible", "{one} and {two} are spellings of one name."),
    Rule("short form", short_form, "compatible", "{one} and {two} are one name, once in its short form."),
    Rule("same first name", same_first, "compatible", "{one} and {two} are spellings of one name."),
    Rule("other name", always, "conflict", "{one} and {two} are different names for one person."),
)

ROLE_RULES = (
    Rule("same title", same_title, "agree", "{one} and {two} are one title."),
    Rule("other rank", other_rank, "conflict", "{one} and {two} are two posts of which one person holds one at a time."),
    Rule("other relative", other_relative, "conflict", "{one} and {two} are two kinds of relative."),
    Rule("other trade", other_trade, "conflict", "{one} and {two} are two trades."),
    Rule("other post", other_post, "conflict", "{one} and {two} are posts for different places."),
    Rule("part of it", part_of, "compatible", "{one} and {two} fit: one is the fuller."),
    Rule("shared words", shared_words, "compatible", "{one} and {two} can be one office in other words."),
    Rule("other title", always, "compatible", "{one} and {two} are different titles; a person can hold both."),
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
