"""A title for a story: the headline that has most in common with the other reports."""

import re
from collections import Counter

from variorum.steps.compose.lead import lead_of
from variorum.steps.compose.phrases import clause, flat
from variorum.steps.compose.rows import Sheet

_WORD = re.compile(r"[^\W_]{4,}|\d+")
UNPRINTED = -100.0
"""What it weighs that a report has no title and goes by the name it was handed in by."""
POOR = -10.0
"""What it weighs that a title is no headline; the lead in short is better."""
LONG = 110
"""Headlines beyond this many code points are first sentences in truth; they lose to any real one."""
_NO_HEADLINE = re.compile(
    r"(?:https?:|www\.)|.*\?\s*$|(?:he|she|it|they|we|you|i|his|her|this|that|these|well|wow|oh|ok|rip|r\.i\.p)\b|\S+ is reporting\b|.*\b(?:yesterday|today|tomorrow|tonight)\b", re.IGNORECASE
)
"""An address, a question, chat, a line that leans on another one, on its own day or speaks of the outlet: it loses to any that tells the news."""


def title_of(sheet: Sheet) -> str | None:
    """The most central printed title, else the lead in short; the name of a file where no report has either.

    On equal footing the earliest.
    """
    words = {w.report: frozenset(_WORD.findall(w.title.casefold())) for w in sheet.witnesses}
    spread = Counter(word for found in words.values() for word in found)
    best: tuple[float, int, str] | None = None
    for order, witness in enumerate(sheet.witnesses):
        row = sheet.rows.get(witness.report)
        printed = bool(row and row.description and row.description.title)
        mine = words[witness.report]
        weight = sum(spread[word] - 1 for word in sorted(mine)) / (len(mine) + 3)
        weight += UNPRINTED * (not printed) + POOR * (len(witness.title) > LONG or witness.title.isupper() or _NO_HEADLINE.match(witness.title) is not None)
        if witness.title.strip() and (best is None or weight > best[0]):
            best = (weight, order, flat(witness.title))
    lead = None if best and best[0] > POOR / 2 else lead_of(sheet, LONG) or lead_of(sheet)
    return shortened(clause(lead.quote)) if lead else best[2] if best else None


def shortened(words: str) -> str:
    """At most `LONG` code points, cut at a word."""
    return words if len(words) <= LONG else words[:LONG].rsplit(" ", 1)[0].rstrip(",;:") + " …"
