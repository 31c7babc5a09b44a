"""An article cut into what editors move about: its sentences, without a gap between them."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from variorum.exports.page.paragraphs import paragraphs, stretches
from variorum.records.edition import Entry

LONGEST = 1500
"""Code points of one unit; a sentence that goes on longer is cut at a space."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of an article, white space behind it included: the units of a report are all of its article, in order."""

    start: int
    end: int
    opens: bool
    """Whether a paragraph begins here."""


def units(entry: Entry) -> list[Unit]:
    """An article cut at its sentences and paragraphs; what is not the article has no unit."""
    text = entry.report.text
    sentences = sorted(g.span.start for g in entry.findings.gists) if entry.findings else []
    found: list[Unit] = []
    at = 0
    for start, end, reasons in stretches(entry):
        if reasons:
            continue
        opening = {a for a, _ in paragraphs(text, start, end)}
        while at < len(sentences) and sentences[at] <= start:
            at += 1
        inner = set(opening)
        while at < len(sentences) and sentences[at] < end:
            inner.add(sentences[at])
            at += 1
        found.extend(_pieces(text, start, end, inner, opening))
    return found


def _pieces(text: str, start: int, end: int, cuts: set[int], opening: set[int]) -> Iterable[Unit]:
    """A stretch cut at places; one that holds nothing but white space belongs to the piece before it."""
    if not opening:
        return
    first = min(opening)
    cuts = {c for c in cuts if first < c < end and not text[c].isspace()}
    for a, b in pairwise([start, *sorted(cuts), end]):
        opens = a in opening or a == start
        while b - a > LONGEST:
            space = max(text.rfind(" ", a + 1, a + LONGEST), text.rfind("\n", a + 1, a + LONGEST)) + 1
            cut = space if space > a + 1 else a + LONGEST
            yield Unit(a, cut, opens)
            a, opens = cut, False
        yield Unit(a, b, opens)
