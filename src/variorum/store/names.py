"""What a report is called for people: as little of its key as tells it from the others."""

from collections import Counter
from collections.abc import Iterable

ENDINGS = ("txt", "html", "htm", "xhtml")
"""File endings that say nothing of the report."""


def stem_of(key: str) -> str:
    """The file name without ending, or a row's id: two reports can only be mistaken for each other if they share it."""
    return path_of(key).rsplit("/", 1)[-1]


def names_of(reports: Iterable[tuple[str, str]]) -> dict[str, str]:
    """A unique name for each (report id, key): the stem, with as much of its path as it takes.

    The name of a report depends on those alone that share its stem.
    """
    keys = dict(reports)
    stems, paths = Counter(map(stem_of, keys.values())), Counter(map(path_of, keys.values()))
    return {
        report: name_of(report, stem := stem_of(key), path := path_of(key), stems[stem] > 1, paths[path] > 1)
        for report, key in sorted(keys.items(), key=lambda one: (one[1], one[0]))
    }


def name_of(report: str, stem: str, path: str, stem_shared: bool, path_shared: bool) -> str:
    """The name of one report, given which of its stem and its path another report has too."""
    return stem if not stem_shared else path if not path_shared else f"{path}#{report[2:8]}"


def path_of(key: str) -> str:
    """The key without its ending."""
    base, dot, ending = key.rpartition(".")
    return base if dot and ending.lower() in ENDINGS else key
