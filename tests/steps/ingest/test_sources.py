import os
import random
from pathlib import Path

import pytest

from variorum.errors import SourceError
from variorum.records.source import Source
from variorum.records.trouble import Rejected
from variorum.steps.ingest.rows import LONGEST
from variorum.steps.ingest.sources import sources_of


def keys(*places: Path) -> list[str]:
    return [s.key for s in sources_of([str(p) for p in places]) if isinstance(s, Source)]


def refusals(*places: Path) -> dict[str, str]:
    return {r.what: r.reason for r in sources_of([str(p) for p in places]) if isinstance(r, Rejected)}


def put(path: Path, text: str = "Said he.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_keys_are_paths_below_the_folder_given(tmp_path: Path) -> None:
    put(tmp_path / "b.txt")
    put(tmp_path / "sub" / "a.html")
    assert keys(tmp_path) == ["b.txt", "sub/a.html"]


def test_a_file_given_itself_is_called_by_its_name(tmp_path: Path) -> None:
    assert keys(put(tmp_path / "deep" / "a.txt")) == ["a.txt"]


def test_files_that_clash_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    places = [put(tmp_path / "x" / "a.txt"), put(tmp_path / "y" / "a.txt"), put(tmp_path / "x" / "b.txt")]
    assert keys(*places) == ["b.txt", "x/a.txt", "y/a.txt"]


def test_folders_with_the_same_file_in_them_keep_both(tmp_path: Path) -> None:
    put(tmp_path / "x" / "a.txt")
    put(tmp_path / "y" / "a.txt")
    assert keys(tmp_path / "x", tmp_path / "y") == ["x/a.txt", "y/a.txt"]


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    put(tmp_path / "sub" / "a.txt")
    assert keys(tmp_path, tmp_path / "sub" / "a.txt", tmp_path / "sub") == ["sub/a.txt"]


def test_the_order_of_places_does_not_matter(tmp_path: Path) -> None:
    places = [put(tmp_path / f"{n % 3}" / f"{n}.txt") for n in range(12)]
    shuffled = random.Random(3).sample(places, len(places))
    assert keys(*places) == keys(*shuffled)


def test_links_in_circles_end(tmp_path: Path) -> None:
    put(tmp_path / "a" / "one.txt")
    (tmp_path / "a" / "back").symlink_to(tmp_path)
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert len(keys(tmp_path)) == 1


def test_very_deep_folders_are_read(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(300):
        folder = folder / "d"
    folder.mkdir(parents=True)
    put(folder / "a.txt")
    assert len(keys(tmp_path)) == 1


def test_hidden_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    put(tmp_path / ".a.txt")
    put(tmp_path / ".git" / "b.txt")
    put(tmp_path / "c.txt")
    assert keys(tmp_path) == ["c.txt"]
    assert refusals(tmp_path) == {}


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    put(tmp_path / "table.xlsx")
    put(tmp_path / "noending")
    found = refusals(tmp_path)
    assert set(found) == {"pipe.txt", "gone.txt", "loop.txt", "table.xlsx", "noending"}
    assert "pipe" in found["pipe.txt"]
    assert "leads nowhere" in found["gone.txt"]
    assert "not a kind of file Variorum reads" in found["table.xlsx"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_we_may_not_read_is_told(tmp_path: Path) -> None:
    put(tmp_path / "secret.txt").chmod(0)
    assert "permission denied" in refusals(tmp_path)["secret.txt"]


def test_a_name_that_is_no_utf8_can_be_written_down(tmp_path: Path) -> None:
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/n\xffame.txt"))).write_text("Said he.")
    assert keys(tmp_path) == ["n�ame.txt"]


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(3 * LONGEST)
    assert "48 MB, more than the 16 MB" in refusals(tmp_path)["big.txt"]


def test_a_folder_without_files_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert refusals(tmp_path / "empty") == {"empty": "a folder without a file in it"}


def test_a_place_that_does_not_exist_stops_before_anything_is_read(tmp_path: Path) -> None:
    put(tmp_path / "a.txt")
    with pytest.raises(SourceError, match=r"b\.txt: no such file or folder"):
        next(iter(sources_of([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")])))
