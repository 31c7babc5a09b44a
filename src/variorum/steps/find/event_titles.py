"""A clause made into a line that tells its event: whole by itself, though the sentence leans it on a noun or on the clause before."""

from variorum.text.tree import BEFORE, Tree

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
POINTERS = frozenset({"WDT", "WP"})
STEPS = 4
"""Verbs in a row that may share one subject."""


def title_of(tree: Tree, verb: int, first: int, last: int, described: int | None) -> str:
    """`the blaze, which began on Friday` → `the blaze began on Friday`; `and left at noon` gets the subject that stands before it."""
    if described is not None and first < verb:
        return _told_of_noun(tree, verb, first, last)
    told = _flat(tree, first, last)
    who = subject_of(tree, verb)
    return told if who is None or who >= first else f"{_noun(tree, who)} … {told}"


def subject_of(tree: Tree, verb: int) -> int | None:
    """Who does it or to whom it is done: the verb's own subject, or that of the verb it is joined to."""
    at = verb
    for _ in range(STEPS):
        if found := tree.kids(at, *SUBJECTS):
            return found[0] if at == verb or not quoted_between(tree, found[0], verb) else None
        if tree.tokens[at].dep != "conj" or tree.tokens[at].head > at:
            return None
        at = tree.tokens[at].head
    return None


def quoted_between(tree: Tree, subject: int, verb: int) -> bool:
    """Whether a quotation begins or ends between two words: who is named outside it did not do what it tells."""
    return any(tree.tokens[k].text in QUOTES for k in range(subject + 1, verb))


QUOTES = frozenset("“”\"")


def _told_of_noun(tree: Tree, verb: int, first: int, last: int) -> str:
    """The noun as subject of the clause that describes it, where it is; a past participle gets its `was`."""
    pointer = next((k for k in tree.kids(verb, *SUBJECTS) if tree.tokens[k].tag in POINTERS), None)
    if pointer is not None and first < pointer < verb:
        return f"{_flat(tree, first, pointer - 1)} {_flat(tree, pointer + 1, last)}"
    several = tree.tokens[tree.tokens[verb].head].tag in {"NNS", "NNPS"}
    return f"{_flat(tree, first, verb - 1)} {'were' if several else 'was'} {_flat(tree, verb, last)}"


def _noun(tree: Tree, noun: int) -> str:
    """A noun with what stands before it."""
    return _flat(tree, min([noun, *(tree.edges(k)[0] for k in tree.kids(noun, *BEFORE))]), noun)


def _flat(tree: Tree, first: int, last: int) -> str:
    return " ".join(tree.span(first, last).quote.split()).rstrip(" ,")
