"""Counts that go on while a story runs: `so far`, `as of noon`, `and the number is growing`; two of them are of two moments."""

import re

from variorum.records.span import Span
from variorum.steps.align.desk.desk import Line

RUNNING = "so far"
"""The scope of a figure that is told as the count of its moment."""
COUNTED = frozenset({"count", "money", "percent"})
"""Kinds of figures that run up: a length or a strength does not."""
REACH = 90
"""Characters to either side of a figure in which that is told."""
_SO_FAR = re.compile(
    r"\b(?:so far|thus far|to date|until now|already|and counting|as of (?:\d|noon|midnight|[A-Z]\w+day|[a-z]+ (?:morning|afternoon|evening|night))"
    r"|(?:number|toll|count|total|tally|figure) (?:is|was|could|may|might|will|would|were)? ?(?:\w+ ){0,2}(?:grow|ris|climb|mount|increas|go up))"
)


def running(line: Line, span: Span, kind: str) -> bool:
    """Whether the words around a figure say that it is the count of a moment, and goes on."""
    if kind not in COUNTED:
        return False
    text, base = line.gist.span.quote, line.gist.span.start
    start, end = span.start - base, span.end - base
    around = (_SO_FAR.search(text, max(0, start - REACH), start), _SO_FAR.search(text, end, min(len(text), end + REACH)))
    return any(around)
