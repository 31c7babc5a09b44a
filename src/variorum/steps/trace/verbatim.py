"""Stretches of a report that are printed word for word from elsewhere without quotation marks: posts, links, transcripts, documents."""

import re
from collections import Counter
from collections.abc import Iterator

_POSTED = re.compile(r"^[^\n]+\n+[—–-]\s?[^\n]{0,80}\(@\w+\)[^\n]{0,60}$", re.MULTILINE)
"""A post from a social network and its signature."""
_LINK = re.compile(r"\b(?:https?://|www\.|pic\.twitter\.com/)\S+")
_LABEL = re.compile(r"^[ \t]*((?:[A-Z][\w.'’-]{0,20}[ \t]){0,4}[A-Z][\w.'’-]{0,20})(?:[ \t]\([^()\n]{1,40}\))?:[ \t]+\S[^\n]*$", re.MULTILINE)
"""Who speaks, as transcripts print it: at the start of the line, before a colon."""
_NOBODY = re.compile(r"\b(?:read|watch|more|see|related|photos?|video|live|updated?|breaking|listen|also|opinion|analysis|source|file|note|click|editor)\b", re.IGNORECASE)
_IN_FULL = re.compile(
    r"^[^\n]{0,120}\b(?:full (?:text|transcript|statement|remarks|letter|speech|declaration)|(?:text|transcript) of (?:the|his|her|their)|"
    r"(?:statement|letter|speech|declaration|remarks|text|transcript)\b[^\n]{0,30}\bin full)\b[^\n]{0,80}[:.]?[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_ANNOUNCES = re.compile(r"(?i:full|(?:text|transcript) of)|:[ \t]*\n")
"""Without any of these no document is announced."""
_READS = re.compile(r"\b(?:reads?|said|says|stated|follows|wrote)(?: in (?:full|part))?:[ \t]*\n+([^\n]+)")
"""What a line ends with before a document of one paragraph."""
LINES, BETWEEN, ANNOUNCED = 3, 3, 25
"""Lines of a transcript at least; lines without a speaker that one may go on for; words of a line that announces a document."""


def verbatim(text: str) -> Iterator[tuple[int, int]]:
    """Where others' words stand in a report without marks around them, as half-open code points."""
    for pattern in (_POSTED, _LINK):
        yield from (found.span() for found in pattern.finditer(text))
    if ":" in text:
        yield from _transcript(text)
    if _ANNOUNCES.search(text):
        yield from _documents(text)


def _transcript(text: str) -> Iterator[tuple[int, int]]:
    """Lines that name their speaker, where several do and one speaks more than once, and the few lines between them."""
    lines = [(found.start(), found.end(), found[1]) for found in _LABEL.finditer(text) if not _NOBODY.search(found[1])]
    counts = Counter(label for _, _, label in lines)
    loud = [line for line in lines if line[2].isupper()]
    if len(loud) < LINES or all(counts[label] < 2 for _, _, label in loud):
        loud = []
    turns = [line for line in lines if counts[line[2]] > 1 and not line[2].isupper()]
    if len({label for _, _, label in turns}) < 2:
        turns = []
    spoken = sorted((*loud, *turns))
    for number, (start, end, _) in enumerate(spoken):
        follows = spoken[number + 1][0] if number + 1 < len(spoken) else end
        between = sum(1 for line in text[end:follows].split("\n") if line.strip()) if follows - end < 4000 else LINES + BETWEEN
        yield start, follows if between <= BETWEEN else end


def _documents(text: str) -> Iterator[tuple[int, int]]:
    """What a line announces as printed in full, to the end; a paragraph behind `the statement reads:`."""
    for found in _IN_FULL.finditer(text):
        line = found.group().rstrip()
        if found.end() < len(text) and len(line.split()) <= ANNOUNCED and (line.endswith(":") or not re.search(r"[.!?]\s+\S", line)):
            yield found.end(), len(text)
            break
    for found in _READS.finditer(text):
        yield found.span(1)
