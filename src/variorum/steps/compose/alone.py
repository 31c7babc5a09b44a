"""Whether words taken out of a report can be read without it."""

import re
from collections.abc import Container, Iterator, Sequence

from variorum.records.parse import Token
from variorum.text.support import DAYS

_GOING_ON = frozenset("he she they such instead however but and so also then besides moreover still yet".split())
POINTING = _GOING_ON | frozenset("it his her its their this these those that there here".split())
"""First words of a sentence that points back to one the brief does not print."""
TIES = _GOING_ON | frozenset("or first second meanwhile".split())
"""First words by which quoted words go on with what was said before; other pronouns there may still have their noun behind them."""
_NAMELESS_DAY = "|".join(sorted(DAYS))
ADRIFT = re.compile(
    r"(?:(?:an?|one|two|three|four|five|several|some|\d+) (?:minute|hour|day|week|month|year)s? (?:later|earlier|before|after|ago)|later|earlier|meanwhile|afterwards?|"
    rf"the (?:next|previous|following|same) (?:day|night|week|month|year)|(?:last|next|this) (?:week|month|year|night|morning|evening|weekend)|{_NAMELESS_DAY}|"
    r"first(?:ly)?|second(?:ly)?|on the other hand|in addition|in other words|for example|for instance|in fact|of course|as a result|by contrast|at the same time)\b",
    re.IGNORECASE,
)
"""Openings that count time from a sentence, or a day of printing, that the brief does not show, or lean on the sentence before."""
RELATIVE = re.compile(rf"\b(?:{_NAMELESS_DAY}|this (?:morning|afternoon|evening|week|month)|last night)\b", re.IGNORECASE)
"""Days whose reader must know when they were printed."""
UNSETTLED = re.compile(r"\b(?:still|currently|expected to|(?:is|are) (?:searching|looking|seeking|hunting|awaiting|due|set|going)|awaits?|remains?|on the (?:run|loose)|at large)\b", re.IGNORECASE)
"""Words of a state that others may tell as settled."""
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_RELAYED = re.compile(r"(?:\S+ ){1,3}(?:is|are) reporting\b|according to (?:\w+ )?reports\b", re.IGNORECASE)
"""Openings that hand on what another outlet tells."""
_BOTH = re.compile(r"Both (?!\S+ and )[a-z]|The (?:two|three|pair|duo|trio|latter|former) (?:\w+ly )?(?:is|are|was|were|has|have|had|also|then|will|would|\w+ed)\b")
"""An opening whose two things stand elsewhere: `Both men`, `The two met`; `Both rain and wind` names them."""
_TAG = re.compile(r",[”\"’]* (?:he|she|they|it) (?:said|says|added|adds|noted|explained|told)\b[^,]{0,30}\.?$")
"""A speaker at the end who was named in the sentence before: `Holm had left the quay, he said`."""
_ADDRESS = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Uu]s|[Mm]y|[Mm]e|[Yy]ou|[Yy]our)\b(?!\.)")

SHOUTED = 3
"""Letters of a word in capitals beyond which it is no `US`."""
PERSONAL = frozenset("he him his she her hers they them their theirs".split())
POINTERS = frozenset("this that these those".split())
PARTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "dative"})
"""What a `that` is in its clause where it stands for a thing."""
EMPTY_IT = frozenset("be seem appear take look turn".split())
"""Verbs whose `it` stands for nothing."""


def leaning(words: str) -> bool:
    """Whether a sentence begins with what points back, with another outlet, or with a shouted name as lists of results do."""
    first, _, rest = words.partition(" ")
    return first.casefold() in POINTING or _RELAYED.match(words) is not None or _BOTH.match(words) is not None or (first.isupper() and len(first) > SHOUTED and rest.partition(" ")[0].isupper())


def speaks_itself(words: str) -> bool:
    """Whether a report speaks of itself or to its reader, outside quotation marks."""
    return _ADDRESS.search(_QUOTED.sub(" ", words)) is not None


def leans(words: Sequence[Token], known: Container[int] = ()) -> bool:
    """Whether a pronoun in these words stands for something told outside them. `known`: where the tokens stand that stand for the speaker."""
    return any(w.start not in known for w in _open(words))


def stands_alone(sentence: str, words: Sequence[Token]) -> bool:
    """Whether a whole sentence tells something to whoever has read nothing else: it asks and calls nothing, announces nothing that follows, and leans on nothing."""
    return not (sentence.endswith(ENDS) or leaning(sentence) or _TAG.search(sentence) or speaks_itself(sentence) or leans(words))


ENDS = ("?", "!", ":")
"""Marks at the end of a sentence that tells nothing by itself."""


def _open(words: Sequence[Token]) -> Iterator[Token]:
    """The pronouns before which no noun stands that they can stand for."""
    named = several = False
    for word in words:
        low = word.text.lower()
        if (
            (low in PERSONAL and not (several if low.startswith("the") else named))
            or (low in POINTERS and word.tag == "DT" and word.dep in PARTS and not (named or several))
            or (low == "it" and word.dep in PARTS and not (named or several) and not _says_nothing(words, word))
        ):
            yield word
        named |= word.pos == "PROPN" and not word.ent.startswith(("DATE", "TIME"))
        several |= word.pos in {"NOUN", "PROPN"} and (word.tag in {"NNS", "NNPS"} or named)


def _says_nothing(words: Sequence[Token], it: Token) -> bool:
    """Whether an `it` is the empty one of `it seems`: the next verb tells."""
    verb = next((w for w in words if w.start > it.start and w.pos in {"VERB", "AUX"} and w.dep not in {"aux", "auxpass"}), None)
    return verb is not None and verb.lemma.lower() in EMPTY_IT
