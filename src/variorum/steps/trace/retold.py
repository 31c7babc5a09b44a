"""A common source told in other words: the same facts in the same order, and the same quotations reworded among them.

Order alone proves little, for victims and dates are listed alike everywhere; quotations that are the same to the letter
prove little, for reporters stand in one room. Quotations that say the same in other words, at the same places among the
same facts, are two renderings of one text, such as a machine's translation of a translation.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from variorum.records.ids import content_id
from variorum.records.lineage import Passage, Tie
from variorum.records.span import Span
from variorum.steps.trace.choices import in_order
from variorum.steps.trace.prose import KEPT, Prose

QUOTED, REWORDED = 3, 2
"""Quotations alike at least; of them not word for word."""
FACTS = 12
"""Names and figures told in one order at least."""
ORDERED, COVERED = 0.75, 0.55
"""Share of the common facts that stand in one order; share of the facts, and of the quotations, of either report they are."""
WORDS = 5
"""Words of a quotation that counts."""
ALIKE, LENGTHS = 0.5, 0.6
"""Share of the shorter quotation's words that stand in the other; shorter by longer."""
MOST = 60
"""Quotations and twice as many facts that are looked at: a transcript is no retelling."""
_WORD = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class _Told:
    """The first place of each name and figure of a report, and its quotations as (start, end, words)."""

    facts: dict[str, int]
    quotations: list[tuple[int, int, frozenset[str]]]


def retold_alike(left: Prose, right: Prose) -> Tie | None:
    """The tie of two reports that render one text each in its own words; None where an event may explain it."""
    if min(len(left.quoted), len(right.quoted)) < QUOTED:
        return None
    ours, theirs = _told(left), _told(right)
    said, heard = ours.quotations, theirs.quotations
    if min(len(said), len(heard)) < QUOTED:
        return None
    order = _one_order(ours.facts, theirs.facts)
    shared = len(ours.facts.keys() & theirs.facts.keys())
    least = min(len(ours.facts), len(theirs.facts))
    if len(order) < FACTS or len(order) < ORDERED * shared or len(order) < COVERED * least:
        return None
    couples = _rendered(ours.quotations, theirs.quotations, order)
    reworded = sum(ours.quotations[i][2] != theirs.quotations[j][2] for i, j in couples)
    if len(couples) < max(QUOTED, COVERED * min(len(said), len(heard))) or reworded < REWORDED:
        return None
    passages = tuple(_passage(left, right, said[i], heard[j]) for i, j in couples)
    facts = f"{len(order)} of {shared} names and figures that both tell stand in one order"
    choice = f"the same {len(couples)} quotations among them, {reworded} in other words"
    return Tie(
        content_id("tie", left.report, right.report), left.report, right.report, passages, False, (0.0, 0.0), (0.0, 0.0),
        (len(left.words), len(right.words)), (0.0, 0.0), (), (), (facts, choice),
    )  # fmt: skip


@lru_cache(maxsize=KEPT)
def _told(prose: Prose) -> _Told:
    """Kept as long as the prose is: one report meets many in a row."""
    return _Told(_facts(prose), _quotations(prose))


def _quotations(prose: Prose) -> list[tuple[int, int, frozenset[str]]]:
    """The quotations of the article; words that were cut are none."""
    kept = set(prose.words.starts.tolist())
    found = []
    for start, end in prose.quoted[:MOST]:
        words = [m for m in _WORD.finditer(prose.text, start, end) if m.start() in kept]
        if len(words) >= WORDS:
            found.append((words[0].start(), words[-1].end(), frozenset(_plain(m.group()) for m in words)))
    return found


def _facts(prose: Prose) -> dict[str, int]:
    """Where each name or figure first stands; a word also written small is neither."""
    starts = prose.words.starts.tolist()
    words = [(start, prose.text[start:end]) for start, end in zip(starts, prose.words.ends.tolist(), strict=True)]
    small = {_plain(word) for _, word in words if word[0].islower()}
    found: dict[str, int] = {}
    for start, word in words:
        if (word[0].isdigit() or (word[0].isupper() and len(word) > 1)) and (plain := _plain(word)) not in small:
            found.setdefault(plain, start)
    return dict(list(found.items())[: 2 * MOST])


@lru_cache(maxsize=1 << 15)
def _plain(word: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFKD", word) if c.isalnum() or c in "'’").casefold()
    return re.sub(r"['’]s?$", "", bare)


def _one_order(ours: dict[str, int], theirs: dict[str, int]) -> list[tuple[int, int]]:
    """The places of the longest row of common facts that rises on both sides."""
    couples = sorted(((place, theirs[fact]) for fact, place in ours.items() if fact in theirs), key=lambda c: c[1])
    return in_order(couples)


def _rendered(
    ours: Sequence[tuple[int, int, frozenset[str]]], theirs: Sequence[tuple[int, int, frozenset[str]]], order: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Quotations that say the same, in order, each between the same facts on both sides."""
    lefts, rights = [a for a, _ in order], [b for _, b in order]
    couples: list[tuple[int, int]] = []
    begin = 0
    for i, (start, end, words) in enumerate(ours):
        before, after = bisect_left(lefts, start), bisect_right(lefts, end)
        for j in range(begin, len(theirs)):
            first, last, others = theirs[j]
            near = bisect_left(rights, first) <= after and bisect_right(rights, last) >= before
            short, long = sorted((len(words), len(others)))
            if near and short >= LENGTHS * long and len(words & others) >= ALIKE * short:
                couples.append((i, j))
                begin = j + 1
                break
    return couples


def _passage(left: Prose, right: Prose, said: tuple[int, int, frozenset[str]], heard: tuple[int, int, frozenset[str]]) -> Passage:
    likeness = round(len(said[2] & heard[2]) / len(said[2] | heard[2]), 4)
    return Passage(_span(left, said), _span(right, heard), likeness)


def _span(prose: Prose, place: tuple[int, int, frozenset[str]]) -> Span:
    return Span(prose.report, place[0], place[1], prose.text[place[0] : place[1]])
