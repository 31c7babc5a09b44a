"""What a report tells of days long before it: background, not the news."""

import re
from collections.abc import Iterator
from datetime import timedelta

from variorum.records.edtf import Bounds, bounds
from variorum.records.findings import Time
from variorum.records.span import Span
from variorum.steps.align.desk.desk import Desk, Line
from variorum.steps.align.desk.phrases import governor

OLD, OLDER = timedelta(days=14), timedelta(days=365)
WEEKS, YEARS = "weeks ago", "years ago"
"""How long before its report a time lies: within what may be one case, or longer."""
_SAID = (
    (WEEKS, re.compile(r"\bmonths? (?:ago|earlier|before)\b|\blast month\b", re.IGNORECASE)),
    (YEARS, re.compile(r"\b(?:years?|decades?) (?:ago|earlier|before)\b|\blast year\b|^(?:(?:in|during) )?(?:[A-Za-z.]+,? )?(?:1[89]|20)\d\d$", re.IGNORECASE)),
)
"""Words for a time that lies behind the news whenever they are printed: `last month`, `in March 1984`."""
REACH = 6


class Bygone:
    """The times of each report that lie long before it appeared, or say so themselves where its day is unknown."""

    def __init__(self, desk: Desk) -> None:
        printed = {w.report: at for w in desk.witnesses if w.published and (at := bounds(w.published.edtf))}
        self._ages = {t.id: old for f in desk.findings for t in f.times if (old := _age(t, printed.get(f.report)))}
        self._old: dict[str, list[tuple[Span, str]]] = {f.report: [(t.span, self._ages[t.id]) for t in f.times if t.id in self._ages] for f in desk.findings}

    def age(self, time: str | None) -> str | None:
        """How long before its report a time lies, by its id."""
        return self._ages.get(time or "")

    def told(self, line: Line, i: int) -> str:
        """How long ago the clause of the token at `i` was, as its report tells; empty where it says nothing of the kind."""
        words = line.gist.words
        return next((old for k, old in self._days(line) if governor(words, k, REACH) in {i, words[i].head}), "")

    def _days(self, line: Line) -> Iterator[tuple[int, str]]:
        return ((k, old) for span, old in self._old.get(line.report, ()) if span.touches(line.gist.span) for k in line.tokens_in(span))


def _age(time: Time, printed: Bounds | None) -> str:
    """How long before its report a time lies."""
    if printed is None:
        return next((old for old, words in _SAID if words.search(" ".join(time.span.quote.split()))), "")
    at = bounds(time.edtf)
    if not at or at[1] >= printed[0] - OLD:
        return ""
    return WEEKS if at[1] >= printed[0] - OLDER else YEARS
