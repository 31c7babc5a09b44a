"""The words of a sentence of ours, known again in their other forms."""

import re
from functools import lru_cache

STEM = 5
"""Letters by which a word is known in its other forms."""
_COMMON = frozenset("that with from were have been said says their they which when after before also report reports another more".split())
_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]{4,}")


@lru_cache(maxsize=64)
def stems(words: str) -> frozenset[str]:
    """How the longer words of a text begin, and its numbers: in other forms they tell the same."""
    return frozenset(word.casefold()[:STEM] for word in _WORD.findall(words) if word.casefold() not in _COMMON)
