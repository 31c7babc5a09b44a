"""A parsed sentence standing in its report: what the rules walk on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from variorum.records.parse import Parse, Placed, Token
from variorum.records.span import Span, trimmed

TENSED = frozenset({"VBD", "VBP", "VBZ"})
"""Tags of verbs that tell in a tense and need no helper."""
WILL = frozenset("will shall 'll ’ll wo".split())
"""Helpers of what is to come, `wo` that of `won't`."""
FINITE = TENSED | {"MD"}
"""Tags of verbs that tell in a tense."""
BEFORE = frozenset({"compound", "amod", "poss", "nmod", "det", "nummod"})
"""How what stands before a noun belongs to it."""


def children(words: Sequence[Token]) -> list[list[int]]:
    """For each token those that hang on it, left to right."""
    below: list[list[int]] = [[] for _ in words]
    for i, word in enumerate(words):
        if word.head != i:
            below[word.head].append(i)
    return below


def kids(words: Sequence[Token], i: int, *deps: str) -> list[int]:
    """The tokens that hang on the one at `i` by one of these dependencies (any for none), left to right."""
    return [k for k, w in enumerate(words) if w.head == i and k != i and (not deps or w.dep in deps)]


def kid(words: Sequence[Token], i: int, *deps: str) -> int | None:
    """The first of them; None where none hangs so."""
    return next((k for k, w in enumerate(words) if w.head == i and k != i and (not deps or w.dep in deps)), None)


def top_of(words: Sequence[Token], tokens: Sequence[int]) -> int:
    """The first of some tokens that hangs on no other of them; the last where each hangs on one."""
    others = set(tokens)
    return next((i for i in tokens if words[i].head not in others or words[i].head == i), tokens[-1])


class Tree:
    """One sentence: its tokens, who hangs on whom, and where it all stands in the report.

    Token offsets count from the sentence; `span` and `at` give places in the report's text.
    """

    def __init__(self, report: str, text: str, placed: Placed, parse: Parse) -> None:
        self.report, self.text, self.placed = report, text, placed
        self.tokens: tuple[Token, ...] = parse.tokens

    def __len__(self) -> int:
        return len(self.tokens)

    @cached_property
    def children(self) -> list[list[int]]:
        """For each token the indices of those that hang on it, left to right."""
        return children(self.tokens)

    @cached_property
    def roots(self) -> tuple[int, ...]:
        return tuple(i for i, token in enumerate(self.tokens) if token.head == i)

    @cached_property
    def _reach(self) -> tuple[tuple[int, int], ...]:
        low, high = list(range(len(self.tokens))), list(range(len(self.tokens)))
        for i in self._bottom_up():
            head = self.tokens[i].head
            low[head], high[head] = min(low[head], low[i]), max(high[head], high[i])
        return tuple(zip(low, high, strict=True))

    def _bottom_up(self) -> list[int]:
        order: list[int] = []
        todo = list(self.roots)
        while todo:
            i = todo.pop()
            order.append(i)
            todo.extend(self.children[i])
        return order[::-1]

    def edges(self, i: int) -> tuple[int, int]:
        """First and last token (inclusive) of all that hangs on token `i`, itself included."""
        return self._reach[i]

    def subtree(self, i: int) -> list[int]:
        """The tokens that hang on `i`, itself included, left to right."""
        found, todo = [], [i]
        while todo:
            k = todo.pop()
            found.append(k)
            todo.extend(self.children[k])
        return sorted(found)

    def ancestors(self, i: int) -> Iterator[int]:
        """The tokens above `i`, nearest first."""
        while self.tokens[i].head != i:
            i = self.tokens[i].head
            yield i

    def kids(self, i: int, *deps: str) -> list[int]:
        """The children of `i` with one of these dependencies (all for none), left to right."""
        return [c for c in self.children[i] if not deps or self.tokens[c].dep in deps]

    def joined_to(self, i: int) -> int | None:
        """The verb before `i` that it is joined to and whose subject and helpers it shares: `was seen and | heard`; None where it has its own."""
        joins = self.tokens[i].dep == "conj" and self.tokens[i].head < i and not self.kids(i, "nsubj", "nsubjpass", "aux", "auxpass")
        return self.tokens[i].head if joins else None

    def at(self, i: int) -> tuple[int, int]:
        """Where token `i` stands in the report."""
        return self.placed.start + self.tokens[i].start, self.placed.start + self.tokens[i].end

    def span(self, first: int, last: int) -> Span:
        """The span from token `first` to token `last` (inclusive), without white space at its ends."""
        start, end = self.placed.start + self.tokens[first].start, self.placed.start + self.tokens[last].end
        span = trimmed(self.report, self.text, start, end)
        if span is None:
            raise ValueError(f"tokens {first}..{last} are only white space")
        return span

    def tokens_in(self, start: int, end: int) -> list[int]:
        """The tokens that touch a stretch of the report."""
        a, b = start - self.placed.start, end - self.placed.start
        return [i for i, t in enumerate(self.tokens) if t.start < b and a < t.end]


@dataclass(frozen=True, slots=True)
class Reading:
    """One report as the find rules get it. `anchor`: the publication day or second (EDTF), None where unknown."""

    report: str
    text: str
    anchor: str | None
    title: Span | None
    trees: Sequence[Tree]
