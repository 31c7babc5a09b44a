"""What one sentence says side by side: `the quay is shut and the ferries sail from the pier` are two things said."""

from collections.abc import Sequence

from variorum.records.parse import Token
from variorum.records.span import Span
from variorum.steps.align.desk.desk import Line
from variorum.steps.align.desk.phrases import VERBS, finite, under, words_in
from variorum.steps.align.desk.wholes import SUBJECTS
from variorum.text.tree import children

LEAST = 2
"""Content words of each part."""
JOINTS = frozenset(", ; : – — and but while or so that".split())
"""What stands between two parts and is of neither."""


def parts_of(line: Line, said: Span) -> list[Span]:
    """What is said in a sentence, cut where a further verb with a subject of its own begins."""
    words, tokens = line.gist.words, line.tokens_in(said)
    found: list[Span] = []
    first = said.start
    for i in _second_verbs(words, tokens):
        begin = end = min(k for k in under(words, i) if k in tokens)
        while end > tokens[0] and words[end - 1].text.lower() in JOINTS:
            end -= 1
        before, behind = _cut(line, first, line.at(end)[0]), _cut(line, line.at(begin)[0], said.end)
        if before and behind and min(len(set(words_in(line, part))) for part in (before, behind)) >= LEAST:
            found.append(before)
            first = behind.start
    return [*found, Span(said.report, first, said.end, said.quote[first - said.start :])]


def _second_verbs(words: Sequence[Token], tokens: Sequence[int]) -> list[int]:
    """The verbs set beside another of what is said, in order, that have a subject of their own in front and tell in a tense."""
    below, inside = children(words), set(tokens)
    return [i for i in tokens if _beside(words, i, inside) and _has_subject(words, below[i], i) and finite(words, i)]


def _beside(words: Sequence[Token], i: int, inside: set[int]) -> bool:
    head = words[i].head
    return words[i].dep == "conj" and words[i].pos in VERBS and head in inside and head < i and words[head].pos in VERBS


def _has_subject(words: Sequence[Token], below: Sequence[int], i: int) -> bool:
    return any(words[k].dep in SUBJECTS and words[i].head < k < i for k in below)


def _cut(line: Line, start: int, end: int) -> Span | None:
    """The words between two places of a sentence, without blanks around them."""
    base = line.gist.span.start
    words = line.gist.span.quote[start - base : end - base]
    start += len(words) - len(words.lstrip())
    return Span(line.report, start, start + len(words.strip()), words.strip()) if words.strip() else None
