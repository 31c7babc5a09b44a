"""How alike two words of names sound, whatever script and spelling they come in."""

import re
import unicodedata
from functools import lru_cache

_GAP = re.compile(r"[^a-z0-9]+")
_QUIET = re.compile(r"['’‘ʻʼ`´\"“”«»]")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[a-z]{2})(?=[A-Z]{2,}$)")
_DIGITS = str.maketrans("01345", "oieas")

FOLDS = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"schtsch", "shch"),
        (r"tsch|tch", "ch"),
        (r"sch", "sh"),
        (r"dzh|zh|dj|dsch", "j"),
        (r"kh|gh", "h"),
        (r"ph", "f"),
        (r"hs(?=i)|^x|ss", "s"),
        (r"ck|cq|q", "k"),
        (r"c(?=[aou]|$|[lrkt])", "k"),
        (r"x", "ks"),
        (r"tz", "ts"),
        (r"^ts(?=[eu])", "z"),
        (r"w", "v"),
        (r"ou|oo|uu", "u"),
        (r"ee|ie|iy|yi|ij|ii|ey|ei|ej$|y", "i"),
        (r"ae|ea|aa", "a"),
        (r"oe", "o"),
        (r"ue", "u"),
        (r"ng\b", "n"),
        (r"(.)\1+", r"\1"),
    )
)
"""Spellings that transliteration tables disagree on, folded in this order: `Rouhani` → `ruhani`, `Khodjaev` → `hojaev`."""

_ALIKE = frozenset(
    frozenset(pair)
    for pair in "bp dt gk vf zs zj ji ju jh hk ck kc cg cs cj sj mn vb vu hg jg ts sh".split()
)
"""Consonants that ears, alphabets and machine translation take for each other (z/j: Zamir, Jameer; j/h: Rajmon, Rakhmon)."""

_VOWELS = frozenset("aeiou")


def plain(name: str) -> str:
    """The name in ASCII letters, any script, case kept."""
    if name.isascii():
        return name
    from anyascii import anyascii

    return str(anyascii(unicodedata.normalize("NFKC", name)))


MOST_LETTERS, MOST_WORDS = 600, 40
"""What is longer is no name: the rest of it does not count."""


@lru_cache(maxsize=1 << 14)
def parts(name: str) -> tuple[str, ...]:
    """Its words in lower-case plain letters; words run together are parted at the capital (`RamiMakhlouf`)."""
    text = _QUIET.sub("", plain(name[:MOST_LETTERS]))
    if " " not in text.strip():
        text = _CAMEL.sub(" ", text)
    text = re.sub(r"\b((?:[A-Za-z]\.){2,})", lambda m: m[1].replace(".", "") + " ", text)
    words = [w for w in _GAP.split(text.lower()) if w][:MOST_WORDS]
    return tuple(w.translate(_DIGITS) if sum(c.isalpha() for c in w) > 2 else w for w in words)


@lru_cache(maxsize=1 << 14)
def fold(word: str) -> str:
    """The word with the spellings of FOLDS made one."""
    for pattern, to in FOLDS:
        word = pattern.sub(to, word)
    return word


@lru_cache(maxsize=1 << 15)
def likeness(a: str, b: str) -> float:
    """0..1: one less the cost of turning one word into the other, as a share of the longer; similar sounds cost little."""
    if a == b:
        return 1.0
    x, y = fold(a), fold(b)
    if x == y:
        return 0.98 if len(x) > 1 else 0.6
    longest = max(len(x), len(y))
    if longest > 40 or min(len(x), len(y)) * 2 < longest:
        return 0.0
    return max(0.0, 1 - _cost(x, y) / longest)


def _cost(x: str, y: str) -> float:
    above = older = [0.0]
    for c in y:
        above.append(above[-1] + _drop(c))
    for i, a in enumerate(x):
        row = [above[0] + _drop(a)]
        for j, b in enumerate(y):
            row.append(min(above[j] + _swap(a, b), above[j + 1] + _drop(a), row[j] + _drop(b)))
            if i and j and a == y[j - 1] and x[i - 1] == b and a != b:
                row[-1] = min(row[-1], older[j - 1] + 0.8)
        older, above = above, row
    return above[-1]


def _drop(c: str) -> float:
    return 0.45 if c in _VOWELS else 0.35 if c == "h" else 1.0


def _swap(a: str, b: str) -> float:
    if a == b:
        return 0.0
    if a in _VOWELS and b in _VOWELS:
        return 0.4
    return 0.4 if frozenset((a, b)) in _ALIKE else 1.0


def typo(a: str, b: str) -> bool:
    """Whether a slip of the key separates two words of five letters or more (two slips from nine letters on)."""
    from rapidfuzz.distance import OSA

    short, long_ = min(len(a), len(b)), max(len(a), len(b))
    if short < 4 or long_ < 5:
        return False
    slips = 2 if short >= 9 else 1
    if OSA.distance(a, b, score_cutoff=slips) <= slips:
        return True
    x, y = fold(a), fold(b)
    return max(len(x), len(y)) >= 5 and min(len(x), len(y)) >= 4 and OSA.distance(x, y, score_cutoff=1) <= 1


def ideographic(name: str) -> bool:
    """Whether it stands in Han or Hangul, where one other sign is another name."""
    letters = [c for c in name if c.isalpha()]
    return bool(letters) and all("\u3400" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3" for c in letters)


def consonantal(name: str) -> bool:
    """Whether its script leaves vowels out or its letters give none (Arabic, Hebrew, Thai, Khmer …)."""
    return any("\u0590" <= c <= "\u08ff" or "\u0900" <= c <= "\u109f" or "\u1200" <= c <= "\u137f" or "\u1780" <= c <= "\u17ff" for c in name)


def skeleton(word: str) -> str:
    """The consonants of the folded word, without the half-vowels w and y."""
    return "".join(c for c in fold(word.replace("w", "").replace("y", "")) if c not in _VOWELS)
