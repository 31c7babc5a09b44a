"""Whether the words around a time look back or ahead."""

from variorum.records.parse import Token
from variorum.text.numbers import ORDINALS
from variorum.text.tree import WILL, Tree

AHEAD = frozenset(
    "plan expect schedule set due slate intend agree aim prepare invite promise vow pledge want hope need propose anticipate "
    "await deadline upcoming forecast predict likely tap bind postpone delay reschedule announce order urge poise ready hop advance qualify".split()
)
"""Lemmas that turn an infinitive, or a passive of their own, to the future (`hop`: what the parser makes of "hoped")."""
PLANNED = frozenset("plan expect schedule set slate due anticipate deadline upcoming book bill tip poise pencil earmark target".split())
DONE = frozenset("set book bill tip target earmark".split())
"""Of these, the ones that are as often done as planned."""
STARTS = frozenset(
    "start begin open meet travel arrive leave depart kick face return vote go come hold host visit expire end close head "
    "resume launch play take fly convene go-ahead elect debate run".split()
)
"""Verbs whose present tense with a day means the coming one ("the trial opens on Monday")."""
COUNTED = frozenset({*ORDINALS, "last", "latest", "only"})
"""What stands before the bearer of a deed that was counted or singled out: `the second climber to fall this week` leans on what governs it."""
MODALS = WILL | frozenset("would may might could should can must".split())
_STEPS = 12


UPCOMING = frozenset("upcoming forthcoming looming impending".split())
COMING = frozenset("scheduled planned expected coming".split())
"""What a noun is called that lies ahead, and what one is called that lay ahead where what governs it is told as past: `Monday's scheduled meeting`."""


def tense_at(tree: Tree, token: int) -> str:
    """past, present, future or none: what a noun it dates is called, and the verbs that govern it, nearest first."""
    told = _governed(tree, token)
    called = {tree.tokens[k].text.lower() for k in tree.kids(tree.tokens[token].head, "amod")}
    return "future" if called & UPCOMING or (called & COMING and told in {"present", "none"}) else told


def _governed(tree: Tree, token: int) -> str:
    at = token
    for _ in range(_STEPS):
        word = tree.tokens[at]
        if word.lemma.lower() in PLANNED and _plans(tree, at):
            return "future"
        if _wished_before(tree, at, token):
            return "future"
        if word.pos in ("VERB", "AUX"):
            found = _of_verb(tree, at)
            if found:
                return found
        if word.head == at:
            break
        at = word.head
    return "none"


def _plans(tree: Tree, at: int) -> bool:
    """`the vote set for Friday`, `it expects a vote on Friday`; `set out on Friday`, `was booked into jail on Friday` tell what was done."""
    word = tree.tokens[at]
    if word.lemma.lower() not in DONE or word.tag not in {"VBD", "VBN"}:
        return word.tag != "VB"
    leads = [tree.tokens[k] for k in tree.children[at] if k > at]
    looks_on = any(w.lemma.lower() == "for" or (w.dep in {"xcomp", "advcl"} and w.tag == "VB") for w in leads)
    return word.tag == "VBN" and (looks_on or not tree.kids(at, "auxpass", "aux", "agent", "prt"))


def _wished_before(tree: Tree, at: int, token: int) -> bool:
    """`hoped to reach the cabins on Friday`: the day belongs to what is hoped, though it hangs on the hoping."""
    wishes = tree.tokens[at].lemma.lower() in AHEAD
    return wishes and any(c < token and tree.tokens[c].tag == "VB" for c in tree.kids(at, "xcomp"))


def _of_verb(tree: Tree, at: int) -> str | None:
    verb = tree.tokens[at]
    helpers = [tree.tokens[c] for c in tree.kids(at, "aux", "auxpass")]
    lower = {h.text.lower() for h in helpers}
    perfect = any(h.lemma == "have" for h in helpers)
    if lower & MODALS:
        return "past" if perfect else "future"
    if perfect or any(h.tag == "VBD" for h in helpers) or verb.tag == "VBD":
        return "past"
    if "to" in lower or verb.tag == "VB":
        return _of_infinitive(tree, at)
    if verb.tag in ("VBZ", "VBP") or any(h.tag in ("VBZ", "VBP") for h in helpers):
        return _of_present(tree, verb, helpers)
    # A bare participle ("held on Friday") leans on nothing but itself; an -ing form on what governs it.
    return "past" if verb.tag == "VBN" else None


def _of_infinitive(tree: Tree, at: int) -> str | None:
    head = tree.tokens[tree.tokens[at].head]
    if tree.tokens[at].head == at:
        return "future"
    if any(tree.tokens[c].lemma.lower() in COUNTED for c in tree.kids(tree.tokens[at].head, "amod", "nummod")):
        return None
    if head.lemma.lower() in AHEAD or head.pos in ("NOUN", "PROPN", "ADJ"):
        return "future"
    return "future" if head.lemma.lower() in ("be", "go", "have") and head.tag in ("VBZ", "VBP", "VBG") else None


def _of_present(tree: Tree, verb: Token, helpers: list[Token]) -> str:
    if tree.placed.headline:
        return "none"
    going = verb.lemma.lower() in STARTS and verb.tag in ("VBZ", "VBP", "VBG")
    return "future" if going else "present"
