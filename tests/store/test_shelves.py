"""What one reader gets is what the whole edition holds, cut to size."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from variorum.api import Reading, open_archive
from variorum.errors import ArchiveError
from variorum.records.edition import Edition

FERRY = (
    "The ferry Orlinda ran aground off Tresco harbour late on Monday, the coast guard said. At least 12 people were hurt.\n\n"
    "“We heard a long scrape and then the lights went out,” said the mate, Hanne Bruun, who was on the lower deck at the time.\n\n"
    "Divers will look at the hull of the Orlinda on Thursday, the harbour office of Tresco said in a note."
)
STRIKE = (
    "Bakers in Oulmont walked out on Wednesday over pay, their union said. About 300 people stood before the town hall of Oulmont.\n\n"
    "“Flour costs more and we earn less,” said Mireille Cazal of the bakers' union of Oulmont.\n\nTalks go on next week."
)
TEXTS = {
    "north/ferry.txt": f"March 4, 2031\n\n{FERRY}",
    "south/ferry.txt": f"March 5, 2031\n\n{FERRY}\n\nFourteen people were hurt, the hospital of Tresco said later.",
    "south/strike.txt": f"March 5, 2031\n\n{STRIKE}",
    "alone.txt": f"March 6, 2031\n\n{STRIKE.replace('300', '250')}",
}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reading]:
    folder = tmp_path_factory.mktemp("shelves")
    for name, text in TEXTS.items():
        (folder / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "in" / name).write_text(text, encoding="utf-8")
    with open_archive(folder / "x.db") as reading:
        reading.add([folder / "in"])
        reading.run()
        yield reading


@pytest.fixture(scope="module")
def whole(opened: Reading) -> Edition:
    return opened.edition()


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


def test_a_mark_stays_until_its_own_story_changes(opened: Reading, tmp_path: Path) -> None:
    with open_archive() as growing:
        for name, text in TEXTS.items():
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        growing.add([tmp_path])
        growing.run()
        stories = {s.reports[0]: s.id for s in growing.edition().stories}
        before = {first: growing.shelves.edition_mark(story) for first, story in stories.items()}
        assert len(set(before.values())) == 2
        (tmp_path / "more.txt").write_text(f"March 7, 2031\n\n{STRIKE}\n\nThe mayor of Oulmont, Jean Abadie, denied it.", encoding="utf-8")
        growing.add([tmp_path])
        growing.run()
        changed = {first for first, story in stories.items() if growing.shelves.edition_mark(story) != before[first]}
        grown = {s.reports[0] for s in growing.edition().stories if len(s.reports) == 3}
        assert changed == grown


def test_a_reader_sees_the_same_through_a_connection_of_its_own(opened: Reading, whole: Edition) -> None:
    assert opened.archive.path is not None
    with open_archive(opened.archive.path, only_read=True) as reader:
        assert reader.edition() == whole


def test_a_reader_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError):
        open_archive(tmp_path / "x.db", only_read=True)
    assert not list(tmp_path.iterdir())
