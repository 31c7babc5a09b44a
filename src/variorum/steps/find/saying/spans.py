"""Which words belong to a source, a cue or a content: edges read off the parse and then mended."""

from variorum.text.tree import Tree

MARKS = frozenset("\"'“”‘’,;:.!?–—-()[]…") | {"--", "...", "''", "``"}
DASHES = frozenset({"—", "–", "--", "-", "―"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})


def is_mark(tree: Tree, i: int) -> bool:
    return tree.tokens[i].text in MARKS or tree.tokens[i].text.isspace()


def trimmed_tokens(tree: Tree, first: int, last: int) -> tuple[int, int] | None:
    """The tokens without marks at either end; None where nothing is left."""
    while first <= last and is_mark(tree, first):
        first += 1
    while last >= first and is_mark(tree, last) and tree.tokens[last].text not in ")]":
        last -= 1
    return (first, last) if first <= last else None


LINKS = ("however", "moreover", "meanwhile", "in addition", "furthermore", "still", "also", "besides", "instead", "nevertheless", "nonetheless",
         "as it stands", "that said", "in fact", "of course", "for example", "for instance", "after all", "in short", "overall")
"""Words with which the reporter ties a sentence to the one before, a comma behind them."""


def past_joiner(tree: Tree, first: int, last: int) -> int:
    """The token after an opening "But" or "And" (or a dateline), which is not what is said."""
    if first == 0 and (line := _dateline(tree, last)) is not None:
        return line + 1
    opening = " ".join(t.text for t in tree.tokens[first : min(first + 4, last)]).lower()
    lead = next((w for w in LINKS if opening.startswith(w + " ,")), None)
    if lead is not None:
        return first + len(lead.split()) + 1
    joins = first < last and tree.tokens[first].dep == "cc" and tree.tokens[first].text in ("But", "And", "Yet", "Or")
    return first + 1 if joins and tree.tokens[first + 1].text != "," else first


def noun_edges(tree: Tree, noun: int, low: int = 0, high: int | None = None) -> tuple[int, int]:
    """First and last token of a noun phrase with its appositions and relative clauses, within `low`..`high`.

    What follows a comma as a participle ("Smith, speaking in Rome, said") is not part of it.
    """
    high = len(tree) - 1 if high is None else high
    first, last = tree.edges(noun)
    first, last = max(first, low), min(last, high)
    for child in tree.children[noun]:
        token = tree.tokens[child]
        if child > noun and low <= child <= last and token.dep in ("acl", "advcl", "prep") and _after_comma(tree, child):
            beside = token.text.lower() in ("like", "unlike") and tree.tokens[noun].ent == "PERSON"  # not: "Critics, like Ann Roe, say"
            if token.dep == "prep" and not beside and token.text.lower() not in ("along", "speaking", "in", "at", "during", "on"):
                continue
            last = min(last, tree.edges(child)[0] - 1)
        if child < noun and token.dep in ("cc", "preconj") and child >= first:
            first = child + 1 if tree.edges(child)[0] == first else first
    cut = trimmed_tokens(tree, first, max(last, noun if noun <= high else last))
    return cut if cut else (noun, noun)


def _after_comma(tree: Tree, i: int) -> bool:
    first = tree.edges(i)[0]
    return first > 0 and tree.tokens[first - 1].text == ","


def _dateline(tree: Tree, last: int) -> int | None:
    """The dash that ends "LISBON, Portugal (ANA) - " at the start of a sentence."""
    if not tree.tokens[0].text.isupper() or len(tree.tokens[0].text) < 3:
        return None
    for k in range(1, min(12, last)):
        if tree.tokens[k].text in DASHES and (tree.tokens[k].text == "—" or tree.tokens[k - 1].end < tree.tokens[k].start):
            return k
        if tree.tokens[k].pos in ("VERB", "AUX"):
            return None
    return None


CUE_PARTS = frozenset({"aux", "auxpass", "neg", "advmod", "prt"})


def cue_start(tree: Tree, verb: int) -> int:
    """The first token of the verb with its auxiliaries, negation and adverbs before it."""
    first = verb
    while first > 0:
        before = tree.tokens[first - 1]
        if before.dep in CUE_PARTS and first <= before.head <= verb and before.text.lower() not in _QUESTION and before.text[:1].isalpha() | (before.text[:1] in "'’"):
            first -= 1
        else:
            break
    return first


_QUESTION = frozenset({"when", "where", "why", "how", "whenever", "as", "so", "then", "also,"}) - {"then", "also,"}


def cue_end(tree: Tree, verb: int, last: int) -> int:
    """The last token of a cue with the adverb right behind it: "said then", "warned again"."""
    after = verb + 1
    if last != verb or after >= len(tree) or tree.edges(after) != (after, after):
        return last
    token = tree.tokens[after]
    return after if token.tag == "RB" and token.dep == "advmod" and token.head == verb else last


def passive(tree: Tree, verb: int) -> bool:
    """Whether the verb stands in the passive (not: "he's called for", which the parse takes for one)."""
    return bool(tree.kids(verb, "auxpass", "nsubjpass", "agent")) and not has_done(tree, verb)


DONE = frozenset({("call", "for"), ("speak", "of"), ("argue", "for"), ("argue", "against"), ("talk", "about"), ("complain", "about"), ("boast", "of"), ("rail", "against")})
"""Verbs that nothing is done by, with their prepositions: after an 's they are told in the perfect."""
TRIED = frozenset("seek try promise pledge vow refuse".split())


def has_done(tree: Tree, verb: int) -> bool:
    """Whether an 's read as "is" is "has": "she's sought to", "he's promoted tea"."""
    auxiliaries = tree.kids(verb, "auxpass")
    if len(auxiliaries) != 1 or tree.tokens[auxiliaries[0]].text not in ("'s", "’s") or tree.kids(verb, "agent"):
        return False
    after = [c for c in tree.children[verb] if c > verb and tree.tokens[c].dep != "punct"]
    if not after:
        return False
    lemma, follows = tree.tokens[verb].lemma.lower(), tree.tokens[after[0]]
    return follows.dep == "dobj" or lemma in TRIED or (after[0] == verb + 1 and (lemma, follows.text.lower()) in DONE)


def place(tree: Tree, first: int, last: int) -> tuple[int, int]:
    """The place in the report of the tokens `first`..`last`."""
    return tree.at(first)[0], tree.at(last)[1]
