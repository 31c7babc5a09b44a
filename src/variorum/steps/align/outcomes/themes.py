"""Of whom or what a word is told: the noun that a verb, a state or a deed's own noun belongs to in the parse."""

from collections.abc import Sequence

from variorum.records.parse import Token
from variorum.steps.align.desk.moods import DENYING, WISHES, WISHING
from variorum.steps.align.desk.phrases import VERBS
from variorum.text.tree import kid

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
WHO = frozenset({"who", "which", "that"})
CLIMB = 4
TOWARDS = frozenset("to for off down against with".split())
OWNING = frozenset({"of", "against"})
HELD_OFF = DENYING | WISHING | frozenset("face avoid prevent fear risk threaten await resist escape evade withdraw rescind oppose consider mull".split())
"""Verbs over a deed's noun by which it has not been done: `faces arrest`, `evaded capture`."""
NOT_YET = WISHES | frozenset("warrant reward information tip hope fear possibility prospect chance risk deadline vote debate".split())
"""Nouns over it that leave it undone: `a warrant for her arrest`."""


def theme(words: Sequence[Token], i: int, *, subject: bool) -> int | None:
    """The token that a verb or a state at `i` is told of: with `subject` who does it, else what it is done to."""
    if not subject and words[i].pos in VERBS:
        found = next((k for dep in ("nsubjpass", "dobj") if (k := kid(words, i, dep)) is not None), None)
        if found is None and words[i].dep in {"acl", "amod"} and words[i].tag == "VBN":
            found = words[i].head
        if found is None:
            found = _shared(words, i)
        if found is not None:
            return _meant(words, found, i)
        prep = next((k for k, w in enumerate(words) if w.head == i and w.dep == "prep" and k - i < 3), None)
        pobj = kid(words, prep, "pobj") if prep is not None and words[prep].lemma.lower() in TOWARDS else None
        if pobj is not None:
            return pobj
    if not subject and words[i].dep == "amod":
        return words[i].head
    return _subject(words, i, subject=subject)


def _shared(words: Sequence[Token], i: int) -> int | None:
    """Whom two joined verbs are told of at once: `she was arrested and charged with arson`, `they arrested and charged her`."""
    if words[i].dep == "conj" and words[i].tag == "VBN" and kid(words, i, "nsubj") is None:
        return kid(words, words[i].head, "nsubjpass")
    second = next((k for k in range(i + 1, min(i + NEAR, len(words))) if words[k].head == i and words[k].dep == "conj" and words[k].pos == "VERB"), None)
    return kid(words, second, "dobj") if second is not None and kid(words, i, "prep", "nsubjpass") is None and kid(words, second, "nsubj", "nsubjpass") is None else None


NEAR = 4
"""Tokens within which the second of two verbs stands that share an object."""


def _subject(words: Sequence[Token], i: int, *, subject: bool) -> int | None:
    at = i
    for _ in range(CLIMB):
        found = kid(words, at, *SUBJECTS)
        if found is not None:
            return _meant(words, found, at)
        if words[at].dep == "acl" or words[at].head == at:
            return words[at].head if words[at].dep == "acl" and subject and words[at].tag == "VBG" else None
        at = words[at].head
    return None


def behind(words: Sequence[Token], last: int) -> int | None:
    """What stands behind the preposition at `last`."""
    return kid(words, last, "pobj")


def of_deed(words: Sequence[Token], i: int, *, things: bool) -> int | None:
    """Whom or what a deed's noun is told of: `the closure of the bridge`, `her arrest`, of things also `road closures`."""
    for lead in (k for k, w in enumerate(words) if w.head == i and w.dep == "prep" and w.lemma.lower() in OWNING):
        if (found := kid(words, lead, "pobj")) is not None:
            return found
    owner = kid(words, i, "poss")
    return owner if owner is not None or not things else next((k for k in range(i - 1, -1, -1) if words[k].head == i and words[k].dep == "compound"), None)


def told_by(words: Sequence[Token], i: int) -> int | None:
    """The verb that tells whether the deed of a noun was done, the noun itself where none does; None where it is only wished, feared or ahead."""
    at = i
    for _ in range(CLIMB):
        head, dep = words[at].head, words[at].dep
        lemma = words[head].lemma.lower()
        if head == at or dep not in {*SUBJECTS, "dobj", "pobj", "prep", "attr", "conj"}:
            break
        if lemma == "without" or (lemma in NOT_YET and dep != "dobj") or (words[head].pos in VERBS and _held_off(words, at, head)):
            return None
        if dep == "prep":
            return i
        at = head
        if words[at].pos in VERBS:
            break
    return at


def _held_off(words: Sequence[Token], at: int, verb: int) -> bool:
    """Whether a verb over a deed's noun leaves the deed undone, or its clause only tells what is looked for: `information leading to her arrest`."""
    wished = words[verb].lemma.lower() in (HELD_OFF if words[at].dep != "prep" else WISHING if words[at].lemma.lower() == "for" else ())
    return wished or (words[verb].dep == "acl" and words[words[verb].head].lemma.lower() in NOT_YET)


def _meant(words: Sequence[Token], found: int, verb: int) -> int | None:
    """What a relative pronoun stands for; else the token itself."""
    if words[found].lemma.lower() not in WHO:
        return found
    return words[verb].head if words[verb].dep == "relcl" else None
