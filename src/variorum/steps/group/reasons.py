"""Why reports stand in one story, and what keeps a look-alike apart, in words a reader understands."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import chain

import numpy as np

from variorum.records.grouping import Outline, Sketch
from variorum.text.rates import rate
from variorum.text.vectors import key_of

Row = tuple[Outline, Sketch]

MOST_NAMED = 5
"""Words a reason names at most."""
COMMON = 0.5
"""Share of a story's reports that a word must stand in to be named as what they share."""
SHOWN = 12
"""Reports that are asked how they print a word."""
DEAR = 16
"""To make the number of a word costs as much as to read so many."""
TELLING = 0.006
"""Two stories are told apart by what their reports open with where each side has a name that no more than this share of all news has."""
SPLITTING = 0.6
"""Share of reports of one story, and (the rest of 1, halved) of its look-alike, from which a word tells them apart."""


def because_of(members: Sequence[Row], lookalike: Sequence[Row] = ()) -> tuple[str, ...]:
    """The reasons of one story; `lookalike` is its likest other story, if there is one."""
    told, shares = [*members, *lookalike], _share(members) if len(members) > 1 else {}
    return (*_together(members, shares, told), *(_apart(members, shares, lookalike, told) if lookalike else ()))


def _together(members: Sequence[Row], shares: Mapping[str, float], told: Sequence[Row]) -> list[str]:
    if len(members) == 1:
        return ["no other report is close enough"]
    common = _heaviest({word: share for word, share in shares.items() if share >= COMMON}, told)
    reasons = []
    if common:
        named = ", ".join(_printed(common, members))
        reasons.append(f"most of its {len(members)} reports share: {named}")
    else:
        reasons.append(f"its {len(members)} reports share many words, none of them all")
    sketches = [sketch for _, sketch in members]
    for what, values in (("place", [one.places for one in sketches]), ("day", [one.days for one in sketches])):
        counts = Counter(value for one in values for value in one)
        best = min(counts.items(), key=lambda c: (-c[1], c[0]), default=("", 0))
        if best[1] >= max(2, COMMON * len(members)):
            reasons.append(f"{best[1]} of {len(members)} name the same {what}: {best[0]}")
    texts = Counter(outline.origin for outline, _ in members if outline.origin)
    copies = sum(n for n in texts.values() if n > 1)
    if copies:
        reasons.append(f"{copies} of {len(members)} carry a text that another of them carries too")
    return reasons


def _apart(members: Sequence[Row], mine: Mapping[str, float], other: Sequence[Row], told: Sequence[Row]) -> list[str]:
    """By what most reports open with, which is what look-alikes are parted by, or else by all their words."""
    opening, others = _opening(members), _opening(other)
    here, there = _marks(opening, others, told), _marks(others, opening, told)
    hows = ["most open with " if len(rows) > 1 else "it opens with " for rows in (members, other)]
    if any(all(rate(name) > TELLING for name in names) for names in (here, there)):
        mine, theirs, hows = mine or _share(members), _share(other), ["", ""]
        here, there = _marks(mine, theirs, told), _marks(theirs, mine, told)
    if here and there:
        own, others_own = (", ".join(_printed(marks, rows)) for marks, rows in ((here, members), (there, other)))
        return [f"apart from its likest story: here {hows[0]}{own}; there {hows[1]}{others_own}"]
    return []


def _marks(mine: Mapping[str, float], theirs: Mapping[str, float], told: Sequence[Row]) -> list[str]:
    """Words that most of one story's reports have and few of the other's."""
    marks = {word: s for word, s in mine.items() if s >= SPLITTING and theirs.get(word, 0.0) <= (1 - SPLITTING) / 2}
    return _heaviest(marks, told)


def _heaviest(shares: Mapping[str, float], told: Sequence[Row]) -> list[str]:
    """The weightiest and most widely shared words, a pair before its parts, none named twice."""
    weights = _weights(told, shares)
    weighed = sorted((-share * weights[word], " " not in word, word) for word, share in shares.items())
    kept: list[str] = []
    for _, _, word in weighed:
        if len(kept) == MOST_NAMED:
            break
        if not any(set(word.split()) & set(other.split()) for other in kept):
            kept.append(word)
    return kept


def _share(members: Sequence[Row]) -> dict[str, float]:
    """For each word the share of these reports that have it."""
    counts = Counter(word for _, sketch in members for word in sketch.words)
    return {word: n / len(members) for word, n in counts.items()}


def _opening(members: Sequence[Row]) -> dict[str, float]:
    """For each name or number the share of these reports that open with it."""
    counts = Counter(name for _, sketch in members for name in sketch.opening)
    return {name: n / len(members) for name, n in counts.items()}


def _weights(rows: Sequence[Row], words: Collection[str]) -> dict[str, int]:
    """What each of these words weighs in the report in which it weighs most."""
    most = dict.fromkeys(words, 0)
    if not most:
        return most
    named = _named(rows, most)
    keys = np.frombuffer(b"".join(outline.keys for outline, _ in rows), "<i8")
    weights = np.frombuffer(b"".join(outline.weights for outline, _ in rows), "<u2")
    wanted = np.array(sorted(named), dtype=np.int64)
    places = np.flatnonzero(wanted.take(np.searchsorted(wanted, keys), mode="clip") == keys)
    for key, weight in zip(keys[places].tolist(), weights[places].tolist(), strict=True):
        most[named[key]] = max(most[named[key]], weight)
    return most


def _named(rows: Sequence[Row], words: Collection[str]) -> dict[int, str]:
    """Each of these words, which the reports have, under its number: read from the reports where it is many words, and not made again."""
    if DEAR * len(words) < sum(len(sketch.words) for _, sketch in rows):
        return {key_of(word): word for word in words}
    every = chain.from_iterable(zip(np.frombuffer(sketch.keys, "<i8").tolist(), sketch.words, strict=True) for _, sketch in rows)
    return {key: word for key, word in every if word in words}


def _printed(wanted: Sequence[str], members: Sequence[Row]) -> list[str]:
    """Words as the reports print them most often."""
    parts = {part for word in wanted for part in word.split()}
    forms: dict[str, Counter[str]] = {part: Counter() for part in parts}
    for _, sketch in members[:SHOWN]:
        for word, printed in zip(sketch.words, sketch.printed, strict=True):
            if word in parts and printed:
                forms[word][printed] += 1
    shown = {p: min(c.items(), key=lambda f: (-f[1], f[0]))[0] if c else p for p, c in forms.items()}
    return [" ".join(shown[part] for part in word.split()) for word in wanted]
