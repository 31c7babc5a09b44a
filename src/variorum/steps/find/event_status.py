"""Whether a clause tells what happened, what goes on, or what is announced as to come."""

from variorum.records.parse import Token
from variorum.steps.find.saying.frames import to_clause
from variorum.steps.find.tense import STARTS
from variorum.text.tree import FINITE, TENSED, WILL, Tree

ANNOUNCED = frozenset("expect schedule set slate due plan go be".split())
"""What an infinitive hangs on that is announced: `is due to open`, `is going to sue`."""
SAYING = frozenset("say announce state add report confirm tell declare write note promise vow pledge".split())
"""Verbs after whose past `would` tells what is to come."""
FIXED = frozenset("schedule set slate plan".split())
"""Participles that make a plan of what they are told of: `a hearing was set for 4 May`."""
HELD = frozenset("charge accuse sue".split())
"""Passives of the present that tell what was done and still holds."""
DROPPED = frozenset("originally initially previously".split())
_STEPS = 4


def bearer_of(tree: Tree, verb: int) -> int:
    """The verb that carries subject and tense for another: `is due to open` is told of `is`; a verb that stands for itself is its own."""
    if tree.tokens[verb].tag != "VB" or tree.tokens[verb].dep not in {"xcomp", "ccomp", "acl", "advcl"} or not to_clause(tree, verb):
        return verb
    head = tree.tokens[verb].head
    if tree.tokens[head].lemma.lower() not in ANNOUNCED or head > verb:
        return verb
    return tree.tokens[head].head if tree.tokens[head].dep == "acomp" else head


def status_of(tree: Tree, verb: int, dated: bool, ahead: bool) -> str | None:
    """past, ongoing, planned, or None where the clause tells none of these. `dated`: a day is given; `ahead`: one that may lie before the reader."""
    bearer = bearer_of(tree, verb)
    if bearer != verb:
        return _of_announced(tree, verb, bearer, ahead)
    at = _finite(tree, verb)
    if at is None:
        return "past" if _simple_past(tree, verb) else _of_headline(tree, verb)
    helpers = [tree.tokens[k] for k in tree.kids(at, "aux", "auxpass")]
    words = {h.text.lower() for h in helpers}
    if words & WILL:
        return "planned"
    if "would" in words or "'d" in words:
        return "planned" if "have" not in words and _said_before(tree, at) else None
    if _fixed(tree, verb):
        return "planned" if ahead and not _dropped(tree, verb) else None
    if any(h.tag == "VBD" or (h.lemma == "have" and h.tag in TENSED) for h in helpers) or (tree.tokens[at].tag == "VBD" and not helpers):
        return None if not dated and tree.tokens[verb].tag == "VBG" and _was(helpers) else "past"
    return _of_present(tree, verb, at, ahead) if not words & {"do", "does"} else None


def _was(helpers: list[Token]) -> bool:
    """`was waiting`: without a day the scene of another deed, no deed of its own."""
    return any(h.lemma == "be" and h.tag == "VBD" for h in helpers)


def _of_announced(tree: Tree, verb: int, bearer: int, ahead: bool) -> str | None:
    word, head = tree.tokens[bearer], tree.tokens[tree.tokens[verb].head]
    lemma = head.lemma.lower()
    if lemma == "go" and head.tag != "VBG":
        return None
    passive = bool(tree.kids(bearer, "auxpass")) or word.lemma == "be"
    if lemma in {"expect", "schedule", "set", "slate"} and not passive:
        return None
    helpers = {tree.tokens[k].tag for k in tree.kids(bearer, "aux", "auxpass")}
    now = bool(helpers & {"VBZ", "VBP"}) or (word.tag in {"VBZ", "VBP"} and not helpers)
    if _dropped(tree, bearer) or tree.kids(bearer, "neg"):
        return None
    return "planned" if now or (ahead and (word.tag == "VBD" or "VBD" in helpers)) else None


def _of_present(tree: Tree, verb: int, at: int, ahead: bool) -> str | None:
    word = tree.tokens[verb]
    coming = ahead and word.lemma.lower() in STARTS
    if word.tag in {"VBZ", "VBP"} and not tree.placed.headline:
        return "planned" if coming else None
    if word.tag == "VBG":
        return "planned" if coming else "ongoing"
    if word.tag == "VBN" and tree.kids(at, "auxpass"):
        being = any(tree.tokens[k].tag == "VBG" for k in tree.kids(at, "auxpass"))
        return "ongoing" if being or word.lemma.lower() in HELD else None
    return None


def _finite(tree: Tree, verb: int) -> int | None:
    """The verb whose helpers tell the tense of this one: itself, or the one it is joined to and shares them with; None for a bare form."""
    at = verb
    for _ in range(_STEPS):
        if any(tree.tokens[k].tag in FINITE for k in tree.kids(at, "aux", "auxpass")):
            return at
        if tree.tokens[at].tag in TENSED and at == verb:
            return at
        before = tree.joined_to(at)
        if before is None or tree.tokens[before].tag != tree.tokens[verb].tag:
            return None
        at = before
    return None


def _simple_past(tree: Tree, verb: int) -> bool:
    """A past the parser took for a participle: `the crowd gathered` has a subject and no helper."""
    word = tree.tokens[verb]
    return word.tag == "VBN" and word.text.lower().endswith("ed") and bool(tree.kids(verb, "nsubj")) and not tree.kids(verb, "aux", "auxpass")


def _of_headline(tree: Tree, verb: int) -> str | None:
    """A headline leaves the helpers out: `Mill burned`, `Council to rebuild mill`; so does a participle that describes a noun."""
    word = tree.tokens[verb]
    if word.lemma.lower() in {"schedule", "slate", "plan", "expect"}:
        return None
    if word.tag == "VBN" and not tree.kids(verb, "aux", "auxpass") and (word.dep == "acl" or (word.head == verb and tree.placed.headline)):
        return "past"
    return "planned" if word.tag == "VB" and word.head == verb and tree.placed.headline and to_clause(tree, verb) else None


def _said_before(tree: Tree, verb: int) -> bool:
    """Whether a clause is what somebody said: `police said roads would close`."""
    head = tree.tokens[tree.tokens[verb].head]
    return tree.tokens[verb].dep == "ccomp" and head.lemma.lower() in SAYING and head.tag in {"VBD", "VBN"}


def _fixed(tree: Tree, verb: int) -> bool:
    """`a hearing was set for Friday`; `set fire`, `set a record` and `set by` tell deeds."""
    passive = bool(tree.kids(verb, "auxpass")) and not tree.kids(verb, "agent", "dobj")
    leads = any(tree.tokens[k].lemma.lower() in {"for", "on"} for k in tree.kids(verb, "prep"))
    return passive and leads and tree.tokens[verb].lemma.lower() in FIXED


def _dropped(tree: Tree, verb: int) -> bool:
    return any(tree.tokens[k].text.lower() in DROPPED for k in tree.kids(verb, "advmod"))
