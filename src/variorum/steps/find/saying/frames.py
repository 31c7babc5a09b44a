"""Which frames a verb takes where it stands, and what a complement is."""

from dataclasses import dataclass, field

from variorum.steps.find.saying.verbs_table import FRAMES, JOINED, RULES, RULING, WITH_PARTICLE
from variorum.text.tree import Tree


@dataclass(slots=True)
class Complement:
    """Tokens `first`..`last` are the content; `cue_last` is where the cue ends; `to` the token spoken to."""

    first: int
    last: int
    cue_last: int
    rank: int
    to: int | None = None
    more: list[tuple[int, int]] = field(default_factory=list)
    """Further parts of the content, as first and last token."""


def frames_of(tree: Tree, verb: int) -> tuple[str, int | None]:
    """The frames a verb takes here, its particle counted in; '' where it credits nothing."""
    lemma = lemma_of(tree, verb)
    for particle in tree.kids(verb, "prt", "advmod"):
        if particle > verb and (lemma, tree.tokens[particle].text.lower()) in WITH_PARTICLE:
            return WITH_PARTICLE[lemma, tree.tokens[particle].text.lower()], particle
    if tree.kids(verb, "prt"):
        last = tree.kids(verb, "prt")[-1]
        return ("oe", last) if (lemma, tree.tokens[last].text.lower()) in JOINED else ("", last)
    if lemma in STRIKES and _by_force(tree, verb):
        return "", None
    if lemma in RULING and _ruled(tree, verb):
        return "e", None
    return FRAMES.get(lemma, ""), None


STRIKES = frozenset("attack hammer pound slam blast rip savage trash assail assault shoot skewer torch".split())
"""Verbs of blows, struck in words or by hand."""
WEAPONS = frozenset("bomb rock stone knife gun rifle pistol missile rocket drone hammer cobblestone grenade axe machete sword bat club acid shell artillery fire firebomb bottle baton spear mortar bullet tank".split())
HARMS = frozenset("kill injure wound hurt damage destroy maim behead burn loot kidnap abduct sink".split())


def _by_force(tree: Tree, verb: int) -> bool:
    """Whether a blow is struck by hand: with a weapon, or to somebody's harm ("attacked the truck, injuring two")."""
    armed = [o for p in tree.kids(verb, "prep") if tree.tokens[p].text.lower() == "with" for o in tree.kids(p, "pobj")]
    armed += [c for o in armed for c in tree.kids(o, "conj")]
    harm = any(tree.tokens[c].lemma.lower() in HARMS for c in tree.kids(verb, "advcl", "conj", "prep", "xcomp"))
    return harm or any(tree.tokens[o].lemma.lower() in WEAPONS for o in armed)


def _ruled(tree: Tree, verb: int) -> bool:
    """Whether the subject of a verb is a document of rules."""
    token = tree.tokens[verb]
    subjects = [s for s in tree.kids(verb, "nsubj") if tree.tokens[s].tag != "WDT"]
    holder = subjects[0] if subjects else token.head if token.dep in ("acl", "relcl") else verb
    return tree.tokens[holder].lemma.lower() in RULES


_MENDED = {"hop": "hope", "plann": "plan", "sa": "say"}


def lemma_of(tree: Tree, i: int) -> str:
    lemma = tree.tokens[i].lemma.lower()
    return _MENDED.get(lemma, lemma)


def marked(tree: Tree, clause: int) -> bool:
    first = tree.edges(clause)[0]
    return tree.tokens[first].text.lower() in ("that", "how", "whether", "what", "why", "who", "if") and tree.tokens[first].dep != "nsubj"


def to_clause(tree: Tree, verb: int) -> bool:
    return any(tree.tokens[c].text.lower() == "to" for c in tree.kids(verb, "aux"))


def addressee(tree: Tree, right: list[int]) -> int | None:
    for c in right:
        if tree.tokens[c].dep in ("dobj", "dative", "iobj"):
            return c
    return None
