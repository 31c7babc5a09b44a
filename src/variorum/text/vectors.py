"""Texts as weighted words and word pairs, and how alike they are: nothing here knows of reports."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from hashlib import blake2b
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from variorum.text.index import Index, Ints, ranges

ONE = 1 << 15
"""The weight of the only term of a text."""

ROUGH = (1 << 18) - 1
"""The bits of a key by which most that nobody asks for are passed over."""
FREQUENT = 8
"""A term that one in so many texts has is multiplied out for all texts at once; of a rarer one those that have it are looked up."""
BLOCK = 1 << 20
"""Products that are held at a time."""
RANGE = 1 << 21
"""Keys that are looked at together."""

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


def key_of(term: str) -> int:
    """A word or pair as a 63-bit number, odd for a pair: the same on every machine."""
    return int.from_bytes(blake2b(term.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little") >> 2 << 1 | (" " in term)


class Pile:
    """Texts as unit vectors of whole numbers (`ONE` is 1.0), so that a likeness is the same in whatever order it is summed.

    Text `i` may be found by the first of its terms, as many as there are in `worth[i]`: what each says (1 to 255), the same in
    every text. Where only some texts are `asking` for others, no other text may be asked about.
    """

    def __init__(self, terms: Sequence[Ints], weights: Sequence[Ints], worth: Sequence[Ints], asking: Iterable[int] | None = None) -> None:
        sizes = np.array([len(t) for t in terms], dtype=np.int64)
        asked = None if asking is None else [terms[i] for i in asking]
        numbered = _numbered(np.concatenate([*terms, np.zeros(0, dtype=np.int64)]), asked)
        # What one text alone has ties it to none, and is half of all.
        kept = np.flatnonzero(numbered >= 0)
        self.terms = numbered[kept]
        self.weights = np.concatenate([*weights, np.zeros(0, dtype=np.uint16)])[kept].astype(np.uint16)
        starts = np.concatenate(([0], np.cumsum(sizes)))
        self.starts = np.searchsorted(kept, starts)
        leads = np.array([len(w) for w in worth], dtype=np.int64)
        self._leads = np.searchsorted(kept, starts[:-1] + leads) - self.starts[:-1]
        stay = numbered[ranges(starts[:-1], leads)] >= 0
        self._worth = np.concatenate([*worth, np.zeros(0, dtype=np.uint8)])[stay].astype(np.uint8)

    @cached_property
    def index(self) -> Index:
        """Who has which term: made when it is first asked for."""
        return Index(self.terms, self.weights, self.starts, self._leads, self._worth)

    def blocks(self) -> Iterator[tuple[int, Ints]]:
        """The cosine of every text with every one, `ONE` * `ONE` for texts that are the same: some rows at a time, each block with its first row."""
        count = len(self.starts) - 1
        owners = np.repeat(np.arange(count), np.diff(self.starts))
        order = np.argsort(self.terms, kind="stable")
        held = np.bincount(self.terms)
        posted = np.cumsum(held) - held
        number = np.cumsum(held * FREQUENT >= count) - 1
        rare = held[self.terms] * FREQUENT < count
        often = np.flatnonzero(~rare)
        # Whole numbers well under 2 ** 53: exact, in whatever order they are added.
        table = np.zeros((count, int(number[-1]) + 1 if len(number) else 0))
        table[owners[often], number[self.terms[often]]] = self.weights[often]
        others, weights = owners[order], self.weights[order].astype(np.float64)
        many = int(held[self.terms[rare]].sum())
        size = max(1, BLOCK * count // max(count * count, many, 1))
        for first in range(0, count, size):
            rows = min(size, count - first)
            found = table[first : first + rows] @ table.T
            mine = np.flatnonzero(rare[self.starts[first] : self.starts[first + rows]]) + self.starts[first]
            sizes = held[self.terms[mine]]
            places = ranges(posted[self.terms[mine]], sizes)
            at = np.repeat((owners[mine] - first) * count, sizes) + others[places]
            products = np.repeat(self.weights[mine].astype(np.float64), sizes) * weights[places]
            found += np.bincount(at, weights=products, minlength=rows * count).reshape(rows, count)
            yield first, found.astype(np.int64)


def ranges_of(keys: Ints) -> Iterator[Ints]:
    """Places of the keys (as `key_of` makes them), a range of keys at a time: a large pile of them is never sorted whole."""
    parts = 1 + len(keys) // RANGE
    bounds = [(1 << 63) // parts * n for n in range(1, parts)]
    found = np.searchsorted(np.array(bounds, dtype=np.int64), keys, side="right").astype(np.int16) if bounds else np.zeros(len(keys), np.int16)
    for n in range(parts):
        yield np.flatnonzero(found == n)


def _numbered(keys: Ints, asked: Sequence[Ints] | None) -> NDArray[np.int32]:
    """A number for each key that is there twice or more, the same for the same key; -1 for the others.

    Most of those not among the ones `asked` for get none either.
    """
    if asked is not None:
        table = np.zeros(ROUGH + 1, dtype=bool)
        for some in asked:
            table[some >> 1 & ROUGH] = True
        wanted = np.flatnonzero(table[keys >> 1 & ROUGH])
        numbers = np.full(len(keys), -1, dtype=np.int32)
        numbers[wanted] = _numbered(keys[wanted], None)
        return numbers
    numbers, names = np.full(len(keys), -1, dtype=np.int32), 0
    for part in ranges_of(keys):
        _, which, held = np.unique(keys[part], return_inverse=True, return_counts=True)
        several = held > 1
        numbered = np.where(several, np.cumsum(several) - 1 + names, -1)
        numbers[part] = numbered[which]
        names += int(several.sum())
    return numbers
