"""A clause made into a line that tells its event: whole by itself, though the sentence leans it on a noun or on the clause before."""

import re

from variorum.text.tree import BEFORE, Tree

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
POINTERS = frozenset({"WDT", "WP"})
STEPS = 4
"""Verbs in a row that may share one subject."""


def title_of(tree: Tree, verb: int, first: int, last: int, described: int | None) -> str:
    """`the blaze, which began on Friday` → `the blaze began on Friday`; `and jailed at noon` gets the subject and the `was` that stand before it."""
    if described is not None and first < verb:
        return _told_of_noun(tree, verb, first, last)
    told = LINKS.sub("", _flat(tree, first, last))
    who = subject_of(tree, verb)
    if who is None or who >= first:
        return told
    shared = _shared(tree, verb)
    one = (shared or told.split())[0].lower() in ONE
    return " ".join((_noun(tree, who, alone=one), *shared, told))


ONE = frozenset("was is has".split())
"""Verbs of one subject: a list before them was misread."""


LINKS = re.compile(
    r"\A(?:(?:(?:then|also|instead|meanwhile|meantime)\b,?|(?:however|in fact|indeed|moreover|besides|still|even still|even so|nevertheless|nonetheless|therefore|thus|either way|"
    r"with that in mind|of course|as a result|for example|for instance|in addition|in turn|after all|that said|in other news|finally|in the meantime),)\s+)*",
    re.IGNORECASE,
)
"""Words at the head of a clause that only tie it to the one before, which a title stands without."""


def _shared(tree: Tree, verb: int) -> list[str]:
    """The helpers of the verb it is joined to, where it has none of its own: `was seized and` | `jailed at noon`."""
    at = verb
    for _ in range(STEPS):
        helpers = tree.kids(at, "aux", "auxpass")
        if helpers or tree.tokens[at].dep != "conj" or tree.tokens[tree.tokens[at].head].tag != tree.tokens[verb].tag:
            return [] if at == verb else [tree.tokens[k].text for k in helpers]
        at = tree.tokens[at].head
    return []


def subject_of(tree: Tree, verb: int) -> int | None:
    """Who does it or to whom it is done: the verb's own subject, or that of the verb it is joined to."""
    at = verb
    for _ in range(STEPS):
        if found := tree.kids(at, *SUBJECTS):
            return found[0] if at == verb or not quoted_between(tree, found[0], verb) else None
        if tree.tokens[at].dep != "conj" or tree.tokens[at].head > at or _listed_in_description(tree, at):
            return None
        at = tree.tokens[at].head
    return None


def _listed_in_description(tree: Tree, verb: int) -> bool:
    """Whether a clause may go on what describes a noun: `fought a war that killed thousands, drove out others`; what `and` joins goes on the sentence."""
    described = any(
        tree.tokens[k].dep == "relcl" and any(tree.tokens[s].tag in POINTERS for s in tree.kids(k, *SUBJECTS)) for k in range(tree.tokens[verb].head + 1, verb)
    )
    return described and tree.tokens[verb - 1].text == ","


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


def _noun(tree: Tree, noun: int, *, alone: bool) -> str:
    """A noun with what stands before it, and those joined to it: `Rita Holm, 40, and Ada Morrow`; `dozens of people` stay together."""
    last = noun
    for _ in range(0 if alone else STEPS):
        joined = next((k for k in tree.kids(last, "conj") if k > last), None)
        if joined is None:
            break
        last = joined
    of = next((k for k in tree.kids(last, "prep") if k == last + 1 and tree.tokens[k].text.lower() == "of"), None)
    end = max((k for k in tree.kids(of, "pobj")), default=last) if of is not None else last
    return _flat(tree, min([noun, *(tree.edges(k)[0] for k in tree.kids(noun, *BEFORE))]), end)


def _flat(tree: Tree, first: int, last: int) -> str:
    return " ".join(tree.span(first, last).quote.split()).rstrip(" ,")
