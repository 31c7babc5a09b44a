"""Each sentence reduced to its content lemmas, which is what comparing sentences needs."""

from variorum.records.findings import Gist
from variorum.text.tree import Reading

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
EMPTY = frozenset("be have do say tell make also very more most other such own same so then just now".split())


def gists_of(reading: Reading) -> tuple[Gist, ...]:
    """One gist a sentence, in order."""
    gists = []
    for tree in reading.trees:
        if len(tree):
            lemmas = (t.lemma.lower() for t in tree.tokens if t.pos in CONTENT)
            kept = tuple(lemma for lemma in lemmas if lemma not in EMPTY and any(c.isalnum() for c in lemma))
            gists.append(Gist(tree.span(0, len(tree) - 1), tree.placed.headline, kept))
    return tuple(gists)
