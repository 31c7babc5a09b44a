"""A sentence taken apart into its clauses: who does what to whom, with what else, denied or not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.records.parse import Token
from variorum.steps.align.desk.desk import Line, term
from variorum.steps.align.desk.moods import (
    ARGUMENTS,
    DENYING,
    NOBODY,
    PLANNING,
    WISHING,
    denied_together,
    denies_it,
    nobody,
    numbered,
    yet_to,
)
from variorum.steps.align.desk.phrases import VERBS, doer_of, under
from variorum.text.dates.words import DAY_NAMES
from variorum.text.kin import kin
from variorum.text.tree import children

ASIDE = frozenset({"ccomp", "advcl", "relcl", "parataxis", "csubj", "punct", "cc", "mark", "appos", "dep", "intj", "meta"})
"""What hangs on a clause and tells something else."""
TENSES = {
    **dict.fromkeys(("will", "wo", "'ll", "’ll", "would", "shall", "'d", "’d"), "will"), **dict.fromkeys(("can", "ca", "could"), "can"),
    **dict.fromkeys(("should", "must", "ought"), "should"), **dict.fromkeys(("may", "might"), "may"),
}  # fmt: skip
OPEN = frozenset("if whether unless until".split())
PARTLY = frozenset(
    "only just merely simply solely immediately necessarily yet always all every everyone everything even alone exactly quite very so too far entirely fully completely directly "
    "much more less fewer long longer sure really least any surprisingly unusual also initially currently clear unlike".split()
)
"""Words behind a `not` that leave the deed standing, or tell only how far it holds."""
BARE = frozenset("be have do get make take give go come put set keep let say happen occur begin end know see".split())
"""Verbs that tell nothing without what is done to what."""


@dataclass(frozen=True, slots=True)
class Clause:
    """What one verb tells. `doer`, `patient`, `rest`: content words by what they are to the verb, `heads` the nouns of doer and patient themselves; `denied` by an even or odd number of denials.

    `tense`: `will`, `can`, `plan` …, empty for what is told as it is; `weekdays`, `years` and other `numbers` as printed; `tokens`: all of it.
    """

    line: Line
    at: int
    verb: str
    doer: frozenset[str]
    patient: frozenset[str]
    rest: frozenset[str]
    heads: frozenset[str]
    denied: bool
    tense: str
    weekdays: frozenset[str]
    years: frozenset[str]
    numbers: frozenset[str]
    tokens: frozenset[int]

    @property
    def words(self) -> frozenset[str]:
        """All content words, its verb among them unless it tells nothing alone."""
        told = self.doer | self.patient | self.rest
        return told if self.verb in BARE else told | {self.verb}


WHAT = 3
"""Words before a verb within which a `what` stands for what it is done to."""
LONGEST = 200
"""Words of a sentence; what is longer is a list or a page without stops."""


def clauses_of(line: Line) -> Iterator[Clause]:
    """The clauses of a sentence that is no question, each that is told as done, as denied or in one tense; `what she wants` does not say what."""
    words = line.gist.words
    if not 0 < len(words) <= LONGEST or words[-1].text == "?":
        return
    below = children(words)
    for i, w in enumerate(words):
        if w.pos in VERBS and w.dep not in {"aux", "auxpass", "amod", "compound"} and not any(w.text.lower() == "what" for w in words[max(0, i - WHAT) : i]):
            mood = _mood(words, below, i)
            if mood is not None:
                yield _clause(line, below, i, mood)


def _clause(line: Line, below: Sequence[Sequence[int]], i: int, mood: tuple[bool, str]) -> Clause:
    words = line.gist.words
    heads: set[int] = set()
    arms: dict[str, set[int]] = {"doer": set(), "patient": set(), "rest": set()}
    for k in below[i]:
        w = words[k]
        if not _within(w):
            continue
        stands = words[i].head if words[i].dep == "relcl" and w.text.lower() in WHO else k
        nouns = below[k] if w.dep == "agent" else [stands]
        heads.update(n for noun in nouns for n in (noun, *(n for n in below[noun] if words[n].dep == "conj")) if _role(w.dep) != "rest")
        arms[_role(words[k].dep)].update(_noun(words, below, stands) if stands != k else under(words, k, _within))
    if not arms["doer"] and not any(words[k].dep in {"nsubj", "nsubjpass"} for k in below[i]):
        far = doer_of(line, i)
        passive = any(words[k].dep == "auxpass" for k in below[i]) or (words[i].dep == "acl" and words[i].tag == "VBN")
        borrowed = line.tokens_in(far) if far is not None else []
        heads.update(borrowed[-1:])
        arms["patient" if passive else "doer"].update(borrowed)
    told = {name: frozenset(t for k in sorted(tokens) if _tells(words[k]) and (t := term(words[k]))) for name, tokens in arms.items()}
    inside = frozenset((i, *(k for tokens in arms.values() for k in tokens)))
    weekdays = frozenset(text for k in inside if (text := words[k].text.lower()) in DAY_NAMES)
    years = frozenset(text for k in inside if len(text := words[k].text) == 4 and text.isdigit() and words[k].ent == "DATE")
    numbers = frozenset(kin(words[k].text) for k in inside if words[k].pos == "NUM" and words[k].ent not in {"DATE", "TIME"})
    verb = words[i].lemma.lower()
    return Clause(line, i, verb if verb in BARE else kin(verb), told["doer"], told["patient"], told["rest"], frozenset(t for k in sorted(heads) if (t := term(words[k]))), *mood, weekdays, years, numbers, inside)


def _tells(word: Token) -> bool:
    return word.pos != "NUM" and word.ent not in {"DATE", "TIME"} and word.dep != "neg"


WHO = frozenset({"who", "whom", "which", "that"})


def _noun(words: Sequence[Token], below: Sequence[Sequence[int]], k: int) -> list[int]:
    """What a `who` stands for: its noun with the words that belong to it."""
    return [k, *(n for n in below[k] if words[n].dep in {"compound", "amod", "poss", "nmod"})]


def _role(dep: str) -> str:
    """What an arm is to its verb: its doer, what it is done to, or something else."""
    if dep in {"nsubj", "agent"}:
        return "doer"
    return "patient" if dep in {"nsubjpass", "dobj"} else "rest"


def _within(word: Token) -> bool:
    """Whether what hangs on a clause tells of the same one."""
    return word.dep not in ASIDE and not (word.dep == "conj" and word.pos in VERBS)


CLIMB = 5


def _mood(words: Sequence[Token], below: Sequence[Sequence[int]], i: int) -> tuple[bool, str] | None:
    """(denied, tense) of a verb; None where it is asked, wished, only possible, or denied but in part."""
    denials, tense, shared = _denials(words, below, i), _tense(words, below, i), denied_together(words, i)
    if denials is None or shared is None or denials + shared > 1 or tense in {None, "may"}:
        return None
    if supposed(words, i) or any(denies_it(words[k]) for k in below[i]):
        return None
    at = i
    for _ in range(CLIMB):
        head, dep = words[at].head, words[at].dep
        if head == at or dep not in {"xcomp", "ccomp", "pcomp", "advcl", "conj", "acl", "relcl", "prep"}:
            break
        over = words[head].lemma.lower()
        if dep in {"xcomp", "ccomp", "acl"}:
            if (over in WISHING and (dep != "ccomp" or over not in TELLING)) or over in DENYING or over in SEEING_TO or _denials(words, below, head) != 0:
                return None
            if dep == "xcomp" and over in PLANNING and over != "be":
                tense = "plan"
        if dep in {"pcomp", "prep"} and words[at].text.lower() == "without":
            return None
        at = head
    return denials + shared == 1, tense or ""


TELLING = frozenset({"tell"})
"""Verbs that only say what stands under them in a `that`: `told reporters that nobody was hurt`."""
SEEING_TO = frozenset("ensure guarantee suppose imagine pretend doubt prevent assume".split())


def supposed(words: Sequence[Token], i: int) -> bool:
    """Whether a verb stands in what is only asked or supposed: under an `if` or a `whether`, its own or that of a clause above."""
    marks = {w.head for w in words if w.dep == "mark" and w.text.lower() in OPEN}
    for _ in range(CLIMB + CLIMB if marks else 0):
        if i in marks:
            return True
        i = words[i].head
    return False


def _tense(words: Sequence[Token], below: Sequence[Sequence[int]], i: int) -> str | None:
    for k in below[i]:
        if words[k].dep == "aux" and words[k].text.lower() in TENSES:
            return TENSES[words[k].text.lower()]
    bare = words[i].dep == "xcomp" and words[i].tag == "VB"
    return "to" if bare or any(words[k].dep == "aux" and words[k].tag == "TO" for k in below[i]) else ""


def _denials(words: Sequence[Token], below: Sequence[Sequence[int]], i: int) -> int | None:
    """How many of its words deny a verb; None where one denies it only in part."""
    found = int(yet_to(words, i))
    for k in below[i]:
        word, lower = words[k], words[k].text.lower()
        if word.dep == "neg" or lower == "never" or (lower == "t" and words[k - 1].text in {"’", "'"}):
            behind = words[k + 1].text.lower() if k + 1 < len(words) else ""
            if behind in PARTLY or _but_another(words, i, k):
                return None
            found += 1
        elif lower in PARTIAL:
            return None
        elif lower == "no" and words[i].lemma.lower() in ANSWERING:
            continue
        elif lower == "no" and _is_no(words, k):
            found += 1
        elif word.dep in ARGUMENTS:
            if lower in NOBODY and not nobody(words, k):
                return None
            found += lower in NOBODY or any(_is_no(words, n) for n in under(words, k, _within))
            if any(words[n].dep == "neg" and words[n].text.lower() != "no" for n in below[k]):
                return None
    return found


def _but_another(words: Sequence[Token], verb: int, no: int) -> bool:
    """Whether a `not` only takes one thing for another: `was not one man but a crew`."""
    arms = {verb, *(n for n, w in enumerate(words) if w.head == verb)}
    joints = {w.head for n, w in enumerate(words) if n > no and w.dep == "cc" and w.text.lower() == "but" and w.head in arms}
    return any(w.dep == "conj" and w.head in joints and w.pos not in VERBS for w in words)


def _is_no(words: Sequence[Token], n: int) -> bool:
    """Whether a word denies what it stands before: `no gun`, `no-one`; not `No. 1`."""
    lower = words[n].text.lower().rstrip(".")
    return lower in {"no-one", "noone"} or (lower == "no" and not numbered(words, n))


ANSWERING = frozenset({"vote", "say"})
"""Verbs behind which a `no` is what is given, and denies nothing: `17 members vote no`."""
PARTIAL = frozenset("hardly barely scarcely almost nearly only longer yet".split())
