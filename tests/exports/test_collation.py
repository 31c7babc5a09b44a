"""Reports side by side: nothing lost, nothing doubled, same prose in one row."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.exports.page.chain import heaviest
from variorum.exports.page.collation import collate
from variorum.exports.page.paragraphs import stretches
from variorum.exports.page.units import LONGEST, units
from variorum.records.edition import Entry
from variorum.records.findings import Findings, Gist
from variorum.records.lineage import Derivation, Passage
from variorum.records.report import Cut, Report
from variorum.records.span import cut

HARBOUR = "The ferry struck the harbour wall at dawn on Tuesday."
PUMP = "The pump had failed twice in a week."
CREW = "Nobody of the crew was hurt in the accident."
PRICE = "Bread cost twice as much by evening."


def entry(name: str, text: str, sentences: tuple[str, ...] = (), removed: tuple[Cut, ...] = ()) -> Entry:
    gists, at = [], 0
    for words in sentences:
        at = text.index(words, at)
        gists.append(Gist(cut(name, text, at, at + len(words)), False, ()))
        at += len(words)
    return Entry(name, Report(name, f"{name}.txt", text, removed), None, (), Findings(name, gists=tuple(gists)), None)


def of(name: str, *sentences: str) -> Entry:
    return entry(name, " ".join(sentences), sentences)


def printed(rows, entries):
    """For each row what each report prints in it."""
    return [tuple(" ".join(e.report.text[u.start : u.end].strip() for u in cell) for e, cell in zip(entries, row.cells, strict=True)) for row in rows]


def together(rows, entries, column):
    return "".join(entries[column].report.text[u.start : u.end] for row in rows for u in row.cells[column])


def article(of_entry: Entry) -> str:
    text = of_entry.report.text
    return "".join(text[a:b] for a, b, reasons in stretches(of_entry) if not reasons and text[a:b].strip())


@st.composite
def reports(draw):
    words = st.sampled_from("ferry wall dawn pump crew bread evening harbour the of a. was, hurt!\n \n\n \u202e 港".split(" "))
    made = []
    for name in ("r-a", "r-b", "r-c")[: draw(st.integers(1, 3))]:
        text = " ".join(draw(st.lists(words, max_size=60)))
        starts = sorted(draw(st.sets(st.integers(0, max(0, len(text) - 1)), max_size=8)))
        gists = tuple(Gist(cut(name, text, a, b), False, ()) for a, b in pairwise([*starts, len(text)]) if a < b)
        cuts = tuple(Cut(cut(name, text, a, min(len(text), a + 9)), "menu") for a in sorted(draw(st.sets(st.integers(0, 300), max_size=3))) if a < len(text))
        made.append(Entry(name, Report(name, name, text, cuts), None, (), Findings(name, gists=gists), None))
    return made


@given(reports())
@settings(max_examples=150, deadline=None)
def test_every_character_of_every_article_stands_once_and_in_order(made):
    rows = collate(made)
    for column in range(len(made)):
        assert together(rows, made, column) == article(made[column])


@given(reports())
@settings(max_examples=60, deadline=None)
def test_a_joined_row_has_two_columns_and_no_row_is_empty(made):
    for row in collate(made):
        filled = sum(bool(cell) for cell in row.cells)
        assert filled >= (2 if row.joined else 1)


def test_equal_sentences_share_a_row_and_the_rest_stands_apart():
    made = [of("r-a", HARBOUR, PUMP, CREW), of("r-b", HARBOUR, PRICE, CREW)]
    rows = collate(made)
    assert printed(rows, made) == [(HARBOUR, HARBOUR), (PUMP, PRICE), (CREW, CREW)]
    assert [r.joined for r in rows] == [True, False, True]


def test_light_rewording_is_the_same_prose():
    made = [of("r-a", HARBOUR), of("r-b", "A ferry struck the harbour wall at dawn on Tuesday morning.")]
    assert [r.joined for r in collate(made)] == [True]


def test_other_prose_is_not_joined():
    made = [of("r-a", HARBOUR), of("r-b", "On Tuesday bread cost twice as much at the harbour.")]
    assert [r.joined for r in collate(made)] == [False]


def test_a_recorded_passage_joins_what_words_alone_would_not():
    long = "The ferry struck the harbour wall while forty people slept below the deck and nobody kept watch."
    short = "The ferry struck the harbour wall, police said late in the evening."
    made = [of("r-a", long), of("r-b", short)]
    shared = "The ferry struck the harbour wall"
    passage = Passage(cut("r-a", long, 0, len(shared)), cut("r-b", short, 0, len(shared)), 1.0)
    tie = Derivation("d-1", "r-a", "r-b", "rewrite", "known", 0.5, (passage,), ())
    assert [r.joined for r in collate(made)] == [False]
    assert [r.joined for r in collate(made, (tie,))] == [True]
    back = Derivation("d-1", "r-b", "r-a", "rewrite", "known", 0.5, (Passage(passage.target, passage.source, 1.0),), ())
    assert [r.joined for r in collate(made, (back,))] == [True]


def test_a_sentence_in_another_place_says_where_it_stands():
    made = [of("r-a", HARBOUR, PUMP, CREW), of("r-b", CREW, HARBOUR, PUMP)]
    rows = collate(made)
    assert printed(rows, made) == [("", CREW), (HARBOUR, HARBOUR), (PUMP, PUMP), (CREW, "")]
    assert [(a.column, a.other, a.row) for a in rows[0].also] == [(1, 0, 3)]
    assert [(a.column, a.other, a.row) for a in rows[3].also] == [(0, 1, 0)]


def test_a_sentence_that_was_split_stands_beside_both_halves():
    whole = "The ferry struck the harbour wall at dawn on Tuesday, and nobody of the crew was hurt in the accident."
    made = [of("r-a", whole, PRICE), of("r-b", HARBOUR, CREW, PRICE)]
    spans = [Passage(cut("r-a", made[0].report.text, 0, 40), cut("r-b", made[1].report.text, 0, 40), 1.0),
             Passage(cut("r-a", made[0].report.text, 60, 90), cut("r-b", made[1].report.text, 60, 90), 1.0)]  # fmt: skip
    rows = collate(made, (Derivation("d-1", "r-a", "r-b", "copy", "known", 1.0, tuple(spans), ()),))
    assert printed(rows, made)[0] == (whole, f"{HARBOUR} {CREW}")


def test_three_reports_join_where_any_two_do():
    made = [of("r-a", HARBOUR, PUMP), of("r-b", HARBOUR, CREW), of("r-c", PUMP, CREW)]
    assert printed(collate(made), made) == [(HARBOUR, HARBOUR, ""), (PUMP, "", PUMP), ("", CREW, CREW)]


def test_what_is_not_the_article_has_no_row():
    text = f"Menu Sport\n\n{HARBOUR}\n\nShare this"
    removed = (Cut(cut("r-a", text, 0, 10), "menu"), Cut(cut("r-a", text, len(text) - 10, len(text)), "share prompt"))
    assert [text[u.start : u.end].strip() for u in units(entry("r-a", text, (HARBOUR,), removed))] == [HARBOUR]


@pytest.mark.parametrize("text", ["", " \n\n ", "word " * 100_000, "x" * 100_000, "\n\n".join([HARBOUR] * 3_000)])
def test_any_text_is_laid_beside_itself(text):
    made = [entry("r-a", text), entry("r-b", text)]
    rows = collate(made)
    assert together(rows, made, 0) == together(rows, made, 1) == (text if text.strip() else "")
    assert all(u.end - u.start <= LONGEST for row in rows for cell in row.cells for u in cell)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.floats(0.5, 9)), max_size=12))
def test_a_chain_rises_on_both_sides_and_none_weighs_more(links):
    chain = heaviest(links)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(chain))
    best = {}
    for left, right, weight in links:
        best[(left, right)] = max(weight, best.get((left, right), 0))
    totals: list[float] = []
    ordered = sorted(best)
    for n, (left, right) in enumerate(ordered):
        totals.append(best[ordered[n]] + max((totals[k] for k, (a, b) in enumerate(ordered[:n]) if a < left and b < right), default=0))
    assert sum(best[pair] for pair in chain) == pytest.approx(max(totals, default=0))
