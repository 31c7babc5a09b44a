"""How a clause tells its deed: as done, as denied, as to come, as possible, or so that nobody learns whether it was done.

A verb with no tense of its own (`to close`, `closing`, the second of two that are joined) takes it from what governs it: what is
wanted, promised or needed was not done, what is to begin or to be helped along is as far off as the beginning and the help.
"""

from collections.abc import Sequence

from variorum.records.parse import Token
from variorum.steps.align.desk.clauses import TENSES, supposed
from variorum.steps.align.desk.moods import only_named
from variorum.steps.align.desk.phrases import VERBS, governor
from variorum.text.tree import TENSED, kid, kids

MAYBE = frozenset({"may", "might", "could"})
LEFT = frozenset({"can", "should"})
"""Tenses that say what is right or feasible, and nothing of whether it was done."""
WOULD = frozenset({"would", "'d", "’d"})
"""Before a bare `be` this tells what somebody thinks of a thing: `it would be good`."""
AHEAD = frozenset("expect schedule set plan be".split())
"""Verbs behind which an infinitive tells what is to come."""
BROUGHT_ABOUT = frozenset(
    "begin start continue proceed resume stop cease manage help get come go force compel cause lead drive make let vote decide agree choose opt elect prove appear seem happen tend use able".split()
)
"""Words behind which an infinitive tells as much as they do: what was begun, brought about or decided has mostly been done."""
NOT_YET = frozenset(
    "require need consider suggest propose recommend avoid discuss mean urge favor favour oppose support risk involve imagine contemplate mull weigh delay postpone resist".split()
)
"""Verbs behind which an `-ing` tells no deed: `the law requires closing the mill`."""
CLIMB = 5
"""Verbs that take their tense from one another, at most."""


def told_as(words: Sequence[Token], i: int, *, denied: bool) -> str:
    """How a verb tells its deed: `done`, `not`, `plan`, `maybe`; `open` where it is only asked, supposed or right, `aim` where it is only meant."""
    if supposed(words, i):
        return "open"
    return "not" if denied else _way(words, i, CLIMB)


def _way(words: Sequence[Token], i: int, climb: int) -> str:
    """How a verb that is not denied tells its deed."""
    if not climb:
        return "done"
    helpers = [words[k] for k in kids(words, i, "aux")]
    lower = {w.text.lower() for w in helpers}
    if lower & MAYBE:
        return "maybe"
    past = any(w.lemma.lower() in {"have", "'ve", "’ve"} for w in helpers)  # `would have broken` is not to come
    opinion = words[i].lemma == "be" and not lower.isdisjoint(WOULD)
    if opinion or any(TENSES.get(word) in LEFT for word in lower):
        return "open"
    if any(TENSES.get(word) == "will" for word in lower):
        return "open" if past else "plan"
    if any(w.tag == "TO" for w in helpers):
        return _of_infinitive(words, i, climb)
    if words[i].tag in TENSED or any(w.tag in TENSED for w in helpers):
        return "done"
    if words[i].dep == "conj" and words[words[i].head].pos in VERBS and kid(words, i, "nsubj") is None:
        return _way(words, words[i].head, climb - 1)
    return _of_ing(words, i, climb) if words[i].tag == "VBG" else "done"


def _of_infinitive(words: Sequence[Token], i: int, climb: int) -> str:
    over = words[i].head
    if words[i].dep not in {"xcomp", "ccomp"} or over == i:
        return "aim"
    lemma = words[over].lemma.lower()
    if lemma in AHEAD:
        return "plan"
    return _way(words, governor(words, over, CLIMB), climb - 1) if lemma in BROUGHT_ABOUT else "aim"


def _of_ing(words: Sequence[Token], i: int, climb: int) -> str:
    over, dep = words[i].head, words[i].dep
    if dep == "csubj":
        return "aim"
    if dep == "pcomp":
        return "aim" if only_named(words, i) else "done"
    if dep == "xcomp" and words[over].lemma.lower() in NOT_YET:
        return "aim"
    if dep not in {"xcomp", "advcl", "acl"} or over == i or words[over].dep in {"nsubj", "nsubjpass"}:
        return "done"
    return "done" if _way(words, governor(words, over, CLIMB), climb - 1) == "done" else "aim"
