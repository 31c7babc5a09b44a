"""Two numbers of which one counts a part of what the other counts."""

import re

from variorum.records.readings import WITH_DOER, WITH_OTHERS
from variorum.steps.compare.bounds import centre, exact
from variorum.steps.compare.pair import Pair, both_told

MANY = 3
_BESIDES = re.compile(r"\b(?:more|additional|further|extra)\b(?! than)", re.IGNORECASE)
_SOMEONE = re.compile(r"an? (?!(?:second|third|fourth|fifth|sixth|few|couple|handful|dozen)\b)\w+ \w+|(?:one|a) (?:last|final)\b", re.IGNORECASE)


def besides(pair: Pair) -> bool:
    """One side counts those besides others (`two more`), the other does not say so."""
    return bool(_BESIDES.search(pair.one.text)) != bool(_BESIDES.search(pair.two.text)) and not pair.one.unit and not pair.two.unit


def with_doer(pair: Pair) -> bool:
    """One side counts the one who did it too (`four, including the gunman`)."""
    with_, without = sorted((pair.one, pair.two), key=centre, reverse=True)
    return WITH_DOER in with_.scope and WITH_DOER not in without.scope and centre(with_) - centre(without) == 1


def named_of_many(pair: Pair) -> bool:
    """One side tells of one or two by what they are (`killing a guard`), the other counts many more: these are among them."""
    return any("named" in a.scope and centre(a) + MANY <= centre(b) and "named" not in b.scope for a, b in ((pair.one, pair.two), (pair.two, pair.one)))


def with_others(pair: Pair) -> bool:
    """One side counts people of a further kind too (`420 passengers and crew`), and more of them."""
    more, less = sorted((pair.one, pair.two), key=centre, reverse=True)
    return WITH_OTHERS in more.scope and WITH_OTHERS not in less.scope


_GENERAL = re.compile(r"(?:people|persons|others|men|women|victims|individuals|dead|lives|bodies|casualties|fatalities)$", re.IGNORECASE)
_PLURAL = re.compile(r"\b([a-z]{3,}?)(?:es|s)$", re.IGNORECASE)


def of_other_kind(pair: Pair) -> bool:
    """One side tells of one or two by what they are (`a guard`), the other counts people of another kind (`two robbers`)."""
    for told, counted in ((pair.one, pair.two), (pair.two, pair.one)):
        kind = _PLURAL.search(counted.text)
        if "named" in told.scope and "named" not in counted.scope and kind and not _GENERAL.search(counted.text):
            return kind[1].lower() not in told.text.lower()
    return False


def one_of_them(pair: Pair) -> bool:
    """One side tells of one by what it is (`a dock worker`, `one last try`), the other counts: that one is among them."""
    for told, counted in ((pair.one, pair.two), (pair.two, pair.one)):
        if exact(told) and told.low == 1 and _SOMEONE.match(told.text) and exact(counted) and centre(counted) > 1:
            return True
    return False


def part(pair: Pair) -> bool:
    """Every report that gives one value gives the other too, in another sentence: a part, or another count."""
    return exact(pair.one) and exact(pair.two) and both_told(pair)
