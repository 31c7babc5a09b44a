"""The Python API: plan, engine and archive meet here and nowhere else."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Any

from variorum.codec import from_json, shaped_as, to_json
from variorum.engines.local import Listener, LocalEngine
from variorum.errors import SourceError, UsageError
from variorum.exports.annotations import annotation_value
from variorum.exports.judgements.lines import read_judgements
from variorum.pipeline.default import annotation_plan, reading_plan
from variorum.pipeline.stage import Tally
from variorum.records.edition import Edition
from variorum.records.findings import Findings
from variorum.records.intake import Landed, Taken, Touched
from variorum.records.judgement import Judgement, Subject
from variorum.records.judging import Received
from variorum.records.source import Source
from variorum.records.trouble import Rejected
from variorum.settings import Settings
from variorum.steps.ingest.rows import FIELDS, sound
from variorum.steps.ingest.sources import sources_of
from variorum.steps.ingest.stage import report_id
from variorum.steps.ingest.uploads import pasted, uploaded
from variorum.store import judging
from variorum.store.archive import Archive
from variorum.store.edition import edition_of
from variorum.store.shelves import Shelves
from variorum.text.names import NameMatch, compare

KEEP = 64
"""Sources kept in one transaction: what a kill while taking in can cost."""
KEEP_BYTES = 16 << 20
"""Bytes of sources held at a time, whatever their number."""


class Reading:
    """An archive opened for reading reports into it and asking about it. Use it as a context manager, or `close()`."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.shelves = Shelves(archive)
        self.tally = Tally()

    def add(self, places: Sequence[str | Path], *, listen: Callable[[int], None] | None = None) -> int:
        """Take in files and folders (`-`: JSON Lines on standard input); how many sources were new.

        What cannot be taken in is kept as `Rejected`. SourceError where a place does not exist.
        """
        return self.take(places, listen=listen).new

    def take(self, places: Sequence[str | Path], *, listen: Callable[[int], None] | None = None) -> Taken:
        """The same, and tell what was taken in and what was refused."""
        return self._take(sources_of([str(place) for place in places]), listen)

    def take_files(self, files: Iterable[tuple[str, bytes]]) -> Taken:
        """Take in files that were sent: their content, and a name that is a label and nothing else."""
        return self._take(uploaded(files))

    def take_text(self, text: str, stated: Mapping[str, str]) -> Taken:
        """Take in one text, with what was said of it: `title`, `outlet`, `published`, `url`."""
        return self._take([pasted(text, stated)])

    def _take(self, items: Iterable[Source | Rejected], listen: Callable[[int], None] | None = None) -> Taken:
        new, size, ids, batch, refused = 0, 0, [], [], []
        for item in items:
            if isinstance(item, Rejected):
                refused.append(item)
                continue
            batch.append((report_id(item), item))
            ids.append(batch[-1][0])
            size += len(item.data)
            if len(batch) >= KEEP or size >= KEEP_BYTES:
                new += self._keep(batch, listen, new)
                size = 0
        new += self._keep(batch, listen, new)
        self.archive.add_refused(refused)
        return Taken(tuple(ids), new, tuple(refused))

    def _keep(self, batch: list[tuple[str, Source]], listen: Callable[[int], None] | None, before: int) -> int:
        new = self.archive.add_sources(batch)
        batch.clear()
        if listen:
            listen(before + new)
        return new

    def waiting(self) -> int:
        """How many sources were taken in that no finished run has seen."""
        return len(self.archive.incoming("source"))

    def landed(self, ids: Collection[str]) -> Landed:
        """What the last run made of these reports."""
        homes = {key: member.story for key, member in self.archive.records("membership", ids)}
        counts = Counter(homes.values())
        titles = self.shelves.titles(counts)
        stories = (Touched(story, titles.get(story, ""), count) for story, count in counts.items())
        concerned = {*ids, *counts}
        names = self.archive.names(key for key in self.archive.digests("report", ids) if key not in homes)
        return Landed(
            tuple(sorted(stories, key=lambda touched: (-touched.reports, touched.story))),
            tuple((key, names[key]) for key in sorted(names, key=names.__getitem__)),
            tuple(sorted(record for _, record in self.archive.records("rejected", ids))),
            tuple(sorted(p for _, p in self.archive.records("problem") if p.what in concerned)),
        )

    def run(
        self, settings: Settings | None = None, *, until: str | None = None, workers: int = 1, listen: Listener | None = None
    ) -> Tally:
        """Do whatever the plan still has to do for all that was taken in; without `settings` as the last run was told to."""
        told = settings or self.settings()
        plan = reading_plan(told).until(until)
        self.tally = LocalEngine(self.archive, workers, listen).run(plan)
        self.archive.keep_manner(to_json(told))
        return self.tally

    def settings(self) -> Settings:
        """How the last finished run was told to read; as it comes where nothing was read yet."""
        kept = self.archive.manner()
        try:
            return shaped_as(Settings, from_json(kept)) if kept else Settings()
        except ValueError:  # kept by a version that could be told other things
            return Settings()

    def judge(
        self, kind: str, subjects: Sequence[Subject], others: Sequence[Subject] = (), *,
        topic: str = "", value: str = "", note: str = "", about: str = "", author: str,
    ) -> Judgement:  # fmt: skip
        """Keep what a person decided (`records.judgement` tells the kinds); the next run reads it.

        UsageError where it is no such judgement, or its words do not stand where it says.
        """
        one = Judgement("", kind, tuple(subjects), tuple(others), topic, value, note, author, about=about)
        return judging.made(self.archive, one)

    def undo(self, judgement: str, *, author: str, note: str = "") -> Judgement:
        """Undo the judgement of that id from the next run on; both are kept. UsageError where there is nothing to undo."""
        return judging.undoing(self.archive, judgement, author, note)

    def judgements(self) -> tuple[Judgement, ...]:
        """All that was decided, oldest first, undone ones among them."""
        return tuple(self.archive.judgements())

    def waiting_judgements(self) -> tuple[str, ...]:
        """Ids of the judgements that no run has read yet."""
        return tuple(self.archive.incoming("judgement"))

    def take_judgements(self, lines: Iterable[bytes]) -> Received:
        """Keep judgements from another archive, one JSON object a line; those known already are passed over."""
        return judging.received(self.archive, read_judgements(lines))

    def edition(self) -> Edition:
        """Everything the last run found."""
        return edition_of(self.archive)

    def snapshot(self) -> AbstractContextManager[None]:
        """For as long as the block lasts, everything read is of one moment, whatever a run publishes meanwhile."""
        return self.archive.moment()

    def close(self) -> None:
        self.archive.close()

    def __enter__(self) -> "Reading":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


