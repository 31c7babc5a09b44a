"""The find stage: sentences, then their parse, then what each report says."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from variorum.pipeline.stage import Each, Out
from variorum.records.findings import Findings
from variorum.records.parse import Parse, Sentences
from variorum.records.report import Description, Report
from variorum.steps.find.assemble import findings_of
from variorum.steps.find.parser import MODEL, parser
from variorum.steps.find.sentences import sentence_key, sentences_of
from variorum.text.tree import Reading, Tree


@dataclass(frozen=True, slots=True)
class FindSettings:
    """`model`: the installed spaCy model that parses."""

    model: str = MODEL


def stages(settings: FindSettings) -> tuple[Each, Each, Each]:
    """Sentences of each report, the parse of each distinct sentence, the findings of each report."""
    return (
        Each("find.sentences", "9", ("report", "description"), ("sentences", "sentence"), _sentences, shared=("sentence",)),
        Each("find.parse", "6", ("sentence",), ("parse",), _parse, settings, batched=True),
        Each("find", "48", ("report", "description", "sentences"), ("findings",), _find, settings, ("parse", _wanted)),
    )


def _sentences(settings: None) -> Callable[[Report, Description | None], Iterable[Out]]:
    def split(report: Report, description: Description | None) -> Iterable[Out]:
        sentences = sentences_of(report, description)
        yield Out("sentences", report.id, sentences)
        for placed in sentences.placed:
            yield Out("sentence", sentence_key(placed.words), placed.words)

    return split


def _parse(settings: FindSettings) -> Callable[[list[list[str]]], Iterable[list[Out]]]:
    parse = parser(settings.model)

    def run(units: list[list[str]]) -> Iterable[list[Out]]:
        words = [unit[0] for unit in units]
        return [[Out("parse", sentence_key(w), p)] for w, p in zip(words, parse(words), strict=True)]

    return run


def _wanted(report: Report, description: Description | None, sentences: Sentences) -> list[str]:
    return [sentence_key(placed.words) for placed in sentences.placed]


def _find(settings: FindSettings) -> Callable[..., Iterable[Out]]:
    def find(
        report: Report, description: Description | None, sentences: Sentences, parses: Mapping[str, Parse]
    ) -> Iterable[Out]:
        yield Out("findings", report.id, findings_of(reading_of(report, description, sentences, parses)))

    return find


def reading_of(
    report: Report, description: Description | None, sentences: Sentences, parses: Mapping[str, Parse]
) -> Reading:
    """The report with its parsed sentences in place; a sentence whose parse failed is left out."""
    trees = [
        Tree(report.id, report.text, placed, parses[key])
        for placed in sentences.placed
        if (key := sentence_key(placed.words)) in parses
    ]
    published = description.published.edtf if description and description.published else None
    return Reading(report.id, report.text, published, description.title_span if description else None, trees)


__all__ = ["FindSettings", "Findings", "reading_of", "stages"]
