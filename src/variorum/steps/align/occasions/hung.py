"""Times that the parser hangs on the verb of saying although they tell when the deed was done."""

import re
from collections.abc import Sequence

from variorum.records.findings import Time
from variorum.records.parse import Token
from variorum.steps.align.desk.desk import Line
from variorum.steps.align.desk.phrases import CLIMB, VERBS, governor
from variorum.steps.align.occasions.places import SAYING
from variorum.text.tree import top_of

_HOUR = re.compile(r"T\d\d")
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_HELPERS = frozenset({"aux", "auxpass"})
_CARRIERS = frozenset({"ADP", "ADV", "DET"})
_JOINING = frozenset({"CCONJ", "SCONJ"})
_LEADING = _CARRIERS | {"PUNCT"}
_TIMES = frozenset({"DATE", "TIME"})
THAT = "that"


def deed_of(line: Line, tokens: Sequence[int], time: Time) -> int | None:
    """The verb that a time tells of where it hangs on one of saying by mistake; None where the parse may stand.

    `She died at home, Thursday, the paper reported`: the saying begins behind the time. `The guard said he left about 4 p.m.`:
    reports print the hour of deeds, hardly of what is said of them. `Police say that on Saturday Lund was standing`: what follows
    `that` is told of what is said.
    """
    words = line.gist.words
    top = top_of(words, tokens)
    says = governor(words, top, CLIMB)
    if words[says].lemma.lower() not in SAYING or words[says].pos not in VERBS:
        return None
    if (told := _begun(words, says, tokens)) is not None:
        return told
    behind = any(w.head == says and w.dep in _SUBJECTS and tokens[-1] < i < says for i, w in enumerate(words)) and not _opens(words, tokens[0])
    hour = says < tokens[0] and _HOUR.search(time.value) is not None
    first = 0 if behind else says + 1 if hour else tokens[0]
    return _last_verb(words, first, tokens[0])


def _begun(words: Sequence[Token], says: int, tokens: Sequence[int]) -> int | None:
    """The first verb behind a time that opens the clause of what is said: `say that on Saturday he stood`."""
    between = words[says + 1 : tokens[0]]
    if not between or between[0].text.lower() != THAT or any(w.pos not in _LEADING and w.ent not in _TIMES for w in between[1:]):
        return None
    behind = (i for i in range(tokens[-1] + 1, len(words)) if words[i].pos in VERBS and words[i].dep not in _HELPERS)
    return next(behind, None)


def _opens(words: Sequence[Token], first: int) -> bool:
    """Whether a clause of its own begins with a time: `but on Friday the club said`."""
    lead = next((w for w in reversed(words[:first]) if w.pos not in _CARRIERS), None)
    return lead is not None and lead.pos in _JOINING


def _last_verb(words: Sequence[Token], first: int, end: int) -> int | None:
    """The last verb between two places that is no helper and not of saying."""
    verbs = [i for i in range(first, end) if words[i].pos in VERBS and words[i].dep not in _HELPERS]
    return verbs[-1] if verbs and words[verbs[-1]].lemma.lower() not in SAYING else None
