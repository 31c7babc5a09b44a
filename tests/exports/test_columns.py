"""What a page prints of reports side by side, and of one report's ties."""

import pytest
from fixture import rid
from hypothesis import given
from hypothesis import strategies as st

from variorum.exports.apparatus import Apparatus
from variorum.exports.page.bonds import among, sides
from variorum.exports.page.collation import collate
from variorum.exports.page.columns import SHEET, column_rows, held, sheets
from variorum.exports.page.parts import BACK, part_at, parts


@pytest.fixture
def app(edition):
    return Apparatus(edition, edition.dossiers[0])


def laid(app, *names):
    entries = [app.entries[r] for r in rid(*names)]
    rows = collate(entries, app.derivations)
    return entries, rows, column_rows(app, entries, rows, app.derivations, sheets(rows), 0)


def test_words_that_the_other_lacks_are_marked(app):
    _, _, rows = laid(app, "gazette", "courier")
    marked = [tuple(str(p) for cell in row.cells if cell for p in cell.paragraphs) for row in rows if row.joined]
    assert any("<em>and injuring dozens,</em>" in left and "<em>" not in right for left, right in marked)


def test_a_row_that_stands_apart_marks_nothing(app):
    _, _, rows = laid(app, "gazette", "kvarner")
    apart = [str(p) for row in rows if not row.joined for cell in row.cells if cell for p in cell.paragraphs]
    assert apart
    assert not any("<em>" in p for p in apart)


def test_shared_words_of_sentences_that_differ_are_marked(app):
    entries = [app.entries[r] for r in rid("gazette", "later")]
    rows = collate(entries)
    printed = "".join(str(p) for row in column_rows(app, entries, rows, app.derivations, sheets(rows), 0) for cell in row.cells if cell for p in cell.paragraphs)
    assert printed.count('<span class="shared">struck the harbour wall at Rab</span>') == 2


def test_a_report_without_the_sentence_has_an_empty_cell(app):
    _, _, rows = laid(app, "gazette", "courier", "kvarner")
    assert any(row.joined and row.cells[2] is None for row in rows)


def test_every_cell_leads_to_its_exact_words(app):
    entries, _, rows = laid(app, "gazette", "courier")
    text = {e.report.id: e.report.text for e in entries}
    for cell in (c for row in rows for c in row.cells if c):
        start, end = map(int, cell.href.rsplit(".", 1)[1].split("-"))
        assert text[cell.report][start:end] == text[cell.report][start:end].strip() != ""


def test_hostile_words_are_escaped(app):
    _, _, rows = laid(app, "undated", "courier")
    printed = "".join(str(p) for row in rows for cell in row.cells if cell for p in cell.paragraphs)
    assert "<script" not in printed
    assert "\u202e" not in printed
    assert "⟨202E⟩" in printed


def test_it_is_counted_how_much_stands_with_another(app):
    entries, rows, _ = laid(app, "gazette", "courier")
    assert [(h.siglum, 0 < h.shared < h.sentences) for h in held(app, entries, rows)] == [("HG1", True), ("CC", True)]


def test_long_collations_come_in_pages(app):
    _, rows, _ = laid(app, "gazette", "courier")
    many = rows * (2 * SHEET // 800)
    found = sheets(many)
    assert len(found) > 1
    assert [a for a, _ in found[1:]] == [b for _, b in found[:-1]]
    assert (found[0][0], found[-1][1]) == (0, len(many))
    assert sheets(()) == [(0, 0)]


@pytest.mark.parametrize(
    ("report", "ties"),
    [
        ("gazette", [("taken", "CC"), ("common", "HG2")]),
        ("courier", [("took", "HG1")]),
        ("later", [("common", "HG1")]),
        ("kvarner", []),
    ],
)
def test_a_report_knows_whom_it_took_from_and_who_took_from_it(app, report, ties):
    assert [(side.role, side.other.siglum) for side in sides(app, f"r-{report}")] == ties


def test_a_common_source_is_nobodys_taking(app):
    assert [(b.manner, b.share) for b in among(app, rid("gazette", "courier", "later"))] == [("took", "82%"), ("common", "31%")]


@given(st.text(alphabet="ab \n", max_size=400), st.integers(1, 50))
def test_parts_are_the_whole_text(text, size):
    found = parts(text, size)
    assert "".join(text[a:b] for a, b in found) == text
    assert all(b - a <= size + BACK for a, b in found)


def test_parts_end_where_a_paragraph_does():
    text = "word " * 10 + "\n\n" + "more " * 2000
    assert parts(text, 60)[0] == (0, 52)
    assert part_at(parts(text, 60), 53) == 1
    assert part_at(parts(text, 60), len(text)) == len(parts(text, 60)) - 1
