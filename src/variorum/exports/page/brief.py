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
    """Addresses of the points it is drawn from."""
    numbers: str
    """Numbers of its footnotes: `1, 4–7`."""


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
        sigla = tuple(first[report] for report in sorted(first, key=app.rank))
        numbers = ranges([notes[c.href].number for c in cites])
        yield Sentence(line.id, line.text, app.pair([c.report for c in cites]), sigla, cites, tuple(map(app.links.point, line.points)), numbers)


def ranges(numbers: list[int]) -> str:
    """`1, 4–7`: numbers in order, runs of three and more drawn together."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)
