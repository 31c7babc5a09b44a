"""What a word on the command line means: an id, a name, or the beginning of an id."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from variorum.records.edition import Edition
from variorum.records.story import Dossier


@dataclass(frozen=True, slots=True)
class Found:
    """One thing of an edition. `dossier` is the story it belongs to, None for a report of no story."""

    kind: str
    id: str
    names: tuple[str, ...]
    record: Any
    dossier: Dossier | None
    siglum: str = ""

    @property
    def label(self) -> str:
        name = " ".join(self.names[0].split()) if self.names else ""
        return f"{self.id} ({self.kind}{f' {name[:50]}' if name else ''})"


SHOWN = frozenset({"story", "actor", "point", "report"})
"""Kinds that `show` shows; `why` knows them all."""


def find(edition: Edition, wanted: str, kinds: frozenset[str] | None = None) -> tuple[Found, ...]:
    """All things the word can mean: an exact id alone, else an exact name, else a siglum, else a beginning, else a part of a name."""
    things = [thing for thing in _things(edition) if kinds is None or thing.kind in kinds]
    low = " ".join(wanted.split()).casefold()
    if not low:
        return ()
    tests = (
        lambda t: t.id == wanted,
        lambda t: any(name.casefold() == low for name in t.names),
        lambda t: t.siglum == wanted,
        lambda t: len(low) > 2 and t.id.startswith(low),
        lambda t: len(low) > 2 and any(low in name.casefold() for name in t.names),
    )
    for test in tests:
        if hits := tuple(thing for thing in things if test(thing)):
            stories = tuple(hit for hit in hits if hit.kind == "story")  # it bears the title of one of its reports
            return stories if len(stories) == 1 else hits
    return ()


def _things(edition: Edition) -> Iterator[Found]:
    homes = {w.report: d for d in edition.dossiers for w in d.witnesses}
    sigla = {w.report: w.siglum for d in edition.dossiers for w in d.witnesses}
    for d in edition.dossiers:
        yield Found("story", d.story, (d.title,), d, d)
        for actor in d.actors:
            yield Found("actor", actor.id, (actor.name, *(n.text for n in actor.names)), actor, d)
        for point in d.points:
            yield Found("point", point.id, (point.about,), point, d)
        for event in d.events:
            yield Found("event", event.id, (event.title,), event, d)
        for sentence in d.brief:
            yield Found("brief sentence", sentence.id, (), sentence, d)
    for e in edition.entries:
        home = homes.get(e.report.id)
        title = (e.description.title,) if e.description and e.description.title else ()
        yield Found("report", e.report.id, (e.name, e.report.key, *title), e, home, sigla.get(e.report.id, ""))
        for statement in e.findings.statements if e.findings else ():
            yield Found("statement", statement.id, (), (e, statement), home)
    for derivation in edition.derivations:
        yield Found("derivation", derivation.id, (), derivation, homes.get(derivation.target) or homes.get(derivation.source))
    for origin in edition.origins:
        story = next((homes[r] for r in origin.reports if r in homes), None)
        yield Found("origin", origin.id, (origin.label,), origin, story)
