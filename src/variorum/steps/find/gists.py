"""Each sentence reduced to its content lemmas and its parse, which is what comparing sentences needs."""

from variorum.records.findings import Gist
from variorum.text.content import CONTENT, EMPTY
from variorum.text.tree import Reading

LONGEST = 400
"""Words of a sentence that are kept; what is longer is no sentence, and comparing it would cost without end."""


def gists_of(reading: Reading) -> tuple[Gist, ...]:
    """One gist a sentence, in order."""
    gists = []
    for tree in reading.trees:
        if len(tree):
            lemmas = (t.lemma.lower() for t in tree.tokens[:LONGEST] if t.pos in CONTENT)
            kept = tuple(lemma for lemma in lemmas if lemma not in EMPTY and any(c.isalnum() for c in lemma))
            words = tree.tokens if len(tree) <= LONGEST else ()
            placed = tree.placed
            gists.append(Gist(tree.span(0, len(tree) - 1), placed.headline, kept, placed.start, placed.block, words))
    return tuple(gists)
