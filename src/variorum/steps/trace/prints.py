"""Fingerprints of a report's prose: winnowed word 5-grams, what is cut and what is quoted left out."""

from variorum.records.lineage import Prints
from variorum.records.report import Furniture, Report
from variorum.text.winnow import WORD, winnowed


def prints_of(report: Report, furniture: Furniture | None) -> Prints:
    """The fingerprints of what is left of a report when its boilerplate is taken away."""
    cuts = [(c.span.start, c.span.end) for c in (*report.removed, *(furniture.removed if furniture else ()))]
    cuts.sort()
    words, at = [], 0
    for match in WORD.finditer(report.text):
        while at < len(cuts) and cuts[at][1] <= match.start():
            at += 1
        if at == len(cuts) or match.end() <= cuts[at][0]:
            words.append(match.group())
    return Prints(report.id, winnowed(words))
