"""Which words are a verb's own clause: from its first to its last, whole, without what only hangs on it loosely."""

from variorum.text.tree import BEFORE, Tree

OBJECTS = ("dobj", "dative", "attr", "oprd")
OUTSIDE = frozenset({"advcl", "ccomp", "parataxis", "conj", "cc", "punct", "mark"})
"""What hangs on a verb without belonging to its clause."""
OWED = frozenset({*OBJECTS, "agent", "prt", "acomp", "xcomp"})
"""What a clause is not whole without."""
WAITING = frozenset("day time moment minute hour second way fact".split())
"""Nouns a clause cannot end on when a clause hangs on them: `on the day` | `he was hired`."""
COUNTED = frozenset("day moment minute hour week month year second".split())
"""Nouns that count the time to what stands behind: `a week` | `after he was hired`."""
POINTED = frozenset("this that next last each same".split())
PAIRS = (("“", "”"), ("«", "»"), ('"', '"'), ("(", ")"), ("[", "]"))
LONGEST = 40
"""Words of a clause; a longer one is cut at its object."""
NEAR = 15
"""Words behind a clause within which a quotation or a bracket that it opens must close."""


def clause_of(tree: Tree, verb: int, subject: int, described: int | None) -> tuple[int, int] | None:
    """First and last token of the verb's clause, with the noun it describes; None where it cannot be had whole."""
    first, last = _own(tree, verb)
    if subject < first:
        first = min([verb, *(k for k in tree.kids(verb, "aux", "auxpass", "neg", "advmod") if k >= first)])
    last = _shared_object(tree, verb, last)
    if described is not None and last - described < LONGEST:
        first = min(first, described, *(tree.edges(k)[0] for k in tree.kids(described, *BEFORE) if k < described))
    first, last = _neat(tree, verb, first, last)
    closed = _closed(tree, first, last)
    return closed if closed is not None and _whole(tree, verb, *closed) else None


def _own(tree: Tree, verb: int) -> tuple[int, int]:
    inside = {verb}
    for child in tree.children[verb]:
        if tree.tokens[child].dep not in OUTSIDE:
            inside.update(_within(tree, child))
    first = last = verb
    while last + 1 in inside or (last + 2 in inside and last + 1 < len(tree) and tree.tokens[last + 1].pos == "PUNCT"):
        last += 1
    while first - 1 in inside or (first - 2 in inside and first >= 2 and tree.tokens[first - 1].pos == "PUNCT"):
        first -= 1
    if last - first >= LONGEST:
        last = min(last, max([verb, *(tree.edges(k)[1] for k in tree.kids(verb, *OBJECTS))]))
        first = max(first, last - LONGEST)
    return first, last


def _within(tree: Tree, top: int) -> list[int]:
    """What hangs on a part of the clause, without clauses that only describe it."""
    found, todo = [], [top]
    while todo:
        k = todo.pop()
        found.append(k)
        todo += [c for c in tree.children[k] if tree.tokens[c].dep not in {"relcl", "advcl", "parataxis"}]
    return found


def _shared_object(tree: Tree, verb: int, last: int) -> int:
    """The end of `shot and killed his father` for its first verb: the object of the second is that of both."""
    if last != verb or tree.kids(verb, *OBJECTS, "nsubjpass", "auxpass", "prep"):
        return last
    joined = next((k for k in tree.kids(verb, "conj") if k <= verb + 3 and tree.kids(k, "dobj") and not tree.kids(k, "nsubj", "nsubjpass")), None)
    return _own(tree, joined)[1] if joined is not None else last


def _neat(tree: Tree, verb: int, first: int, last: int) -> tuple[int, int]:
    """The clause without a joining word or a mark left alone at its ends."""
    while last > verb and _loose(tree, last):
        last -= 1
    while first < verb and (_loose(tree, first) or tree.tokens[first].dep == "mark" or tree.tokens[first].tag == "WRB"):
        first += 1
    return first, last


def _loose(tree: Tree, token: int) -> bool:
    closes = _printed(tree, token) in {")", "]", "”", "»"}
    return (tree.tokens[token].pos == "PUNCT" and not closes) or tree.tokens[token].dep == "cc"


def _closed(tree: Tree, first: int, last: int) -> tuple[int, int] | None:
    """The clause with each quotation and bracket that it opens closed a few words on; None where that is not near."""
    for opens, closes in PAIRS:
        text = tree.span(first, last).quote
        lone = text.count(opens) - text.count(closes) if opens != closes else text.count(opens) % 2
        if not lone:
            continue
        if first and (lone < 0 or opens == closes) and _printed(tree, first - 1) == opens:
            first -= 1
            continue
        end = next((k for k in range(last + 1, min(len(tree), last + NEAR)) if closes in _printed(tree, k)), None)
        if lone < 0 or end is None:
            return None
        last = end
    return first, last


def _printed(tree: Tree, token: int) -> str:
    """A token as its report prints it; a blank that the parser took for a word prints nothing."""
    start, end = tree.at(token)
    return tree.text[start:end].strip()


def _whole(tree: Tree, verb: int, first: int, last: int) -> bool:
    """Whether nothing that the verb or its last words need stands outside."""
    if any(tree.edges(k)[1] < first or k > last for k in tree.kids(verb, *OWED)) or (tree.kids(verb, "ccomp") and not _said_aside(tree, verb)):
        return False
    word, after = tree.tokens[last], tree.tokens[min(last + 1, len(tree) - 1)].text.lower()
    counts = word.lemma.lower() in COUNTED and after in {"after", "before"} and not any(tree.tokens[k].text.lower() in POINTED for k in tree.kids(last, "det", "amod"))
    if word.dep == "conj" and last + 1 < len(tree) and tree.tokens[last + 1].pos in {"NOUN", "PROPN", "VERB", "AUX"}:
        return False  # `the knee was examined and coach` | `Payton rested him`
    waits = counts or (word.lemma.lower() in WAITING and any(k > last for k in tree.kids(last, "relcl", "acl", "advcl")))
    return not waits and not (word.dep == "prep" and any(k > last for k in tree.children[last]))


def _said_aside(tree: Tree, verb: int) -> bool:
    """A clause before the verb is no content of it: `he fell, police said` is read as both."""
    return all(k < verb for k in tree.kids(verb, "ccomp"))
