"""The brief: at most ten sentences, every name, number and date of which stands in a cited span."""

import re
from collections.abc import Callable, Iterator

from variorum.records.ids import content_id
from variorum.records.story import BriefSentence
from variorum.steps.compose.disputes import disputes, settled
from variorum.steps.compose.happened import happened
from variorum.steps.compose.phrases import Line
from variorum.steps.compose.plans import plans
from variorum.steps.compose.rows import Sheet, letters
from variorum.steps.compose.voices import voices
from variorum.text.support import unsupported

_QUOTED = re.compile(r"“([^”]{25,})”")
MOST = 10
FIRST = 50
"""Letters of a sentence by which it is known again."""
PARTS: tuple[tuple[Callable[[Sheet], Iterator[tuple[Line, ...]]], int], ...] = (
    (happened, 2),
    (disputes, 4),
    (settled, 1),
    (voices, 3),
    (plans, 2),
)
"""What a brief tells, in this order, and how many sentences each part may take."""


def brief_of(sheet: Sheet) -> tuple[BriefSentence, ...]:
    """Each maker offers wordings, fullest first: the first one that its own spans support is printed."""
    found: list[BriefSentence] = []
    said: set[str] = set()
    for maker, most in PARTS:
        left = most
        for wordings in maker(sheet):
            line = next((w for w in wordings if w.spans and not _told(w, found) and not unsupported(w.text, [s.quote for s in w.spans])), None)
            if line is None or line.gist in said:
                continue
            said.add(line.gist)
            found.append(BriefSentence(content_id("brief", line.text, *line.spans), line.text, line.spans, line.points))
            left -= 1
            if not left or len(found) == MOST:
                break
    return tuple(found[:MOST])


def _told(line: Line, found: list[BriefSentence]) -> bool:
    """Whether the words a sentence quotes, or what it prints of a report, stand in an earlier one."""
    core = line.core or line.text
    quoted = [q.rstrip(".,") for q in _QUOTED.findall(core)]
    if quoted and all(any(q in b.text for b in found) for q in quoted):
        return True
    return any(letters(core)[:FIRST] in letters(b.text) for b in found)
