"""Clauses that a verb of saying takes, with the places where the parse lost them."""

from variorum.steps.find.saying.frames import Complement, addressee, marked, to_clause
from variorum.text.tree import Tree


def clause_in(tree: Tree, verb: int, frames: str, end: int, right: list[int]) -> Complement | None:
    if "c" not in frames:
        return None
    to = addressee(tree, right) if "a" in frames else None
    for c in right:
        token = tree.tokens[c]
        first, last = tree.edges(c)
        unsaid = first == end + 1 and tree.tokens[first].text.lower() in ("when", "where") and bool(tree.kids(verb, "neg"))
        small = tree.tokens[verb].lemma.lower() == "hold" and tree.tokens[first].text.lower() != "that"  # "held the town liable"
        if small or tree.tokens[first - 1].text == "(" or _after_wish(tree, right, c) or _circumstance(tree, c):
            continue
        if (after := _past_scene(tree, c, end)) is not None:
            return Complement(after, last, end, 3, to)
        finite = token.dep in ("ccomp", "parataxis") or (token.dep in ("advcl", "relcl", "acl") and (unsaid or marked(tree, c)))
        if finite and (not to_clause(tree, c) or (not set(frames) & set("eat") and tree.kids(c, "nsubj", "ccomp"))):
            things = [o for o in right if o < c and tree.tokens[o].dep == "dobj"] if "o" in frames and token.dep != "ccomp" else []
            if things and "a" not in frames:
                return Complement(max(tree.edges(things[0])[0], end + 1), last, end, 1)
            return Complement(_past_day(tree, _past_aside(tree, c, max(first, end + 1)), last), last, end, 3, to)
    if to is not None:
        for c in tree.kids(to, "acl", "relcl", "ccomp"):
            if marked(tree, c):
                first, last = tree.edges(c)
                return Complement(max(first, to + 1), last, end, 3, to)
    return None


def _past_scene(tree: Tree, clause: int, end: int) -> int | None:
    """Where a clause begins behind the scene it was said in: "said after the vote | he would resign"."""
    token, opens = tree.tokens[clause], tree.edges(clause)[0]
    subjects = tree.kids(clause, "nsubj", "nsubjpass")
    if opens != end + 1 or token.dep not in ("ccomp", "advcl") or not subjects or tree.tokens[opens].text.lower() not in ("after", "before", "during", "at", "in"):
        return None
    inner, start = tree.kids(opens, "pobj"), tree.edges(subjects[0])[0]
    scene = bool(inner) and tree.tokens[start - 1].text != "," and tree.tokens[subjects[0]].tag == "PRP"
    return start if scene and tree.edges(opens)[1] == start - 1 else None


def _circumstance(tree: Tree, clause: int) -> bool:
    """Whether a clause tells when or why, not what: "felt free after the wall fell"."""
    return any(tree.tokens[m].text.lower() in ("after", "before", "since", "while", "until", "although", "though", "because") for m in tree.kids(clause, "mark"))


def _after_wish(tree: Tree, right: list[int], clause: int) -> bool:
    """Whether a to-clause stands before a clause: "promised to cut the tax — not what Poe had in mind"."""
    return any(c < clause and tree.tokens[c].dep == "xcomp" and to_clause(tree, c) for c in right)


def _past_aside(tree: Tree, clause: int, first: int) -> int:
    """Where a clause begins behind an aside: "warned, as did the mayor, | that …"."""
    for c in tree.kids(clause, "mark"):
        if c > first + 1 and tree.tokens[c].text.lower() == "that" and tree.tokens[c - 1].text == "," and tree.tokens[first].text.lower() in (",", "as"):
            return c
    return first


def _past_day(tree: Tree, first: int, last: int) -> int:
    """Where a clause begins after the day it was said on: "told them this weekend he would go"."""
    after = first
    while after < last and tree.tokens[after].ent in ("DATE", "TIME"):
        after += 1
    opens = tree.tokens[after].dep in ("nsubj", "nsubjpass", "det", "mark", "poss", "expl") and tree.tokens[after].head > after
    return after if after > first and opens and any(tree.tokens[k].dep == "npadvmod" for k in range(first, after)) else first


def far_clause(tree: Tree, verb: int, frames: str, end: int, right: list[int]) -> Complement | None:
    """A that-clause the parse hung on something between: "tweeted in the morning hours that …"."""
    if "c" not in frames:
        return None
    for c in right:
        if tree.tokens[c].dep not in ("prep", "npadvmod", "dobj", "dative", "advmod"):
            return None
        for k in range(*tree.edges(c)):
            hour = tree.tokens[tree.tokens[tree.tokens[k].head].head].ent in ("DATE", "TIME")  # "in the morning hours that Poe was rude"
            told = tree.tokens[k].dep in ("mark", "advmod") or (hour and bool(tree.kids(tree.tokens[k].head, "nsubj")))
            if k > c and tree.tokens[k].text.lower() == "that" and told:
                clause = tree.tokens[k].head
                return Complement(k, tree.edges(clause)[1], end, 3, c if tree.tokens[c].dep == "dobj" and "a" in frames else None)
    return None


