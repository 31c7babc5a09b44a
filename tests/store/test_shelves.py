"""What one reader gets is what the whole edition holds, cut to size."""

from dataclasses import replace
from pathlib import Path

import pytest

from variorum.api import Reading, open_archive
from variorum.errors import ArchiveError
from variorum.records.edition import Edition


def test_a_story_holds_what_the_whole_edition_holds_of_it(opened: Reading, whole: Edition) -> None:
    assert len(whole.stories) == 2
    for story in whole.stories:
        part = opened.shelves.story(story.id)
        assert part is not None
        assert part.stories == (story,)
        assert part.dossiers == tuple(d for d in whole.dossiers if d.story == story.id)
        assert part.entries == tuple(e for e in whole.entries if e.report.id in story.reports)
        assert part.derivations == tuple(d for d in whole.derivations if {d.source, d.target} & set(story.reports))
        assert part.origins == tuple(o for o in whole.origins if set(o.reports) & set(story.reports))
    assert whole.derivations


def test_ties_without_their_passages_say_the_same_but_for_these(opened: Reading, whole: Edition) -> None:
    fields = ("id", "source", "target", "kind", "direction", "share", "because", "judged", "shared")
    for story in whole.stories:
        full, bare = opened.shelves.derivations(story.reports), opened.shelves.bonds(story.reports)
        assert [[getattr(d, f) for f in fields] for d in bare] == [[getattr(d, f) for f in fields] for d in full]
        assert not any(d.passages for d in bare)
        light, whole_story = opened.shelves.story(story.id, ties=False), opened.shelves.story(story.id)
        assert light is not None
        assert whole_story == replace(light, derivations=full)


def test_the_ties_among_some_reports_are_those_with_both_ends_in_them(opened: Reading, whole: Edition) -> None:
    tie = whole.derivations[0]
    assert opened.shelves.derivations([tie.source, tie.target], among=True) == (tie,)
    assert opened.shelves.derivations([tie.source], among=True) == ()
    assert tie in opened.shelves.derivations([tie.source])


def test_an_archive_of_the_form_before_names_and_ties_stood_apart_is_opened(texts: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "old.variorum"
    with open_archive(path) as made:
        for name, text in texts.items():
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        made.add([tmp_path / name for name in texts])
        made.run()
        before = [made.shelves.bonds(s.reports) for s in made.edition().stories]
        made.archive.db.executescript("DROP TABLE bond; DROP TABLE name; CREATE TABLE name(report, stem, key); PRAGMA user_version=3;")
    with open_archive(path) as again:
        assert [again.shelves.bonds(s.reports) for s in again.edition().stories] == before


def test_a_report_comes_with_its_story(opened: Reading, whole: Edition) -> None:
    homes = {report: story.id for story in whole.stories for report in story.reports}
    for entry in whole.entries:
        assert opened.shelves.report(entry.report.id) == (entry, homes[entry.report.id])
        assert opened.shelves.home(entry.report.id) == homes[entry.report.id]


def test_what_is_not_there_is_none(opened: Reading) -> None:
    assert opened.shelves.story("s-nothing") is None
    assert opened.shelves.report("r-nothing") is None
    assert opened.shelves.home("r-nothing") is None
    assert opened.shelves.edition_mark("s-nothing") is None


def test_a_mark_stays_until_its_own_story_changes(texts: dict[str, str], tmp_path: Path) -> None:
    with open_archive() as growing:
        for name, text in texts.items():
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        growing.add([tmp_path])
        growing.run()
        before = {s.id: growing.shelves.edition_mark(s.id) for s in growing.edition().stories}
        assert len(set(before.values())) == 2
        (tmp_path / "more.txt").write_text(f"{texts['south/strike.txt']}\n\nThe mayor of Oulmont, Jean Abadie, denied it.", encoding="utf-8")
        growing.add([tmp_path])
        growing.run()
        changed = {story for story in before if growing.shelves.edition_mark(story) != before[story]}
        assert changed == {s.id for s in growing.edition().stories if len(s.reports) == 3}


def test_a_reader_sees_the_same_through_a_connection_of_its_own(opened: Reading, whole: Edition) -> None:
    assert opened.archive.path is not None
    with open_archive(opened.archive.path, only_read=True) as reader:
        assert reader.edition() == whole


def test_a_reader_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError):
        open_archive(tmp_path / "x.db", only_read=True)
    assert not list(tmp_path.iterdir())
