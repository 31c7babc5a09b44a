"""A report as the tracer reads it: reporters' own words weighed, quotations and embedded posts told apart."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from variorum.records.report import Furniture, Report
from variorum.steps.trace.verbatim import verbatim
from variorum.text.blocks import lines_of
from variorum.text.passages import Index
from variorum.text.prints import Words, words_of
from variorum.text.quotes import quoted_in

NAME_WEIGHT = 0.3
"""What a capitalised word or a number is worth: names recur in every report of an event, wording does not."""
_CLAUSE = re.compile(r"[^.!?\n]+")
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I’m|we|We|our|Our|my|My|us)\b")
"""A clause in the first person is someone's words, whether or not the marks around them survived."""
_ANY_MARK = re.compile(r"[“”\"]")
KEPT = 512
"""Reports kept as prose: one report meets many in a row."""
RUNS_ON = 4
"""Lines after its own in which an unclosed quotation may still be closed."""


@dataclass(frozen=True, slots=True, eq=False)
class Prose:
    """The words of one report's article. `weight`: 1 for a reporter's word, 0.3 for a name or number, 0 where others speak."""

    report: str
    text: str
    words: Words
    weight: npt.NDArray[np.float64]
    index: Index
    opens: int = 0
    """The word with which the article starts after headline and dateline."""
    agencies: frozenset[str] = frozenset()
    """The agencies credited for it."""
    quoted: tuple[tuple[int, int], ...] = ()
    """The quotations of the whole text, as code points."""

    @property
    def total(self) -> float:
        """The weight of all of it."""
        return float(self.weight.sum())


def cuts_of(report: Report, furniture: Furniture | None) -> list[tuple[int, int]]:
    """Where the report is not the article: by wording and by outlet."""
    removed = (*report.removed, *(furniture.removed if furniture else ()))
    if not removed:
        return []
    return sorted((c.span.start, c.span.end) for c in removed)


def _quotations(text: str) -> list[tuple[int, int]]:
    """Quoted stretches; one that its own line does not close goes on to the closing mark of a line soon after."""
    lines = [(line.start, line.end) for line in lines_of(text)]
    ends = [end for _, end in lines]
    found = []
    for quoted in quoted_in(text, lines):
        end = quoted.end
        if not quoted.closed and (number := bisect_left(ends, end)) < len(lines):
            reach = lines[min(number + RUNS_ON, len(lines) - 1)][1]
            mark = _ANY_MARK.search(text, end, min(reach, end + 2500))
            if mark and (mark.group() == "”" or (mark.group() == '"' and text[mark.start() - 1 : mark.start()].strip())):
                end = mark.end()
        found.append((quoted.start, end))
    return found


@lru_cache(maxsize=KEPT)
def prose_of(report: Report, furniture: Furniture | None, opens: int = 0, agencies: frozenset[str] = frozenset()) -> Prose:
    """The report's article as weighed words; `opens`: the code point where it starts after headline and dateline."""
    text = report.text
    words = words_of(text, cuts_of(report, furniture))
    spoken = np.zeros(len(text) + 1, bool)
    quoted = _quotations(text)
    for start, end in (*quoted, *verbatim(text)):
        spoken[start:end] = True
    lower = np.fromiter(map(str.islower, map(text.__getitem__, words.starts.tolist())), bool, len(words))
    weight = np.where(lower, 1.0, NAME_WEIGHT)
    for found in _CLAUSE.finditer(text) if _FIRST_PERSON.search(text) else ():
        if not _FIRST_PERSON.search(text, found.start(), found.end()):
            continue
        weight[np.searchsorted(words.starts, found.start()) : np.searchsorted(words.starts, found.end())] = NAME_WEIGHT
    weight[spoken[words.starts]] = 0.0
    return Prose(report.id, text, words, weight, Index.of(words.ids), int((words.starts < opens).sum()), agencies, tuple(quoted))
