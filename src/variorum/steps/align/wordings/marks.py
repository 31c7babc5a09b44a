"""Which words of a report stand between quotation marks, sentence by sentence."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from variorum.records.span import Span
from variorum.steps.align.desk.desk import Line

REACH, SURE = 12, 6
"""Sentences over which one quotation may run on without a mark of its own, and over which it is ended by a mark that may as well open one."""
OPENERS, CLOSERS = frozenset("“„«"), frozenset("”»")
STOPS = frozenset(",.!?…")
ENDS = STOPS | frozenset("-–—")
"""What stands before a closing mark that a page sets apart from its words: `the pier, "she said`."""
BEHIND = frozenset(",.;:!?)]")
DOUBLE = re.compile(r"[“”\"„«»]|''")
_SINGLE = re.compile(r"(?<!')['‘’](?!')")
_SHORT = re.compile(r"(?:s|t|m|d|re|ve|ll|em|til|cause|n|tis)\b|\d", re.IGNORECASE)
"""What follows an apostrophe that a page sets apart from its word, or that stands for letters left out."""
Quoted = tuple[Line, Span]


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark with what stands beside it. `apart`: a blank or nothing stands before it; `before`: the last letter before that."""

    shape: str
    before: str
    after: str
    apart: bool
    rest: str

    @property
    def ends(self) -> bool:
        return not self.after or self.after.isspace() or self.after in BEHIND


Role = Callable[[Mark, bool, int], bool | None]
"""(mark, is one open, over how many earlier sentences it runs) → whether the mark opens, closes (False) or is none."""


def stretches(lines: Sequence[Line]) -> list[Quoted]:
    """The quoted words of one report, marks left out; a quotation over several sentences has one stretch for each.

    A quotation that is never closed ends with its first sentence: further on, nothing tells its words from the reporter's.
    """
    double = _walk(lines, DOUBLE, _double, {})
    taken: dict[int, list[Span]] = {}
    for line, span in double:
        taken.setdefault(line.number, []).append(span)
    return [*double, *_walk(lines, _SINGLE, _single, taken)]


def ends_of(found: Sequence[Quoted]) -> dict[Span, Span]:
    """For each stretch of one report the last stretch of its quotation, which may end sentences later."""
    last: dict[Span, Span] = {}
    run: list[Span] = []
    goes_on, number = False, -1
    for line, span in sorted(found, key=lambda quoted: quoted[1]):
        text, base = line.gist.span.quote, line.gist.span.start
        if not (goes_on and line.number == number + 1 and not text[: span.start - base].strip()):
            run = []
        run.append(span)
        goes_on, number = not text[span.end - base :].strip(), line.number
        last.update(dict.fromkeys(run, span))
    return last


def _walk(lines: Sequence[Line], marks: re.Pattern[str], role: Role, taken: dict[int, list[Span]]) -> list[Quoted]:
    """What stands between marks of one sort, outside the words that are `taken`."""
    found: list[Quoted] = []
    pending: list[Quoted] = []
    running = False
    for line in lines:
        text, base = line.gist.span.quote, line.gist.span.start
        at = 0 if running else None
        for match in marks.finditer(text):
            if any(span.start <= base + match.start() < span.end for span in taken.get(line.number, ())):
                continue
            opens = role(_mark(text, match), at is not None, len(pending))
            if opens is None:
                continue
            if at is not None:
                found += pending[:1] if opens and pending else [*pending, (line, _cut(line, at, match.start()))]
                pending = []
            at = match.end() if opens else None
        running = at is not None
        if at is not None:
            pending.append((line, _cut(line, at, other.start() if (other := DOUBLE.search(text, at)) else len(text))))
        if len(pending) > REACH:
            found.append(pending[0])
            pending, running = [], False
    return [(line, span) for line, span in [*found, *pending[:1]] if span.start < span.end]


def _cut(line: Line, start: int, end: int) -> Span:
    """The words between two places of a sentence, without blanks and further marks around them."""
    whole = line.gist.span
    words = whole.quote[start:end]
    start += len(words) - len(words.lstrip(AROUND))
    end = max(start, end - (len(words) - len(words.rstrip(AROUND))))
    return Span(whole.report, whole.start + start, whole.start + end, whole.quote[start:end])


AROUND = " \t\r\n\u00a0'‘’“”\""


def _mark(text: str, match: re.Match[str]) -> Mark:
    start, end = match.span()
    before = text[max(0, start - NEAR) : start]
    apart = not before.strip() or before[-1].isspace() or before[-1] in "([—–-"
    return Mark(match.group()[0], before.rstrip()[-1:], text[end : end + 1], apart, text[end : end + NEAR])


NEAR = 8
"""Characters to either side of a mark that are looked at."""


def _double(mark: Mark, is_open: bool, running: int) -> bool:
    """By its shape, by what stands on both its sides, and by whether one is open: pages mix the shapes up."""
    if not mark.before:  # at the beginning of a sentence
        return not (is_open and (mark.ends or mark.shape in CLOSERS))
    if mark.shape in OPENERS:
        return not (is_open and mark.ends)
    if mark.shape in CLOSERS:
        return not is_open and mark.apart and not mark.ends
    if mark.apart == mark.ends:
        return not is_open
    return not mark.ends and (not is_open or running > SURE or (running > 0 and mark.before not in ENDS))


def _single(mark: Mark, is_open: bool, running: int) -> bool | None:
    """Single marks are apostrophes as well: one opens before a word, and closes behind a stop or, in its own sentence, a word."""
    if _SHORT.match(mark.rest):
        return None
    if not is_open:
        return True if mark.apart and mark.shape != "’" and mark.after.isalnum() else None
    if not mark.before:  # at the beginning of a sentence
        return not mark.ends
    if mark.before in STOPS:
        return False
    if mark.apart or running or mark.after.isalnum():
        return None
    return None if mark.before == "s" and mark.after.isspace() else False
