"""The figures a text prints, in their order: what a translation or a rewrite leaves standing."""

import re
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from itertools import pairwise

import numpy as np
import numpy.typing as npt

RUN = 3
"""Figures of one key: reports of one event share a figure or two, hardly three in a row."""
_FIGURE = re.compile(r"\d(?<![\w.,:/-]\d)(?:[\d.,]*\d)?(?![\w/:-])")
_DIGIT, _INSIDE = 1, 2
_KINDS = bytes(_DIGIT * chr(code).isdigit() + _INSIDE * (chr(code).isalnum() or chr(code) in "_.,:/-") if code < 128 else 0 for code in range(256))
"""Of each character whether it is a digit, and whether a digit behind it stands within a word or a figure."""
_YEAR = re.compile(r"(?:19|20)\d\d")
MOST = 400
"""Figures read of one text: a table of results is no story."""


def figures(text: str, without: Iterable[tuple[int, int]] = ()) -> list[str]:
    """The figures in Arabic digits outside the stretches `without`, in order; years, times of day and parts of words are none."""
    return _read(text, without, _begun([text])[0])


def figure_keys(texts: Sequence[str], without: Sequence[Iterable[tuple[int, int]]]) -> list[list[int]]:
    """Of each text a signed 64-bit key for each run of three figures in a row, at least two of them of more than one digit."""
    found = zip(texts, without, _begun(texts), strict=True)
    return [_keys(_read(text, cuts, at)) if len(at) >= RUN else [] for text, cuts, at in found]


def _begun(texts: Sequence[str]) -> list[list[int]]:
    """Of each text the places where a figure may begin: a search of all texts at once is many times faster."""
    kinds = np.frombuffer("\n".join(["", *texts]).encode("ascii", "replace").translate(_KINDS), np.uint8)
    places = np.flatnonzero((kinds[1:] & _DIGIT) > (kinds[:-1] >> 1))
    offsets: npt.NDArray[np.int64] = np.cumsum([0] + [len(text) + 1 for text in texts])
    bounds = np.searchsorted(places, offsets)
    within = (places - np.repeat(offsets[:-1], np.diff(bounds))).tolist()
    return [within[start:end] for start, end in pairwise(bounds.tolist())]


def _read(text: str, without: Iterable[tuple[int, int]], begun: Iterable[int]) -> list[str]:
    cuts = sorted(without)
    found: list[str] = []
    at = 0
    for place in begun:
        match = _FIGURE.match(text, place)
        while at < len(cuts) and cuts[at][1] <= place:
            at += 1
        if match is None or (at < len(cuts) and cuts[at][0] <= place) or _YEAR.fullmatch(match.group()):
            continue
        digits = match.group().replace(",", "").replace(".", "").lstrip("0")
        if digits:
            found.append(digits)
        if len(found) == MOST:
            break
    return found


def _keys(row: Sequence[str]) -> list[int]:
    keys = []
    for n in range(len(row) - RUN + 1):
        run = row[n : n + RUN]
        if sum(len(one) > 1 for one in run) >= 2 and len(set(run)) == RUN:
            keys.append(int.from_bytes(blake2b(("figures|" + "|".join(run)).encode(), digest_size=8).digest(), "big", signed=True))
    return keys
