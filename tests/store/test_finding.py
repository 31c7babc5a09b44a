"""What is looked for is found, wherever it stands, however the archive grew."""

from dataclasses import replace
from pathlib import Path

import pytest

from variorum.api import Reading, open_archive
from variorum.errors import UsageError
from variorum.pipeline.stage import Change
from variorum.records.catalogue import Filters, Found, Page
from variorum.records.edition import Edition
from variorum.store import finding


def titles(page: Page) -> set[str]:
    return {found.card.title for found in page.found}


def sorts(page: Page) -> set[str]:
    return {found.card.kind for found in page.found}


@pytest.mark.parametrize("query", ["orlinda", "ORLÍNDA", "orlin*", '"ran aground off"', "orlinda -oulmont", "walrus OR orlinda"])
def test_words_phrases_and_beginnings_are_found_with_and_without_accents(opened: Reading, query: str) -> None:
    page = opened.shelves.search(query, Filters(kind="report"))
    assert page.total == 2
    assert {found.card.day for found in page.found} == {"2031-03-04", "2031-03-05"}


def test_stories_reports_statements_points_and_actors_are_found(opened: Reading) -> None:
    assert sorts(opened.shelves.search("tresco OR bruun", limit=100)) == {"story", "report", "statement", "point", "actor"}


def test_an_excerpt_of_a_report_is_its_own_characters(opened: Reading, whole: Edition) -> None:
    texts = {e.report.id: e.report.text for e in whole.entries}
    page = opened.shelves.search("scrape OR flour", limit=100)
    assert {f.card.kind for f in page.found if f.excerpt and f.excerpt.report} == {"report", "statement"}
    for excerpt in (f.excerpt for f in page.found if f.excerpt and f.excerpt.report):
        assert texts[excerpt.report or ""][excerpt.start : excerpt.start + len(excerpt.text)] == excerpt.text
        assert {excerpt.text[a:b].lower() for a, b in excerpt.marks} <= {"scrape", "flour"}
        assert excerpt.marks


def test_marks_in_a_title_stand_where_the_word_is(opened: Reading) -> None:
    found = opened.shelves.search("bruun", Filters(kind="actor")).found[0]
    assert [found.card.title[a:b] for a, b in found.title_marks] == ["Bruun"]


@pytest.mark.parametrize(
    ("filters", "least"),
    [
        (Filters(kind="statement", actor="Cazal"), 2),
        (Filters(kind="statement", actor="bruun"), 2),
        (Filters(kind="report", since="2031-03-05", until="2031-03-05"), 2),
        (Filters(kind="report", since="2031", until="2031-03"), 4),
        (Filters(kind="story", least=2), 2),
        (Filters(kind="point", sort="figure"), 2),
        (Filters(kind="report", after=0), 4),
    ],
)
def test_filters_let_through_what_they_say(opened: Reading, filters: Filters, least: int) -> None:
    page = opened.shelves.search("", filters, limit=100)
    assert page.total >= least
    assert sorts(page) == {filters.kind}


@pytest.mark.parametrize(
    "filters",
    [Filters(actor="nobody of that name"), Filters(outlet="The Moon"), Filters(kind="report", after=1), Filters(until="2030"), Filters(story="s-0")],
)
def test_filters_keep_out_the_rest(opened: Reading, filters: Filters) -> None:
    assert opened.shelves.search("", filters) == replace(opened.shelves.search("", filters), found=(), total=0, exact=True)


@pytest.mark.parametrize(
    ("filters", "order", "line"),
    [
        (Filters(kind="rumour"), "best", "choose one of story, report"),
        (Filters(since="yesterday"), "best", "write it as 2031-03-04"),
        (Filters(), "loudest", "choose one of newest, best"),
    ],
)
def test_a_filter_that_makes_no_sense_is_told(opened: Reading, filters: Filters, order: str, line: str) -> None:
    with pytest.raises(UsageError, match=line):
        opened.shelves.search("ferry", filters, order)


def test_pages_follow_each_other_without_gap_or_overlap(opened: Reading) -> None:
    whole = opened.shelves.search("oulmont", limit=100).found
    pieces = [found for n in range(0, len(whole), 3) for found in opened.shelves.search("oulmont", limit=3, offset=n).found]
    assert pieces == list(whole)


def test_facets_count_all_that_was_found(opened: Reading) -> None:
    page = opened.shelves.search("oulmont", limit=1)
    assert sum(count for _, count in dict(page.facets)["kind"]) == page.total > 1
    assert page.exact


