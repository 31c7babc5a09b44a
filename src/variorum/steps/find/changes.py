"""Whether a figure tells a change: up, down, the new value, the old one."""

from variorum.text.tree import Tree

RISE = frozenset(
    "rise increase gain jump climb grow soar surge add advance expand swell rally leap boost raise up double triple improve mount spike rocket edge "
    "hike lift accelerate skyrocket widen creep inch improve upgrade bump sweeten".split()
)
FALL = frozenset(
    "fall drop decline lose decrease plunge tumble slide slip plummet shrink sink dip cut reduce slump shed down ease lower slash retreat crash dive "
    "contract weaken trim slow narrow tumble sag".split()
)
NOUNS = frozenset(
    "rise increase gain jump climb growth surge advance expansion improvement spike boost leap hike fall drop decline loss decrease plunge tumble slide "
    "slip slump dip reduction cut cutback".split()
)
"""Nouns that tell a change; a contract, a rally or a crash tells none, whatever its verb would."""
MOVES = frozenset("go move change swing shift bring take push end close come stand".split())
"""Verbs that tell a change only by `from` and `to`."""
_NEAR = 4


def change_at(tree: Tree, first: int) -> str | None:
    """rise, fall, to or from; None where the words tell no change. `first`: the first token of the figure."""
    tokens = tree.tokens
    while first > 0 and tokens[first - 1].text.lower() in ("somewhere", "anywhere"):
        first -= 1
    lead = [tokens[i].text.lower() for i in range(max(0, first - 2), first)]
    if lead[-1:] == ["from"] and lead[0] in ("up", "down"):
        return "from"
    if lead and lead[-1] in ("up", "down"):
        return "rise" if lead[-1] == "up" else "fall"
    verb = _verb(tree, first)
    if verb is None:
        return None
    if lead and lead[-1] in ("to", "from") and verb & (RISE | FALL | MOVES):
        return lead[-1]
    if lead and lead[-1] in ("at", "of", "in", "on", "for", "than", "with", "after"):
        return None
    if _is_subject(tree, first):
        return None
    return "rise" if verb & RISE else "fall" if verb & FALL else None


def _is_subject(tree: Tree, at: int) -> bool:
    """`Millions of people lost power`: what acts is not what fell."""
    for i in (at, *tree.ancestors(at)):
        if tree.tokens[i].dep in ("nsubj", "nsubjpass"):
            return True
        if tree.tokens[i].pos in ("VERB", "AUX"):
            return False
    return False


def _verb(tree: Tree, at: int) -> frozenset[str] | None:
    """The lemma of the verb (or noun of change) a figure hangs on, if it is near."""
    for n, i in enumerate(tree.ancestors(at)):
        word = tree.tokens[i]
        lemma = word.lemma.lower()
        if word.pos in ("VERB", "AUX") or (word.pos == "NOUN" and lemma in NOUNS):
            return frozenset({lemma})
        if n >= _NEAR:
            break
    return None