def torn_object(tree: Tree, verb: int, frames: str, end: int, right: list[int]) -> Complement | None:
    """A clause whose subject the parse made an object, its verb a second one: "insisted | the talks in Rome were on hold"."""
    if "c" not in frames or tree.tokens[verb].tag not in ("VBD", "VBZ", "VBP", "VBN"):
        return None
    if (second := _second(tree, verb, frames, end)) is not None:
        return second
    things = [c for c in right if tree.tokens[c].dep == "dobj" and tree.edges(c)[0] == end + 1]
    for c in right if things else ():
        token = tree.tokens[c]
        finite = token.tag in ("VBD", "VBZ", "VBP", "MD") or bool(tree.kids(c, "aux", "auxpass"))
        joined = token.dep == "conj" and finite and not tree.kids(c, "nsubj", "nsubjpass", "expl", "cc", "mark")
        if joined and all(tree.tokens[k].dep not in ("cc", "punct") or k < things[0] for k in right if k < c) and not _stops(tree, things[0], c):
            return Complement(end + 1, tree.edges(c)[1], end, 3)
    return None


def torn_second(tree: Tree, verb: int) -> int | None:
    """The finite verb of a clause whose cue the parse took for an adjective of its subject: "but | insisted tea was safe"."""
    token = tree.tokens[verb]
    if token.tag != "VBN" or token.dep != "amod" or token.head < verb or verb < 3 or tree.tokens[verb - 1].text.lower() not in ("but", "and"):
        return None
    noun = tree.tokens[token.head]
    finite = tree.tokens[noun.head]
    torn = noun.dep in ("nsubj", "nsubjpass") and finite.dep == "conj" and finite.head < verb - 1 and tree.edges(token.head)[0] == verb
    return noun.head if torn else None


def _second(tree: Tree, verb: int, frames: str, end: int) -> Complement | None:
    finite = torn_second(tree, verb) if "c" in frames else None
    return None if finite is None else Complement(end + 1, tree.edges(finite)[1], end, 3)


def _stops(tree: Tree, thing: int, verb: int) -> bool:
    """Whether an "and" or a comma parts a noun phrase from a verb behind it."""
    return any(tree.tokens[k].text in (",", ";") or (tree.tokens[k].dep == "cc" and tree.tokens[k].head not in range(thing, verb)) for k in range(thing + 1, verb))


OPENERS = frozenset({"DET", "PRON", "PROPN", "NOUN", "NUM", "ADJ"})


def torn_rest(tree: Tree, verb: int, frames: str, end: int, right: list[int]) -> Complement | None:
    """After a finite verb of saying whose clause the parse tore off: the rest of the sentence."""
    if not {"q", "c"} <= set(frames) or tree.tokens[verb].tag not in ("VBD", "VBZ", "VBP", "VBN") or end + 3 >= len(tree):
        return None
    if any(tree.tokens[c].dep in ("nsubj", "csubj", "dobj", "prep") for c in right) or not tree.kids(verb, "nsubj"):
        return None
    start = end + 1
    for c in right:
        if c >= start and tree.tokens[c].dep == "npadvmod" and tree.edges(c)[0] == start:
            start = tree.edges(c)[1] + 1
    if start + 2 >= len(tree) or (tree.tokens[start].pos not in OPENERS and tree.tokens[start].text.lower() != "that"):
        return None
    if not any(t.pos in ("VERB", "AUX") and t.tag in ("VBD", "VBZ", "VBP", "MD") for t in tree.tokens[start:]):
        return None
    return Complement(start, len(tree) - 1, end, 3)


def relative_rest(tree: Tree, verb: int, frames: str, end: int, right: list[int]) -> Complement | None:
    """The rest of a clause whose pronoun stands before the speaker: "the test, which officials claimed now allows …"."""
    above = tree.tokens[verb].head if tree.tokens[verb].dep == "parataxis" and tree.tokens[verb].head > verb else verb
    if "c" not in frames or not any(c < verb and tree.tokens[c].tag == "WDT" for at in (verb, above) for c in tree.kids(at, "dobj", "nsubj")):
        return None
    at = end + 1
    while at < len(tree) and tree.tokens[at].pos == "ADV":
        at += 1
    if at >= len(tree) or tree.tokens[at].tag not in ("VBD", "VBZ", "VBP", "MD"):
        return None
    return Complement(end + 1, max(tree.edges(at)[1], tree.edges(tree.tokens[at].head)[1] if tree.tokens[at].dep == "aux" else at), end, 3)
