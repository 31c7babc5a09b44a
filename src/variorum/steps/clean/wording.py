"""What on a page is not the article: by its wording, then by where it stands."""

import re
from collections import Counter
from collections.abc import Iterator

from variorum.records.report import Cut
from variorum.records.source import Capture
from variorum.records.span import trimmed
from variorum.steps.clean.captions import caption_reason
from variorum.steps.clean.phrases import furniture_reason
from variorum.steps.clean.places import Unit, by_place
from variorum.text.blocks import Line, blocks_of, lines_of
from variorum.text.mastheads import HEAD, named
from variorum.text.stamps import stamps_in

_GLUE = re.compile(r"(?<=[.!?”\"])[ \t\xa0]{8,}(?=\S)")
"""A wide gap after a full stop: what follows came from another box of the page."""


def cuts_in(capture: Capture) -> tuple[Cut, ...]:
    """What is not the article, in text order, without overlaps, each with its reason."""
    text = capture.text
    lines = lines_of(text)
    by_wording = {n: reason for n, line in enumerate(lines) if (reason := furniture_reason(text[line.start : line.end]))}
    for n, line in enumerate(lines[:HEAD]):
        if n not in by_wording and any(stamps_in(words := text[line.start : line.end])) and named(words):
            by_wording[n] = "time stamp"
    marked = [(lines[n].start, lines[n].end, reason) for n, reason in by_wording.items()]
    units = _units(text, lines, by_wording)
    by_place(text, units, capture.title)
    marked += [(unit.start, unit.end, unit.reason) for unit in units if unit.reason and unit.fresh]
    cuts = []
    for start, end, reason in sorted(marked):
        span = trimmed(capture.id, text, start, end)
        if span is not None:
            cuts.append(Cut(span, reason))
    return tuple(cuts)


def _units(text: str, lines: list[Line], by_wording: dict[int, str]) -> list[Unit]:
    """Furniture lines and paragraphs between them, in order; paragraphs that are captions by themselves are marked."""
    seen = Counter(text[line.start : line.end].casefold() for line in lines)
    units: list[Unit] = []
    for start, end, reason in _stretches(text, lines, by_wording):
        if reason is None and (glue := _GLUE.search(text, start, end)):
            units.append(Unit(start, glue.start(), text[start : glue.start()], caption_reason(text[start : glue.start()]), True))
            start = glue.end()
            glued = True
        else:
            glued = False
        unit = Unit(start, end, text[start:end] if end - start <= 4000 else text[start : start + 4000], reason, reason is None)
        unit.glued = glued
        unit.repeated = seen[unit.words.casefold()] > 1
        if reason is None:
            unit.reason = caption_reason(unit.words)
        units.append(unit)
    return units


def _stretches(text: str, lines: list[Line], by_wording: dict[int, str]) -> Iterator[tuple[int, int, str | None]]:
    run: list[Line] = []
    for number, line in enumerate(lines):
        if number in by_wording:
            yield from ((a, b, None) for a, b in blocks_of(text, run))
            run = []
            yield line.start, line.end, by_wording[number]
        else:
            run.append(line)
    yield from ((a, b, None) for a, b in blocks_of(text, run))
