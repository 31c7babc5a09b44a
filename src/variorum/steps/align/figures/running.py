"""Counts that go on while a story runs: `so far`, `as of noon`, `and the number is growing`; two of them are of two moments."""

import re

from variorum.records.span import Span
from variorum.steps.align.desk.desk import Line

RUNNING = "so far"
"""The scope of a figure that is told as the count of its moment."""
COUNTED = frozenset({"count", "money", "percent"})
"""Kinds of figures that run up: a length or a strength does not."""
REACH, FURTHER = 60, 90
"""Characters to either side of a figure in which that is told, and in which the moment of a count is."""
_SO_FAR = re.compile(
    r"\b(?:so far|thus far|to date|until now|already|and counting"
    r"|(?:number|toll|count|total|tally|figure) (?:is|was|could|may|might|will|would|were)? ?(?:\w+ ){0,2}(?:grow|ris|climb|mount|increas|go up))"
)
_AS_OF = re.compile(r"\bas of (?:\d|noon|midnight|[A-Z]\w+day|[a-z]+ (?:morning|afternoon|evening|night))")


def running(line: Line, span: Span, kind: str) -> bool:
    """Whether the words around a figure say that it is the count of a moment, and goes on."""
    if kind not in COUNTED:
        return False
    text, base = line.gist.span.quote, line.gist.span.start
    start, end = span.start - base, span.end - base
    forms = ((_SO_FAR, REACH), (_AS_OF, FURTHER))
    return any(form.search(text, max(0, start - reach), start) or form.search(text, end, end + reach) for form, reach in forms)
