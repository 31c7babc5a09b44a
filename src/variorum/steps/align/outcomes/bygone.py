"""What a report tells of days long before it: background, not the news."""

from collections.abc import Iterable
from datetime import timedelta

from variorum.records.edtf import bounds
from variorum.records.span import Span
from variorum.steps.align.desk.desk import Desk, Line
from variorum.steps.align.desk.phrases import governor

OLD = timedelta(days=14)
REACH = 6


class Bygone:
    """The times of each report that lie longer than `OLD` before it appeared; none where its day is unknown."""

    def __init__(self, desk: Desk) -> None:
        printed = {w.report: at for w in desk.witnesses if w.published and (at := bounds(w.published.edtf))}
        self._old: dict[str, list[Span]] = {
            f.report: [t.span for t in f.times if (at := bounds(t.edtf)) and at[1] < printed[f.report][0] - OLD]
            for f in desk.findings if f.report in printed
        }  # fmt: skip

    def told(self, line: Line, i: int) -> bool:
        """Whether the clause of the token at `i` is told of such a day."""
        words = line.gist.words
        return any(governor(words, k, REACH) in {i, words[i].head} for k in self._days(line))

    def _days(self, line: Line) -> Iterable[int]:
        return (k for span in self._old.get(line.report, ()) if span.touches(line.gist.span) for k in line.tokens_in(span))
