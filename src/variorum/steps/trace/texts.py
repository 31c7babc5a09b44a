"""Reports that print one text."""

from collections import defaultdict
from collections.abc import Iterable, Mapping


def one_text(reports: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each report the first of those that print the same text; a pair with an end that is no report is left out."""
    first = {report: report for report in sorted(reports)}

    def root(report: str) -> str:
        while first[report] != report:
            first[report] = first[first[report]]
            report = first[report]
        return report

    for one, other in pairs:
        if one in first and other in first:
            low, high = sorted((root(one), root(other)))
            first[high] = low
    return {report: root(report) for report in first}


def printers(texts: Mapping[str, str]) -> dict[str, list[str]]:
    """For each text the reports that print it, in order."""
    found: dict[str, list[str]] = defaultdict(list)
    for report in sorted(texts):
        found[texts[report]].append(report)
    return found
