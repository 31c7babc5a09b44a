"""What a number counts or measures, from the words right after it and from the parse."""

from variorum.text.dates.words import DAYS
from variorum.text.tree import Tree
from variorum.text.units import unit_at

_INSIDE = ("JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "POS", "RBS", "RBR", "``", "''", "AFX", "-LRB-", "-RRB-")
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_AFTER_MARK = (*_NOUNS, "CD", "JJ", "VBN", "RB")
"""What goes on with a noun phrase behind 's or a hyphen ("coal-fired power plants")."""
REACH = 7
"""Tokens after a number in which its noun is looked for."""
_WHEN = frozenset("last this earlier later".split())
_EMPTY = frozenset("number total average maximum minimum level rate high low record figure estimate toll".split())


def noun_after(tree: Tree, last: int) -> tuple[int, int] | None:
    """First and last token of the counted noun phrase behind token `last`; None where none stands there."""
    tokens = tree.tokens
    at = last + 1
    if at < len(tree) and tokens[at].text.lower() == "of":
        at += 1
        while at < len(tree) and tokens[at].tag in ("DT", "PRP$", "PDT"):
            at += 1
    elif at < len(tree) and tokens[at].text.lower() in ("more", "other", "additional", "such", "different", "further"):
        at += 1
    first, found = at, -1
    for i in range(at, min(len(tree), last + 1 + REACH)):
        token = tokens[i]
        if token.text.lower() in _WHEN:
            break
        if token.tag in _NOUNS and token.text.lower() not in DAYS:
            if found >= 0 and tokens[found].tag in ("NNS", "NNPS") and token.tag in ("NNP", "NNPS"):
                break
            found = i
            if token.text.lower() == "times":
                break
        elif not (_goes_on(tree, i) if found >= 0 else _leads_up(tree, i, at, last)):
            break
    if found < 0:
        return None
    if (
        tokens[found].tag == "NN"
        and tokens[last].text.lower() not in ("one", "1")
        and tokens[first].tag == "NN"
        and at == last + 1
    ):
        # `a 3 cylinder engine`: a thing in the singular cannot be what there are three of.
        found = first
    return (first, found) if tokens[first].tag not in ("-LRB-", "``") else (first + 1, found)


def shared_noun(tree: Tree, last: int) -> int | None:
    """The noun that two counts share behind the second: `12 Kenyan and 11 Omani sailors`; None where each has its own."""
    tags = [t.tag for t in tree.tokens[last + 1 : last + 6]]
    joined = len(tags) == 5 and tree.tokens[last + 2].text.lower() in ("and", "or") and tags[2] == "CD"
    return last + 5 if joined and tags[0] in _KINDS and tags[3] in _KINDS and tags[4] in ("NNS", "NNPS") else None


_KINDS = ("JJ", "NNP", "VBN")
"""What tells the kind of those counted before their noun."""


def _goes_on(tree: Tree, i: int) -> bool:
    """Whether a noun phrase that has a noun goes on behind token `i`, which is none."""
    tokens, after = tree.tokens, tree.tokens[i + 1].tag if i + 1 < len(tree) else ""
    if tokens[i].tag in ("POS", "HYPH"):
        return after in _AFTER_MARK
    if tokens[i - 1].tag in ("POS", "HYPH"):
        return tokens[i].tag in _AFTER_MARK
    if tokens[i].text.lower() in _MADE and tokens[i - 1].tag == "NN":
        return after in ("NN", "NNS")
    name = tokens[i - 1].tag == "NNP"
    return name and ((tokens[i].tag == "CD" and after in ("NNS", "NNPS")) or (tokens[i].tag == "CC" and after in _NOUNS))


_MADE = frozenset("propelled owned run led backed funded controlled based made built operated powered driven drawn fired".split())
"""What joins two nouns to one thing where no hyphen does: `two rocket propelled launchers`, `a state owned mill`."""


def _leads_up(tree: Tree, i: int, at: int, last: int) -> bool:
    """Whether token `i`, before any noun, can stand between a number and what it counts."""
    token = tree.tokens[i]
    if token.tag == "CD":
        return at > last + 1 or ("-" in token.text and not token.text[0].isdigit())
    inner = token.tag == "CC" and i > at
    listed = token.text == "," and i > at and tree.tokens[i - 1].tag == "JJ"
    return token.tag in _INSIDE or inner or (token.tag == "RB" and i == at) or listed


def lemma_of(tree: Tree, token: int) -> str:
    """The lemma of a noun in lower case, also of plural names (`Afghans` → `afghan`)."""
    word = tree.tokens[token]
    lemma = word.lemma.lower()
    return lemma[:-1] if word.tag == "NNPS" and lemma.endswith("s") and not lemma.endswith("ss") else lemma


def phrase_of(tree: Tree, noun: int) -> str:
    """A noun with the nouns compounded to it (`trade deficit`), in lemmas."""
    parts = [c for c in tree.kids(noun, "compound") if tree.tokens[c].tag in ("NN", "NNS") and c < noun]
    parts = [c for c in parts if not unit_at(lemma_of(tree, c), 0, False) and tree.tokens[c].text.lower() not in ("lakh", "crore")]
    return " ".join(lemma_of(tree, i) for i in (*parts, noun))


def measured(tree: Tree, first: int, last: int, timed: bool = False) -> int | None:
    """The noun that an amount with a unit is about: what it stands before, is made of, or is told of.

    `timed`: a length of time, which is not told of the subject of its clause.
    """
    tokens = tree.tokens
    after = last + 1
    if after < len(tree) and tokens[after].tag == "HYPH":
        after += 1
    behind = _modified(tree, after, last)
    if behind is not None:
        return behind
    if after < len(tree) and tokens[after].text.lower() in ("of", "in", "worth"):
        noun = noun_after(tree, last if tokens[after].text.lower() == "of" else after)
        if noun is not None and tokens[after].text.lower() != "in":
            return noun[1]
    at = first
    for i in range(first, last + 1):
        if not first <= tokens[i].head <= last or tokens[i].head == i:
            at = i
    told = _told_of(tree, at)
    return None if timed and told is not None and told != tokens[tokens[at].head].head else told


def _modified(tree: Tree, after: int, last: int) -> int | None:
    """The noun right behind, if the amount hangs on it (`a $40 billion contract`)."""
    tokens = tree.tokens
    for i in range(after, min(len(tree), after + 4)):
        if tokens[i].tag in _NOUNS and tokens[i].text.lower() not in DAYS:
            more = i + 1 < len(tree) and tokens[i + 1].tag in ("NN", "NNS")
            if not more:
                return (
                    i
                    if any(i == tokens[k].head or i in tree.ancestors(k) for k in range(max(0, last - 1), last + 1))
                    else None
                )
        elif tokens[i].tag not in _INSIDE:
            return None
    return None


def _told_of(tree: Tree, at: int) -> int | None:
    tokens = tree.tokens
    for _ in range(8):
        head = tokens[at].head
        if head == at:
            return None
        word = tokens[head]
        if word.pos in ("VERB", "AUX"):
            if tokens[at].dep in ("nsubj", "nsubjpass"):
                return None
            for role in ("dobj", "nsubj", "nsubjpass") if tokens[at].dep == "prep" else ("nsubj", "nsubjpass"):
                subject = next(iter(tree.kids(head, role)), None)
                if subject is not None and subject != at and tokens[subject].pos in ("NOUN", "PROPN"):
                    return _inner(tree, subject)
        elif word.pos in ("NOUN", "PROPN") and tokens[at].dep in ("prep", "appos", "nmod", "amod", "npadvmod"):
            return _inner(tree, head)
        at = head
    return None


def numbered(tree: Tree, noun: int) -> int | None:
    """`the number of members is 2,000 people`: members; None where no such subject stands there."""
    verb = tree.tokens[noun].head
    if tree.tokens[verb].lemma.lower() not in ("be", "reach", "exceed", "top", "total"):
        return None
    for subject in tree.kids(verb, "nsubj"):
        inner = _inner(tree, subject)
        if inner not in (subject, noun):
            return inner
    return None


def _inner(tree: Tree, noun: int) -> int:
    """`the number of members` is about members."""
    if tree.tokens[noun].lemma.lower() in _EMPTY:
        for prep in tree.kids(noun, "prep"):
            inner = next(iter(tree.kids(prep, "pobj")), None)
            if tree.tokens[prep].text.lower() == "of" and inner is not None:
                return inner
    return noun
