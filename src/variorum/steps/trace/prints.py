"""Fingerprints of a report's prose: winnowed word 4-grams and its figures in a row, what is cut left out."""

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np

from variorum.records.lineage import Prints
from variorum.records.report import Furniture, Report
from variorum.steps.trace.prose import cuts_of
from variorum.text.figures_in_row import figure_keys
from variorum.text.prints import Hashes, fingerprints, held

LEVELS = (4, 8, 12)
"""Bits of a report's own id that part the copies of one text into groups: 16, 256, 4096 of them."""
_TURNS = np.array(
    [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], np.uint64
)
"""Orders of hashes: the smallest under each is a sketch by which near copies know each other."""


AT_A_TIME = 64
"""Reports whose words are hashed at a time: what that takes stays near the processor."""


def prints_of(reports: Sequence[tuple[Report, Furniture | None]]) -> list[Prints]:
    """The fingerprints of what is left of each report when its boilerplate is taken away."""
    return [one for start in range(0, len(reports), AT_A_TIME) for one in _prints_of(reports[start : start + AT_A_TIME])]


def _prints_of(reports: Sequence[tuple[Report, Furniture | None]]) -> list[Prints]:
    texts = [report.text for report, _ in reports]
    cuts = [cuts_of(report, furniture) for report, furniture in reports]
    found = fingerprints(texts, cuts, _TURNS)
    among = _among_copies([reports[n][0].id for n in found.sketched.tolist()], found.sketches)
    figures = [(key, n) for n, keys in enumerate(figure_keys(texts, cuts)) for key in keys]
    counted = np.array(figures, np.int64).reshape(-1, 2)
    keys = np.concatenate((found.keys, among.ravel(), counted[:, 0].view(np.uint64)))
    owners = np.concatenate((found.owners, np.repeat(found.sketched, among.shape[1]), counted[:, 1]))
    return [Prints(report.id, keys) for (report, _), keys in zip(reports, held(keys, owners, len(texts)), strict=True)]


def _among_copies(identities: Sequence[str], sketches: Hashes) -> Hashes:
    """Keys that a text printed so often that its fingerprints look like stock phrases still shares with some of its copies.

    Each report falls, by its id, into one group of each level and of two independent partings; within a group near
    copies share these keys, and the partings join the groups. Two sketches make a key: a stock phrase holds one by
    chance, hardly two. A row for each report.
    """
    couples = sketches ^ (np.roll(sketches, 1, axis=1) * np.uint64(0xFF51AFD7ED558CCD))
    hashed = [blake2b(one.encode("utf-8", "surrogatepass"), digest_size=8).digest() for one in identities]
    # Two halves of 32 bits: who is in one small group is in one large group too, and meets nobody for it twice.
    halves = np.tile(np.frombuffer(b"".join(hashed), ">u4").reshape(-1, 2).astype(np.uint64), len(LEVELS))
    levels = np.repeat(np.array(LEVELS, np.uint64), 2)
    sides = np.tile(np.arange(2, dtype=np.uint64), len(LEVELS))
    groups = (levels << np.uint64(40)) | (sides << np.uint64(36)) | (halves & ((np.uint64(1) << levels) - np.uint64(1)))
    keys = (couples[:, :, None] + groups[:, None, :]) * np.uint64(0xC4CEB9FE1A85EC53)
    return keys.reshape(len(identities), couples.shape[1] * len(levels))
