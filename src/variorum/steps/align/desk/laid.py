"""Spans found again by the words they touch, without a look at all others of their report."""

from collections import defaultdict
from collections.abc import Iterator

from variorum.records.span import Span

BLOCK = 512
"""Code points of a report that are looked up together."""


class Laid:
    """Spans, each with a number that need not be its own."""

    def __init__(self) -> None:
        self._blocks: dict[tuple[str, int], list[tuple[Span, int]]] = defaultdict(list)

    def add(self, span: Span, number: int = 0) -> None:
        for block in _blocks(span):
            self._blocks[span.report, block].append((span, number))

    def touching(self, span: Span) -> Iterator[int]:
        """The numbers of the spans that share words with this one; one may come twice."""
        for block in _blocks(span):
            for other, number in self._blocks.get((span.report, block), ()):
                if span.touches(other):
                    yield number

    def stands_on(self, span: Span) -> bool:
        """Whether any span shares words with this one."""
        return any(True for _ in self.touching(span))


def _blocks(span: Span) -> range:
    return range(span.start // BLOCK, span.end // BLOCK + 1)
