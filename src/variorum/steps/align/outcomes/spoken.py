"""What somebody said on a day that a report names: it stands on the timeline beside what was done."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from variorum.records.findings import Event, Findings, Statement
from variorum.records.ids import content_id
from variorum.records.span import Span
from variorum.steps.align.actors.actors import Cast
from variorum.steps.align.desk.desk import Desk

SAYING = frozenset(
    "say tell state announce declare reveal disclose confirm deny admit acknowledge testify rule warn pledge vow promise urge order demand predict insist claim apologize apologise".split()
)
"""Verbs of an utterance on a day; what somebody believed, wrote or added has its day elsewhere or none."""
STANCES = frozenset({"said", "denied"})
NEAR = 60
"""Code points from the speaker to the verb, and from the verb to what is said, where a day or whom it is told may stand."""


def spoken(desk: Desk, cast: Cast, texts: Mapping[str, str], days: Mapping[str, str | None]) -> list[list[Event]]:
    """What each actor of the story said on one day, of each report what it tells first, as groups in order of the reports. `days`: of each time."""
    groups: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for found in desk.findings:
        for event in _utterances(desk, found, texts[found.report]):
            who, day = cast.of.get(event.actors[0]), days.get(event.when or "")
            if who is None or day is None or "/" in day:  # `last week` may be several speeches
                continue
            if all(told.span.report != found.report for told in groups[who, day]):
                groups[who, day].append(event)
    return list(groups.values())


def _utterances(desk: Desk, found: Findings, text: str) -> Iterator[Event]:
    times = {t.span: t.id for t in found.times}
    for statement in found.statements:
        when = times.get(statement.when_span) if statement.when_span else None
        span = _stretch(statement, text) if when else None
        lemma = _lemma(desk, statement.cue) if span else ""
        if span is not None and lemma in SAYING and statement.actor is not None and statement.cue is not None:
            ident = content_id("event", found.report, span.start, span.end, lemma)
            yield Event(ident, " ".join(span.quote.split()).rstrip(" ,;"), lemma, span, statement.cue, "past", False, (statement.actor,), when, None)


def _stretch(statement: Statement, text: str) -> Span | None:
    """From the speaker to the end of what is said, where the report prints it in this order and in one piece."""
    who, cue, said = statement.speaker, statement.cue, statement.content
    if who is None or cue is None or len(said) != 1 or statement.inside or statement.cut_off or statement.mode == "direct" or statement.stance not in STANCES:
        return None
    apart = any(b.start < a.end or b.start - a.end > NEAR for a, b in pairwise((who, cue, said[0])))
    span = Span(who.report, who.start, said[0].end, text[who.start : said[0].end])
    return None if apart or span.quote.count("(") != span.quote.count(")") else span


def _lemma(desk: Desk, cue: Span | None) -> str:
    line = desk.line_at(cue) if cue else None
    verb = line.tokens_in(cue) if line and cue else []
    return line.gist.words[verb[-1]].lemma.lower() if line and verb else ""
