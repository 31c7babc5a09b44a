"""What a sentence tells first of all: its main clause, without what it says by the way."""

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.records.parse import Token
from variorum.text.content import EMPTY
from variorum.text.tree import children, kids

SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_OBJECTS = ("dobj", "attr", "acomp", "oprd", "prt")
"""How what a clause tells of hangs on its verb."""
_ASIDE = frozenset({"relcl", "appos", "advcl", "acl", "parataxis"})
"""How what is said by the way hangs on a clause."""
_WHEN = ("DATE", "TIME")
_OPENING = frozenset("try begin start continue want plan decide seem manage attempt go come get have need".split())
"""Verbs that tell nothing without the one behind them: `tried to flee`."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens by their numbers: the verb, who does it (of a passive: who suffers it), and whom, what and where it concerns."""

    verb: int
    subjects: tuple[int, ...] = ()
    objects: tuple[int, ...] = ()

    @property
    def predicate(self) -> tuple[int, ...]:
        return (self.verb, *self.objects)

    @property
    def heart(self) -> tuple[int, ...]:
        return (self.verb, *self.subjects, *self.objects)

    def tokens(self, words: Sequence[Token]) -> list[int]:
        """All its tokens in order but for what is told by the way."""
        below, found, left = children(words), set[int](), [self.verb, *self.subjects]
        while left:
            token = left.pop()
            found.add(token)
            left += [k for k in below[token] if words[k].dep not in _ASIDE and not _day(words[k]) and k not in found]
        return sorted(found & set(range(len(words))))


def clause_of(words: Sequence[Token]) -> Clause | None:
    """The first main clause that tells something: what is said behind a verb of saying (not what is not said), what is done behind one of beginning."""
    verb = next((i for i, w in enumerate(words) if w.head == i), None)
    subjects: list[int] = []
    while verb is not None:
        subjects = kids(words, verb, *SUBJECTS) or subjects
        lemma = words[verb].lemma.lower()
        if lemma in EMPTY and not kids(words, verb, "neg") and (said := kids(words, verb, "ccomp")):
            verb, subjects = said[0], []
        elif lemma in _OPENING and (done := kids(words, verb, "xcomp")):
            verb = done[0]
        else:
            return Clause(verb, tuple(subjects), (*kids(words, verb, *_OBJECTS), *_behind(words, verb)))
    return None


def _day(word: Token) -> bool:
    """Whether a word tells when without a preposition: `died Monday`; not how often: `was shot eleven times`."""
    return word.dep == "npadvmod" and word.ent.startswith(_WHEN)


def _behind(words: Sequence[Token], verb: int) -> list[int]:
    """What stands behind the prepositions of a verb, but for times: `entered into talks`, `was shot by police`."""
    return [k for i in kids(words, verb, "prep", "agent") for k in kids(words, i, "pobj") if not words[k].ent.startswith(_WHEN)]
