"""Which reports are worth laying against each other: those that share fingerprints few others have."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from variorum.text.prints import Hashes, prints_of

COMMON = 32
"""Reports that may share a fingerprint before it only links neighbours in its list: then a story printed 500 times
stays together, and a stock phrase of half the archive costs no more than its own length."""
LINKS = 3
"""How many neighbours a common fingerprint links."""
SURE = 6
"""Common fingerprints a pair must share to be looked at: a stock phrase has two or three, a copied story dozens."""
CHUNK = 4_000_000
"""Code points of text that are fingerprinted at a time."""


def postings(texts: Sequence[str]) -> tuple[Hashes, npt.NDArray[np.int32]]:
    """The fingerprints of all texts with the number of the text each stands in."""
    hashes, owners = [np.zeros(0, np.uint64)], [np.zeros(0, np.int32)]
    start, size = 0, 0
    for number, text in enumerate(texts):
        size += len(text) + 1
        if size >= CHUNK or number == len(texts) - 1:
            made, owner = prints_of(texts[start : number + 1])
            hashes.append(made)
            owners.append(owner + np.int32(start))
            start, size = number + 1, 0
    return np.concatenate(hashes), np.concatenate(owners)


def pairs(hashes: Hashes, owners: npt.NDArray[np.int32]) -> list[tuple[int, int]]:
    """The pairs of texts to verify, each with the lower number first, in order."""
    if not len(hashes):
        return []
    order = np.lexsort((owners, hashes))
    hashes, owners = hashes[order], owners[order].astype(np.int64)
    once = np.ones(len(hashes), bool)
    once[1:] = (hashes[1:] != hashes[:-1]) | (owners[1:] != owners[:-1])
    hashes, owners = hashes[once], owners[once]
    starts = np.flatnonzero(np.concatenate(([True], hashes[1:] != hashes[:-1])))
    sizes = np.diff(np.append(starts, len(hashes)))
    rare = _all_pairs(owners, starts[(sizes > 1) & (sizes <= COMMON)], sizes[(sizes > 1) & (sizes <= COMMON)])
    common = _links(owners, starts[sizes > COMMON], sizes[sizes > COMMON])
    keys = np.unique(rare)
    if len(common):
        linked, count = np.unique(common, return_counts=True)
        keys = np.union1d(keys, linked[count >= SURE])
    return [(int(k >> 32), int(k & 0xFFFFFFFF)) for k in keys.tolist()]


def _all_pairs(owners: npt.NDArray[np.int64], starts: npt.NDArray[np.int64], sizes: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    made = [np.zeros(0, np.int64)]
    for size in np.unique(sizes).tolist():
        low, high = np.triu_indices(size, 1)
        rows = starts[sizes == size][:, None]
        made.append(np.unique((owners[rows + low] << 32 | owners[rows + high]).ravel()))
    return np.concatenate(made)


def _links(owners: npt.NDArray[np.int64], starts: npt.NDArray[np.int64], sizes: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    made = [np.zeros(0, np.int64)]
    for start, size in zip(starts.tolist(), sizes.tolist(), strict=True):
        row = owners[start : start + size]
        made += [row[:-step] << 32 | row[step:] for step in range(1, LINKS + 1)]
    return np.concatenate(made)
