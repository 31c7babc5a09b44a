"""Where a content closes: before what the reporter adds, and after what is told on."""

from variorum.steps.find.saying.frames import frames_of
from variorum.steps.find.saying.spans import DASHES
from variorum.text.tree import Tree


def own_end(tree: Tree, first: int, last: int) -> int:
    """The end of a further part of a content, without asides and what is credited anew."""
    return aside_cut(tree, first, before_credit(tree, first, last))


def before_dash(tree: Tree, first: int, last: int) -> int:
    """A thing or act ends at the one dash after it: "criticized the plan | — a view that many share"."""
    dashes, inside = [], False
    for k in range(first, last + 1):
        text = tree.tokens[k].text
        inside ^= text == '"'
        free = k > first + 1 and not inside and tree.tokens[k - 1].end < tree.tokens[k].start
        if free and text in DASHES:
            dashes.append(k)
    return dashes[0] - 1 if len(dashes) == 1 else last


def next_clause(tree: Tree, last: int) -> int:
    """The end of a clause that is told on in the tense of the first: "said it was late, | and the ferry had left"."""
    k = last + 1
    if k + 3 >= len(tree) or tree.tokens[k].text != "," or tree.tokens[k + 1].text.lower() not in ("and", "so"):
        return last
    verbs = [i for i in range(k + 2, len(tree)) if tree.tokens[i].tag in ("VBD", "VBZ", "VBP", "MD")]
    subjects = [s for i in verbs[:1] for s in (*tree.kids(i, "nsubj", "nsubjpass", "expl"), *tree.kids(tree.tokens[i].head, "nsubj", "nsubjpass"))]
    told = any(set(frames_of(tree, i)[0]) & set("qc") for i in range(k + 2, len(tree)) if tree.tokens[i].pos == "VERB")
    opens = any(tree.edges(s)[0] == k + 2 for s in subjects)
    return len(tree) - 1 if opens and not told and tree.tokens[verbs[0]].tag in ("VBD", "MD") else last


def with_examples(tree: Tree, last: int) -> int:
    """A thing goes on with its examples: "the rules, including the ban", "the towns, particularly Lisbon"."""
    k = last + 2
    if k >= len(tree) or tree.tokens[k - 1].text != "," or tree.tokens[k].text.lower() not in ("including", "particularly", "especially", "notably") or tree.tokens[min(k + 1, len(tree) - 1)].text == ":":
        return last
    head = k if tree.kids(k, "pobj", "pcomp", "prep") or tree.tokens[k].head <= last else tree.tokens[k].head
    return max(last, tree.edges(head)[1]) if head > last else last


def before_main(tree: Tree, verb: int, first: int) -> int:
    """Where what is said in an opening clause must end: "While he said it was late, | Poe warned that …"."""
    opens = [c for c in tree.kids(verb, "mark", "advmod") if c < 3 and tree.tokens[c].text.lower() in ("while", "although", "though", "when", "if", "as", "because")]
    if opens:
        for k in range(first + 2, len(tree) - 3):
            subject = tree.tokens[k + 1]
            while subject.head > k + 1 and subject.dep in ("det", "compound", "amod", "poss") and subject.head < len(tree) - 1:
                subject = tree.tokens[subject.head]
            if tree.tokens[k].text == "," and subject.dep == "nsubj" and subject.pos in ("PROPN", "PRON", "NOUN") and tree.tokens[subject.head].tag in ("VBD", "VBZ"):
                return k - 1
    return len(tree)


TAIL = 7
"""Tokens of a credit that closes a sentence: ", Harbour Radio reports"."""


def before_tail(tree: Tree, verb: int, last: int) -> int:
    """Without who passes on what another says: "Roe said it rained, | Harbour Radio reports"."""
    end = len(tree) - 1
    while end > 0 and tree.tokens[end].text in (".", '"', "'"):
        end -= 1
    token = tree.tokens[end]
    if end > last or token.tag not in ("VBD", "VBZ", "VBP") or token.lemma.lower() not in PASSING or end - verb < 6:
        return last
    comma = next((k for k in range(end - 1, max(verb + 2, end - TAIL), -1) if tree.tokens[k].text == ","), None)
    named = comma is not None and comma + 1 < end and all(t.pos in ("PROPN", "NOUN", "DET", "ADJ", "PART") for t in tree.tokens[comma + 1 : end])
    return comma - 1 if comma is not None and named and tree.tokens[comma + 1].text.lower() not in ("a", "an") else last


