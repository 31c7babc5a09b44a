"""The brief: at most ten sentences, every name, number and date of which stands in a cited span."""

import re
from collections.abc import Callable, Iterator

from variorum.records.ids import content_id
from variorum.records.story import BriefSentence
from variorum.steps.compose.common import news
from variorum.steps.compose.disputes import disputes, settled
from variorum.steps.compose.fullnames import in_full
from variorum.steps.compose.lead import further
from variorum.steps.compose.phrases import Line
from variorum.steps.compose.plans import plans
from variorum.steps.compose.rows import Sheet, letters
from variorum.steps.compose.stems import stems
from variorum.steps.compose.voices import voices
from variorum.text.support import unsupported

_QUOTED = re.compile(r"“([^”]{25,})”")
MOST = 10
FIRST = 50
"""Letters of a sentence by which it is known again."""
AGAIN, WITHIN = 0.6, 0.8
"""Share of its words that one earlier sentence has, or of the words of an earlier one that it has itself, so that it tells nothing new."""
_BARE = re.compile(r"The ([a-z]+) (?:is|was|are|were|has|had|have|will|would|can|could|may|also|then|later|[a-z]+ed)\b")
KNOWN = frozenset("government police president court army military navy weather sun world internet economy country public media law pope king queen cause death toll incident investigation victims authorities".split())
"""What a sentence may open with though nobody has told of which: there is one of each, or it is what the story is of."""
SHORT = 4
"""Sentences from which on a brief needs nothing that one report alone tells."""
PARTS: tuple[tuple[Callable[[Sheet], Iterator[tuple[Line, ...]]], int, int], ...] = (
    (news, 4, MOST), (disputes, 3, MOST), (settled, 1, MOST), (voices, 2, MOST), (plans, 1, MOST), (further, 2, SHORT),
)  # fmt: skip
"""What a brief tells, in this order, how many sentences each part may take, and how many there may be in all."""


def brief_of(sheet: Sheet) -> tuple[BriefSentence, ...]:
    """Each maker offers wordings, fullest first: the first one that its own spans support is printed."""
    found: list[BriefSentence] = []
    said: set[str] = set()
    for maker, most, full in PARTS:
        left = min(most, full - len(found))
        for wordings in maker(sheet) if left > 0 else ():
            line = next((w for w in wordings if w.spans and not _told(w, found) and not unsupported(w.text, [s.quote for s in w.spans])), None)
            if line is None or line.gist in said:
                continue
            said.add(line.gist)
            line = in_full(sheet, line, " ".join(b.text for b in found))
            found.append(BriefSentence(content_id("brief", line.text, *line.spans), line.text, line.spans, line.points))
            left -= 1
            if not left:
                break
    return tuple(found)


def _holds(text: str, words: str) -> bool:
    """Whether a text has half of the words that tell something in others."""
    mine = stems(words)
    return 2 * len(mine & stems(text)) >= len(mine)


def _told(line: Line, found: list[BriefSentence]) -> bool:
    """Whether the words a sentence quotes, or most of what it prints of a report, stand in an earlier one, or half of it where that cites it; or it opens with a thing that none has named."""
    core = line.core or line.text
    if line.saying is not None and any(line.saying in b.spans and _holds(b.text, core) for b in found):
        return True
    if (bare := _BARE.match(core)) and found and bare[1] not in KNOWN and not any(bare[1] in b.text.lower() for b in found):
        return True
    quoted = [q.rstrip(".,") for q in _QUOTED.findall(core)]
    if quoted and all(any(q in b.text for b in found) for q in quoted):
        return True
    mine, theirs = stems("" if "“" in core else core), [stems(b.text) for b in found]  # quoted values differ in one word
    if mine and any(len(mine & one) >= min(AGAIN * len(mine), WITHIN * len(one)) for one in theirs if one):
        return True
    whole, first = frozenset().union(*theirs), letters(core)[:FIRST]
    return (bool(mine) and len(mine & whole) >= line.known * len(mine)) or any(first in letters(b.text) for b in found)
