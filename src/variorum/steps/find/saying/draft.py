"""A statement before it is settled: which words are its source, its cue and its content."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from variorum.text.quotes import Quoted, quoted_in
from variorum.text.tree import Reading, Tree

Place = tuple[int, int]
"""Half-open code points of the report's text."""


@dataclass(slots=True)
class Draft:
    """`rank`: how strong the evidence is, 3 a quotation or a clause after a verb of saying, 2 a clause or to-clause, 1 a noun phrase."""

    tree: int
    head: int
    cue: Place
    source: Place | None
    content: list[Place]
    rank: int
    lemma: str = ""
    to: Place | None = None
    stance: str = "said"
    cut_off: bool = False

    def holds(self, at: int) -> bool:
        """Whether a place of the text stands in the content."""
        return any(start <= at < end for start, end in self.content)


@dataclass(slots=True)
class Ground:
    """What all rules of saying look at: the sentences of one report and its quoted stretches."""

    reading: Reading
    trees: Sequence[Tree]
    quotes: list[Quoted]
    within: list[list[int]] = field(default_factory=list)
    """For each tree and token the number of the quoted stretch it stands in, -1 outside."""

    def quotes_in(self, start: int, end: int) -> list[Quoted]:
        """The quoted stretches that touch a stretch of the text, in order."""
        at = bisect_left(self.quotes, start, key=lambda q: q.end)
        found = []
        while at < len(self.quotes) and self.quotes[at].start < end:
            if self.quotes[at].end > start:
                found.append(self.quotes[at])
            at += 1
        return found


def ground_of(reading: Reading) -> Ground:
    """The sentences with their quoted stretches laid over them."""
    blocks: list[tuple[int, int]] = []
    numbers: list[int] = []
    for tree in reading.trees:
        if numbers and numbers[-1] == tree.placed.block:
            blocks[-1] = (blocks[-1][0], tree.placed.end)
        else:
            blocks.append((tree.placed.start, tree.placed.end))
            numbers.append(tree.placed.block)
    quotes = quoted_in(reading.text, blocks)
    within: list[list[int]] = []
    q = 0
    for tree in reading.trees:
        row = []
        for i in range(len(tree)):
            start, _ = tree.at(i)
            while q < len(quotes) and quotes[q].end <= start:
                q += 1
            row.append(q if q < len(quotes) and quotes[q].start <= start else -1)
        within.append(row)
    return Ground(reading, reading.trees, quotes, within)
