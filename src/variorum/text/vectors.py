"""Texts as weighted words and word pairs, and how alike they are: nothing here knows of reports."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

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


def words(text: str) -> Iterator[tuple[str, str]]:
    """The topic words of a text in order, numbers without thousands commas, and how each is printed."""
    for printed in WORD.findall(text):
        if printed[0].isdigit():
            yield printed.replace(",", ""), printed
        elif printed.casefold() not in FUNCTION_WORDS:
            yield stem(printed), printed.removesuffix("'s").removesuffix("’s")


def bag(parts: Iterable[tuple[str, float]]) -> tuple[dict[str, float], dict[str, str]]:
    """Words and pairs of neighbouring words with their counts, and how each word is printed most often.

    Each part of the text counts by its weight; of two forms as frequent the first in the alphabet stands.
    """
    counts: dict[str, float] = defaultdict(float)
    forms: Counter[tuple[str, str]] = Counter()
    for text, weight in parts:
        found = list(words(text))
        forms.update(found)
        for word, _ in found:
            counts[word] += weight
        for (word, _), (after, _) in pairwise(found):
            counts[f"{word} {after}"] += weight
    ranked = sorted(forms, key=lambda form: (forms[form], [-ord(c) for c in form[1]]))
    return counts, dict(ranked)


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
    def postings(self) -> tuple[Ints, Ints, Floats]:
        """Where each term's holders begin, the texts that hold it (in order), and its weight in each."""
        terms = np.concatenate([t for t, _ in self.texts] or [np.zeros(0, dtype=np.int64)])
        weights = np.concatenate([w for _, w in self.texts] or [np.zeros(0)])
        owners = np.repeat(np.arange(len(self.texts)), [len(t) for t, _ in self.texts])
        order = np.argsort(terms, kind="stable")
        return np.searchsorted(terms[order], np.arange(len(self.names) + 1)), owners[order], weights[order]

    def likeness(self, i: int) -> tuple[Ints, Floats]:
        """The other texts that share a term with text `i`, in order, and the cosine with each."""
        starts, owners, weights = self.postings
        terms, mine = self.texts[i]
        sizes = starts[terms + 1] - starts[terms]
        ends = np.cumsum(sizes)
        at = np.arange(ends[-1] if len(ends) else 0) + np.repeat(starts[terms] - ends + sizes, sizes)
        total: Floats = np.bincount(owners[at], weights[at] * np.repeat(mine, sizes), len(self.texts)).astype(np.float64)
        total[i] = 0.0
        near: Ints = np.flatnonzero(total).astype(np.int64)
        return near, total[near]


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
    alone = {
        word: (flat + math.log(size / (ground.having(word, len(bags)) + 1.0))) ** 2
        for word, n in holders.items()
        if n == 1 and " " not in word
    }
    texts = []
    for one in bags:
        terms = np.array([number[word] for word in one if word in number], dtype=np.int64)
        counts = np.array([count for word, count in one.items() if word in number], dtype=np.float64)
        order = np.argsort(terms)
        terms, weights = terms[order], (1.0 + np.log(counts[order])) * rarity[terms[order]]
        rest = math.fsum(alone[word] for word in one if word in alone) * lone
        length = float(np.sqrt((weights**2).sum() + rest))
        texts.append((terms, weights / length if length else weights))
    return Space(tuple(texts), tuple(names), held, rarity)
