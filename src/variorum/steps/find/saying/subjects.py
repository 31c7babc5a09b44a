"""Who speaks: the subject of a cue, its own or the one it inherits."""

from variorum.steps.find.saying.clauses import torn_second
from variorum.steps.find.saying.spans import DASHES, RELATIVE, has_done, noun_edges
from variorum.text.tree import Tree

SUBJECTS = ("nsubj", "csubj")
EMPTY = frozenset({"it", "there"})
ABLE = frozenset("able unable slow quick free set poised ready due".split())
"""Adjectives and the like that stand between a speaker and his cue: "was able to tout", "is set to veto"."""


def subject_of(tree: Tree, verb: int) -> tuple[int, int] | None:
    """First and last token of the one who says; None where nobody is named."""
    seen = 0
    at = verb
    if (finite := torn_second(tree, verb)) is not None:
        return subject_of(tree, tree.tokens[finite].head)
    while seen < 8:
        seen += 1
        own = own_subject(tree, at) if at == verb else inherited_subject(tree, at)
        if own is not None and not _of_thing(tree, verb, at, own):
            return subject_edges(tree, own, at)
        token = tree.tokens[at]
        if own is not None:
            at = next((a for a in tree.ancestors(token.head) if tree.tokens[a].pos == "VERB"), token.head)
            continue
        if token.dep in ("conj", "advcl", "xcomp", "pcomp", "prep", "dep", "ccomp", "parataxis") and token.head != at:
            if token.dep == "xcomp" and (ruled := tree.kids(token.head, "dobj")) and ruled[0] < at:
                return noun_edges(tree, _shown(tree, ruled[0]), 0, at - 1)
            if token.dep == "ccomp" and tree.tokens[at].tag not in ("VBG", "VBN"):
                return None
            at = token.head
        elif bridges(tree, at):
            at = token.head
        elif token.dep in ("acl", "relcl") and token.head != at:
            return _head_noun(tree, token.head, at)
        else:
            return None
    return None


def _of_thing(tree: Tree, verb: int, at: int, own: int) -> bool:
    """Whether a participle after a comma would speak for a thing: "blocked a rule that cut pay, | ruling that …"."""
    token = tree.tokens[at]
    thing = at != verb and tree.tokens[own].text.lower() in ("that", "which") and token.dep == "relcl" and tree.tokens[token.head].head != token.head
    said = thing and tree.tokens[verb].tag == "VBG" and tree.tokens[verb - 1].text == ","
    return said and tree.tokens[token.head].lemma.lower() not in TELLING


TELLING = frozenset("report study biography bio newspaper website book statement letter poll survey article paper memo document lawsuit complaint ruling post message note bill filing".split())
"""Things that say something themselves."""


def bridges(tree: Tree, at: int) -> bool:
    """Whether a word only says that its subject can, may or is about to do what hangs on it."""
    token = tree.tokens[at]
    return token.lemma.lower() in ABLE and token.dep in ("acomp", "attr", "xcomp", "ccomp") and tree.tokens[token.head].lemma.lower() in ("be", "seem", "appear", "remain", "stand")


def own_subject(tree: Tree, verb: int) -> int | None:
    """The token that is the verb's own subject; by-agents for passives."""
    if tree.kids(verb, "auxpass", "nsubjpass"):
        return tree.kids(verb, "nsubjpass")[0] if has_done(tree, verb) and tree.kids(verb, "nsubjpass") else agent_of(tree, verb)
    found = tree.kids(verb, *SUBJECTS)
    before = [s for s in found if s < verb]
    if len(before) > 1 and _between_dashes(tree, before[-2], before[-1], verb):
        return before[-2]
    return before[-1] if before else found[0] if found else None


def _between_dashes(tree: Tree, noun: int, aside: int, verb: int) -> bool:
    """Whether the parse took for a subject what stands between dashes behind one: "Ann Roe — no kin of Poe's — said"."""
    opens, closes = tree.edges(aside)
    opens -= tree.tokens[opens].text not in DASHES
    closed = tree.tokens[closes].text in DASHES or (closes + 1 < verb and tree.tokens[closes + 1].text in DASHES)
    return tree.tokens[opens].text in DASHES and closed and opens <= tree.edges(noun)[1] + 1


def inherited_subject(tree: Tree, verb: int) -> int | None:
    """The subject another verb may inherit from this one, in the passive too ("was quoted as saying")."""
    found = tree.kids(verb, *SUBJECTS, "nsubjpass")
    if len(found) > 1 and tree.edges(found[0])[0] == 0 and tree.tokens[0].text.isupper():
        return found[1]  # the first is the town of the dateline
    return found[0] if found else None


def agent_of(tree: Tree, verb: int) -> int | None:
    """The noun after `by` of a passive."""
    for by in tree.kids(verb, "agent", "prep"):
        if tree.tokens[by].text.lower() == "by" and (nouns := tree.kids(by, "pobj")):
            return nouns[0]
    return None


