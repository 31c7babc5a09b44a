"""Rules for two posts of one person: which are one office in other words, which nobody holds both."""

import re

from variorum.steps.compare.pair import WORD, Pair, Rule, always, part_of, words_of
from variorum.text.gazetteer import country_of
from variorum.text.posts import post_nouns, post_words

_POST = re.compile(r"\b(?:to|for|in|of|at) (?:the )?([A-Z][\w-]+(?: [A-Z][\w-]+)*)")

ENVOYS = frozenset("ambassador envoy representative emissary consul delegate".split())


def other_post(pair: Pair) -> bool:
    """Two envoys to different places; a capital stands for its country."""
    one, two = (_places(r.text) for r in (pair.one, pair.two))
    both = all(ENVOYS & set(words_of(r.text)) for r in (pair.one, pair.two))
    return both and bool(one) and bool(two) and not one & two


def _places(text: str) -> set[str]:
    """Where a post is held: the words of each place and the country it stands for."""
    return {word for found in _POST.findall(text) for word in (*found.split(), country_of(found) or "")} - {""}


def shared_words(pair: Pair) -> bool:
    """The two have a word in common."""
    return bool(_held(pair.one.text) & _held(pair.two.text))


def same_title(pair: Pair) -> bool:
    """The same words in any order, or the first letters of some of them: `PRO`, `public relations officer`."""
    a, b = post_words(pair.one.text), post_words(pair.two.text)
    return sorted(a) == sorted(b) or any(_shortened_to(*two) for two in _told_both_ways(pair))


def _told_both_ways(pair: Pair) -> tuple[tuple[str, str], ...]:
    """The two titles, each as the shorter one, with and without what it has in brackets."""
    one, two = pair.one.text, pair.two.text
    return tuple((short, long) for a, long in ((one, two), (two, one)) for short in (a, _ASIDE.sub(" ", a)))


_ASIDE = re.compile(r"\([^()]{0,40}\)")

_CAPITALS = re.compile(r"\b[A-Z]{2,5}\b")


def _shortened_to(short: str, long: str) -> bool:
    """Whether one title has in capitals the first letters of words of the other, and the rest is the same."""
    words = WORD.findall(long)
    for found in _CAPITALS.findall(short):
        for k in range(len(words) - len(found) + 1):
            run = words[k : k + len(found)]
            if "".join(w[0] for w in run).upper() == found:
                rest = [w.lower() for w in words[:k] + words[k + len(found) :]]
                return sorted(w for w in rest if w not in _LITTLE) == sorted(w for w in words_of(short) if w != found.lower() and w not in _LITTLE)
    return False


_LITTLE = frozenset({"the", "of", "for", "a", "an", "at", "s"})


RANKS = tuple(
    frozenset(line.split())
    for line in (
        "ceo coo cfo cto", "corporal sergeant lieutenant captain major colonel general", "commodore admiral", "quarterback cornerback linebacker",
        "goalkeeper striker midfielder defender", "captain copilot",
    )
)  # fmt: skip
"""Posts of which one person holds one at a time, under each other."""


def _held(text: str) -> frozenset[str]:
    """The words of a post, each in its one form."""
    return frozenset(post_words(text))


PAST = frozenset("former then retired deputy acting vice assistant incoming outgoing next elect".split())
"""Words by which someone does not hold a post, or holds the one below it."""


def _held_now(pair: Pair) -> bool:
    return not (_held(pair.one.text) | _held(pair.two.text)) & PAST


def other_rank(pair: Pair) -> bool:
    """Two ranks of one ladder, or two posts of one body that nobody holds both, neither of them a former one."""
    one, two = post_nouns(pair.one.text), post_nouns(pair.two.text)
    ladder = any(len(one & rank) == len(two & rank) == 1 and one & rank != two & rank for rank in RANKS)
    return _held_now(pair) and (ladder or any(_across(one, two, *sides) or _across(two, one, *sides) for sides in APART))