def test_stories_stand_newest_first_and_largest_first(opened: Reading) -> None:
    days = [found.card.day for found in opened.shelves.stories().found]
    assert days == sorted(days, key=str, reverse=True) == ["2031-03-06", "2031-03-05"]
    assert [found.card.reports for found in opened.shelves.stories(order="largest").found] == [2, 2]


def shown(found: Found) -> tuple[str, ...]:
    """What a reader sees of it: the id of a story tells when it began, and so do the ids of what is in it."""
    card = found.card
    return (card.kind, card.title, card.verdict, str(card.day), str(card.reports), str(found.title_marks), str(found.excerpt))


def test_an_archive_grown_report_by_report_answers_like_one_read_at_once(opened: Reading, texts: dict[str, str], tmp_path: Path) -> None:
    with open_archive() as growing:
        for name in sorted(texts, reverse=True):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(texts[name], encoding="utf-8")
            growing.add([tmp_path])
            growing.run()
        growing.archive.db.execute("INSERT INTO look(look, rank) VALUES('integrity-check', 1)")
        for query in ("ferry OR oulmont", "said", "union* -ferry"):
            grown, whole = (sorted(map(shown, r.shelves.search(query, limit=200).found)) for r in (growing, opened))
            assert grown == whole
        assert growing.shelves.last_run() == 4
        assert growing.shelves.counts(after=3) == (1, 1)
        assert sum(growing.shelves.news([f.card.id for f in growing.shelves.stories().found], 2).values()) == 2


def test_a_run_that_changes_nothing_has_no_number(opened: Reading) -> None:
    before = opened.shelves.last_run()
    opened.run()
    assert opened.shelves.last_run() == before == 1


def test_what_a_shorter_plan_leaves_out_is_found_no_more(texts: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(texts["alone.txt"], encoding="utf-8")
    with open_archive() as reading:
        reading.add([tmp_path])
        reading.run()
        assert reading.shelves.search("oulmont").total
        reading.run(until="group")
        assert reading.shelves.search("oulmont").total == 0
        reading.run()
        assert reading.shelves.search("oulmont").total
        reading.archive.db.execute("INSERT INTO look(look, rank) VALUES('integrity-check', 1)")


def test_an_archive_of_an_older_form_is_filed_again_when_it_is_opened(texts: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(texts["alone.txt"], encoding="utf-8")
    with open_archive(tmp_path / "x.db") as reading:
        reading.add([tmp_path / "one.txt"])
        reading.run()
        before = reading.shelves.search("oulmont")
        for old in ("DROP TABLE look", "DROP TABLE leaf", "DELETE FROM card", "CREATE VIRTUAL TABLE words USING fts5(text)", "PRAGMA user_version=1"):
            reading.archive.db.execute(old)
        reading.archive.db.execute("DELETE FROM name")
    with open_archive(tmp_path / "x.db") as again:
        assert again.shelves.search("oulmont") == before
        assert before.total
        assert again.edition().entries[0].name == "one"
        assert again.archive.names([again.edition().entries[0].report.id])
        again.archive.db.execute("INSERT INTO look(look, rank) VALUES('integrity-check', 1)")


def test_where_too_much_is_found_the_newest_stand_first(opened: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "COUNTED", 5)
    page = opened.shelves.search("said OR oulmont OR tresco", limit=5)
    assert (page.total, page.exact, len(page.found)) == (5, False, 5)
    days = [found.card.day or "" for found in page.found]
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize("filters", [Filters(since="2031-13"), Filters(until="2031-02-30")])
def test_a_day_that_no_calendar_has_is_told(opened: Reading, filters: Filters) -> None:
    with pytest.raises(UsageError, match="no day of the calendar"):
        opened.shelves.search("ferry", filters)


def test_a_report_taken_away_takes_its_cards_along(texts: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(texts["alone.txt"], encoding="utf-8")
    with open_archive() as reading:
        reading.add([tmp_path])
        reading.run()
        story = reading.shelves.stories().found[0].card.id
        kinds = tuple(row[0] for row in reading.archive.db.execute("SELECT DISTINCT kind FROM entry"))
        change = Change(dict(reading.archive.marks()), kinds)
        change.entries = {("catalogue", story): None, ("story", story): None}
        reading.archive.publish(change, reading.archive.state())
        assert reading.shelves.search("oulmont").total == 0
        assert reading.archive.db.execute("SELECT (SELECT count(*) FROM card) + (SELECT count(*) FROM leaf)").fetchone() == (0,)
