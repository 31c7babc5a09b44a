"""The state of an archive while a run changes it: what was published, under what this run has written so far."""

from collections import defaultdict
from collections.abc import Iterable

from variorum.pipeline.stage import Change, Digest, Store


class View:
    """Reads through to the store, keeps writes apart until they are published in one go."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.change = Change()
        self._written: dict[str, dict[str, Digest | None]] = defaultdict(dict)

    def digests(self, kind: str, keys: Iterable[str]) -> dict[str, Digest]:
        """The digests now standing under these keys; keys without one are left out."""
        written = self._written[kind]
        keys = list(keys)
        found = dict(self.store.digests(kind, [k for k in keys if k not in written]))
        found.update((k, d) for k in keys if (d := written.get(k)) is not None)
        return found

    def all(self, kind: str) -> dict[str, Digest]:
        """The whole table, in key order."""
        table: dict[str, Digest | None] = {**self.store.digests(kind), **self._written[kind]}
        return {key: d for key in sorted(table) if (d := table[key]) is not None}

    def write(self, kind: str, key: str, digest: Digest | None) -> None:
        self._written[kind][key] = digest

    def settle(self, kinds: Iterable[str]) -> None:
        """Forget writes that changed nothing, and note the others for publishing."""
        for kind in kinds:
            written = self._written[kind]
            before = self.store.digests(kind, list(written))
            for key in [k for k, d in written.items() if before.get(k) == d]:
                del written[key]
            self.change.entries.update(((kind, key), digest) for key, digest in written.items())

    def changed(self, kind: str) -> set[str]:
        """The keys whose record this run has changed, added or taken away."""
        return set(self._written[kind])
