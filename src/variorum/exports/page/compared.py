"""Wordings side by side, the words marked that another lacks."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import combinations, groupby

from markupsafe import Markup, escape

from variorum.exports.page.clean import visible

WORDS = 400
"""Words of a passage that are compared one by one; longer ones are printed unmarked."""


def compared(left: str, right: str) -> tuple[Markup, Markup]:
    """Both sides with the words marked that the other side lacks."""
    one, two = wordings((left, right))
    return one, two


def wordings(texts: Sequence[str]) -> tuple[Markup, ...]:
    """Every wording with the words marked that one of the others lacks."""
    words = [visible(text).split() for text in texts]
    keys = [[w.strip(".,;:!?“”\"'‘’()").casefold() for w in own] for own in words]
    lacking: list[set[int]] = [set() for _ in texts]
    for a, b in combinations(range(len(texts)), 2):
        if keys[a] == keys[b] or max(len(keys[a]), len(keys[b])) > WORDS:
            continue
        for tag, a0, a1, b0, b1 in SequenceMatcher(None, keys[a], keys[b], autojunk=False).get_opcodes():
            if tag != "equal":
                lacking[a].update(range(a0, a1))
                lacking[b].update(range(b0, b1))
    return tuple(_marked(own, gone) for own, gone in zip(words, lacking, strict=True))


def _marked(words: Sequence[str], lacking: set[int]) -> Markup:
    parts = []
    for gone, run in groupby(range(len(words)), key=lacking.__contains__):
        text = " ".join(words[n] for n in run)
        parts.append(Markup("<em>{}</em>").format(text) if gone else Markup(escape(text)))
    return Markup(" ").join(parts)
