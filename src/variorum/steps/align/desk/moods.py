"""Whether a clause tells its deed as done, as not done, as planned, or as merely possible."""

from collections.abc import Sequence

from variorum.records.parse import Token
from variorum.text.tree import TENSED, WILL, kid, kids

DENYING = frozenset("deny refuse fail decline refute dispute reject unable unfit incompetent unwilling ineligible".split())
LETTING = frozenset("have let allow permit get".split())
"""Verbs behind which a deed is as much denied as they are: `refused to have it repaired`."""
OPEN = frozenset("if whether unless until before".split())
WISHING = frozenset(
    "want ask urge demand call hope threaten consider seek try attempt pressure force press tell order willing ready eager fit competent eligible likely unlikely".split()
)
WISHES = frozenset("call demand request pressure plea appeal bid attempt threat offer chance option push effort campaign petition refusal failure inability reluctance".split())
"""Nouns behind which an infinitive tells no deed: `calls to resign`."""
TOWARDS = frozenset("toward towards about before without against at on than instead".split())
"""Prepositions behind which an `-ing` tells what may come, or did not: `before closing the mill`."""
KEPT = frozenset("prevent bar stop ban keep refrain abstain discourage deter dissuade prohibit block".split())
"""Verbs behind which `from` tells what was not done."""
IDEAS = frozenset(
    "plan hope goal aim way idea prospect possibility chance intention intent proposal option risk threat method effort right purpose point means task strategy need case role "
    "crucial key important vital essential critical necessary responsible capable close".split()
)
"""What one has, or is, for an `-ing` that nobody has done: `a plan for closing the mill`, `key to closing it`."""
MAYBE = frozenset("could may might would should can must".split())
PLANNING = frozenset("plan expect intend vow promise pledge agree set prepare due schedule aim decide be".split())
NOBODY = frozenset({"nobody", "none", "neither", "nothing"})
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
BELOW = frozenset({"xcomp", "ccomp", "acomp", "pcomp", "prep", "aux", "auxpass", "attr", "advmod"})
CLIMB = 4


def mood_of(words: Sequence[Token], i: int, *, denial: bool = False) -> str | None:
    """Empty where it is told as it is, else `not`, `plan` or `not plan`; None where it is only possible or wished. `denial`: its own words hold one."""
    if ahead(words, i) or only_named(words, i):
        return None
    shared = denied_together(words, i)
    if shared is None:
        return None
    denied, planned, at = int(denial) + yet_to(words, i) + shared, False, i
    for _ in range(CLIMB):
        arms = [(k, w) for k, w in enumerate(words) if w.head == at and k != at]
        if any((w.dep == "mark" and w.text.lower() in OPEN) or (w.dep == "aux" and w.text.lower() in MAYBE) for _, w in arms):
            return None
        denied += any((w.dep == "neg" and not numbered(words, k)) or w.lemma.lower() == "never" or denies_it(w) for k, w in arms)
        denied += any(w.dep in ARGUMENTS and (nobody(words, k) or _denied(words, k)) for k, w in arms)
        planned |= any(w.dep == "aux" and w.text.lower() in WILL for _, w in arms)
        head, dep = words[at].head, words[at].dep
        if words[at].tag == "VB" and at > 1 and words[at - 1].text.lower() == "to" and words[at - 2].lemma.lower() in WISHES:
            return None
        if head == at or (dep not in BELOW and not (at == i and dep == "dobj" and words[i].pos == "NOUN")):
            break
        over = words[head].lemma.lower()
        if dep in {"xcomp", "ccomp", "pcomp", "prep"}:
            if over in WISHING:
                return None
            denied += over in DENYING
            planned |= over in PLANNING and dep == "xcomp" and words[at].pos == "VERB" and _to_come(words, at)
        if dep == "ccomp" and over not in DENYING | LETTING:
            break
        at = head
    return " ".join(part for part in ("not" if denied % 2 else "", "plan" if planned else "") if part)


