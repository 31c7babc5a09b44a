"""Stretches that are broken: sentences cut off, scrambled passages, characters lost in decoding."""

import re
from collections.abc import Iterator, Sequence

from variorum.records.report import Cut, Damage
from variorum.records.source import Capture
from variorum.records.span import trimmed
from variorum.text.blocks import UNFINISHED, Line, blocks_of, lines_of
from variorum.text.headlines import is_closed

LONG = 8
"""Words from which an unclosed paragraph can be a sentence that breaks off."""
REPEATED = 12
"""Words from which a paragraph printed twice is damage, not emphasis."""
_UNFINISHED = re.compile(rf"(?:,|\b(?:{'|'.join(sorted(UNFINISHED))}))\s*$")
_LAST_SENTENCE = re.compile(r"(?:^|[.!?][\"”’')\]]*\s+)(?=[^.!?]*$)")
_INLINE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("scrambled", re.compile(r"“[^“”\n]{1,80}\w“(?=\w)[^“”\n]{0,120}?[.!?\n]")),
    ("scrambled", re.compile(r"(?<=[a-z]{3}[.!?] )[a-z]+(?![A-Za-z])(?: [\w-]+){0,5}\.(?=\s|$)")),
    ("cut off", re.compile(r"(?:, the [^,.;\n]{2,60}){2,}(?<=, the \w\w\w)\w{0,9}\.(?=\s|$)")),
    ("cut off", re.compile(r"(?:\b[\w,’'-]{1,30} ){1,8}(?:the|an|of the|our|their|its|whose)\.(?=\s|$)")),
    ("broken characters", re.compile(r"(?:[\ufffd]+|(?:Ã[\x80-\xbf]|â€.|Â[\xa0-\xbf])+)")),
)
"""Broken stretches that show inside a paragraph."""


def damage_in(capture: Capture, removed: tuple[Cut, ...]) -> tuple[Damage, ...]:
    """What is broken in the article, in text order, without overlaps."""
    text = capture.text
    blocks = list(_paragraphs(text, removed))
    found = [*_cut_off(text, blocks), *_printed_twice(text, blocks)]
    for start, end in blocks:
        for reason, wording in _INLINE:
            found += [(m.start(), m.end(), reason) for m in wording.finditer(text, start, min(end, start + 20_000))]
    damage: list[Damage] = []
    for start, end, reason in sorted(found):
        span = trimmed(capture.id, text, start, end)
        if span is not None and (not damage or damage[-1].span.end <= span.start):
            damage.append(Damage(span, reason))
    return tuple(damage)


def _paragraphs(text: str, removed: Sequence[Cut]) -> Iterator[tuple[int, int]]:
    """The paragraphs between the cuts, none reaching across one."""
    cuts = sorted((c.span.start, c.span.end) for c in removed)
    run: list[Line] = []
    at = 0
    for line in lines_of(text):
        while at < len(cuts) and cuts[at][1] <= line.start:
            at += 1
        if at < len(cuts) and cuts[at][0] < line.end:
            yield from blocks_of(text, run)
            run = []
        else:
            run.append(line)
    yield from blocks_of(text, run)


def _cut_off(text: str, blocks: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """The last sentence of paragraphs that end in the middle of one."""
    long = [b for b in blocks if text.count(" ", *b) >= LONG]
    closed = sum(is_closed(text, *b) for b in long)
    for number, (start, end) in enumerate(blocks):
        words = text[max(start, end - 2000) : end]
        if is_closed(text, start, end) or words.count(" ") < LONG or words.endswith((":", ";", "—", ")")):
            continue
        torn = _UNFINISHED.search(words) or words.count("“") > words.count("”") or (words.count('"') % 2 == 1 and end - start < 2000)
        last = number == len(blocks) - 1 and len(long) >= 3 and closed >= 0.8 * (len(long) - 1) and number > 2
        if torn or (last and words.count(" ") >= 2 * LONG):
            opened = _LAST_SENTENCE.search(words)
            yield end - len(words) + (opened.end() if opened else 0), end, "cut off"


def _printed_twice(text: str, blocks: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    seen: set[str] = set()
    for start, end in blocks:
        words = text[start:end]
        if words.count(" ") >= REPEATED:
            if words in seen:
                yield start, end, "repeated"
            seen.add(words)
