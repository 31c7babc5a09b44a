"""A report as the tracer reads it: reporters' own words weighed, quotations and embedded posts told apart."""

import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from variorum.records.report import Furniture, Report
from variorum.text.blocks import lines_of
from variorum.text.passages import Index
from variorum.text.prints import Words, words_of
from variorum.text.quotes import quoted_in

NAME_WEIGHT = 0.3
"""What a capitalised word or a number is worth: names recur in every report of an event, wording does not."""
_POSTED = re.compile(r"^[^\n]+\n+[—–-]\s?[^\n]{0,80}\(@\w+\)[^\n]{0,60}$", re.MULTILINE)
"""A post from a social network and its signature."""


@dataclass(frozen=True, slots=True)
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

    @property
    def total(self) -> float:
        """The weight of all of it."""
        return float(self.weight.sum())


def cuts_of(report: Report, furniture: Furniture | None) -> list[tuple[int, int]]:
    """Where the report is not the article: by wording and by outlet."""
    removed = (*report.removed, *(furniture.removed if furniture else ()))
    return sorted((c.span.start, c.span.end) for c in removed)


def prose_of(report: Report, furniture: Furniture | None, opens: int = 0, agencies: frozenset[str] = frozenset()) -> Prose:
    """The report's article as weighed words; `opens`: the code point where it starts after headline and dateline."""
    text = report.text
    words = words_of(text, cuts_of(report, furniture))
    spoken = np.zeros(len(text) + 1, bool)
    for quoted in quoted_in(text, [(line.start, line.end) for line in lines_of(text)]):
        spoken[quoted.start : quoted.end] = True
    for post in _POSTED.finditer(text):
        spoken[post.start() : post.end()] = True
    lower = np.fromiter((text[s].islower() for s in words.starts.tolist()), bool, len(words))
    weight = np.where(spoken[words.starts], 0.0, np.where(lower, 1.0, NAME_WEIGHT))
    return Prose(report.id, text, words, weight, Index.of(words.ids), int((words.starts < opens).sum()), agencies)
