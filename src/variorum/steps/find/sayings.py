"""Which statement a stretch of the report stands in."""

from collections.abc import Sequence

from variorum.records.findings import Statement
from variorum.records.span import Span


class Sayings:
    """The statements of one report, asked for sentence by sentence in text order, so that no sentence looks at all of them."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        contents = ((c, s.id, s.inside is not None) for s in statements for c in s.content)
        self._coming = sorted(contents, key=lambda one: one[0].start, reverse=True)
        self._open: list[tuple[Span, str, bool]] = []

    def enter(self, start: int, end: int) -> None:
        """Go on to the sentence at `start`..`end`; none before it is asked for again."""
        self._open = [one for one in self._open if one[0].end > start]
        while self._coming and self._coming[-1][0].start < end:
            self._open.append(self._coming.pop())

    def of(self, span: Span) -> str | None:
        """Id of the innermost statement whose words hold the span; None for the reporter's own words."""
        around = [(c.end - c.start, not nested, c.start, ident) for c, ident, nested in self._open if c.covers(span)]
        return min(around)[3] if around else None
