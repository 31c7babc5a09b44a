"""Words as numbers and fingerprints of word sequences, vectorised: many texts at a time, every word with its place."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.uint64]
Places = npt.NDArray[np.int64]

SHINGLE = 4
"""Words of one fingerprint."""
WINDOW = 5
"""Of so many neighbouring shingles the one with the smallest hash is kept: any shared run of 8 words shares one."""
KEY_BITS = 54
"""Bits of a key by which texts are found again: beside them there is room for the number of one of 1,024 texts."""
_KEY = np.uint64((1 << KEY_BITS) - 1)
_BASE = 0x9E3779B97F4A7C15 | 1
_TABLE_SIZE = 0x3000
_APOSTROPHE = 39
_NONE = np.uint64(0xFFFFFFFFFFFFFFFF)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text: a hash of each folded word, and its half-open offsets."""

    ids: Hashes
    starts: Places
    ends: Places

    def __len__(self) -> int:
        return len(self.ids)


@cache
def _fold() -> npt.NDArray[np.uint32]:
    """For each code point its folded letter or digit, 0 for what parts words: `É` and `e` are one, `’` and `'` too."""
    table = np.zeros(_TABLE_SIZE, np.uint32)
    for code in range(_TABLE_SIZE):
        char = chr(code)
        if char.isalnum():
            plain = unicodedata.normalize("NFKD", char)[0].lower()
            table[code] = ord(plain[0]) if ord(plain[0]) < 0x110000 else code
    for mark in "'’ʼ‘":
        table[ord(mark)] = _APOSTROPHE
    return table


def _folded(text: str) -> npt.NDArray[np.uint32]:
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    table = _fold()
    low = codes < _TABLE_SIZE
    if low.all():
        return table[codes]
    folded = table[np.where(low, codes, 0)]
    return np.where(low, folded, np.where(codes >= 0x3040, codes, 0)).astype(np.uint32)


@cache
def _powers(count: int) -> tuple[Hashes, Hashes]:
    base = np.uint64(_BASE)
    inverse = np.uint64(pow(_BASE, -1, 1 << 64))
    up, down = np.full(count, base, np.uint64), np.full(count, inverse, np.uint64)
    up[0] = down[0] = 1
    return np.multiply.accumulate(up), np.multiply.accumulate(down)


