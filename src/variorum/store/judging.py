"""Judgements into the archive, each looked at before it is kept."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from variorum.errors import UsageError
from variorum.records.judgement import UNDO, Judgement, Subject, judgement_id
from variorum.records.judging import Received, fault
from variorum.records.trouble import Rejected
from variorum.store.archive import Archive


def made(archive: Archive, one: Judgement) -> Judgement:
    """Keep a judgement made now: it gets its time and id. UsageError where it cannot be one."""
    timed = replace(one, at=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"))
    sealed = replace(timed, id=judgement_id(timed))
    wrong = fault(sealed) or _unlike(archive, [sealed]).get(sealed.id)
    if wrong:
        raise UsageError(f"no such judgement can be made: {wrong}")
    archive.add_judgements([sealed])
    return sealed


def undoing(archive: Archive, wanted: str, author: str, note: str) -> Judgement:
    """Undo the judgement of that id. UsageError where there is none, or it is an undoing, or undone."""
    known = archive.judgements()
    found = next((one for one in known if one.id == wanted), None)
    if found is None:
        raise UsageError(f"no judgement {wanted!r} is here: 'variorum judge list' names them all")
    if found.kind == UNDO:
        raise UsageError(f"{wanted} undoes another judgement: make that one again instead")
    if any(one.undoes == wanted for one in known):
        raise UsageError(f"{wanted} is undone already")
    return made(archive, replace(found, kind=UNDO, undoes=wanted, value="", note=note, author=author))


def received(archive: Archive, given: Iterable[Judgement | Rejected]) -> Received:
    """Keep judgements from elsewhere with their authors, times and ids; those that cannot be kept come back with the reason."""
    sound: list[Judgement] = []
    refused: list[Rejected] = []
    for one in given:
        if isinstance(one, Rejected):
            refused.append(one)
        elif wrong := fault(one):
            refused.append(Rejected(one.id, "judge", wrong))
        else:
            sound.append(one)
    unlike = _unlike(archive, sound)
    refused += [Rejected(key, "judge", wrong) for key, wrong in unlike.items()]
    keep = [one for one in sound if one.id not in unlike]
    new = archive.add_judgements(keep)
    return Received(new, len(keep) - new, tuple(refused))


def _unlike(archive: Archive, judgements: Iterable[Judgement]) -> dict[str, str]:
    """Judgements whose words are not those of the report that is here; reports not here yet may come."""
    spans: dict[str, list[tuple[str, Subject]]] = {}
    for one in judgements:
        for subject in (*one.subjects, *one.others):
            if not isinstance(subject, str):
                spans.setdefault(subject.report, []).append((one.id, subject))
    wrong: dict[str, str] = {}
    for key, report in archive.records("report", spans):
        for identity, span in spans[key]:
            if not isinstance(span, str) and report.text[span.start : span.end] != span.quote:
                wrong.setdefault(identity, f"{key} does not say {span.quote[:60]!r} at {span.start}-{span.end}: another version of it was judged")
    return wrong
