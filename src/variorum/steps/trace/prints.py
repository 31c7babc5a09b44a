"""Fingerprints of a report's prose: winnowed word 4-grams and its figures in a row, what is cut left out."""

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np

from variorum.records.lineage import Prints
from variorum.records.report import Furniture, Report
from variorum.steps.trace.prose import cuts_of
from variorum.text.figures_in_row import figure_keys
from variorum.text.prints import Hashes, fingerprints

LEVELS = (4, 8, 12)
"""Bits of a report's own id that part the copies of one text into groups: 16, 256, 4096 of them."""
_TURNS = np.array(
    [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], np.uint64
)
"""Orders of hashes: the smallest under each is a sketch by which near copies know each other."""


def prints_of(reports: Sequence[tuple[Report, Furniture | None]]) -> list[Prints]:
    """The fingerprints of what is left of each report when its boilerplate is taken away."""
    texts = [report.text for report, _ in reports]
    cuts = [cuts_of(report, furniture) for report, furniture in reports]
    found = fingerprints(texts, cuts, _TURNS)
    made = []
    for (report, _), without, (marks, sketch) in zip(reports, cuts, found, strict=True):
        keys = np.concatenate((marks, _among_copies(report.id, sketch))) if len(marks) else marks
        made.append(Prints(report.id, tuple(sorted({*keys.view(np.int64).tolist(), *figure_keys(report.text, without)}))))
    return made


def _among_copies(identity: str, sketch: Hashes) -> Hashes:
    """Keys that a text printed so often that its fingerprints look like stock phrases still shares with some of its copies.

    Each report falls, by its id, into one group of each level and of two independent partings; within a group near
    copies share these keys, and the partings join the groups. Two sketches make a key: a stock phrase holds one by
    chance, hardly two.
    """
    couples = sketch ^ (np.roll(sketch, 1) * np.uint64(0xFF51AFD7ED558CCD))
    bits = int.from_bytes(blake2b(identity.encode("utf-8", "surrogatepass"), digest_size=8 * len(LEVELS)).digest(), "big")
    groups = []
    for number, level in enumerate(LEVELS):
        for side in (0, 1):
            group = (bits >> (64 * number + 32 * side)) & ((1 << level) - 1)
            groups.append((level << 40) | (side << 36) | group)
    return ((couples[:, None] + np.array(groups, np.uint64)) * np.uint64(0xC4CEB9FE1A85EC53)).ravel()