def supposed(words: Sequence[Token], i: int) -> bool:
    """Whether a token stands in what is only supposed, behind an `if`; not in a relative clause there, which tells what is."""
    while not any(words[k].text.lower() in IFS for k in kids(words, i, "mark")):
        if words[i].dep == "relcl" or words[i].head == i:
            return False
        i = words[i].head
    return True


IFS = frozenset({"if", "unless"})


def _to_come(words: Sequence[Token], i: int) -> bool:
    """Whether a verb stands behind a `to`: `to close`, `to be closed`."""
    return words[i].tag == "VB" or (words[i].tag == "VBN" and any(w.head == i and w.dep == "aux" and w.text.lower() == "to" for w in words))


def yet_to(words: Sequence[Token], i: int) -> bool:
    """Whether a verb tells what has not been done so far: `has yet to sign`, `is yet to be named`."""
    over = words[i].head
    return words[i].dep == "xcomp" and words[over].lemma.lower() in {"have", "be", "remain"} and any(w.text.lower() == "yet" and w.head in {i, over} for w in words)


def only_named(words: Sequence[Token], i: int) -> bool:
    """Whether an `-ing` behind a preposition names a deed without telling that it was done: `the prospect of closing the mill`."""
    lead = words[i].head
    if words[i].dep != "pcomp" or words[i].tag != "VBG" or words[lead].head == lead:
        return False
    over, preposition = words[words[lead].head].lemma.lower(), words[lead].text.lower()
    return preposition in TOWARDS or (preposition in {"of", "for", "in", "to"} and over in IDEAS) or (preposition == "from" and over in KEPT)


EITHER = frozenset({"or", "nor"})


def denied_together(words: Sequence[Token], i: int) -> bool | None:
    """Whether a verb is denied by the `not` of one it is joined to, whose helpers it shares: `has not been seen or heard`; None where `and` leaves that open."""
    over = words[i].head
    if words[i].dep != "conj" or words[i].tag != words[over].tag or words[i].tag in TENSED:
        return False
    if kid(words, i, "aux", "auxpass", "nsubj", "nsubjpass") is not None:
        return False
    joints = {words[k].text.lower() for k in kids(words, over, "cc") if over < k < i}
    if "but" in joints or not any(words[k].dep == "neg" or words[k].lemma.lower() == "never" for k in kids(words, over)):
        return denied_together(words, over) if words[over].dep == "conj" and "but" not in joints else False
    return True if joints & EITHER else None


AFTER = frozenset("after when once before".split())


def ahead(words: Sequence[Token], i: int) -> bool:
    """Whether a verb in the present stands behind an `after` or a `when` of what is to come: `will be named after he is charged`."""
    helpers = [w for w in words if w.head == i and w.dep in {"aux", "auxpass"}]
    now = words[i].tag in {"VBZ", "VBP"} if not helpers else any(w.tag in {"VBZ", "VBP"} for w in helpers)
    marked = any(w.head == i and w.dep in {"mark", "advmod"} and w.text.lower() in AFTER for w in words)
    return words[i].dep == "advcl" and now and marked and any(w.head == words[i].head and w.dep == "aux" and w.text.lower() in WILL | {"would"} for w in words)


def denies_it(word: Token) -> bool:
    """Whether a word denies the verb it hangs on: in `Firm denies radar was broken` the parser hangs the denying on what is denied."""
    return word.dep in {"csubj", "csubjpass"} and word.lemma.lower() in DENYING


def _denied(words: Sequence[Token], i: int) -> bool:
    return any(w.head == i and w.text.lower() == "no" and not numbered(words, k) for k, w in enumerate(words))


SHORT_OF = frozenset("but except less more other short".split())


def nobody(words: Sequence[Token], i: int) -> bool:
    """Whether a word denies what is told of it; not `nothing less than the future is at stake`."""
    return words[i].text.lower() in NOBODY and not (i + 1 < len(words) and words[i + 1].text.lower() in SHORT_OF)


def numbered(words: Sequence[Token], i: int) -> bool:
    """Whether `No.` stands for a number: `the No. 1 team`."""
    behind = [w.text for w in words[i + 1 : i + 3]]
    return words[i].text.lower().rstrip(".") == "no" and any(text[:1].isdigit() for text in behind)