PASSING = frozenset("report write say".split())
"""Verbs of those who pass on what others say."""


def before_credit(tree: Tree, first: int, last: int) -> int:
    """Without what is credited anew: "…, | which he said was lost"."""
    for k in range(first + 2, last - 1):
        if tree.tokens[k].tag == "WDT" and tree.tokens[k - 1].text == "," and tree.tokens[k + 1].tag == "PRP":
            cue = tree.tokens[k + 1].head
            if k + 1 < cue <= k + 4 and cue <= last and "q" in frames_of(tree, cue)[0]:
                return k - 2
    return last


def aside_cut(tree: Tree, first: int, last: int, told: bool = False) -> int:
    """Without a closing aside of the reporter's: "…, who is 70", "…, the former mayor", "…, though she noted that".

    `told`: what somebody said in the past, in words that may go on: "said the dam had a leak, which would be mended".
    """
    for i in range(last, first, -1):
        token = tree.tokens[i]
        if token.dep not in _ASIDES or token.head < first or tree.edges(i)[1] < last or (token.dep == "appos" and tree.kids(i, "conj")):
            continue
        opens = tree.edges(i)[0]
        if told and token.dep == "relcl" and tree.tokens[opens].text.lower() in ("which", "where") and not frames_of(tree, i)[0]:
            continue
        if any(t.text == '"' for t in tree.tokens[opens : last + 1]) or (token.dep == "appos" and (tree.tokens[token.head].dep in ("appos", "conj") or tree.tokens[token.head].pos != "PROPN")):
            continue
        if opens - 1 <= first or tree.tokens[opens - 1].text not in (",", "--", "—", "–", "―"):
            continue
        if tree.tokens[opens].text.lower() in _ASIDES[token.dep] or _meanwhile(tree, first, i, opens) or besides(tree, i):
            return opens - 2
    text = [tree.tokens[k].text for k in range(first, last + 1)]
    if text.count("(") > text.count(")"):
        return max(first, first + len(text) - 2 - text[::-1].index("("))
    return last


JOINS = frozenset({"and", "including", "compared"})
"""Words with which what is said is taken up again after an unquoted credit: "…, he said, and the rest will follow"."""


def rejoined(tree: Tree, first: int) -> int:
    """Past the "and" before a clause with a subject of its own: "…, he said, and | the rest will follow"."""
    verb = first + 1 < len(tree) and tree.tokens[first + 1].tag in ("VBD", "VBZ", "VBP", "VBG", "VBN", "MD", "VB")
    return first if verb or tree.tokens[first].text.lower() != "and" else first + 1


RESULTS = frozenset("allow leave make force cause give mean let help bring enable keep begin start include involve regard concern rise fall".split())
"""Verbs of results and parts: a participle of theirs goes on with what is said."""


def besides(tree: Tree, verb: int) -> bool:
    """Whether a participle after a comma is the reporter's: "…, citing the cost", "…, contradicting the mayor"."""
    token, opens = tree.tokens[verb], tree.edges(verb)[0]
    if token.tag != "VBG" or token.dep != "advcl" or opens == 0 or tree.tokens[opens - 1].text not in (",", "—", "–", "--"):
        return False
    return (opens == verb or (opens == verb - 1 and tree.tokens[opens].pos == "ADV")) and token.lemma.lower() not in RESULTS


def _meanwhile(tree: Tree, first: int, verb: int, opens: int) -> bool:
    """Whether an as- or while-clause is the reporter's: in the present, after a content in the past."""
    if tree.tokens[opens].text.lower() not in ("as", "while") or tree.tokens[verb].tag not in ("VBZ", "VBP"):
        return False
    told = tree.tokens[tree.tokens[verb].head]
    return told.tag == "VBD" or any(tree.tokens[c].tag == "VBD" for c in tree.kids(tree.tokens[verb].head, "aux"))


_ASIDES = {
    "relcl": frozenset({"who", "which", "whose", "whom", "where"}),
    "appos": frozenset({"the", "a", "an"}),
    "advcl": frozenset({"though", "although"}),
}
"""Parts that close a sentence after a comma, by their first word."""
