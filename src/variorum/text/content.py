"""Which words of a sentence tell what it is about."""

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
"""Parts of speech that can."""
EMPTY = frozenset("be have do say tell make also very more most other such own same so then just now".split())
"""Lemmas that stand in any sentence."""
