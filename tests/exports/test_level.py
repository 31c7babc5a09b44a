"""The same facts of a few reports on one level."""

import pytest
from fixture import rid

from variorum.exports.apparatus import Apparatus
from variorum.exports.page.level import STANDS, level


@pytest.fixture
def app(edition):
    return Apparatus(edition, edition.dossiers[0])


def rows(app, *names):
    return {row.point.id: row for row in level(app, rid(*names))}


def test_differences_come_first(app):
    stands = [STANDS.index(row.stand) for row in level(app, rid("gazette", "kvarner", "undated"))]
    assert stands == sorted(stands)
    assert stands[0] == 0


@pytest.mark.parametrize(
    ("point", "names", "stand"),
    [
        ("p-dead", ("gazette", "later"), "differ"),
        ("p-dead", ("gazette", "courier"), "same"),
        ("p-day", ("gazette", "later"), "same"),
        ("p-hurt", ("gazette", "courier"), "alone"),
        ("p-what", ("gazette", "courier", "later"), "lacking"),
    ],
)
def test_how_reports_stand_to_a_point(app, point, names, stand):
    assert rows(app, *names)[point].stand == stand


def test_a_point_that_none_of_them_reads_is_left_out(app):
    assert "p-inquiry" not in rows(app, "gazette", "courier")


def test_each_cell_gives_the_reports_own_words(app):
    cells = rows(app, "gazette", "later")["p-dead"].cells
    assert [[(g.letter, g.words, g.cite.report) for g in c.given] for c in cells] == [
        [("a", "at least three", "r-gazette")],
        [("c", "Seven", "r-later")],
    ]


def test_wordings_of_a_quotation_are_marked_against_the_first(app):
    cells = rows(app, "undated", "gazette")["p-quote"].cells
    assert [str(c.given[0].words) for c in cells] == [
        "The ship <em>was</em> not slow",
        "The ship <em>did</em> not slow <em>down</em>",
    ]


def test_silent_and_could_not_know_differ(app):
    cells = rows(app, "gazette", "undated", "later")["p-inquiry"].cells
    assert [c.state.word for c in cells if not c.given] == ["could not know yet", "silent"]
