"""What comes once in a career or to a firm: when someone retired or began to act, when a house was founded."""

from collections import defaultdict
from collections.abc import Sequence

from variorum.records.parse import Token
from variorum.steps.align.actors.lives import whose
from variorum.steps.align.actors.people import Mentions
from variorum.steps.align.desk.claims import Claim
from variorum.steps.align.desk.phrases import CLIMB
from variorum.text.tree import kid, kids

FOUNDED = frozenset("found establish incorporate".split())
BEGINS = frozenset("begin start launch".split())
TRADES = {"modelling": "model", "modeling": "model", "model": "model", "acting": "act", "act": "act", "singing": "sing", "sing": "sing", "career": "career"}
"""What someone begins, by the word for it."""
ONE = frozenset("he she his her".split())
WORK = frozenset({"dobj", "xcomp", "pobj"})
Slots = list[tuple[str, list[Claim]]]


def milestones(claims: Sequence[Claim], mentions: Mentions) -> tuple[dict[str, Slots], list[Claim]]:
    """Times of milestones by whose they are, where several reports tell them ({sort: [(actor, claims)]}), and the other claims."""
    slots: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    loose: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        tokens = claim.line.tokens_in(claim.span)
        sort, actor = _reached(claim, tokens[0], mentions) if tokens and "date" in claim.extra else ("", None)
        if actor and (sort == "founded" or mentions.is_person(actor)):
            slots[sort][actor].append(claim)
        elif sort and sort != "founded" and actor == "":
            loose[sort].append(claim)
    for sort, claims_of in loose.items():  # `she retired in 1990` in a story that tells of one who did
        if len(slots[sort]) == 1:
            next(iter(slots[sort].values())).extend(claims_of)
    found = {sort: sorted((a, g) for a, g in owned.items() if len({c.line.report for c in g}) > 1) for sort, owned in sorted(slots.items())}
    taken = {c.span for groups in found.values() for _, g in groups for c in g}
    return found, [c for c in claims if c.span not in taken]


def _reached(claim: Claim, at: int, mentions: Mentions) -> tuple[str, str | None]:
    """(sort of milestone, whose it is) that a time hangs on; an empty actor for `she`, an empty sort where it hangs on another deed."""
    line, words = claim.line, claim.line.gist.words
    for _ in range(CLIMB):
        if words[at].pos in {"VERB", "AUX"} or words[at].head == at:
            break
        at = words[at].head
    if words[at].text.lower() in TRADES and words[words[at].head].lemma.lower() in BEGINS:
        at = words[at].head  # the parse hangs the year of `began acting in 1950` on either
    sort = _sort(words, at)
    if not sort or any(w.head == at and w.dep in {"neg", "aux"} and w.lemma.lower() in {"not", "will", "would", "to", "may", "could"} for w in words):
        return "", None
    owner = _patient(words, at) if sort == "founded" else _beginner(words, at)
    named = None if owner is None else mentions.named(line, owner)
    return sort, "" if named is None and owner is not None and words[owner].text.lower() in ONE else named


def _sort(words: Sequence[Token], verb: int) -> str:
    lemma = words[verb].lemma.lower()
    if words[verb].pos != "VERB":
        return ""
    if lemma == "retire":
        return "" if any(w.head == verb and w.lemma.lower() in {"hurt", "from"} for w in words) else "retired"
    if lemma in FOUNDED and words[verb].tag in {"VBN", "VBD"}:
        return "founded"
    if lemma in BEGINS and any(_trade(words, i, verb) for i in range(len(words))):
        return "began"
    return ""


def _trade(words: Sequence[Token], at: int, verb: int) -> bool:
    """Whether a word tells the work that a verb of beginning begins: `began modelling`, `her career began`."""
    word = words[at]
    trade = TRADES.get(word.lemma.lower()) or TRADES.get(word.text.lower())
    return bool(trade) and word.head == verb and (word.dep in WORK or (word.dep == "nsubj" and trade == "career"))


def _beginner(words: Sequence[Token], verb: int) -> int | None:
    """Who retires or begins: the subject, or the owner of the career that begins."""
    before = words[words[verb].head].head if words[verb].dep == "pcomp" else verb  # `before retiring`
    who = whose(words, before)
    if who is not None and words[who].lemma.lower() == "career":
        return kid(words, who, "poss")
    return who


def _patient(words: Sequence[Token], verb: int) -> int | None:
    """What is founded: the object, the subject of a passive, or the noun that a participle stands behind."""
    arms = kids(words, verb, "dobj", "nsubjpass")
    if arms:
        return words[verb].head if words[arms[0]].lemma.lower() in {"which", "that"} else arms[0]
    return whose(words, verb) if words[verb].tag == "VBN" else None
