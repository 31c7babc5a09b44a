"""What people decided, in words beside the thing they decided on."""

from collections.abc import Callable, Collection, Iterable, Mapping

from variorum.records.edition import Edition
from variorum.records.judgement import (
    ACTOR,
    NOTE,
    OPEN,
    POINT,
    RIGHT,
    STORY,
    TIE,
    UNDO,
    Judgement,
    Settlement,
    Subject,
    standing,
)
from variorum.records.story import Witness


def settled_words(settled: Settlement | None, letter: Callable[[int], str]) -> tuple[str, ...]:
    """`Settled by Ada, 2026-03-14: reading a (the harbour master's log)`; nothing where nobody did."""
    if settled is None:
        return ()
    what = f"reading {letter(settled.reading)}" if settled.reading is not None else "one cannot tell"
    reason = f" ({settled.note})" if settled.note else ""
    against = f", against {len(settled.overrides)} earlier" if settled.overrides else ""
    return (f"Settled by {settled.author}, {settled.at[:10]}: {what}{reason}{against}",)


def margin_words(found: Iterable[Judgement], names: Mapping[str, str]) -> tuple[str, ...]:
    """`Note by Ada, 2026-03-14: the count is of the ferry alone`, or what waits for the next run, for each."""
    return tuple(_in_margin(one, names) for one in found)


def _in_margin(one: Judgement, names: Mapping[str, str]) -> str:
    if one.kind == NOTE:
        return f"Note by {one.signed}: {one.note}"
    what = head_words(one) if one.kind == UNDO else judgement_words(one, names)
    return f"Waits for the next run: {what}{f' ({one.note})' if one.note else ''}, by {one.signed}"


def tie_words(edition: Edition, witnesses: Mapping[str, Witness], reports: Collection[str]) -> tuple[str, ...]:
    """What people decided on the ties among some reports: what holds, and what waits for the next run."""
    names = {report: witness.siglum for report, witness in witnesses.items()}
    found = [one for one in standing(edition.judgements) if one.kind == TIE and set(one.subjects) <= set(reports)]
    waiting = set(edition.waiting)
    holding = {frozenset(one.subjects): one for one in found if one.id not in waiting}
    held = (f"{judgement_words(one, names)} by judgement of {one.signed}{f' ({one.note})' if one.note else ''}" for one in holding.values())
    return (*held, *margin_words((one for one in found if one.id in waiting), names))


def judgement_words(one: Judgement, names: Mapping[str, str]) -> str:
    """What a judgement says, in one sentence: `names` gives what each report is called."""
    if one.about:
        return head_words(one)
    apart = f"; not {_listed(one.others, names)}" if one.others else ""
    return f"{head_words(one)}: {_listed(one.subjects, names)}{apart}"


def head_words(one: Judgement) -> str:
    """The same without what it is about, unless that is told in words of its own."""
    several = len(one.subjects) > 1
    heads = {
        ACTOR: "one actor" if several else "an actor of its own",
        STORY: "one story" if several else "kept out",
        TIE: f"tie {one.value}",
        POINT: "settled" if one.value == RIGHT else OPEN,
        NOTE: "on",
        UNDO: f"undoes {one.undoes}",
    }
    return f"{heads[one.kind]}{':' if one.about and one.kind != NOTE else ''} {one.about}".rstrip()


def _listed(subjects: Iterable[Subject], names: Mapping[str, str]) -> str:
    shown = list(dict.fromkeys(_subject(s, names) for s in subjects))
    more = f" and {len(shown) - SHOWN} more" if len(shown) > SHOWN else ""
    return ", ".join(shown[:SHOWN]) + more


SHOWN = 3
"""Subjects named at most."""


def report_names(edition: Edition) -> dict[str, str]:
    """What each report of an edition is called."""
    return {entry.report.id: entry.name for entry in edition.entries}


def _subject(subject: Subject, names: Mapping[str, str]) -> str:
    if isinstance(subject, str):
        return names.get(subject, subject)
    words = " ".join(subject.quote.split())
    return f"“{words[:60]}{'…' if len(words) > 60 else ''}” ({names.get(subject.report, subject.report)})"
