"""The figures a text prints, in their order: what a translation or a rewrite leaves standing."""

import re
from collections.abc import Iterable
from hashlib import blake2b

RUN = 3
"""Figures of one key: reports of one event share a figure or two, hardly three in a row."""
_FIGURE = re.compile(r"\d(?<![\w.,:/-]\d)(?:[\d.,]*\d)?(?![\w/:-])")
"""Begins with a digit, what stands before it looked at afterwards, so that text without figures is passed over fast."""
_YEAR = re.compile(r"(?:19|20)\d\d")
MOST = 400
"""Figures read of one text: a table of results is no story."""


def figures(text: str, without: Iterable[tuple[int, int]] = ()) -> list[str]:
    """The figures outside the stretches `without`, in order, as their digits; years, times of day and parts of words are none."""
    cuts = sorted(without)
    found: list[str] = []
    at = 0
    for match in _FIGURE.finditer(text):
        while at < len(cuts) and cuts[at][1] <= match.start():
            at += 1
        if (at < len(cuts) and cuts[at][0] <= match.start()) or _YEAR.fullmatch(match.group()):
            continue
        digits = match.group().replace(",", "").replace(".", "").lstrip("0")
        if digits:
            found.append(digits)
        if len(found) == MOST:
            break
    return found


def figure_keys(text: str, without: Iterable[tuple[int, int]] = ()) -> list[int]:
    """A signed 64-bit key for each run of three figures in a row, at least two of them of more than one digit."""
    row = figures(text, without)
    keys = []
    for n in range(len(row) - RUN + 1):
        run = row[n : n + RUN]
        if sum(len(one) > 1 for one in run) >= 2 and len(set(run)) == RUN:
            keys.append(int.from_bytes(blake2b(("figures|" + "|".join(run)).encode(), digest_size=8).digest(), "big", signed=True))
    return keys
