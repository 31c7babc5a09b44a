"""Whether a clause is told as true: not asked, supposed, wished, doubted, demanded or only usual."""

from variorum.text.tree import Tree

CONDITIONS = frozenset("if whether unless lest than provided".split())
"""Words before a clause that leave open whether it is so."""
OPEN = frozenset(
    "believe think wonder fear hope wish want worry suspect guess imagine doubt assume suppose feel appear seem claim contend allege "
    "speculate predict forecast anticipate expect suggest recommend urge demand propose insist maintain argue dream presume theorize bet reckon "
    "request ask prefer mean ensure pretend warn deny dispute question insinuate imply hint hop allow let help make "
    "possibility chance belief idea risk theory suspicion allegation speculation rumor rumour notion sense evidence prospect threat suggestion likelihood assumption "
    "likely unlikely possible impossible unclear doubtful probable uncertain unsure hard difficult imperative important confident optimistic hopeful".split()
)
"""What a clause hangs on that says somebody thinks, fears, asks or wishes it so."""
GUESSES = frozenset("likely probably possibly perhaps maybe surely presumably supposedly hopefully conceivably undoubtedly doubtless potentially".split())
USUAL = frozenset("usually often always generally typically normally sometimes regularly rarely frequently occasionally seldom routinely traditionally ever".split())
MAYBE = frozenset("can could may might must should ought ca".split())
REPEATED = frozenset("every most".split())
ASKING = frozenset({"WP", "WRB", "WP$", "WDT"})
"""Tags of words that open a clause which stands for something unknown (`what she is treated for`)."""
CONTENT = frozenset({"ccomp", "xcomp", "csubj", "csubjpass", "acl", "pcomp"})
"""How a clause hangs on what says whether it is so."""
_STEPS = 8


def asserted(tree: Tree, verb: int) -> bool:
    """Whether the sentence vouches for a clause, by its own words and those of the clauses it hangs on."""
    if _guessed(tree, verb):
        return False
    at = verb
    for _ in range(_STEPS):
        word, above = tree.tokens[at], tree.tokens[at].head
        if _open_words(tree, at):
            return False
        if above == at or word.dep not in {*CONTENT, "conj"}:
            return True
        if word.dep in CONTENT and not _vouches(tree, at, above):
            return False
        at = above
    return True


def conditional(tree: Tree, verb: int) -> bool:
    """Whether a clause holds only if another does: `if the vote fails, the mill will close`."""
    return any(tree.tokens[k].text.lower() in {"if", "unless"} for c in tree.kids(verb, "advcl") for k in tree.kids(c, "mark"))


def _guessed(tree: Tree, verb: int) -> bool:
    """What is only guessed at, possible, or usual; the helpers of a joined verb are those of the first."""
    words = {tree.tokens[k].text.lower() for at in _together(tree, verb) for k in tree.kids(at, "aux", "advmod")}
    often = any(tree.tokens[d].text.lower() in REPEATED for k in tree.kids(verb, "npadvmod") for d in tree.kids(k, "det", "amod"))
    return often or bool(words & (GUESSES | USUAL | MAYBE))


def _together(tree: Tree, verb: int) -> list[int]:
    """A verb and those before it whose helpers it shares."""
    found = [verb]
    while (before := tree.joined_to(found[-1])) is not None:
        found.append(before)
    return found


def _open_words(tree: Tree, at: int) -> bool:
    """`if`, `whether`, `unless` before a clause; `how`, `what` before one that tells no time or place."""
    word = tree.tokens[at]
    if any(tree.tokens[k].text.lower() in CONDITIONS for k in tree.kids(at, "mark", "advmod") if k < at):
        return True
    if word.dep in {"relcl", "advcl"}:
        return False
    return any(tree.tokens[tree.edges(k)[0]].tag in ASKING for k in tree.kids(at, "advmod", "dobj", "attr", "nsubj", "nsubjpass", "prep") if k < at)


def _vouches(tree: Tree, at: int, above: int) -> bool:
    """Whether what a clause hangs on tells it as so."""
    head = tree.tokens[above]
    if head.lemma.lower() in OPEN or tree.kids(above, "neg"):
        return False
    if any(tree.tokens[k].lemma.lower() in OPEN for k in tree.kids(above, "acomp", "attr")):
        return False
    return head.pos not in {"VERB", "AUX"} or not any(tree.tokens[k].text.lower() in MAYBE | {"would"} for k in tree.kids(above, "aux"))