def _across(one: frozenset[str], two: frozenset[str], left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether one side names a post of the left alone, the other one of the right alone."""
    return bool(one & left) and bool(two & right) and not one & right and not two & left


APART = tuple(
    (frozenset(left.split()), frozenset(right.split()))
    for left, right in (
        ("judge justice magistrate", "lawyer prosecutor"), ("governor", "mayor"), ("coach", "captain"), ("doctor surgeon", "nurse"), ("professor lecturer teacher", "student pupil"),
        ("pilot driver", "passenger"),
    )
)  # fmt: skip
"""Posts that nobody holds both at a time."""

LEVELS = frozenset("director manager supervisor coordinator".split())
"""Nouns for those who run a department, each of another level."""
BELOW = frozenset("deputy vice assistant associate".split())
"""Words for the one below a post."""
HELD_BY_ONE = frozenset("president chairman chief director manager governor minister secretary sheriff commissioner mayor ambassador general-manager attorney-general district-attorney".split())
"""Posts that one person holds in one house, so that the one below it is somebody else."""
TOLD = 2
"""Words that two titles share, so that they name one department or house."""


def other_level(pair: Pair) -> bool:
    """One department's post told at two levels: its director or its manager, its head or the one below."""
    one, two = _held(pair.one.text), _held(pair.two.text)
    alike, apart = one & two, one ^ two
    if len(alike) < TOLD or (one | two) & (PAST - BELOW):
        return False
    below = apart <= BELOW and bool(alike & HELD_BY_ONE) and (one < two or two < one)
    return below or (len(one & LEVELS) == len(two & LEVELS) == 1 and not alike & LEVELS and (one - LEVELS <= two or two - LEVELS <= one))


HEADS = frozenset("chief leader".split())
"""Nouns that say that someone leads a body, whatever the post is called there; `head` and `boss` are told as `chief`."""
LEADING = frozenset(
    "president chairman director secretary commissioner administrator ceo manager general-manager dean principal chief leader".split()
)
"""What those who lead a body are called."""


def same_head(pair: Pair) -> bool:
    """One body's leader, or the one below, once under the post and once as its head: `the deputy head of the union`, `the union's vice president`."""
    one, two = _held(pair.one.text), _held(pair.two.text)
    posts = [words & LEADING for words in (one, two)]
    ranks = [bool(words & BELOW) for words in (one, two)]
    bodies = [words - LEADING - BELOW for words in (one, two)]
    plain = all(len(found) == 1 for found in posts) and posts[0] != posts[1] and any(found <= HEADS for found in posts)
    return plain and ranks[0] == ranks[1] and bool(bodies[0] & bodies[1]) and (bodies[0] <= bodies[1] or bodies[1] <= bodies[0])


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
    one, two = _held(pair.one.text), _held(pair.two.text)
    a, b = ({n for n, line in enumerate(KINDRED) if line & words} for words in (one, two))
    whose = [m.group().lower() if (m := _WHOSE.search(r.text)) else "" for r in (pair.one, pair.two)]
    return bool(a) and bool(b) and not a & b and _held_now(pair) and whose[0] == whose[1] != ""


TRADES = frozenset(
    "teacher nurse engineer accountant plumber electrician farmer carpenter mechanic firefighter baker butcher dentist vet veterinarian pharmacist "
    "librarian fisherman waitress waiter hairdresser miner welder postman barber cashier paramedic".split()
)
"""Trades of which people who are in the news once have one."""


def other_trade(pair: Pair) -> bool:
    """Two trades of one person, neither of them a former one."""
    one, two = post_nouns(pair.one.text), post_nouns(pair.two.text)
    return _held_now(pair) and len(one & TRADES) == len(two & TRADES) == 1 and not one & two & TRADES


POST_RULES = (
    Rule("same title", same_title, "agree", "{one} and {two} are one title."),
    Rule("other rank", other_rank, "conflict", "{one} and {two} are two posts of which one person holds one at a time."),
    Rule("other level", other_level, "conflict", "{one} and {two} are one office told at two levels."),
    Rule("other relative", other_relative, "conflict", "{one} and {two} are two kinds of relative."),
    Rule("other trade", other_trade, "conflict", "{one} and {two} are two trades."),
    Rule("other post", other_post, "conflict", "{one} and {two} are posts for different places."),
    Rule("same head", same_head, "agree", "{one} and {two} are one post: who leads the same body, once as its head."),
    Rule("part of it", part_of, "compatible", "{one} and {two} fit: one is the fuller."),
    Rule("shared words", shared_words, "compatible", "{one} and {two} can be one office in other words."),
    Rule("other title", always, "compatible", "{one} and {two} are different titles; a person can hold both."),
)
