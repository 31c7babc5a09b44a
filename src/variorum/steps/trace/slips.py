"""Two spellings of one word, one of them a slip: a letter more, less, another or out of place, that no rule of spelling explains."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

VOWELS = frozenset("aeiouy")
NORMS = frozenset({"sz", "cs", "ck", "kc"})
"""Letters that one country's spelling has where another's has the other, either way."""
ENDS = 2
"""Letters at the end that inflection changes: a difference there is none of spelling."""


def slipped(one: str, other: str) -> bool:
    """Whether one letter's difference parts the two, neither at an end nor by a norm of spelling."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    at = _same(one, other)
    behind = _same(one[::-1], other[::-1])
    short = min(len(one), len(other))
    if at == 0 or behind < ENDS or at + behind < short - 2:
        return False
    ours, theirs = one[at : len(one) - behind], other[at : len(other) - behind]
    if len(one) == len(other):
        swapped = len(ours) == 2 and ours == theirs[::-1]
        return (swapped and {*ours} != {"e", "r"}) or (len(ours) == 1 and "".join(sorted(ours + theirs)) not in NORMS)
    return at + behind >= short and not _doubled(max(one, other, key=len), at)


def spelled_by_ear(one: str, other: str) -> bool:
    """Whether only vowels, or one letter for two, part the two: houses write foreign names each in its own way."""
    return _bare(one) == _bare(other)


def near(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of words that one slip parts, without comparing each with each."""
    shelves: dict[str, list[str]] = defaultdict(list)
    for word in sorted(set(words)):
        for form in {word, *(word[:n] + word[n + 1 :] for n in range(len(word)))}:
            shelves[form].append(word)
    seen = {(a, b) for shelf in shelves.values() for a in shelf for b in shelf if a < b}
    yield from ((a, b) for a, b in sorted(seen) if slipped(a, b))


def _same(one: str, other: str) -> int:
    """How many letters the two begin with alike."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _doubled(longer: str, at: int) -> bool:
    """A consonant written twice, the u of -our, the e before -ment: norms differ, and everybody slips there."""
    letter, before = longer[at], longer[at - 1]
    return letter == before or (letter == "u" and before == "o") or (letter == "e" and before in "aog") or longer[at + 1 :].startswith("ment")


def _bare(word: str) -> str:
    consonants = "".join(letter for letter in word[1:] if letter not in VOWELS and letter != "h")
    return word[0] + "".join(c for n, c in enumerate(consonants) if n == 0 or consonants[n - 1] != c)
