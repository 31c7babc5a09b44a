"""Cards for a story and for all that it holds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.records.catalogue import Card
from variorum.records.edtf import bounds
from variorum.records.findings import Findings, Statement
from variorum.records.report import Description, Furniture, Report
from variorum.records.story import Actor, Dossier, Point, Story, Witness

BETWEEN = " · "
"""Stands between the pieces of a card's text."""


@dataclass(frozen=True, slots=True)
class Row:
    """One report of the story, as far as it is known."""

    report: Report
    description: Description | None
    furniture: Furniture | None
    findings: Findings | None


@dataclass(frozen=True, slots=True)
class _Dated:
    """A report's title and date: its own, or what its story gave it."""

    title: str
    outlet: str | None
    edtf: str | None
    day: str | None
    origin: str
    """Whose text it carries first; its own id where that is not known."""


def cards_of(story: Story, dossier: Dossier | None, rows: Sequence[Row]) -> Iterator[Card]:
    """The story's own card, then its reports with their statements, its points and its actors."""
    given = {w.report: w for w in dossier.witnesses} if dossier else {}
    dated = {row.report.id: _dated(row, given.get(row.report.id)) for row in rows}
    names = {a.id: a.name for a in dossier.actors} if dossier else {}
    voices = dict(dossier.voices) if dossier else {}
    yield _story(story, dossier, dated)
    naming: dict[str, list[str]] = {}
    for actor in dossier.actors if dossier else ():
        for report in {r for spelling in actor.names for r in spelling.reports}:
            naming.setdefault(report, []).append(actor.id)
    for row in rows:
        yield _report(story.id, row, dated[row.report.id], tuple(naming.get(row.report.id, ())))
        for statement in row.findings.statements if row.findings else ():
            yield _statement(story.id, row.report.id, statement, dated[row.report.id], voices, names)
    for point in dossier.points if dossier else ():
        yield _point(story.id, point, dated)
    for actor in dossier.actors if dossier else ():
        yield _actor(story.id, actor, dated)


def _story(story: Story, dossier: Dossier | None, dated: Mapping[str, _Dated]) -> Card:
    count = len(story.reports)
    day = _latest(story.reports, dated)
    if dossier is None:
        return Card("story", story.id, story.id, "", day=day, reports=count)
    return Card(
        "story", story.id, story.id, _line(dossier.title), _line(" ".join(b.text for b in dossier.brief)),
        day=day, first=dossier.first, last=dossier.last, reports=count,
        origins=(dossier.origin_count.low, dossier.origin_count.high),
        conflicts=sum(p.contested for p in dossier.points), updates=sum(p.verdict == "update" for p in dossier.points),
    )  # fmt: skip


def _report(story: str, row: Row, dated: _Dated, actors: tuple[str, ...]) -> Card:
    """What is not the article is not searched: no one looks for a share button."""
    report = row.report
    cuts = sorted((c.span.start, c.span.end) for c in (*report.removed, *(row.furniture.removed if row.furniture else ())))
    at, start = [], 0
    for low, high in (*cuts, (len(report.text), len(report.text))):
        if report.text[start:low].strip():
            at.append((start, low))
        start = max(start, high)
    return Card(
        "report", report.id, story, _line(dated.title), report=report.id, at=tuple(at), outlet=dated.outlet,
        actors=actors, day=dated.day, last=dated.edtf, reports=1,
    )  # fmt: skip


def _statement(
    story: str, report: str, said: Statement, dated: _Dated, voices: Mapping[str, str], names: Mapping[str, str]
) -> Card:
    speaker = voices.get(said.actor or "")
    printed = said.speaker.quote if said.speaker else ""
    both = (speaker, voices.get(said.to_actor or ""))
    return Card(
        "statement", said.id, story, _line(names.get(speaker or "", printed)), report=report,
        at=tuple((span.start, span.end) for span in said.content), outlet=dated.outlet,
        actors=tuple(dict.fromkeys(a for a in both if a)), day=dated.day, last=dated.edtf, sort=said.mode, reports=1,
    )  # fmt: skip


def _point(story: str, point: Point, dated: Mapping[str, _Dated]) -> Card:
    origins = len({o for reading in point.readings for o in reading.origins})
    said_by = tuple(dict.fromkeys(a for reading in point.readings for a in reading.said_by))
    return Card(
        "point", point.id, story, _line(point.about), _pieces(reading.text for reading in point.readings),
        actors=said_by, day=_latest(point.reports, dated), sort=point.kind, verdict=point.verdict,
        reports=len(point.reports), origins=(origins, origins),
    )  # fmt: skip


def _actor(story: str, actor: Actor, dated: Mapping[str, _Dated]) -> Card:
    reports = {r for spelling in actor.names for r in spelling.reports}
    origins = len({dated[r].origin for r in reports if r in dated})
    others = [spelling.text for spelling in actor.names if spelling.text != actor.name]
    return Card(
        "actor", actor.id, story, _line(actor.name), _pieces((*others, *(role.text for role in actor.roles))),
        actors=(actor.id,), day=_latest(reports, dated), sort=actor.kind, reports=len(reports),
        origins=(origins, origins),
    )  # fmt: skip


# ---------------------------------------------------------------------- small pieces
def _dated(row: Row, witness: Witness | None) -> _Dated:
    described = row.description
    published = (described.published if described else None) or (witness.published if witness else None)
    edtf = published.edtf if published else None
    title = (described.title if described else None) or (witness.title if witness else row.report.key)
    origin = witness.origins[0] if witness and witness.origins else row.report.id
    return _Dated(title, described.outlet if described else None, edtf, _day(edtf), origin)


def _latest(reports: Iterable[str], dated: Mapping[str, _Dated]) -> str | None:
    return max((day for r in reports if r in dated and (day := dated[r].day)), default=None)


def _day(edtf: str | None) -> str | None:
    """The first day a date can mean, as printed: no shift of its zone."""
    within = bounds(edtf.partition("T")[0]) if edtf else None
    return within[0].date().isoformat() if within else None


def _pieces(texts: Iterable[str]) -> str:
    return BETWEEN.join(dict.fromkeys(line for text in texts if (line := _line(text))))


def _line(text: str) -> str:
    return " ".join(text.split())
