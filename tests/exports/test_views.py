"""The sections' own reckoning: what each prints of the invented story."""

import pytest
from fixture import at

from variorum.exports import dates, signs
from variorum.exports.apparatus import Apparatus
from variorum.exports.page.atlas import atlas
from variorum.exports.page.brief import brief, ranges
from variorum.exports.page.compared import compared
from variorum.exports.page.coverage import coverage
from variorum.exports.page.graph import _cut, graph
from variorum.exports.page.people import people
from variorum.exports.page.points import _meant, letter, points
from variorum.exports.page.ties import ties
from variorum.exports.page.timeline import _stacked, timeline
from variorum.records.story import Point, Reading


@pytest.fixture
def app(edition):
    return Apparatus(edition, edition.dossiers[0])


def test_conflicts_come_first(app):
    assert [p.verdict for p in points(app)][:3] == ["conflict", "conflict", "update"]


def test_a_reading_knows_its_reports_and_origins(app):
    dead = next(p for p in points(app) if p.id == "p-dead")
    assert dead.readings[0].pair == "3 reports · 1 origin"


def test_a_cite_brings_its_sentence(app):
    cite = app.cite(at("kvarner", "Five"))
    assert cite.before + cite.quote + cite.after == "Five people died, nurses at the island's clinic said."


def test_a_report_with_a_text_of_its_own_is_not_named_as_its_own_origin(app):
    own, shared = (next(w for w in app.witnesses if w.endswith(name)) for name in ("kvarner", "courier"))
    assert app.label(own).endswith("its own text")
    assert app.label(shared).endswith("origin: Adriatic Wire")


def test_a_plan_is_awaited_only_where_a_report_came_after_it(app):
    planned = [e for e in timeline(app)[0] if e.status == "planned"]
    last = max(w.published.edtf for w in app.witnesses.values() if w.published)
    days = {event.id: event.when for event in app.dossier.events}
    assert planned
    assert all(e.awaited == bool(days[e.id] and days[e.id][:10] < last[:10]) for e in planned)


def test_each_brief_sentence_names_every_report_once(app):
    for sentence in brief(app)[0]:
        assert len(sentence.sigla) == len({c.report for c in sentence.words})


def test_notes_are_numbered_without_gaps(app):
    _, notes = brief(app)
    assert [n.number for n in notes] == list(range(1, len(notes) + 1))


@pytest.mark.parametrize(("numbers", "words"), [([], ""), ([2], "2"), ([1, 2], "1, 2"), ([7, 4, 5, 6, 1], "1, 4–7")])
def test_runs_of_footnotes_are_drawn_together(numbers, words):
    assert ranges(numbers) == words


def test_two_readings_of_the_same_words_say_which_day_each_means():
    when = [Reading(day, "noon", ("r-a",), ("o-a",), (), edtf=f"{day}T12:00") for day in ("2031-03-04", "2031-03-05")]
    told = _meant(Point("p-1", "when", "time", (*when, Reading("x", "dusk", ("r-a",), ("o-a",), (), edtf="2031-03-05"))))
    assert told == ["4 March 2031, 12:00", "5 March 2031, 12:00", ""]


@pytest.mark.parametrize(
    ("text", "printed"),
    [("Seven dead", "Seven dead"), ("Seven dead after a ferry ran aground", "Seven dead after a…"), ("Xxxxxxxxxxxxxxxxxxxxxxxxx", "Xxxxxxxxxxxxxxxxxxx…"), ("", "")],
)
def test_a_headline_is_cut_after_a_word(text, printed):
    assert _cut(text, 20) == printed


def test_planned_events_are_hollow_and_say_whether_they_took_place(app):
    events, drawing = timeline(app)
    planned = next(e for e in events if e.status == "planned")
    assert planned.took_place.siglum == "HG2"
    assert drawing.happened[planned.number - 1].hollow


def test_marks_on_one_place_stand_on_each_other():
    assert _stacked([10, 10, 300]) == (2, [(10, 0), (10, 1), (300, 0)])


def test_lanes_are_origins_with_the_largest_first(app):
    assert graph(app).lanes[0].label == "Adriatic Wire"


def test_an_edge_of_unknown_direction_is_dashed(app):
    edges = {e.href.removeprefix("#"): e for e in graph(app).edges}
    assert edges["d-common"].dashed
    assert not edges["d-common"].directed
    assert edges["d-copy"].directed


def test_wider_edges_take_more(app):
    edges = {e.href.removeprefix("#"): e.width for e in graph(app).edges}
    assert edges["d-copy"] > edges["d-common"]


def test_passages_mark_the_words_that_differ():
    left, right = compared("the ship hit the wall", "the ship hit the quay")
    assert left == "the ship hit the <em>wall</em>"
    assert right == "the ship hit the <em>quay</em>"


def test_wordings_of_one_quotation_mark_what_changed(app):
    wordings = next(p for p in points(app) if p.id == "p-quote").readings
    assert [str(r.marked) for r in wordings] == ["The ship <em>did</em> not slow <em>down</em>", "The ship <em>was</em> not slow"]


def test_a_tie_says_how_much_is_taken(app):
    assert ties(app)[0].summary == "copy, 82% of CC stands in HG1, 2 shared passages"


def test_every_spelling_stands_with_its_reports(app):
    marin = next(a for a in people(app) if a.id == "a-marin")
    assert {text: [c.siglum for c in cites] for text, cites in marin.names}["Ivo Marine"] == ["BHB"]


def test_a_silent_report_and_one_that_could_not_know_differ(app):
    row = next(line for line in coverage(app, points(app)) if line.point.id == "p-inquiry")
    assert [cell.sign.word for cell in row.cells] == [
        "could not know yet", "could not know yet", "could not know yet", "single origin", "silent",
    ]  # fmt: skip


def test_places_without_coordinates_are_listed_and_not_drawn(app):
    rows, drawn = atlas(app)
    assert [r.where for r in rows if r.name == "Rab"] == ["44.76° N, 14.76° E", "no coordinates"]
    assert sorted(s.name for s in drawn.spots) == ["Rab", "Rijeka", "Zagreb"]


def test_only_countries_in_sight_are_drawn(app):
    names = {name for name, _ in atlas(app)[1].shapes}
    assert "Croatia" in names
    assert "Japan" not in names


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2021-10-15", "15 October 2021"),
        ("2021-10-15T20:27:00", "15 October 2021, 20:27"),
        ("2021-08~", "about August 2021"),
        ("2021-08?", "August 2021 (?)"),
        ("198X", "the 1980s"),
        ("2021-22", "summer 2021"),
        ("2021-10-18/2021-10-22", "18 October 2021 to 22 October 2021"),
        ("2021-10-18/..", "since 18 October 2021"),
        ("../2021", "until 2021"),
        (None, "date unknown"),
        ("2021-99-99", "2021-99-99"),
    ],
)
def test_dates_are_printed_plainly(edtf, words):
    assert dates.plain(edtf) == words


@pytest.mark.parametrize(("low", "high", "words"), [(1, 1, "1 origin"), (2, 2, "2 origins"), (2, 4, "2 to 4 origins")])
def test_doubt_is_printed_in_words(low, high, words):
    assert signs.span_of(low, high) == words


@pytest.mark.parametrize(("number", "name"), [(0, "a"), (25, "z"), (26, "a1")])
def test_readings_have_letters(number, name):
    assert letter(number) == name
