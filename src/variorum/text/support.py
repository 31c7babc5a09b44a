"""Whether a sentence of ours rests on the words it cites: the check behind every line of a brief."""

import re
from collections.abc import Iterable

from variorum.text.numbers import SMALL, TENS

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:[’'][^\W\d_]+)*|[^\W_]+")
NUMBERS = frozenset((*SMALL, *TENS, *"half dozen dozens hundred hundreds thousand thousands million millions billion billions".split()))
DAYS = frozenset("today yesterday tomorrow tonight".split())
_COUNTED = rf"(?:\d+|{'|'.join((*SMALL, *TENS))}|(?:{'|'.join(TENS)})-(?:{'|'.join(SMALL)}))"
OWN_COUNT = re.compile(rf"\b{_COUNTED} (?:earlier |later |other |more )?(?:reports?|origins?)\b", re.IGNORECASE)
"""Our own counting of reports and origins: the one number a sentence may hold that no report prints."""
OWN_WORDS = frozenset(
    "a an and all another as at but by for from how in it later earlier many no not of on one one's only or other others "
    "planned reported reports said says say so some that the they this to what when where which who with according origins".split()
)
"""Words of our templates that may stand with a capital."""


def unsupported(sentence: str, spans: Iterable[str]) -> list[str]:
    """The names, numbers and dates of a sentence that occur in none of the spans, in order; empty is good.

    A name is any word with a capital, a number any digits or number word; months and weekdays have capitals, the other
    words for days are listed. Words are compared without case, numbers without the commas of their thousands.
    """
    known = {form for words in spans for token in _TOKEN.findall(words) for form in _forms(token)}
    return [token for token in _TOKEN.findall(OWN_COUNT.sub(" ", sentence)) if _must_be_cited(token) and not _forms(token) & known]


def uncounted(sentence: str, words: str) -> list[str]:
    """The numbers of a sentence that do not occur in these words."""
    return [token for token in unsupported(sentence, [words]) if _numbers(token)]


def _numbers(token: str) -> bool:
    return token[0].isdigit() or token.casefold() in NUMBERS


def _must_be_cited(token: str) -> bool:
    low = token.casefold()
    return _numbers(token) or low in DAYS or (not token.islower() and low not in OWN_WORDS)


def _forms(token: str) -> set[str]:
    low = token.casefold().replace("’", "'")
    forms = {low, low.removesuffix("'s")}
    if low[0].isdigit():
        forms.add(low.replace(",", ""))
    return forms
