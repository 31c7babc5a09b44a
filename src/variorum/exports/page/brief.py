"""The brief with its sigla, and the notes that take their place on paper."""

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.exports.apparatus import Apparatus, Cite


@dataclass(frozen=True, slots=True)
class Sentence:
    id: str
    text: str
    pair: str
    sigla: tuple[Cite, ...]
    """One for each report."""
    words: tuple[Cite, ...]
    points: tuple[str, ...]
    numbers: tuple[int, ...]
    """Numbers of its footnotes."""


@dataclass(frozen=True, slots=True)
class Note:
    number: int
    cite: Cite


def brief(app: Apparatus) -> tuple[tuple[Sentence, ...], tuple[Note, ...]]:
    """The sentences, and one note for each span they cite."""
    numbers: dict[str, Note] = {}
    sentences = tuple(_sentences(app, numbers))
    return sentences, tuple(numbers.values())


def _sentences(app: Apparatus, notes: dict[str, Note]) -> Iterator[Sentence]:
    for line in app.dossier.brief:
        cites = app.cites(line.spans)
        for cite in cites:
            notes.setdefault(cite.href, Note(len(notes) + 1, cite))
        first = {cite.report: cite for cite in reversed(cites)}
        sigla = tuple(first[report] for report in dict.fromkeys(c.report for c in cites))
        numbers = tuple(notes[c.href].number for c in cites)
        yield Sentence(line.id, line.text, app.pair([c.report for c in cites]), sigla, cites, line.points, numbers)
