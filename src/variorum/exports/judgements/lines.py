"""Judgements as JSON Lines: a file beside the archive that another archive can take in."""

from collections.abc import Iterable, Iterator
from typing import Any

from variorum.codec import from_json, shaped, to_json
from variorum.records.judgement import Judgement, Subject, judgement_id
from variorum.records.trouble import Rejected

LONGEST = 4 << 20
"""Bytes of a line: more is no judgement."""


def judgement_lines(judgements: Iterable[Judgement]) -> Iterator[bytes]:
    """One object a line, in the order given, each with its line end."""
    for one in judgements:
        yield to_json(judgement_value(one)) + b"\n"


def judgement_value(one: Judgement) -> dict[str, Any]:
    """A judgement as the public formats have it."""
    return {
        "id": one.id, "kind": one.kind, "subjects": _subjects(one.subjects), "others": _subjects(one.others), "topic": one.topic,
        "value": one.value, "note": one.note, "author": one.author, "at": one.at, "undoes": one.undoes, "about": one.about,
    }  # fmt: skip


def read_judgements(lines: Iterable[bytes]) -> Iterator[Judgement | Rejected]:
    """The judgements of such a file, blank lines passed over; a line that holds none comes as what is wrong with it."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            if len(line) > LONGEST:
                raise ValueError("too long")
            value = from_json(line)
            if not isinstance(value, dict):
                raise ValueError("not an object")
            one: Judgement = shaped("judgement", {"id": "", **value})
            yield one if one.id else shaped("judgement", {**value, "id": judgement_id(one)})
        except ValueError as error:
            yield Rejected(f"line {number}", "judge", f"no judgement ({error}): give one object a line, as 'variorum judge export' does")


def _subjects(subjects: Iterable[Subject]) -> list[Any]:
    return [s if isinstance(s, str) else {"report": s.report, "start": s.start, "end": s.end, "quote": s.quote} for s in subjects]
