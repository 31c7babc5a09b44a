"""Numbers that are no figures: parts of names and addresses, labels, dates, `one` as a pronoun."""

import re

from variorum.records.findings import Time
from variorum.steps.find.counted import noun_after, shared_noun
from variorum.steps.find.predicates import STATES, headline_verb
from variorum.text.amounts import Amount
from variorum.text.dates.words import DAY_NAMES, MONTH_NAMES
from variorum.text.magnitudes import quake, storm
from variorum.text.tree import Tree

LABELS = frozenset(
    "no no. number page chapter section article part game room flight route highway phase level tier category class type step round episode version act "
    "table volume vol channel group line title paragraph rule resolution proposition district ward gate pier terminal formula area interstate unit "
    "square building block apartment suite model series mark apollo mp box zone stage lane track exhibit count form schedule appendix annex world catch bottom top".split()
)
"""Words after which a number is a label ("Part 3")."""
_STREET = re.compile(
    r"\s+(?:[NSEW]\.?\s+)?(?:\d+(?:st|nd|rd|th)\s+|(?:[A-Z][\w'’.]*\s+){1,4})(?:St|Street|Ave|Avenue|Road|Rd|Way|Blvd|Boulevard|Drive|Dr|Lane|Ln|Square|Place|Court|Highway|Parkway)\b"
    r"|\s+(?:Ave|Avenue|Rue|Via|Calle)\s+[A-Z]"
)
_BLOCK = re.compile(r"\s+block\s+of\s+(?:[A-Z]|\d+(?:st|nd|rd|th)\b)")
"""What stands behind a number that tells where on a street: `the 3400 block of Mill Street`."""
_DAY = frozenset((*DAY_NAMES, *MONTH_NAMES))
_ONE_BEFORE = frozenset(
    "only no any every some each this that the which another number only-one day for-one with-one".split()
)
_ONE_AFTER = frozenset("another day ' ’ 's ’s - on by time point thing night morning which who ,".split())
_IDLE = frozenset("point day second minute".split())
"""Units with which `one` tells no length ("at one point", "one day")."""
_SPANS = frozenset("day week month year decade century".split())
"""Units whose number tells only when, in "20 years ago"."""
_CALIBRE = re.compile(r"[\s-]*(?:caliber|calibre|gauge)\b", re.IGNORECASE)
_OR_TWO = re.compile(r"\b(?:second|minute|hour|day|night|week|weekend|month|year|decade)s?\s+or\s+$", re.IGNORECASE)
"""What stands before the second number of "a day or two"."""
_ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*$|\S*\w\.(?:com|org|net|html?|php|aspx?)\b\S*$", re.IGNORECASE)
"""What stands before a number that is part of an address of the web."""
_RUN_ON = re.compile(r"\d[-–]\d+[-–]$")
"""What stands before the last number of a record of wins, losses and draws: 45-7-2."""
_SLASHED = re.compile(r"\d\s+/\s*$|\d\s*/\s+$")
"""What stands before the lower half of a fraction whose slash was set apart: 4½ that became `41 / 2`."""
_PADDED = re.compile(r"0\d+$")
"""08: of a date, a clock, a telephone, never of a count."""
_TELEPHONE = re.compile(r"(?<![\d.,])(?:\+\d{1,3}|\(?0\d{1,4}\)?)(?:[ -]\(?\d{2,}\)?){1,5}(?![\d.,]\d)")
"""0800 555 111: groups of digits behind a nought or a plus."""
DIALLED = 30
"""Code points that a telephone number takes at most."""
_TWENTIES = re.compile(r"\b24\s?[-/]\s?7\b|\b50[-/]50\b|\b9/11\b|\b20/20\b|^\d{3}-\d{4}$|^911(?:$|\s(?:call|dispatch|operator|emergenc|record|tape))")


_ZERO = re.compile(r"zero[\s-](?:day|hour|sum|tolerance)\b", re.IGNORECASE)
"""Names that begin with a zero and count nothing."""


def no_figure(tree: Tree, amount: Amount, times: tuple[Time, ...]) -> bool:
    """Whether an amount is only a label, a date, part of a name, or no quantity at all."""
    words = tree.placed.words
    if _ZERO.match(words, amount.number):
        return True
    if _TWENTIES.search(words[amount.number : amount.number_end]):
        return True
    if quake(words, amount) or storm(words, amount) or of_parent(tree, amount):
        return False
    if _SLASHED.search(words, max(0, amount.number - 8), amount.number):
        return True
    if _PADDED.match(words[amount.number : amount.number_end]) or _in_address(words, amount) or _dialled(words, amount):
        return True
    if amount.form == "digits" and _RUN_ON.search(words, max(0, amount.number - 8), amount.number):
        return True
    if amount.unit is None and _OR_TWO.search(words, max(0, amount.number - 20), amount.number):
        return True
    if _CALIBRE.match(words, amount.number_end):
        return True
    if amount.unit is not None:
        if amount.unit.name in _IDLE and words[amount.number : amount.number_end].lower() == "one":
            return True
        return amount.unit.kind == "measure" and _in_clock(tree, amount, times)
    inside = tree.tokens_in(tree.placed.start + amount.number, tree.placed.start + amount.number_end)
    if not inside:
        return True
    if shared_noun(tree, inside[-1]) is not None:
        return False
    return amount.form != "score" and (
        _label(tree, amount, inside)
        or _pronoun(tree, amount, inside)
        or _STREET.match(words, amount.number_end) is not None
        or _BLOCK.match(words, amount.number_end) is not None
    )


def _dialled(words: str, amount: Amount) -> bool:
    """Whether a number is a group of a telephone number."""
    reach = _TELEPHONE.finditer(words, max(0, amount.number - DIALLED), amount.number_end + DIALLED)
    return amount.form == "digits" and any(m.start() <= amount.number < m.end() for m in reach)


