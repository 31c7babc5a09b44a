"""Verbs of saying that tell a deed of their own: `a caller reported the fire`, `a state of emergency was declared`, `the book was published`."""

import re
from collections.abc import Sequence

from variorum.records.parse import Token
from variorum.steps.align.desk.phrases import VERBS, finite

CLOCK = re.compile(r"T\d\d:\d\d")
"""An hour in the value of a time."""
THING = frozenset({"dobj", "nsubjpass", "oprd"})
NOUNS = frozenset({"NOUN", "PROPN"})
MAKING = frozenset("declare announce publish write add".split())
"""Verbs that bring about what they name; all the rest of saying only tells of it."""
REPORTS = frozenset({"report"})
LOST = frozenset("missing overdue stolen".split())
"""As what someone or something is reported: whoever reports it does so once."""
CLAUSE = frozenset({"ccomp", "parataxis"})
SPOKEN = frozenset("“”\"‘")


def acts(words: Sequence[Token], verb: int, *, hour: bool) -> bool:
    """Whether a verb of saying tells of what is done with it, not of what is said; `hour`: whether a clock time hangs on it.

    A report that is made of a thing has an hour (`the fire was reported at 3:33`), while the day of a report that tells of
    numbers or in a clause (`reported on Monday that`) is that of its telling.
    """
    lemma = words[verb].lemma.lower()
    if verb == 0 or lemma not in MAKING | REPORTS or _speaks(words, verb):  # `Posted: 10:52 GMT` is a stamp
        return False
    things = [i for i, w in enumerate(words) if w.head == verb and w.dep in THING and w.pos in NOUNS]
    if lemma in MAKING:
        return bool(things) or (words[verb].tag == "VBN" and words[verb].dep == "acl" and words[words[verb].head].pos in NOUNS)
    lost = any(w.head == verb and w.text.lower() in LOST for w in words)
    return lost or (hour and any(not _counted(words, i) for i in things))


def _speaks(words: Sequence[Token], verb: int) -> bool:
    """Whether what is said follows as a clause of its own or between quotation marks."""
    clause = any(w.head == verb and w.dep in CLAUSE and w.pos in VERBS and finite(words, i) for i, w in enumerate(words))
    return clause or any(w.text in SPOKEN for w in words)


def _counted(words: Sequence[Token], noun: int) -> bool:
    return any(w.head == noun and (w.dep == "nummod" or w.lemma.lower() == "no") for w in words)