def subject_edges(tree: Tree, noun: int, verb: int) -> tuple[int, int]:
    """The tokens of a subject; a relative pronoun stands for itself."""
    if tree.tokens[noun].text.lower() in RELATIVE:
        return noun, noun
    if noun < verb:
        first, last = noun_edges(tree, noun, 0, verb - 1)
        first = _named_after(tree, verb, _hyphened(tree, first))
        first = _past_opening(tree, noun, _after_dateline(tree, first, last) if first == 0 else first, last)
        return (first + 1 if tree.tokens[first].text.lower() == "even" and first < noun else first), without_aside(tree, noun, last)
    first, last = noun_edges(tree, noun, verb + 1)
    return first, without_aside(tree, noun, last)


def _named_after(tree: Tree, verb: int, first: int) -> int:
    """The first token of a noun whose name the parse made a second subject: "the news agency | ANA reported"."""
    nouns = [s for s in tree.kids(verb, "nsubj") if tree.edges(s)[1] == first - 1 and tree.tokens[s].pos in ("NOUN", "PROPN")]
    return tree.edges(nouns[0])[0] if nouns and tree.tokens[first].pos == "PROPN" else first


def _hyphened(tree: Tree, first: int) -> int:
    """The first token of a noun whose first half the parse tore off: "His ex | -wife"."""
    if first < 2 or tree.tokens[first - 1].text != "-" or tree.tokens[first - 2].end < tree.tokens[first].start - 1:
        return first
    return tree.edges(first - 2)[0]


def _past_opening(tree: Tree, noun: int, first: int, last: int) -> int:
    """Where a subject begins behind an opening clause: "As the vote neared, | Ann Roe said"."""
    if tree.tokens[first].text.lower() not in ("as", "while", "when", "after", "before", "although", "though", "because", "since", "if"):
        return first
    at = noun if tree.tokens[noun].pos != "VERB" else last  # "As the vote | neared, Ann Roe said"
    return next((k + 1 for k in range(at - 1, first, -1) if tree.tokens[k].text == ","), first)


def _without_date(tree: Tree, noun: int, last: int) -> int:
    """The end of a source without the day behind a person: "Ann Roe | this week", "Ann Roe | on Sunday"."""
    at = noun + 2 if noun < last and tree.tokens[noun + 1].text.lower() in ("in", "on") else noun + 1
    days = at <= last and all(t.ent in ("DATE", "TIME") for t in tree.tokens[at : last + 1])
    return noun if days and tree.tokens[noun].text[:1].isupper() else last


def _closed(tree: Tree, noun: int, last: int) -> int:
    """The end of a source without a bracket that is not closed in it."""
    depth = [k for k in range(noun + 1, last + 1) if tree.tokens[k].text == "("]
    closes = sum(tree.tokens[k].text == ")" for k in range(noun + 1, last + 1))
    return max(noun, depth[closes] - 1) if len(depth) > closes else last


def without_aside(tree: Tree, noun: int, last: int) -> int:
    """The end of a source without what is added to a noun within it, or between dashes.

    "Ann Roe, head of the union, which has 900 members"; "the film — which was made in 1990 — shows".
    """
    last = _without_date(tree, noun, _closed(tree, noun, last))
    for i in range(noun + 2, last + 1):
        token = tree.tokens[i]
        if token.text.lower() in ("when", "while", "if") and tree.tokens[i - 1].text == ",":
            return max(noun, i - 2)
        opens = tree.edges(i)[0]
        before = tree.tokens[opens - 1].text if opens > noun + 1 else ""
        which = token.dep == "relcl" and tree.tokens[opens].text.lower() == "which"
        nested = which and before == "," and _hangs_under(tree, token.head, noun)
        dashed = token.dep == "relcl" and before in ("—", "–", "--", "―")
        if (nested and tree.edges(i)[1] >= last) or dashed:
            return max(noun, opens - 2)
    return last


def _hangs_under(tree: Tree, at: int, noun: int) -> bool:
    """Whether a "which" goes with an apposition, not with the one named: the "union" of "Ann Roe, head of the union"."""
    above = [at, *tree.ancestors(at)]
    if at == noun:
        return tree.tokens[noun].ent == "PERSON" and bool(tree.kids(noun, "appos"))
    return noun in above and any(tree.tokens[a].dep == "appos" for a in above[: above.index(noun)])


def _after_dateline(tree: Tree, first: int, last: int) -> int:
    """Where the subject begins after "LISBON, May 3 (ANA) - "."""
    for k in range(last - 1, first, -1):
        if tree.tokens[k].text in ("-", "--", "—", "–") and tree.tokens[k - 1].end < tree.tokens[k].start and tree.tokens[0].text.isupper():
            return k + 1
    return first


FILMED = frozenset("footage video clip film recording tape image picture photo photograph audio".split())


def _shown(tree: Tree, noun: int) -> int:
    """Who is seen or heard in a recording: the Roe of "footage of Roe asking"."""
    people = [o for p in tree.kids(noun, "prep") if tree.tokens[p].text.lower() == "of" for o in tree.kids(p, "pobj")]
    return people[0] if people and tree.tokens[noun].lemma.lower() in FILMED else noun


def _head_noun(tree: Tree, noun: int, verb: int) -> tuple[int, int] | None:
    if tree.tokens[noun].pos not in ("NOUN", "PROPN", "PRON", "NUM"):
        return None
    first, last = noun_edges(tree, noun, 0, verb - 1)
    return (first, last) if verb > noun else None
