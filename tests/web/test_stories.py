"""Stories are kept while nothing in them changes."""

import gc
from pathlib import Path
from weakref import ref

from variorum.api import Reading, open_archive
from variorum.web import stories
from variorum.web.stories import Stories

LATER = """\
Ferry operator loses licence

CASTRO, March 20 (Halyard) - The operator of the Doña Ismenia, which struck rocks in the Gulf of Ancud last Tuesday with 187 people on
board, has lost its licence, the navy said. The death toll stands at 12.
"""


def id_of(reading: Reading) -> str:
    return reading.edition().stories[0].id


def test_a_story_is_read_once(reading):
    kept = Stories()
    assert kept.open(reading, id_of(reading)) is kept.open(reading, id_of(reading))


def test_no_story_is_none(reading):
    assert Stories().open(reading, "s-none") is None


def test_a_run_that_adds_a_report_gives_the_story_anew(own_archive: Path, tmp_path: Path):
    (tmp_path / "later.txt").write_text(LATER, encoding="utf-8")
    kept = Stories()
    with open_archive(own_archive) as reading:
        story = id_of(reading)
        before = kept.open(reading, story)
        reading.add([tmp_path / "later.txt"])
        reading.run()
        after = kept.open(reading, story)
        assert before is not None
        assert after is not None
        assert after.reports == before.reports + 1


def test_no_more_reports_are_kept_than_room_is_for(reading, monkeypatch):
    monkeypatch.setattr(stories, "KEEP", 1)
    kept = Stories()
    first = kept.open(reading, id_of(reading))
    assert first is kept.open(reading, id_of(reading))
    assert len(kept._kept) == 1


def test_a_story_that_is_let_go_leaves_memory_without_being_collected(reading):
    kept = Stories()
    view = kept.open(reading, id_of(reading))
    assert view is not None
    stories.with_ties(reading, view)
    for section in ("brief", "points", "events", "people", "graph", "tied", "places", "columns"):
        assert getattr(view, section)
    watched = ref(view.app)
    gc.disable()
    try:
        kept._kept.clear()
        del view
        assert watched() is None
    finally:
        gc.enable()