def _in_address(words: str, amount: Amount) -> bool:
    """`https://example.org/a?cat=14`: the number hangs on what stands before it without a blank."""
    lead = words[max(0, amount.number - 200) : amount.number]
    return bool(lead) and not lead[-1].isspace() and _ADDRESS.search(lead) is not None


_PARENT = re.compile(r"\b(?:mother|father|mum|mom|mam|dad|parents?)s?(?:\s+of\s+|\s?-\s?of\s?-\s?)$", re.IGNORECASE)


def of_parent(tree: Tree, amount: Amount) -> bool:
    """`a mother of two`, `the father-of-three`: it is children that are counted, where nothing else is named."""
    return _PARENT.search(tree.placed.words[max(0, amount.start - 20) : amount.start]) is not None


def _in_clock(tree: Tree, amount: Amount, times: tuple[Time, ...]) -> bool:
    """`five minutes` is measured, `the 1980s` and `every two weeks` are not."""
    start, end = tree.placed.start + amount.number, tree.placed.start + amount.number_end
    return amount.unit is not None and any(t.span.start < end and start < t.span.end and (t.type == "SET" or (t.type == "DATE" and amount.unit.name in _SPANS)) for t in times)


def _label(tree: Tree, amount: Amount, inside: list[int]) -> bool:
    tokens, first, last = tree.tokens, inside[0], inside[-1]
    before = tokens[first - 1] if first else None
    after = tokens[last + 1] if last + 1 < len(tree) else None
    printed = tree.placed.words[amount.number : amount.number_end]
    if _compound(tree, amount, last):
        return True
    bare = amount.start == amount.number
    if amount.form == "digits" and printed.isdigit() and after is not None and after.tag == "NNP" and bare:
        noun = noun_after(tree, last)
        if noun is not None and tokens[noun[1]].tag == "NNP" and after.text.lower() not in STATES:
            return True
    if before is not None and before.text == "(" and (after is None or after.text == ")"):
        return True
    if before is not None and before.text.lower() in LABELS and bare and not (after is not None and after.tag == "NNS"):
        return True
    if bare and re.fullmatch(r"\d+(?:[-–]\d+)?", printed) and _numbered_name(tree, first):
        return True
    if amount.form == "digits" and re.fullmatch(r"(?:19|20)\d\d", printed) and (after is None or after.tag not in ("NNS", "NN", "JJ")):
        ahead = before is None or (before.tag in ("IN", "TO", "NNP", "``", ",") and before.text.lower() not in ("to", "at", "of"))
        return amount.hedge is None and ahead  # a year
    if printed[:1].isupper() and first > 0 and not printed.isupper() and not printed[0].isdigit() and not _in_capitals(tree, last):
        return (after is not None and after.pos == "PROPN") or (before is not None and before.pos == "PROPN")
    return False


def _numbered_name(tree: Tree, first: int) -> bool:
    """Whether digits belong to the name before them: `Route 9`, `BA 117`, `Apollo-11`."""
    tokens = tree.tokens
    if not first:
        return False
    before = tokens[first - 1]
    if before.text.isupper() and len(before.text) <= 5 and before.text not in ("I", "A", "US", "UN", "UK", "EU"):
        return True
    named = (before.pos == "PROPN" and not headline_verb(before)) or (before.tag == "HYPH" and first > 1 and tokens[first - 2].pos == "PROPN")
    return named and before.text.lower() not in _DAY and before.text != before.text.lower() and not _subject(tree, first)


def _in_capitals(tree: Tree, last: int) -> bool:
    """Whether a number has its capital from a headline that gives one to each word: `Navy Frees Three Fishing Boats In One Day`."""
    noun = noun_after(tree, last)
    words = [t.text for t in tree.tokens if t.text.isalpha()]
    return noun is not None and tree.tokens[noun[1]].tag in ("NNS", "NNPS") and len(words) > 4 and all(w[0].isupper() or w in SMALL_WORDS for w in words)


SMALL_WORDS = frozenset("a an and as at by for from in of off on or over the to up with".split())
"""Words that headlines in capitals print small."""
_PARTS = frozenset(
    "member person man woman nation country seat strong storey story passenger vehicle truck car state party judge count".split()
)


def _compound(tree: Tree, amount: Amount, last: int) -> bool:
    """`a four-door car`: a kind of thing, not a count; `a 15-member council` does count."""
    words, tokens = tree.placed.words, tree.tokens
    if words[amount.number_end : amount.number_end + 1] not in ("-", "‑") or last + 2 >= len(tree):
        return False
    return tokens[last + 1].tag == "HYPH" and tokens[last + 2].lemma.lower() not in _PARTS


def _subject(tree: Tree, number: int) -> bool:
    """`Thailand 12 people were killed`: the number has its own noun."""
    head = tree.tokens[number].head
    return (
        tree.tokens[number].dep == "nummod"
        and head == number + 1
        and tree.tokens[head].tag == "NNS"
        and tree.tokens[number - 1].head != head
    )


def _pronoun(tree: Tree, amount: Amount, inside: list[int]) -> bool:
    tokens, at = tree.tokens, inside[0]
    if tokens[at].text.lower() != "one" or len(inside) > 1 or amount.form != "words":
        return False
    before = tokens[at - 1].text.lower() if at else ""
    after = tokens[at + 1].text.lower() if at + 1 < len(tree) else ""
    if at and tokens[at - 1].tag in ("JJ", "JJR", "JJS") and noun_after(tree, at) is None:
        return True
    return before in _ONE_BEFORE or after in _ONE_AFTER or (before == "-" or after == "-")
