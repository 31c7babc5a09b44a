"""Fingerprints of a report's prose: winnowed word 5-grams, what is cut left out."""

import numpy as np

from variorum.records.ids import content_id
from variorum.records.lineage import Prints
from variorum.records.report import Furniture, Report
from variorum.steps.trace.prose import cuts_of
from variorum.text.prints import Hashes, shingles, winnowed, words_of

LEVELS = (4, 8, 12)
"""Bits of a report's own id that part the copies of one text into groups: 16, 256, 4096 of them."""
_TURNS = np.array(
    [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], np.uint64
)
"""Orders of hashes: the smallest under each is a sketch by which near copies know each other."""


def prints_of(report: Report, furniture: Furniture | None) -> Prints:
    """The fingerprints of what is left of a report when its boilerplate is taken away."""
    marks = shingles(words_of(report.text, cuts_of(report, furniture)).ids)
    if not len(marks):
        return Prints(report.id, ())
    kept = np.concatenate((marks[winnowed(marks)], _among_copies(report.id, marks)))
    return Prints(report.id, tuple(np.unique(kept.view(np.int64)).tolist()))


def _among_copies(identity: str, marks: Hashes) -> Hashes:
    """Keys that a text printed so often that its fingerprints look like stock phrases still shares with some of its copies.

    Each report falls, by its id, into one group of each level and of two independent partings; within a group near
    copies share these keys, and the partings join the groups. Two sketches make a key: a stock phrase holds one by
    chance, hardly two.
    """
    with np.errstate(over="ignore"):
        sketch = np.array([(marks * turn ^ (marks >> np.uint64(31))).min() for turn in _TURNS], np.uint64)
        couples = sketch ^ (np.roll(sketch, 1) * np.uint64(0xFF51AFD7ED558CCD))
        made = []
        for level in LEVELS:
            for side in (0, 1):
                group = int(content_id("parting", identity, level, side)[2:], 16) & ((1 << level) - 1)
                made.append((couples + np.uint64((level << 40) | (side << 36) | group)) * np.uint64(0xC4CEB9FE1A85EC53))
    return np.concatenate(made)
