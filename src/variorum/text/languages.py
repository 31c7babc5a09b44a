"""Which language a text is in: by a model for whole texts, by function words for single lines."""

import re

LEAST = 20
"""Letters below which no guess is made: short lines are told wrongly as often as not."""
_LETTERS = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset(
    "the of to and in a is was for on that with as at by from are has be his it an not have he after over says say said who will but their this new "
    "how why what when more up out about into off no than we us you i she they its".split()
)
_OTHERS = frozenset(
    "le la les des du de un une et est dans pour sur par au aux avec qui que ne pas plus son sa ses ce cette el los las del en y es se con por para una su al "
    "lo der die das und ist von zu den dem mit auf für im ein eine nicht sich auch des il di che è per non della delle nel gli het een van niet op zijn "
    "met voor o os da do dos das em um uma não ao na no och att det som på är av till i w na z się nie jest".split()
) - _ENGLISH


def looks_foreign(line: str) -> bool:
    """Whether a single line is surely not English: other scripts, or only other languages' function words."""
    words = [w.lower() for w in _LETTERS.findall(line[:400])]
    letters = "".join(words)
    if len(letters) < LEAST:
        return False
    if sum(ord(c) > 0x24F for c in letters) > 0.5 * len(letters):
        return True
    others, english = sum(w in _OTHERS for w in words), sum(w in _ENGLISH for w in words)
    return others >= 2 and others > 2 * english


ENOUGH = 40
"""Words from which function words alone may tell that a text is English."""


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of a text's language; None under 20 letters."""
    sample = text[:6000]
    words = _LETTERS.findall(sample)
    if sum(map(len, words)) < LEAST:
        return None
    if _plainly_english([w.lower() for w in words]):
        return "en"
    import py3langid

    code, _ = py3langid.classify(sample)
    return str(code)


def _plainly_english(words: list[str]) -> bool:
    """Whether function words leave no doubt, so that the model need not be loaded, which takes as long as thirty reports."""
    others, english = sum(w in _OTHERS for w in words), sum(w in _ENGLISH for w in words)
    return len(words) >= ENOUGH and english >= 0.25 * len(words) and others <= 0.04 * len(words)
