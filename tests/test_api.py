from pathlib import Path

import pytest

import variorum
from variorum.api import open_archive
from variorum.errors import ArchiveError, SourceError, UsageError
from variorum.settings import Settings


def test_the_public_names_are_these() -> None:
    assert variorum.__all__ == ["annotate", "names", "open_archive", "read"]


def test_nothing_to_read_is_an_error_that_says_so(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="nothing could be read"):
        variorum.read(tmp_path)


def test_rows_come_back_in_their_order() -> None:
    rows = [{"id": name, "text": f"The {name} was closed on Monday."} for name in ("zoo", "airport", "museum")]
    assert [row["id"] for row in variorum.annotate(rows)] == ["zoo", "airport", "museum"]


def test_two_rows_of_one_id_are_two() -> None:
    rows = [{"id": "a", "text": "It rained."}, {"id": "a", "text": "Ten people were hurt."}]
    assert [len(row["figures"]) for row in variorum.annotate(rows)] == [0, 1]


def test_an_empty_text_has_no_findings() -> None:
    (row,) = variorum.annotate([{"id": 1, "text": ""}])
    assert (row["id"], row["statements"], row["figures"]) == ("1", [], [])


def test_a_row_without_text_is_named() -> None:
    with pytest.raises(UsageError, match="row 2"):
        list(variorum.annotate([{"id": 1, "text": "x"}, {"id": 2}]))


def test_a_file_that_is_no_archive_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "notes.db"
    other.write_text("my notes, not a database at all, but long enough to have a header")
    with pytest.raises(ArchiveError, match="not a usable archive"):
        variorum.open_archive(other)


def test_an_archive_is_read_again_as_it_was_read_last(tmp_path: Path) -> None:
    texts = (
        "Brindle Post, March 3, 2031\n\nA dam above Orlow broke on Monday after a week of rain. Mayor Ida Brandt said two farms stood in the water.",
        "Canal Courier, June 9, 2032\n\nThe chess champion Paula Dresch lost her title in Oulmont. Her rival Jean Abadie won in forty moves.",
    )
    for n, text in enumerate(texts):
        (tmp_path / f"{n}.txt").write_text(text)
    with open_archive(tmp_path / "a.variorum") as opened:
        opened.add([tmp_path / "0.txt"])
        opened.run(Settings(one_story=True))
    with open_archive(tmp_path / "a.variorum") as opened:
        opened.add([tmp_path / "1.txt"])
        opened.run()
        assert opened.settings() == Settings(one_story=True)
        assert len(opened.edition().stories) == 1
        opened.run(Settings())
        assert len(opened.edition().stories) == 2
        opened.run()
        assert opened.settings() == Settings()
        assert len(opened.edition().stories) == 2
