"""Boilerplate that only the outlet's other texts give away."""

from collections import defaultdict
from collections.abc import Sequence

from variorum.records.report import Cut, Furniture, Report
from variorum.records.span import cut
from variorum.text.blocks import lines_of
from variorum.text.headlines import words_of

SHORT = 8
"""Words of a line that two unlike texts need to share; a longer one may be prose of a running story, and takes more."""
PROSE = 25
"""Words from which a line is taken for prose, however many share it."""
TOP = 2
"""Lines at the top of a page, where no two articles open alike. At the bottom two stories may share their background."""
ALIKE = 0.3
"""Share of their lines that two texts may have in common and still be different articles."""
MOST = 3000
"""Lines of one text that are looked at."""


def furniture_of(outlet: str, reports: Sequence[Report]) -> list[Furniture]:
    """Lines that several texts of one outlet share though their articles differ."""
    lines = {report.id: _lines(report) for report in reports}
    holders: dict[str, list[str]] = defaultdict(list)
    for report, own in lines.items():
        for folded in own:
            holders[folded].append(report)
    tops = {report: _on_top(own) for report, own in lines.items()}
    shared = {
        folded
        for folded, some in holders.items()
        if len(some) > 1 and _apart(some, lines) >= _needed(folded, all(folded in tops[report] for report in some))
    }
    found = []
    for one in reports:
        cuts = [
            Cut(cut(one.id, one.text, start, end), "outlet's furniture")
            for folded, places in lines[one.id].items()
            if folded in shared
            for start, end in places
        ]
        if cuts:
            found.append(Furniture(one.id, tuple(sorted(cuts, key=lambda c: c.span.start))))
    return found


def _lines(report: Report) -> dict[str, list[tuple[int, int]]]:
    """The uncut lines of a report by their folded words."""
    taken = sorted((c.span.start, c.span.end) for c in report.removed)
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    at = 0
    for line in lines_of(report.text)[:MOST]:
        while at < len(taken) and taken[at][1] <= line.start:
            at += 1
        if at < len(taken) and taken[at][0] < line.end:
            continue
        if line.end - line.start <= 400 and (folded := " ".join(words_of(report.text[line.start : line.end]))):
            found[folded].append((line.start, line.end))
    return found


def _on_top(own: dict[str, list[tuple[int, int]]]) -> set[str]:
    return set(sorted(own, key=lambda folded: own[folded])[:TOP])


def _needed(folded: str, on_top: bool) -> int:
    """How many different articles must carry a line before it is the outlet's: fewer where it stands on top of them all."""
    count = folded.count(" ") + 1
    if on_top and count <= 2 * PROSE:
        return 2
    return 2 if count <= SHORT else 3 if count <= PROSE else 4


def _apart(some: Sequence[str], lines: dict[str, dict[str, list[tuple[int, int]]]]) -> int:
    """How many of these reports are different articles: no two of them share much."""
    chosen: list[str] = []
    for report in sorted(some):
        own = set(lines[report])
        if all(len(own & set(lines[other])) <= ALIKE * min(len(own), len(lines[other])) for other in chosen):
            chosen.append(report)
            if len(chosen) >= 4:
                break
    return len(chosen)
