"""What people decided, in words beside the thing they decided on."""

from collections.abc import Callable, Iterable

from variorum.records.edition import Edition
from variorum.records.judgement import (
    ACTOR,
    OPEN,
    POINT,
    RIGHT,
    STORY,
    TIE,
    Judgement,
    Settlement,
    Subject,
)


def settled_words(settled: Settlement | None, letter: Callable[[int], str]) -> tuple[str, ...]:
    """`Settled by Ada, 2026-03-14: reading a (the harbour master's log)`; nothing where nobody did."""
    if settled is None:
        return ()
    what = f"reading {letter(settled.reading)}" if settled.reading is not None else "one cannot tell"
    reason = f" ({settled.note})" if settled.note else ""
    against = f", against {len(settled.overrides)} earlier" if settled.overrides else ""
    return (f"Settled by {settled.author}, {settled.at[:10]}: {what}{reason}{against}",)


def note_words(notes: Iterable[Judgement]) -> tuple[str, ...]:
    """`Note by Ada, 2026-03-14: the count is of the ferry alone` for each."""
    return tuple(f"Note by {one.signed}: {one.note}" for one in notes)


def judgement_words(one: Judgement, names: dict[str, str]) -> str:
    """What a judgement says, in one sentence: `names` gives what each report is called."""

    def listed(subjects: Iterable[Subject]) -> str:
        shown = list(dict.fromkeys(_subject(s, names) for s in subjects))
        more = f" and {len(shown) - SHOWN} more" if len(shown) > SHOWN else ""
        return ", ".join(shown[:SHOWN]) + more

    apart = f"; not {listed(one.others)}" if one.others else ""
    if one.kind == ACTOR:
        return f"{'one actor: ' if len(one.subjects) > 1 else 'an actor of its own: '}{listed(one.subjects)}{apart}"
    if one.kind == STORY:
        return f"{'one story: ' if len(one.subjects) > 1 else 'kept out: '}{listed(one.subjects)}{apart}"
    if one.kind == TIE:
        return f"tie {one.value}: {listed(one.subjects)}"
    if one.kind == POINT:
        return f"{one.topic} {'settled: ' if one.value == RIGHT else OPEN + ': '}{listed(one.subjects)}{apart}"
    return f"on {listed(one.subjects)}"


SHOWN = 3
"""Subjects named at most."""


def report_names(edition: Edition) -> dict[str, str]:
    """What each report of an edition is called."""
    return {entry.report.id: entry.name for entry in edition.entries}


def _subject(subject: Subject, names: dict[str, str]) -> str:
    if isinstance(subject, str):
        return names.get(subject, subject)
    words = " ".join(subject.quote.split())
    return f"“{words[:60]}{'…' if len(words) > 60 else ''}” ({names.get(subject.report, subject.report)})"
