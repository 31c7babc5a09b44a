"""The form under which a place name is looked up: one key for all its spellings."""

import re
from functools import lru_cache

_DROP = re.compile(r"['’‘ʻʼ`´.]")
_GAP = re.compile(r"[^a-z0-9]+")
_SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "mtn": "mountain", "ft": "fort", "twp": "township", "co": "county"}


@lru_cache(maxsize=1 << 15)
def key(name: str) -> str:
    """Lower case, plain letters, no points or quotes, `St.` as `saint`, no leading "the"; '' for a name without letters."""
    plain = name
    if not plain.isascii():
        from anyascii import anyascii

        plain = anyascii(plain)
    words = _GAP.split(_DROP.sub("", plain.lower()).strip())
    words = [_SHORT.get(w, w) for w in words if w]
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(words)
