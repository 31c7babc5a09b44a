"""Sigla: the short signs by which an apparatus cites its witnesses."""

import re
from collections import Counter
from collections.abc import Sequence

LONGEST = 4
"""Letters of a siglum before its digit."""
INITIALS = 3
"""Words of a name of many that give a letter each."""
_SMALL = frozenset("the a an of and for on in at to de la le les el los der die das und et".split())
_DOMAIN = re.compile(r"^(?:https?://)?((?:[\w-]+\.)+[a-z]{2,10})(?:[/?#:].*)?$", re.IGNORECASE)
_LEVELS = frozenset("www m com co org net gov edu ac".split())
"""Labels of a host name that name no one."""
_WORD = re.compile(r"[^\W_]+")


def sigla_of(witnesses: Sequence[tuple[str | None, str]]) -> list[str]:
    """A siglum for each (outlet or None, fallback name), unique and in the order given.

    Outlet letters: the acronym it prints, else its initials; where two would clash, all of them get a digit.
    """
    bases = [base_of(outlet or "") or base_of(fallback) or "W" for outlet, fallback in witnesses]
    taken = {base for base, count in Counter(bases).items() if count == 1}
    clashing = set(bases) - taken
    found: list[str] = []
    following: dict[str, int] = {}
    for base in bases:
        siglum = base
        if base in clashing:
            number = following.get(base, 1)
            while (siglum := f"{base}{'-' if base[-1].isdigit() else ''}{number}") in taken:
                number += 1
            following[base] = number + 1
            taken.add(siglum)
        found.append(siglum)
    return found


def base_of(name: str) -> str:
    """The letters of one name, without a thought for clashes; empty where it has none."""
    name = name.strip()
    if "." in name and " " not in name and (match := _DOMAIN.match(name)):
        name = next((str(label) for label in match[1].lower().split(".")[-2::-1] if label not in _LEVELS), name)
    words: list[str] = _WORD.findall(name[:200].replace("’", "").replace("'", ""))
    large = [w for w in words if w.casefold() not in _SMALL] or words
    if not large:
        return ""
    acronym = next((w for w in large if len(w) > 1 and w.isupper() and not w.isdigit()), None)
    if acronym and len(acronym) <= LONGEST:
        return acronym
    if len(large) == 1:
        return _of_one(large[0])
    letters = [w for w in large if not w[0].isdigit()] or large
    return "".join(w[0] for w in letters[:INITIALS]).upper()


def _of_one(word: str) -> str:
    """`Guardian` is Gu, `7sur7` is 7S, `TheDailyStar` is TDS."""
    humps = re.findall(r"[A-Z]", word)
    if 1 < len(humps) <= LONGEST and word[0].isupper():
        return "".join(humps)
    if word[0].isdigit():
        letters = re.findall(r"[^\W\d_]", word)
        digits = len(word) - len(word.lstrip("0123456789"))
        return word[: min(digits, 3)] + "".join(letters[:1]).upper()
    return word[0].upper() + word[1:2].lower()
