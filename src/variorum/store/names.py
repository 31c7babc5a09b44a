"""What a report is called for people: as little of its key as tells it from the others."""

from collections import Counter
from collections.abc import Iterable

ENDINGS = ("txt", "html", "htm", "xhtml")
"""File endings that say nothing of the report."""


def stem_of(key: str) -> str:
    """The file name without ending, or a row's id: two reports can only be mistaken for each other if they share it."""
    return _path(key).rsplit("/", 1)[-1]


def names_of(reports: Iterable[tuple[str, str]]) -> dict[str, str]:
    """A unique name for each (report id, key): the stem, with as much of its path as it takes.

    The name of a report depends on those alone that share its stem.
    """
    keys = dict(sorted(reports, key=lambda one: (one[1], one[0])))
    short = Counter(stem_of(key) for key in keys.values())
    names = {report: stem if short[stem := stem_of(key)] == 1 else _path(key) for report, key in keys.items()}
    shared = Counter(names.values())
    return {report: name if shared[name] == 1 else f"{name}#{report[2:8]}" for report, name in names.items()}


def _path(key: str) -> str:
    base, dot, ending = key.rpartition(".")
    return base if dot and ending.lower() in ENDINGS else key
