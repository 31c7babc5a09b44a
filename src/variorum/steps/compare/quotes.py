"""Rules for two wordings of one quotation."""

import re
from difflib import SequenceMatcher

from variorum.records.story import Reading
from variorum.steps.compare.pair import Pair, Rule, always, same_value
from variorum.steps.compare.synonyms import plainly

TURNING = (
    (3, 0, frozenset("not never no nobody none neither nor without only may might could perhaps think believe hope guess suppose maybe probably".split())),
    (7, 7, frozenset("if unless except until".split())),
)
"""(words before what is kept, words behind it, words on which the meaning turns): denial and doubt turn what follows them,
condition and contrast also what went before."""


def wording(reading: Reading) -> list[str]:
    """The words that are the speaker's, without what a desk put in behind them."""
    return reading.value.partition(" [")[0].split()


def put_in(pair: Pair) -> bool:
    """The same words, into which one desk put an explanation in brackets."""
    return wording(pair.one) == wording(pair.two)


def cut_short(pair: Pair) -> bool:
    """One wording is a stretch of the other."""
    a, b = (f" {' '.join(wording(r))} " for r in (pair.one, pair.two))
    return a in b or b in a


def turned_cut(pair: Pair) -> bool:
    """One wording is a stretch of the other and drops, right beside it or within, a word on which its meaning turns."""
    a, b = wording(pair.one), wording(pair.two)
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if len(short) == len(long) or len(long) > LONGEST:
        return False
    matcher = SequenceMatcher(None, short, long, autojunk=False)
    blocks = [m for m in matcher.get_matching_blocks() if m.size]
    if not blocks or sum(m.size for m in blocks) < KEPT * len(short) or len(set(short) & set(long) - LIGHT) < TELLING:
        return False
    first, last = blocks[0].b, blocks[-1].b + blocks[-1].size
    kept = {i for m in blocks for i in range(m.b, m.b + m.size)}
    cut_out = min(pair.one, pair.two, key=lambda r: len(wording(r))).text[:1].islower()  # the report's own words may tell what it leaves out
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
    a, b = sorted((wording(pair.one), wording(pair.two)), key=len)
    if len(b) < MUCH * len(a) or len(b) > LONGEST:
        return False
    same = sum(m.size for m in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks())
    return same >= 0.85 * len(a)


LESS = 2.5


def much_less(pair: Pair) -> bool:
    """One wording has so few words of the other that they may be of two places in one speech."""
    a, b = sorted((len(wording(pair.one)), len(wording(pair.two))))
    return b >= LESS * a


def but_apostrophe(pair: Pair) -> bool:
    """The same letters, an apostrophe left out or moved: `the miners' anger`, `the miner's anger`."""
    a, b = ("".join(wording(r)).replace("'", "") for r in (pair.one, pair.two))
    return a == b


def but_article(pair: Pair) -> bool:
    """The same wording but for articles."""
    a, b = ([w for w in wording(r) if w not in {"a", "an", "the"}] for r in (pair.one, pair.two))
    return len(a) > 3 and a == b


def another_word(pair: Pair) -> bool:
    """The same wording, or one a stretch of the other, but for words that say the same (`people`, `persons`)."""
    a, b = (f" {' '.join(plainly(' '.join(wording(r))))} " for r in (pair.one, pair.two))
    return a in b or b in a


def one_utterance(pair: Pair) -> bool:
    """Two wordings have so much in common that they report one utterance."""
    a, b = sorted((wording(pair.one), wording(pair.two)), key=len)
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
    one, two = wording(pair.one), wording(pair.two)
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


QUOTE_RULES = (
    Rule("same words", same_value, "agree", "{one} is quoted in the same words."),
    Rule("put in", put_in, "compatible", "{one} and {two} differ in what stands in brackets."),
    Rule("an apostrophe", but_apostrophe, "agree", "{one} and {two} are the same words, but for an apostrophe."),
    Rule("an article", but_article, "compatible", "{one} and {two} differ in an article."),
    Rule("cut that turns", turned_cut, "conflict", "{one} and {two}: one leaves out a word on which the meaning turns."),
    Rule("part of it", cut_short, "compatible", "{one} and {two} are one wording, once cut short."),
    Rule("another word", another_word, "compatible", "{one} and {two} differ in a word that says the same."),
    Rule("cut at its ends", cut_at_ends, "compatible", "{one} and {two} are one wording, cut at other places."),
    Rule("much shortened", shortened, "compatible", "{one} and {two} share one stretch; one of them quotes much more."),
    Rule("much less", much_less, "compatible", "{one} and {two} overlap; one of them quotes much less of it."),
    Rule("without marks", unmarked, "compatible", "{one} and {two} are close; one of them is printed without quotation marks."),
    Rule("other words", one_utterance, "conflict", "{one} and {two} stand in quotation marks and differ in wording."),
    Rule("shared stretch", always, "compatible", "{one} and {two} share a few words; they may be two remarks."),
)