def open_archive(path: str | Path | None = None, *, only_read: bool = False) -> Reading:
    """Open the archive at `path`, made where there is none; None keeps it in memory. ArchiveError if it is another's.

    `only_read`: quicker, for asking alone; the file must have been opened without it before. No two threads at once.
    """
    return Reading(Archive(Path(path) if path is not None else None, only_read=only_read))


def read(
    *places: str | Path,
    archive: str | Path | None = None,
    settings: Settings | None = None,
    workers: int = 1,
) -> Edition:
    """Read files and folders of reports and return everything found in them.

    With `archive`, work is remembered in that file and earlier reports of it are part of the edition.
    SourceError where nothing could be read.
    """
    with open_archive(archive) as opened:
        opened.add(places)
        opened.run(settings, workers=workers)
        edition = opened.edition()
    if not edition.entries:
        reasons = "; ".join(f"{r.what}: {r.reason}" for r in edition.rejected[:3])
        raise SourceError(f"nothing could be read ({reasons or 'no sources'}): give files or folders of reports")
    return edition


def annotate(rows: Iterable[Mapping[str, Any]], *, workers: int = 1, settings: Settings | None = None) -> Iterator[dict[str, Any]]:
    """What is found in each text on its own: rows with `id`, `text` and perhaps `published`, in the order given.

    No cleaning and no cross-report work. UsageError where a row has no `id` or no `text`.
    """
    archive = Archive(None)
    keys = []
    batch = []
    for number, row in enumerate(rows, 1):
        if not isinstance(row.get("text"), str) or row.get("id") is None:
            raise UsageError(f"row {number}: needs 'id' and 'text' (a string)")
        stated = {name: sound(row[name]) for name in ("text", *FIELDS) if isinstance(row.get(name), str)}
        source = Source(f"{number}", "row", to_json(stated))
        keys.append((report_id(source), str(row["id"])))
        batch.append((report_id(source), source))
    archive.add_sources(batch)
    LocalEngine(archive, workers).run(annotation_plan(settings or Settings()))
    findings: dict[str, Any] = dict(archive.records("findings"))
    for key, identity in keys:
        yield annotation_value(identity, findings.get(key, Findings(key)))
    archive.close()


def names(name1: str, name2: str, schema: str | None = None) -> NameMatch:
    """Whether two names can be the same person or organisation, and why."""
    return compare(name1, name2, schema)


