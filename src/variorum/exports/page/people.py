"""Who: every actor with its spellings and titles, by whom printed, and what it is quoted with."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from variorum.exports.apparatus import Apparatus, Cite
from variorum.records.findings import Named, Statement
from variorum.records.span import Span
from variorum.records.story import Actor

KINDS = ("person", "organisation", "group", "state", "place")


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement as lists print it. `actor`: id of the story's actor, empty where the speaker is none of them or unknown."""

    id: str
    href: str
    actor: str
    speaker: str
    words: str
    mode: str
    note: str
    cite: Cite
    printed: tuple[Cite, ...] = ()
    """Of what an actor says: one place in every report that prints it."""


@dataclass(frozen=True, slots=True)
class ActorView:
    id: str
    href: str
    name: str
    kind: str
    names: tuple[tuple[str, tuple[Cite, ...]], ...]
    """Each spelling with a place in every report that prints it: where it does so first."""
    roles: tuple[tuple[str, tuple[Cite, ...]], ...]
    sayings: tuple[Saying, ...]
    """Each once, however many reports print it."""
    reports: int
    pair: str
    doubts: tuple[str, ...]
    judged: tuple[str, ...] = ()
    """What people decided on who it is, and noted on it, in words."""


def people(app: Apparatus, said: Iterable[Saying] | None = None) -> tuple[ActorView, ...]:
    """Those who speak most first, then those whom most reports name. `said`: all that is said in the story, if it is known."""
    said_by: dict[str, list[Saying]] = {}
    for saying in sayings(app) if said is None else said:
        said_by.setdefault(saying.actor, []).append(saying)
    views = []
    for actor in app.dossier.actors:
        reports = tuple(dict.fromkeys(r for spelling in actor.names for r in spelling.reports))
        roles = _titles(app, actor)
        doubts = tuple(f"may be one with {app.actors[u].name}" if u in app.actors else u for u in actor.unsure)
        views.append(
            ActorView(
                actor.id,
                app.links.actor(actor.id),
                actor.name,
                actor.kind,
                _spellings(app, actor),
                roles,
                _told_once(said_by.get(actor.id, ())),
                len(reports),
                app.pair(reports),
                doubts,
                (*actor.because[: len(actor.judged)], *app.said(app.margin.on_actor(actor))),
            )
        )
    return tuple(sorted(views, key=lambda v: (-len(v.sayings), -v.reports, v.name, v.id)))


def _told_once(said: Iterable[Saying]) -> tuple[Saying, ...]:
    """Sayings of one actor without their copies: twelve printings of one agency's text are no twelve sayings."""
    same: dict[tuple[str, str], list[Saying]] = {}
    for saying in said:
        letters = "".join(c for c in saying.words if c.isalnum()).casefold()
        same.setdefault((letters or saying.words, saying.note), []).append(saying)
    return tuple(replace(s[0], printed=_first_places(s)) for s in same.values())


def _first_places(sayings: Iterable[Saying]) -> tuple[Cite, ...]:
    """Where each report prints one saying first."""
    found: dict[str, Cite] = {}
    for saying in sayings:
        found.setdefault(saying.cite.report, saying.cite)
    return tuple(found.values())


def _titles(app: Apparatus, actor: Actor) -> tuple[tuple[str, tuple[Cite, ...]], ...]:
    """Each title once, as first printed: neither the head of a sentence nor the shape of an apostrophe makes another."""
    found: dict[str, tuple[str, dict[str, Cite]]] = {}
    for role in actor.roles:
        text = _flat(role.text)
        found.setdefault(text.casefold().replace("’", "'"), (text, {}))[1].setdefault(role.span.report, app.cite(role.span))
    return tuple((text, _in_order(app, cites.values())) for text, cites in found.values())


def _spellings(app: Apparatus, actor: Actor) -> tuple[tuple[str, tuple[Cite, ...]], ...]:
    """Each spelling once, line breaks within a name undone."""
    places: dict[tuple[str, str], Span] = {}
    for named in members(app, actor):
        for mention in named.mentions:
            if mention.form != "pronoun":
                report = mention.span.report
                places.setdefault((report, _flat(mention.span.quote)), mention.span)
                places.setdefault((report, ""), mention.span)
    found: dict[str, dict[str, Span]] = {}
    for spelling in actor.names:
        text = _flat(spelling.text)
        for report in spelling.reports:
            if place := places.get((report, text)) or places.get((report, "")):
                found.setdefault(text, {}).setdefault(report, place)
    return tuple((text, _in_order(app, app.cites(by.values()))) for text, by in found.items())


def _in_order(app: Apparatus, cites: Iterable[Cite]) -> tuple[Cite, ...]:
    return tuple(sorted(cites, key=lambda cite: app.rank(cite.report)))


def members(app: Apparatus, actor: Actor) -> list[Named]:
    """What the reports' own findings have of an actor, in the order of the story's reports."""
    return sorted((app.named[m][1] for m in actor.members if m in app.named), key=lambda n: app.named[n.id][0])


def _flat(text: str) -> str:
    return " ".join(text.split())


def speakers(app: Apparatus) -> list[Actor]:
    """The actors, those who speak most first."""
    voices, counts = dict(app.dossier.voices), Counter[str]()
    for entry in app.entries.values():
        counts.update(voices.get(s.actor or "", "") for s in (entry.findings.statements if entry.findings else ()))
    return sorted(app.dossier.actors, key=lambda a: (-counts[a.id], a.name, a.id))


def sayings(app: Apparatus) -> Iterator[Saying]:
    """All that is said in the story's reports, in their order."""
    voices = dict(app.dossier.voices)
    for key in app.witnesses:
        entry = app.entries.get(key)
        for s in entry.findings.statements if entry and entry.findings else ():
            if s.content:
                yield _saying(app, s, voices)


def _saying(app: Apparatus, s: Statement, voices: dict[str, str]) -> Saying:
    actor, to = app.actors.get(voices.get(s.actor or "", "")), app.actors.get(voices.get(s.to_actor or "", ""))
    notes = [s.mode]
    notes += [s.stance] if s.stance != "said" else []
    notes += [f"to {to.name}"] if to else []
    notes += ["cut off"] if s.cut_off else []
    words = " … ".join(_flat(span.quote) for span in s.content)
    speaker = actor.name if actor else _flat(s.speaker.quote) if s.speaker else ""
    return Saying(s.id, app.links.statement(s.id), actor.id if actor else "", speaker, words, s.mode, ", ".join(notes), app.cite(s.content[0]))
