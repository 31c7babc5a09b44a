"""In what share of the world's news reports a word stands, so that a pile of three reports weighs words sanely."""

from functools import cache
from importlib.resources import files

RAREST = 0.002
"""Share of reports for a word that the table lacks: names, and all that is rare."""
NUMBER = 0.05
"""Share for a number of one or two digits; longer ones count as rare."""
PAIR = 0.3
"""A pair of neighbouring words stands in so many of the reports that have its rarer word."""


@cache
def _table() -> dict[str, float]:
    """Share of reports by word. The file is built by resources/words/build.py (sources and licences stand there)."""
    rates: dict[str, float] = {}
    for line in files("variorum").joinpath("data/word-rates.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            share, *words = line.split(" ")
            rates.update(dict.fromkeys(words, float(share)))
    return rates


def rate(term: str) -> float:
    """The share of news reports, 0..1, that have a topic word or a pair of them (as `vectors.bag` gives them)."""
    first, _, second = term.partition(" ")
    if second:
        return max(RAREST, PAIR * min(rate(first), rate(second)))
    if first.isdigit():
        return NUMBER if len(first) < 3 else RAREST
    return max(_table().get(form, RAREST) for form in (first, *_plain_forms(first)))


def _plain_forms(word: str) -> tuple[str, ...]:
    """What a verb's past or participle may come from: `promised` is no rarer a subject than `promise`."""
    for ending in ("ed", "ing"):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            root = word.removesuffix(ending)
            return (root, root + "e", root[:-1]) if root[-1] == root[-2] else (root, root + "e")
    return ()
