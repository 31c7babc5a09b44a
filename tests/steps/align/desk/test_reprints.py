"""Sentences that many print word for word: looked at once, laid wherever they stand."""

import json
from pathlib import Path

import pytest

from variorum.api import read
from variorum.records.findings import Figure, Findings, Gist, Mention, Named
from variorum.records.parse import Token
from variorum.records.span import Span
from variorum.records.story import Dossier
from variorum.settings import Settings
from variorum.steps.align.desk.reprints import first_prints, moved

WORDS = (Token(0, 5, "Boats", "boat", "NOUN", "NNS", "nsubj", 1, "", False), Token(6, 10, "sank", "sink", "VERB", "VBD", "ROOT", 1, "", False))


def found(report: str, start: int = 0, low: float = 3.0, actor: str = "n1") -> Findings:
    """A report of one sentence, with a figure and a name in it."""
    span = Span(report, start, start + 11, "Boats sank.")
    figure = Figure(f"f-{report}", Span(report, start, start + 5, "Boats"), low, low, "", "boat sink", None, None)
    named = Named(actor, "Ann Lee", "person", (Mention(Span(report, start, start + 5, "Boats"), "name"),))
    return Findings(report, actors=(named,), figures=(figure,), gists=(Gist(span, False, ("boat",), start, 0, WORDS),))


def test_a_sentence_printed_again_with_the_same_in_it_has_its_first_print():
    prints = first_prints([found("a"), found("b", 40, actor="n2")], {"n1": "p", "n2": "p"})
    assert prints == {("a", 0): ("a", 0), ("b", 0): ("a", 0)}


@pytest.mark.parametrize("other", [found("b", low=4.0), found("b", actor="n2")])
def test_the_same_words_that_mean_another_number_or_person_are_no_reprint(other: Findings):
    assert first_prints([found("a"), other], {"n1": "p", "n2": "q"})["b", 0] == ("b", 0)


def test_a_span_stands_in_a_reprint_where_its_words_are_reprinted():
    texts = {"b": "Quay. Boats sank. They rose."}
    assert moved(Span("a", 0, 5, "Boats"), 6, "b", texts) == Span("b", 6, 11, "Boats")
    assert moved(Span("a", 0, 18, "Boats sank. It did"), 6, "b", texts) is None


AGENCY = "A fire on the ferry Solveig killed 12 sailors off Marn on Tuesday, the coast guard said. The ship had left Marn at dawn."
OTHER = "Fourteen sailors were killed when the ferry Solveig caught fire off Marn on Tuesday, a harbour official said. It had sailed at dawn."
OWN = "Rescuers reached the burning ferry Solveig within an hour. Twelve sailors were killed, the shipping line said on Tuesday."


def pile(folder: Path, *copies: int) -> Dossier:
    """The three texts, each printed as often as asked, read as one story."""
    rows = [{"id": f"{name}{n:02}", "text": text} for name, text, many in zip("abc", (AGENCY, OTHER, OWN), copies, strict=True) for n in range(many)]
    source = folder / "reports.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return read(source, settings=Settings(one_story=True)).dossiers[0]


def told(dossier: Dossier) -> set[tuple[str, str, frozenset[frozenset[str]]]]:
    """The points that several texts speak to: kind, verdict, and for each reading the texts that give it."""
    text = {w.report: w.title[0] for w in dossier.witnesses}
    points = {(p.kind, p.verdict, frozenset(frozenset(text[report] for report in r.reports) for r in p.readings)) for p in dossier.points}
    return {point for point in points if len(frozenset().union(*point[2])) > 1}


@pytest.mark.parametrize("copies", [(4, 4, 4), (12, 1, 1), (1, 1, 12), (30, 30, 1)])
def test_points_do_not_change_with_how_often_a_text_is_printed(copies: tuple[int, int, int], tmp_path: Path):
    assert told(pile(tmp_path, *copies)) == told(pile(tmp_path, 1, 1, 1))


def test_two_texts_that_many_print_are_set_against_each_other(tmp_path: Path):
    toll = next(p for p in pile(tmp_path, 45, 45, 1).points if p.kind == "figure" and p.verdict == "conflict")
    assert sorted(len(r.reports) for r in toll.readings) == [45, 46]