def _mixed(values: Hashes) -> Hashes:
    """Well spread bits (the finaliser of splitmix64)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def words_of(text: str, without: Iterable[tuple[int, int]] = ()) -> Words:
    """The words of a text outside the stretches `without`, in order."""
    folded = _folded(text)
    for start, end in without:
        folded[start:end] = 0
    return _words(folded)


def _words(folded: npt.NDArray[np.uint32]) -> Words:
    count = len(folded)
    if count == 0:
        empty = np.zeros(0, np.int64)
        return Words(np.zeros(0, np.uint64), empty, empty)
    solid = folded != 0
    quotes = np.flatnonzero(folded == _APOSTROPHE)
    letters = folded.astype(np.uint64)
    letters[quotes] = 0
    # An apostrophe belongs to a word that it stands in: letters before and after.
    inner = quotes[(quotes > 0) & (quotes < count - 1)]
    inner = inner[(letters[inner - 1] > 0) & (letters[inner + 1] > 0)]
    solid[quotes] = False
    solid[inner] = True
    borders = np.flatnonzero(np.diff(solid, prepend=False, append=False))
    starts, ends = borders[::2], borders[1::2]
    size = 1 << max(8, int(count).bit_length())
    up, down = _powers(size)
    total = np.zeros(count + 1, np.uint64)
    letters *= up[:count]
    np.cumsum(letters, out=total[1:])
    ids = _mixed((total[ends] - total[starts]) * down[starts] + (ends - starts).astype(np.uint64))
    return Words(ids, starts, ends)


def shingles(ids: Hashes, size: int = SHINGLE) -> Hashes:
    """The hash of each run of `size` words; empty where there are fewer."""
    count = len(ids) - size + 1
    if count <= 0:
        return np.zeros(0, np.uint64)
    total = np.zeros(count, np.uint64)
    for place in range(size):
        total = (total * np.uint64(_BASE)) ^ (ids[place : place + count] + np.uint64(place))
        total = total ^ (total >> np.uint64(29))
    return _mixed(total)


def keys_of(hashes: Hashes) -> Places:
    """The keys of hashes: their lower bits."""
    return (hashes & _KEY).view(np.int64)


def held(keys: Hashes, owners: Places, count: int) -> list[tuple[int, ...]]:
    """Of each of so many texts, 1,024 at most, the keys of its hashes in order, each once."""
    numbered = np.sort((owners.astype(np.uint64) << np.uint64(KEY_BITS)) | (keys & _KEY))
    once = np.ones(len(numbered), bool)
    once[1:] = numbered[1:] != numbered[:-1]
    numbered = numbered[once]
    bounds = np.searchsorted(numbered, np.arange(count, dtype=np.uint64) << np.uint64(KEY_BITS)).tolist()
    every = keys_of(numbered).tolist()
    return [tuple(every[start:end]) for start, end in pairwise([*bounds, len(every)])]


@dataclass(frozen=True, slots=True)
class Marks:
    """Fingerprints of many texts, each with the number of its text. `sketches`: a row for each text of `sketched`."""

    keys: Hashes
    owners: Places
    sketches: Hashes
    sketched: Places


def fingerprints(texts: Sequence[str], without: Sequence[Sequence[tuple[int, int]]], turns: Hashes) -> Marks:
    """The winnowed shingles of each text, and its smallest shingle under each of the `turns`.

    `without`: the stretches of each text that are left out. A text of fewer words than a shingle has neither. What a
    text gets does not depend on the texts beside it.
    """
    offsets = np.cumsum([0] + [len(text) + 1 for text in texts])
    folded = _folded("\n".join(texts)) if texts else np.zeros(0, np.uint32)
    for offset, cuts in zip(offsets[:-1].tolist(), without, strict=True):
        for start, end in cuts:
            folded[offset + start : offset + end] = 0
    words = _words(folded)
    counts = np.diff(np.searchsorted(words.starts, offsets))
    sizes = np.maximum(counts - SHINGLE + 1, 0)
    marks, at = _apart(shingles(words.ids), counts, sizes)
    keys, owners = _windows(marks, at, sizes)
    return Marks(keys, owners, _smallest(marks, sizes, turns), np.flatnonzero(sizes))


def _apart(hashes: Hashes, counts: Places, sizes: Places) -> tuple[Hashes, Places]:
    """The shingles that lie within one text, and the places they get with room between the texts."""
    first = np.cumsum(counts) - counts
    inside = np.repeat(first - (np.cumsum(sizes) - sizes), sizes) + np.arange(int(sizes.sum()))
    room = np.repeat(np.arange(len(sizes)) * WINDOW, sizes)
    return hashes[inside] if len(inside) else np.zeros(0, np.uint64), np.arange(len(inside)) + room


def _windows(marks: Hashes, at: Places, sizes: Places) -> tuple[Hashes, Places]:
    """The smallest of every window of neighbours, with the number of its text; far apart in a text one may come twice."""
    total = int(sizes.sum()) + WINDOW * len(sizes)
    spread = np.full(total + WINDOW, _NONE, np.uint64)
    spread[at + WINDOW - 1] = marks
    low = spread[:total].copy()
    for step in range(1, WINDOW):
        np.minimum(low, spread[step : total + step], out=low)
    owners = np.repeat(np.arange(len(sizes)), sizes + WINDOW)
    keep = low != _NONE
    keep[1:] &= (low[1:] != low[:-1]) | (owners[1:] != owners[:-1])
    return low[keep], owners[keep]


def _smallest(marks: Hashes, sizes: Places, turns: Hashes) -> npt.NDArray[np.uint64]:
    """For each text that has shingles the smallest one under each turn."""
    starts = (np.cumsum(sizes) - sizes)[sizes > 0]
    if not len(starts):
        return np.zeros((0, len(turns)), np.uint64)
    half = marks >> np.uint64(31)
    return np.stack([np.minimum.reduceat(marks * turn ^ half, starts) for turn in turns], axis=1)
