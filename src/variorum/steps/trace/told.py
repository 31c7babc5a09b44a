"""A story's text as its choices of words: names, words and figures, each with its first place and what stands beside it."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from variorum.records.report import Report
from variorum.records.span import Span

MOST = 4000
"""Words of a report that are read."""
LETTERS, LONGEST = 5, 40
"""Letters of a name or word whose spelling counts; what is longer is no word."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORD = re.compile(r"\d[\d.,]*\d|\d|[^\W\d_]+(?:['’][^\W\d_]+)*")
_BETWEEN = (" ", "-", "\N{NO-BREAK SPACE}")
"""What stands between a figure and what it counts."""
_OWNER = re.compile(r"['’]s?$")


@dataclass(slots=True)
class Told:
    """One text. `names`, `small`: where each form first stands; `beside`: the words next to a name; `counted`: figure and noun."""

    report: Report
    names: dict[str, Span] = field(default_factory=dict)
    small: dict[str, Span] = field(default_factory=dict)
    beside: dict[str, set[str]] = field(default_factory=dict)
    counted: dict[tuple[str, str], Span] = field(default_factory=dict)


def told(report: Report, cuts: Iterable[tuple[int, int]]) -> Told:
    """What a report's article tells, in plain letters; what is cut is passed over."""
    found, before, figure = Told(report), "", None
    cuts, at = sorted(cuts), 0
    name = None
    for number, match in enumerate(_WORD.finditer(report.text)):
        if number == MOST:
            break
        while at < len(cuts) and cuts[at][1] <= match.start():
            at += 1
        if at < len(cuts) and cuts[at][0] <= match.start():
            before, figure, name = "", None, None
            continue
        word = match.group()
        plain = plainly(word)
        if name is not None:
            found.beside[name].add(plain)
        name = None
        if word[0].isdigit():
            figure = None if _YEAR.fullmatch(plain) else (plain, match.start(), match.end())
            before = ""
            continue
        span = Span(report.id, match.start(), match.start() + len(_OWNER.sub("", word)), _OWNER.sub("", word))
        if figure is not None and word[0].islower() and report.text[figure[2] : match.start()] in _BETWEEN:
            found.counted.setdefault((figure[0], plain), Span(report.id, figure[1], span.end, report.text[figure[1] : span.end]))
        figure = None
        if LETTERS <= len(plain) <= LONGEST:
            if word[0].isupper():
                found.names.setdefault(plain, span)
                found.beside.setdefault(plain, set()).add(before)
                name = plain
            else:
                found.small.setdefault(plain, span)
        before = plain
    return found


def plainly(word: str) -> str:
    """A word in small plain letters without its owner's s, a figure as its digits and point."""
    if word[0].isdigit():
        return word.replace(",", "")
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word.replace("’", "'")) if c.isalpha() or c == "'")
    return _OWNER.sub("", word.lower())
