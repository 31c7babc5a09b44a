"""The archive for one reader at a time: a story, a report. What is asked for is read, and nothing else."""

from collections.abc import Iterable, Mapping
from typing import Any

from variorum.codec import digest
from variorum.records.edition import Edition, Entry
from variorum.records.lineage import derivation_id
from variorum.store.archive import Archive
from variorum.store.edition import PARTS, entries_of

TRACED = "trace"
"""The stage whose edges join the reports that share text."""


class Shelves:
    """What the last finished run published, by piece. It only reads."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive

    def story(self, story: str) -> Edition | None:
        """An edition of this story alone; None where there is none of that id.

        It holds the story, its dossier (where one was made), the entries of its reports, the origins they carry, and every
        derivation that one of them is in; the other end of such a derivation may stand outside.
        """
        with self.archive.moment():
            found = dict(self.archive.records("story", [story]))
            if story not in found:
                return None
            reports = found[story].reports
            entries = self._entries(reports)
            return Edition(
                entries,
                self._all("origin", {o for e in entries if e.carried for o in e.carried.origins}),
                self._all("derivation", self._derivations(reports)),
                (found[story],),
                self._all("dossier", [story]),
            )

    def report(self, report: str) -> tuple[Entry, str | None] | None:
        """A report's entry, and the story it belongs to; None where there is no report of that id."""
        with self.archive.moment():
            entries = self._entries([report])
            member = dict(self.archive.records("membership", [report])).get(report)
        return (entries[0], member.story if member else None) if entries else None

    def home(self, report: str) -> str | None:
        """The story a report belongs to; None where it belongs to none, or is not here."""
        member = dict(self.archive.records("membership", [report])).get(report)
        return member.story if member else None

    def titles(self, stories: Iterable[str]) -> dict[str, str]:
        """The title of each of these stories that has a dossier."""
        return {key: dossier.title for key, dossier in self.archive.records("dossier", stories)}

    def edition_mark(self, story: str) -> str | None:
        """A digest of all that `story` gives: it stays while that does. None where there is no such story."""
        with self.archive.moment():
            found = dict(self.archive.records("story", [story]))
            if story not in found:
                return None
            reports = found[story].reports
            carried = self.archive.records("carried", reports)
            kinds: Mapping[str, Iterable[str]] = {
                "story": [story],
                "dossier": [story],
                **dict.fromkeys(PARTS, reports),
                "origin": {o for _, c in carried for o in c.origins},
                "derivation": self._derivations(reports),
            }
            stand = [d for kind, keys in kinds.items() for _, d in sorted(self.archive.digests(kind, keys).items())]
            names = sorted(self.archive.names(reports).items())
        return digest(*stand, *(name.encode("utf-8", "surrogatepass") for one in names for name in one)).hex()

    def _entries(self, reports: Iterable[str]) -> tuple[Entry, ...]:
        table = {kind: dict(self.archive.records(kind, reports)) for kind in PARTS}
        return tuple(entries_of(table, self.archive.names(table["report"])))

    def _derivations(self, reports: Iterable[str]) -> set[str]:
        """Where the derivations of these reports would stand; which way each goes is not known from its edge."""
        pairs = self.archive.edges(TRACED, reports).values()
        return {derivation_id(*ends) for a, b in pairs for ends in ((a, b), (b, a))}

    def _all(self, kind: str, keys: Iterable[str]) -> tuple[Any, ...]:
        return tuple(record for _, record in self.archive.records(kind, keys))
