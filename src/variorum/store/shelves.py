"""The archive for one reader at a time: a story, a report. What is asked for is read, and nothing else."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from variorum.codec import digest
from variorum.records.catalogue import Filters, Page, Run
from variorum.records.decided import deciding
from variorum.records.edition import Edition, Entry
from variorum.records.lineage import Derivation
from variorum.records.story import Witness
from variorum.store.archive import Archive
from variorum.store.bonds import bonds_of, ids_of
from variorum.store.edition import PARTS, entries_of
from variorum.store.finding import find

ANY = Filters()


class Shelves:
    """What the last finished run published, by piece. It only reads."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive

    def story(self, story: str, *, ties: bool = True) -> Edition | None:
        """An edition of this story alone; None where there is none of that id.

        It holds the story, its dossier (where one was made), the entries of its reports, the origins they carry, and every
        derivation that one of them is in; the other end of such a derivation may stand outside. Without `ties` it holds no
        derivations: they are most of a story whose reports share text, and `bonds` has them in short.
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
                self.derivations(reports) if ties else (),
                (found[story],),
                self._all("dossier", [story]),
                judgements=tuple(self.archive.judgements(reports)),
                waiting=self._waiting(reports),
            )

    def report(self, report: str) -> tuple[Entry, str | None] | None:
        """A report's entry, and the story it belongs to; None where there is no report of that id."""
        with self.archive.moment():
            entries = self._entries([report])
            return (entries[0], self.home(report)) if entries else None

    def witness(self, story: str, report: str) -> Witness | None:
        """A report as its story cites it: with a siglum, and the date that a report without one has from its siblings."""
        dossiers = self._all("dossier", [story])
        return next((w for d in dossiers for w in d.witnesses if w.report == report), None)

    def bonds(self, reports: Iterable[str]) -> tuple[Derivation, ...]:
        """The derivations that one of these reports is in, without their passages, in the order of their ids."""
        return tuple(bonds_of(self.archive.db, reports))

    def derivations(self, reports: Collection[str], *, among: bool = False) -> tuple[Derivation, ...]:
        """The derivations that one of these reports is in, in the order of their ids; `among`: those with both ends in them."""
        if not among:
            return self._all("derivation", ids_of(self.archive.db, reports))
        inside = (bare for bare in bonds_of(self.archive.db, reports) if {bare.source, bare.target} <= set(reports))
        return self._all("derivation", [bare.id for bare in inside])

    def home(self, report: str) -> str | None:
        """The story a report belongs to; None where it belongs to none, or is not here."""
        member = dict(self.archive.records("membership", [report])).get(report)
        return member.story if member else None

    def stories(self, filters: Filters = ANY, order: str = "newest", limit: int = 50, offset: int = 0) -> Page:
        """A page of stories. UsageError where a filter or the order (newest, largest, conflicts) makes no sense."""
        return find(self.archive, "", replace(filters, kind="story"), order, limit, offset)

    def search(self, query: str, filters: Filters = ANY, order: str = "best", limit: int = 20, offset: int = 0) -> Page:
        """A page of whatever holds these words, best first; without words all that the filters let through, newest first.

        UsageError where the query, a filter or the order makes no sense: what is wrong, where, and what to do.
        """
        return find(self.archive, query, filters, order, limit, offset)

    def outlets(self, most: int = 200) -> tuple[tuple[str, int], ...]:
        """The outlets with most reports, and how many each has."""
        sql = "SELECT name, reports FROM outlet ORDER BY reports DESC, name LIMIT ?"
        return tuple(self.archive.db.execute(sql, (most,)))

    def runs(self, limit: int = 50, offset: int = 0) -> tuple[Run, ...]:
        """The runs that changed something, latest first."""
        rows = self.archive.db.execute("SELECT n, at, stories, reports FROM run ORDER BY n DESC LIMIT ? OFFSET ?", (limit, offset))
        return tuple(Run(*row) for row in rows)

    def last_run(self) -> int:
        """The number of the last run that changed something; 0 where there was none."""
        return self.archive.state()

    def news(self, stories: Iterable[str], after: int) -> dict[str, int]:
        """For each of these stories how many of its reports were brought by a run of a higher number; none: not named."""
        keys = list(stories)
        sql = (
            "SELECT story, count(*) FROM card JOIN news ON news.kind = 'report' AND news.key = card.id"
            f" WHERE card.kind = 'report' AND news.first > ? AND story IN ({','.join('?' * len(keys))}) GROUP BY story"
        )
        return dict(self.archive.db.execute(sql, (after, *keys)))

    def counts(self, after: int = 0) -> tuple[int, int]:
        """How many stories and reports there are; with `after` how many of them a run of a higher number changed or brought."""
        sql = "SELECT (SELECT count(*) FROM news WHERE kind = 'story' AND last > ?), (SELECT count(*) FROM news WHERE kind = 'report' AND first > ?)"
        stories, reports = self.archive.db.execute(sql, (after, after)).fetchone()
        return stories, reports

    def titles(self, stories: Iterable[str]) -> dict[str, str]:
        """The title of each of these stories."""
        keys = list(stories)
        sql = f"SELECT id, title FROM card JOIN leaf USING (n) WHERE kind = 'story' AND id IN ({','.join('?' * len(keys))})"
        return {key: title or key for key, title in self.archive.db.execute(sql, keys)}

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
                "derivation": ids_of(self.archive.db, reports),
            }
            stand = [d for kind, keys in kinds.items() for _, d in sorted(self.archive.digests(kind, keys).items())]
            names = sorted(self.archive.names(reports).items())
            stand += [one.id.encode() for one in self.archive.judgements(reports)]
            stand += [key.encode() for key in self._waiting(reports)]
        return digest(*stand, *(name.encode("utf-8", "surrogatepass") for one in names for name in one)).hex()

    def names(self, reports: Iterable[str]) -> dict[str, str]:
        """What each of these reports is called, unique in the archive."""
        return self.archive.names(reports)

    def judged(self) -> tuple[int, int]:
        """How many judgements are kept, and how many of them no run has read yet."""
        kept = self.archive.db.execute("SELECT count(*) FROM judgement").fetchone()[0]
        return int(kept), len(self.archive.incoming("judgement"))

    def deciding(self, reports: Collection[str]) -> set[str]:
        """The ids of the judgements that anything about these reports, or about their stories, says it was decided by."""
        with self.archive.moment():
            homes = {member.story for _, member in self.archive.records("membership", reports)}
            kinds = (self._all("story", homes), tuple(bonds_of(self.archive.db, reports)), self._all("carried", reports), self._all("dossier", homes))
        return set(deciding(*kinds))

    def _waiting(self, reports: Iterable[str]) -> tuple[str, ...]:
        """The judgements on any of these reports that no run has read yet."""
        fresh = self.archive.incoming("judgement")
        return tuple(one.id for one in self.archive.judgements(reports) if one.id in fresh) if fresh else ()

    def _entries(self, reports: Iterable[str]) -> tuple[Entry, ...]:
        table = {kind: dict(self.archive.records(kind, reports)) for kind in PARTS}
        return tuple(entries_of(table, self.archive.names(table["report"])))

    def _all(self, kind: str, keys: Iterable[str]) -> tuple[Any, ...]:
        return tuple(record for _, record in self.archive.records(kind, keys))
