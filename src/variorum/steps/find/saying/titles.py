"""Headlines in capitals, whose verbs the parse takes for names: "Mayor Vows To Rebuild Pier After Storm"."""

from collections.abc import Sequence

from variorum.steps.find.saying.draft import Draft, Ground
from variorum.steps.find.saying.spans import place, trimmed_tokens
from variorum.steps.find.saying.verbs_table import FRAMES, JOINED
from variorum.text.tree import Tree

LONGEST = 26
"""Tokens of a line that may be a headline."""
PLURAL = frozenset("police officials experts critics workers voters doctors lawmakers senators republicans democrats parents scientists lawyers judges leaders".split())
"""Last words of a speaker after which a verb without its -s is one: "Lawmakers Rip Mayor"."""


THINGS = frozenset(
    """rules plans hopes claims reports fears doubts promises demands requests questions notes posts texts names rates terms views calls
    cases backs picks insults honors attacks threats comments remarks responses answers pens boasts""".split()
)
"""Forms that are as often the plural of a noun, and are verbs only before one of OPENERS."""
OPENERS = frozenset("to that for on he she it they not".split())


def title_drafts(ground: Ground) -> list[Draft]:
    """A draft for each headline in capitals in which one verb of saying stands: all after it is what was said."""
    found = []
    for number, tree in enumerate(ground.trees):
        first = number == 0 or tree.placed.headline
        places = range(len(tree)) if first and capitals(tree) else _misread(tree) if first else ()
        draft = _draft(ground, number, tree, places) if places else None
        if draft is not None:
            found.append(draft)
    return found


def capitals(tree: Tree) -> bool:
    """Whether all but its small words begin with a capital and the line is short."""
    words = [t.text for t in tree.tokens if t.text[:1].isalpha() and len(t.text) > 3]
    return len(words) >= 3 and len(tree) <= LONGEST and sum(w[0].isupper() for w in words) >= len(words) - 1


def _misread(tree: Tree) -> Sequence[int]:
    """The root of a headline without a verb, if it is a plural by its form: "Federal court rules against the ban"."""
    told = any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in tree.tokens)
    return [] if told or len(tree) > LONGEST else [i for i in tree.roots if tree.tokens[i].tag in ("NNS", "NNPS") and tree.kids(i, "compound", "nmod")]


def _draft(ground: Ground, number: int, tree: Tree, places: Sequence[int]) -> Draft | None:
    if any(t.text in (":", ";") for t in tree.tokens):
        return None
    opens = 0
    capital = capitals(tree)
    for i, token in enumerate(tree.tokens):
        if token.text == ",":
            opens = i + 1
        lemma = _lemma(tree, i, capital) if i in places else None
        if lemma is None or i == opens or i + 1 >= len(tree) or ground.within[number][i] >= 0:
            continue
        last = i + 1 if (lemma, tree.tokens[i + 1].text.lower()) in JOINED else i  # "Calls on"
        source, content = trimmed_tokens(tree, opens, i - 1), trimmed_tokens(tree, last + 1, len(tree) - 1)
        if source is None or content is None:  # "…, Doctor Says"
            return None
        return Draft(number, i, place(tree, i, last), place(tree, *source), [place(tree, *content)], 3, lemma)
    return None


def _lemma(tree: Tree, i: int, capital: bool) -> str | None:
    """The verb of saying a word is by its form; None where it is none."""
    word = tree.tokens[i].text.lower()
    if capital and not tree.tokens[i].text[:1].isupper():
        return None
    follows = tree.tokens[i + 1].text.lower() if i + 1 < len(tree) else ""
    joined = (word[:-1], follows) in JOINED
    if not joined and ((word in THINGS and follows not in OPENERS) or (not capital and follows in ("for", "on"))):
        return None
    stems = [word[:-1], word[:-2]] if word.endswith("s") else [word] if i and tree.tokens[i - 1].text.lower() in PLURAL else []
    return next((s for s in stems if set(FRAMES.get(s, "")) & set("qcotksf")), None)
