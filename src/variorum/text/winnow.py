"""Winnowing (Schleimer, Wilkerson and Aiken, 2003): a text's fingerprints, few and robust to edits.

Any run of WINDOW + SIZE - 1 words that two texts share gives them a common fingerprint.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b

import numpy as np

WORD = re.compile(r"\w+(?:['’]\w+)?")
SIZE = 5
"""Words a fingerprint covers."""
WINDOW = 8
"""Fingerprints of which the smallest is kept."""


@lru_cache(maxsize=200_000)
def _hash(word: str) -> int:
    data = word.casefold().replace("’", "'").encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(data, digest_size=8).digest(), "little", signed=True)


def winnowed(words: Sequence[str]) -> tuple[int, ...]:
    """The distinct fingerprints of a run of words, sorted; none for fewer than SIZE words."""
    if len(words) < SIZE:
        return ()
    hashes = np.fromiter((_hash(word) for word in words), dtype=np.int64, count=len(words))
    with np.errstate(over="ignore"):
        grams = np.zeros(len(words) - SIZE + 1, dtype=np.int64)
        for i in range(SIZE):
            grams = grams * np.int64(6364136223846793005) + hashes[i : len(words) - SIZE + 1 + i]
        grams ^= grams >> 29
        grams *= np.int64(-4658895280553007687)
    if len(grams) > WINDOW:
        windows = np.lib.stride_tricks.sliding_window_view(grams, WINDOW)
        grams = windows.min(axis=1)
    return tuple(np.unique(grams).tolist())
