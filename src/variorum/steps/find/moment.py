"""When a deed was done: of the times in its clause, the one that hangs on its verb."""

from collections.abc import Sequence

from variorum.text.dates.words import DAY_NAMES
from variorum.text.tree import Tree, top_of

CARRIERS = frozenset({"ADP", "ADV", "SCONJ", "PART"})
"""Words that only carry a time to what it belongs to: `on Monday`, `early on Monday`."""
PLAIN = frozenset("on at in during since by".split())
"""`bought the club in May`: hung on the object by the parser, a time behind one of these still tells when it was bought."""
SOME_DAY = frozenset({*DAY_NAMES, *"day morning afternoon evening night".split()})
"""With `a` before it, one of many: `on a Friday afternoon` names no day."""

Mark = tuple[int, int, str]
"""A finding by where it stands: start, end, id."""


def moment_of(tree: Tree, verb: int, times: Sequence[Mark]) -> str | None:
    """The id of the first time that hangs on the verb; a time before the verb it is joined to tells when of both."""
    for start, end, ident in times:
        tokens = tree.tokens_in(start, end)
        if tokens and not _any_day(tree, tokens) and _hangs(tree, top_of(tree.tokens, tokens), verb):
            return ident
    first = tree.tokens[verb].head
    if tree.tokens[verb].dep == "conj" and first < verb and not tree.kids(verb, "nsubj", "nsubjpass"):
        return moment_of(tree, first, [t for t in times if t[1] <= tree.at(first)[0]])
    return None


def _any_day(tree: Tree, tokens: Sequence[int]) -> bool:
    words = {tree.tokens[k].lemma.lower() for k in tokens}
    loose = {tree.tokens[k].text.lower() for i in tokens for k in (i, *tree.kids(i, "det"))}
    return bool(loose & {"a", "an"}) and bool(words & SOME_DAY) and not words & {"ago", "later", "earlier", "before", "after"}


def _hangs(tree: Tree, token: int, verb: int) -> bool:
    """Whether nothing between a time and the verb can have it for itself: a verb, or a noun (`next week's meeting`)."""
    below = token
    for above in tree.ancestors(token):
        if above == verb:
            return True
        word = tree.tokens[above]
        carried = word.pos in CARRIERS or word.ent in {"DATE", "TIME"} or (word.pos in {"VERB", "AUX"} and word.dep == "xcomp")
        if not carried and not _behind_object(tree, above, below, verb):
            return False
        below = above
    return False


def _behind_object(tree: Tree, noun: int, below: int, verb: int) -> bool:
    word, carrier = tree.tokens[noun], tree.tokens[below]
    return word.head == verb and word.dep in {"dobj", "attr", "oprd"} and carrier.dep == "prep" and carrier.lemma.lower() in PLAIN
