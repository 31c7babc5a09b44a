"""What makes a judgement one that a run can read."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from variorum.records.judgement import (
    ACTOR,
    KINDS,
    NOTE,
    OPEN,
    POINT,
    RIGHT,
    STORY,
    TIE,
    UNDO,
    WRONG,
    Judgement,
    Subject,
    judgement_id,
)
from variorum.records.trouble import Rejected


@dataclass(frozen=True, slots=True)
class Received:
    """What came of a file of judgements: how many were new, how many were known, and what was refused."""

    new: int
    known: int
    refused: tuple[Rejected, ...]


MOST_SUBJECTS = 1000
LONGEST_NOTE = 10_000
LONGEST_NAME = 200
LONGEST_ABOUT = 500
_AT = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z")
_BREAKS = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]")

Test = Callable[[Judgement], bool]


def _spans(one: Judgement) -> bool:
    return not any(isinstance(s, str) for s in (*one.subjects, *one.others))


def _reports(one: Judgement) -> bool:
    return all(isinstance(s, str) for s in (*one.subjects, *one.others))


def _two_sides(one: Judgement) -> bool:
    return len(set(one.subjects)) + len(set(one.others)) > 1 and not set(one.subjects) & set(one.others)


ALWAYS: tuple[tuple[Test, str], ...] = (
    (lambda j: j.kind in KINDS, f"'kind' is none of {', '.join(KINDS)}"),
    (lambda j: len(j.subjects) > 0 and len(j.subjects) + len(j.others) <= MOST_SUBJECTS, f"needs 1 to {MOST_SUBJECTS} subjects"),
    (lambda j: all(_fits(s) for s in (*j.subjects, *j.others)), "a subject's quote does not fit its start and end, or is empty"),
    (lambda j: len(j.author.strip()) > 0 and len(j.author) <= LONGEST_NAME, f"'author' must be 1 to {LONGEST_NAME} characters"),
    (lambda j: not _BREAKS.search(j.author), "'author' must be one line"),
    (lambda j: bool(_AT.fullmatch(j.at)), "'at' must be a time in UTC such as 2026-03-14T09:26:53.000000Z"),
    (lambda j: len(j.about) <= LONGEST_ABOUT and not _BREAKS.search(j.about), f"'about' must be one line of at most {LONGEST_ABOUT} characters"),
    (lambda j: len(j.note) <= LONGEST_NOTE, f"'note' must be at most {LONGEST_NOTE} characters"),
    (lambda j: (j.undoes is not None) == (j.kind == UNDO), "'undoes' belongs to kind undo alone, and must stand there"),
    (lambda j: j.id == judgement_id(j), "'id' does not fit the content: it was changed after it was made"),
)
BY_KIND: dict[str, tuple[tuple[Test, str], ...]] = {
    ACTOR: ((_spans, "subjects must be words that name actors"), (_two_sides, "names one actor only")),
    STORY: ((_reports, "subjects must be ids of reports"), (_two_sides, "names one report only")),
    TIE: (
        (lambda j: _reports(j) and len(set(j.subjects)) == len(j.subjects) == 2 and not j.others, "needs the ids of two reports"),
        (lambda j: j.value in (RIGHT, WRONG), f"'value' must be {RIGHT} or {WRONG}"),
    ),
    POINT: (
        (_spans, "subjects must be words of readings"),
        (lambda j: j.value in (RIGHT, OPEN), f"'value' must be {RIGHT} or {OPEN}"),
    ),
    NOTE: ((lambda j: bool(j.note.strip()), "'note' is empty"),),
    UNDO: (),
}


def fault(one: Judgement) -> str | None:
    """What is wrong with a judgement, in words; None where nothing is."""
    for test, words in ALWAYS:
        if not test(one):
            return words
    return next((words for test, words in BY_KIND[one.kind] if not test(one)), None)


def _fits(subject: Subject) -> bool:
    return bool(subject) if isinstance(subject, str) else (0 <= subject.start < subject.end and len(subject.quote) == subject.end - subject.start)
