"""What is told as hearsay: "he allegedly fired", "the ferry seems to have sunk", "it is clear that …", "in a poll, the mayor led"."""

from variorum.steps.find.saying.closing import aside_cut
from variorum.steps.find.saying.complements import complement_of
from variorum.steps.find.saying.draft import Draft, Ground
from variorum.steps.find.saying.frames import frames_of
from variorum.steps.find.saying.spans import cue_start, noun_edges, place, trimmed_tokens
from variorum.text.tree import Tree

ADVERBS = frozenset("allegedly reportedly purportedly supposedly presumably".split())
"""Adverbs that credit the clause they stand in to somebody who is not named."""
SEEMING = frozenset({"seem", "appear"})
PLAIN = frozenset("clear unclear obvious apparent evident likely unlikely possible impossible".split())
"""Adjectives with which a clause is held true or doubtful: it is unclear whether …"""


def hearsay_drafts(ground: Ground) -> list[Draft]:
    """A draft without a source for each such adverb, verb of seeming and plain adjective outside quotations."""
    found = []
    for number, tree in enumerate(ground.trees):
        for i, token in enumerate(tree.tokens):
            if ground.within[number][i] >= 0:
                continue
            draft = None
            if token.text.lower() in ADVERBS:
                draft = _adverb(number, tree, i)
            elif token.lemma.lower() in SEEMING and token.pos == "VERB":
                draft = _seeming(number, tree, i)
            elif token.text.lower() in PLAIN:
                draft = _plain(number, tree, i)
            elif token.lemma.lower() in COUNTS and token.dep == "pobj":
                draft = _counted(number, tree, i)
            if draft is not None:
                found.append(draft)
    return found


def _adverb(number: int, tree: Tree, i: int) -> Draft | None:
    verb = tree.tokens[i].head
    if tree.tokens[verb].pos not in ("VERB", "AUX"):
        return None
    first, last = tree.edges(verb)
    subjects = tree.kids(verb, "nsubj", "nsubjpass")
    first = tree.edges(subjects[0])[0] if subjects and subjects[0] < i else cue_start(tree, verb)
    before = trimmed_tokens(tree, first, i - 1) if first < i else None
    after = trimmed_tokens(tree, i + 1, aside_cut(tree, i + 1, last)) if i < last else None
    content = [place(tree, *part) for part in (before, after) if part is not None]
    return Draft(number, i, place(tree, i, i), None, content, 2, tree.tokens[i].text.lower()) if after else None


def _seeming(number: int, tree: Tree, verb: int) -> Draft | None:
    """"The ferry seems to have sunk": of the ferry it is said that it sank."""
    subjects = [s for s in tree.kids(verb, "nsubj") if s < verb]
    said = [c for c in tree.kids(verb, "xcomp") if c > verb and tree.tokens[tree.edges(c)[0]].text.lower() == "to"]
    if not subjects or not said or tree.tokens[verb].tag not in ("VBZ", "VBP") or tree.tokens[subjects[0]].text.lower() in ("it", "there"):
        return None
    if frames_of(tree, said[0])[0]:  # "seems to think that": the cue is the verb within
        return None
    first, last = tree.edges(said[0])
    cut = trimmed_tokens(tree, max(first, verb + 1), aside_cut(tree, first, last))
    if cut is None:
        return None
    content = [place(tree, *noun_edges(tree, subjects[0], 0, verb - 1)), place(tree, *cut)]
    return Draft(number, verb, place(tree, cue_start(tree, verb), verb), None, content, 1, tree.tokens[verb].lemma.lower())


def _plain(number: int, tree: Tree, i: int) -> Draft | None:
    verb = tree.tokens[i].head
    if tree.tokens[i].dep != "acomp" or tree.tokens[verb].lemma.lower() != "be":
        return None
    empty = [s for s in tree.kids(verb, "nsubj", "expl") if tree.tokens[s].text.lower() == "it"]
    clauses = [c for at in (i, verb) for c in tree.kids(at, "ccomp", "csubj", "advcl") if c > i]
    clauses = [c for c in clauses if tree.tokens[tree.edges(c)[0]].text.lower() in ("that", "whether", "how", "what", "why", "if")]
    if not empty or not clauses:
        return None
    first, last = tree.edges(clauses[0])
    cut = trimmed_tokens(tree, first, aside_cut(tree, first, last))
    if cut is None:
        return None
    return Draft(number, i, place(tree, min(empty[0], cue_start(tree, verb)), i), None, [place(tree, *cut)], 2, tree.tokens[i].text.lower())


COUNTS = frozenset("poll survey estimate tally reckoning calculation simulation".split())
"""What is counted and guessed at, and tells it in or by itself: "In a poll, …", "…, by one estimate"."""


STANDING = frozenset("lead trail fare rank stand lag poll climb slip surge".split())
"""Verbs of those who are counted: "Roe leads in most polls"."""


def _counted(number: int, tree: Tree, noun: int) -> Draft | None:
    """"In a May poll, Roe led", "Half of the wells are dry, by one estimate": the clause beside it is what it tells."""
    credit = tree.tokens[noun].head
    first, last = tree.edges(credit)
    verb = tree.tokens[credit].head
    if tree.tokens[credit].text.lower() not in ("in", "by") or tree.tokens[verb].dep != "ROOT" or first != credit or last + 1 >= len(tree):
        return None
    if complement_of(tree, verb) is not None or tree.tokens[verb].tag not in ("VBD", "VBZ", "VBP", "VBN"):
        return None  # "In a poll, two thirds said …"
    source = trimmed_tokens(tree, first + 1, last)
    if first == 0 and tree.tokens[last + 1].text == ",":
        content = trimmed_tokens(tree, last + 1, aside_cut(tree, last + 2, len(tree) - 1))
    elif tree.tokens[last + 1].text == "." and (tree.tokens[first - 1].text == "," or tree.tokens[verb].lemma.lower() in STANDING):
        content = trimmed_tokens(tree, 0, first - 1)
    else:
        return None
    if source is None or content is None or tree.tokens[verb].pos not in ("VERB", "AUX"):
        return None
    return Draft(number, credit, place(tree, credit, credit), place(tree, *source), [place(tree, *content)], 2, "accord")
