"""Whom `he said` goes on quoting: the one who spoke last, where the report tells of nobody else since."""

from dataclasses import dataclass

from variorum.records.findings import Findings
from variorum.records.span import Span

PRONOUNS = frozenset("he she they it we i who which that this".split())
OTHER = {"he": frozenset({"she", "her", "hers"}), "she": frozenset({"he", "him", "his"})}
"""For each pronoun that means one person the pronouns that mean somebody else."""
SINGLE = frozenset(
    "spokesman spokeswoman spokesperson publicist lawyer attorney solicitor representative officer official source witness neighbor neighbour "
    "analyst expert minister researcher resident".split()
)
"""Nouns for one person who is quoted without a name."""
ASIDE = 2
"""Sentences that nobody says after which it is open whom a pronoun means."""


@dataclass(frozen=True, slots=True)
class Source:
    """The words that say who speaks, and the actor of the report they mean."""

    span: Span
    actor: str | None


def running_sources(found: Findings) -> dict[Span, Source]:
    """For each `he` and `she` that says something and is nobody yet: who spoke before."""
    people = {a.id: {m.span.quote.lower() for m in a.mentions if m.form == "pronoun"} for a in found.actors if a.kind == "person"}
    said_by = sorted((Source(s.speaker, s.actor) for s in found.statements if s.speaker and s.inside is None), key=lambda source: source.span)
    traced: dict[Span, Source] = {}
    last: Source | None = None
    at = 0
    for source in said_by:
        word = source.span.quote.lower()
        if source.actor is None and word in OTHER:
            if last and not people.get(last.actor or "", set()) & OTHER[word] and not _left(found, last, at, source.span.start):
                traced[source.span], at = last, source.span.end
        elif source.actor in people or (source.actor is None and _is_one(source.span.quote)):
            last, at = source, source.span.end
    return traced


def _is_one(source: str) -> bool:
    """Whether a source without a name is one person: `a navy spokesman`, not `officials`."""
    return bool({w.strip(".,'’").lower() for w in source.split()} & SINGLE)


def _left(found: Findings, last: Source, start: int, end: int) -> bool:
    """Whether the report, outside of what it lets others say, names somebody else between two places, or tells on for long."""
    said = [span for s in found.statements for span in s.content]
    own = [m.span for a in found.actors if a.kind == "person" and a.id != last.actor for m in a.mentions if m.form == "name"]
    aside = [g.span for g in found.gists if start <= g.span.start and g.span.end <= end]
    return any(start <= n.start < end and not any(n.touches(span) for span in said) for n in own) or (
        sum(not any(g.touches(span) for span in said) for g in aside) > ASIDE
    )
