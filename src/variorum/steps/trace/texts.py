"""Reports that print one text."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from variorum.text.unions import Unions


def one_text(reports: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each report the first of those that print the same text; a pair with an end that is no report is left out."""
    names = sorted(reports)
    number = {name: n for n, name in enumerate(names)}
    unions = Unions(len(names))
    for one, other in pairs:
        if one in number and other in number:
            unions.join(number[one], number[other])
    return {name: names[unions.root(n)] for name, n in number.items()}


def printers(texts: Mapping[str, str]) -> dict[str, list[str]]:
    """For each text the reports that print it, in order."""
    found: dict[str, list[str]] = defaultdict(list)
    for report in sorted(texts):
        found[texts[report]].append(report)
    return found
