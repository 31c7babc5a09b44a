"""Texts as weighted words and word pairs, and how alike they are: nothing here knows of reports."""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

WORD = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|(?:[A-Z]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)?")

FUNCTION_WORDS = frozenset(
    """
a about above after again against all almost along already also although always am among an and another any anyone
anything are around as at away back be became because become been before behind being below between both but by came can
cannot come could did do does doing done down during each either else enough even ever every everyone everything few for
found from further get give given go got had has have having he her here hers herself him himself his how however i if in
indeed into is it its itself just keep least less like made make many may maybe me might mine more most mostly much must my
myself near neither never no nobody none nor not nothing now of off often on once one only onto or other others our ours
ourselves out over own part per perhaps put quite rather re really same see seem seemed several she should show since so
some someone something sometimes still such take than that the their theirs them themselves then there therefore these they
thing this those though three through throughout thus to together too toward towards two under until up upon us very via was
we well went were what whatever when whenever where whether which while who whoever whole whom whose why will with within
without would yet you your yours yourself
said say says saying told tell according mr mrs ms dr just new year years day days http https www com html net org
""".split()
)
"""Words that carry no topic, with the few that nearly every report has (`said`, `according`)."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What the rest of the world's news is taken to look like, so that a pile of three reports weighs words sanely.

    `reports` imagined reports, in each of which a term stands with chance `rate(term)`, or with chance `rarest` once
    the pile is large and knows for itself what is common in it: at `known` reports it is half way there.
    """

    reports: float
    rate: Callable[[str], float]
    rarest: float = 0.002
    known: float = 150.0

    def having(self, term: str, pile: int) -> float:
        """How many of the imagined reports have a term, beside a pile of so many real ones."""
        return self.reports * (self.rarest + (self.rate(term) - self.rarest) * self.told(pile))

    def told(self, pile: int) -> float:
        """How much a pile of so many reports must be told of other news, 1 (knows nothing of it) to 0."""
        return self.known / (self.known + pile)


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A word without plural or possessive ending: rough, the same for every spelling of case."""
    word = word.casefold().replace("’", "'").removesuffix("'s").replace("'", "").replace(".", "")
    if len(word) > 4:
        if word.endswith("ies"):
            return word[:-3] + "y"
        if word.endswith("s") and not word.endswith(("ss", "us", "is")):
            return word[:-1]
    return word


def words(text: str) -> Iterator[str]:
    """The topic words of a text in order, numbers without thousands commas."""
    for found in WORD.finditer(text):
        word = found[0]
        if word[0].isdigit():
            yield word.replace(",", "")
        elif word.casefold() not in FUNCTION_WORDS:
            yield stem(word)


def bag(parts: Iterable[tuple[str, float]]) -> dict[str, float]:
    """Words and pairs of neighbouring words with their counts, each part of the text counting by its weight."""
    counts: Counter[str] = Counter()
    for text, weight in parts:
        last = ""
        for word in words(text):
            counts[word] += weight  # type: ignore[assignment]
            if last:
                counts[f"{last} {word}"] += weight  # type: ignore[assignment]
            last = word
    return dict(counts)


@dataclass(frozen=True)
class Space:
    """Texts as unit vectors over the words that more than one of them has.

    `texts[i]` holds (term numbers, weights); `names` tells a term's words; `holders` how many texts have a term.
    """

    texts: tuple[tuple[Ints, Floats], ...]
    names: tuple[str, ...]
    holders: Ints
    rarity: Floats

    @cached_property
    def postings(self) -> tuple[tuple[Ints, Floats], ...]:
        """For each term the texts that have it, in order, and its weight in each."""
        if not self.names:
            return ()
        terms = np.concatenate([t for t, _ in self.texts])
        weights = np.concatenate([w for _, w in self.texts])
        owners = np.repeat(np.arange(len(self.texts)), [len(t) for t, _ in self.texts])
        order = np.argsort(terms, kind="stable")
        ends = np.searchsorted(terms[order], np.arange(1, len(self.names)))
        parts = zip(np.split(owners[order], ends), np.split(weights[order], ends), strict=True)
        return tuple((o, w) for o, w in parts)

    def likeness(self, i: int) -> Floats:
        """Cosine of text `i` with every text, in the texts' order; 0 with itself."""
        mine = [(self.postings[t], w) for t, w in zip(*self.texts[i], strict=True)]
        if not mine:
            return np.zeros(len(self.texts))
        owners = np.concatenate([o for (o, _), _ in mine])
        values = np.concatenate([v * w for (_, v), w in mine])
        total: Floats = np.bincount(owners, values, len(self.texts)).astype(np.float64)
        total[i] = 0.0
        return total


def space(bags: Sequence[Mapping[str, float]], ground: Ground, most_holders: int = 2000, lone: float = 1.0) -> Space:
    """Bags as unit vectors: damped counts times rarity, against the pile itself and the ground it stands on.

    Words that one text alone has cannot tie it to another, but they make it longer: by `lone` of their weight in a large
    pile, by all of it in a small one, where a few rare words in common are soon chance. A word of every report weighs
    half as much in a small pile: what is common there is no sign of its story. Words of more than `most_holders` texts are left
    out, which keeps the work for one text from growing with the pile.
    """
    holders: Counter[str] = Counter()
    for one in bags:
        holders.update(one.keys())
    names = sorted(word for word, n in holders.items() if 1 < n <= most_holders)
    number = {word: i for i, word in enumerate(names)}
    size = len(bags) + ground.reports
    held = np.array([holders[word] for word in names], dtype=np.int64)
    told = ground.told(len(bags))
    flat, lone = 1.0 - told / 2, lone + (1.0 - lone) * told
    imagined = np.array([ground.having(word, len(bags)) for word in names])
    rarity = flat + np.log(size / (imagined + held)) if names else np.zeros(0)
    texts = []
    for one in bags:
        known = sorted((number[word], count) for word, count in one.items() if word in number)
        terms = np.array([t for t, _ in known], dtype=np.int64)
        weights = (1.0 + np.log(np.array([c for _, c in known], dtype=np.float64))) * rarity[terms]
        single = sorted(word for word in one if holders[word] == 1 and " " not in word)
        rest = sum((flat + math.log(size / (ground.having(word, len(bags)) + 1.0))) ** 2 for word in single) * lone
        length = float(np.sqrt((weights**2).sum() + rest))
        texts.append((terms, weights / length if length else weights))
    return Space(tuple(texts), tuple(names), held, rarity)
