"""`variorum judge`, called as a user does."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.judging.conftest import Room

from variorum.cli.judge import command
from variorum.cli.read import command as read
from variorum.cli.show import command as show
from variorum.cli.why import command as why
from variorum.errors import UsageError, VariorumError

Open = Callable[[], Room]


def call(path: Path, *words: str) -> str:
    done = CliRunner().invoke(command, [words[0], "--archive", str(path), *words[1:]], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def told(path: Path, what: str, how: object = show) -> str:
    return CliRunner().invoke(how, [what, "--archive", str(path)], catch_exceptions=False).output  # type: ignore[arg-type]


def read_again(path: Path) -> None:
    assert CliRunner().invoke(read, ["--archive", str(path), "-q"], catch_exceptions=False).exit_code == 0


@pytest.fixture
def path(room: Open) -> Path:
    here = room()
    here.opened.close()
    return here.path


def test_a_merge_takes_effect_with_the_next_run(path: Path) -> None:
    said = call(path, "merge", "Marta Ilves", "M. Ilves-Rand", "--author", "Ada", "--note", "her married name")
    assert "takes effect with the next run: variorum read --archive" in said
    read_again(path)
    assert "Marta Ilves and M. Ilves-Rand put together by judgement of Ada" in told(path, "M. Ilves-Rand")


def test_split_move_tie_settle_and_note(path: Path) -> None:
    point = next(p for p in Room(path).edition.dossiers[0].points if {r.value for r in p.readings} == {"12", "15"}).id
    call(path, "split", "Marta Ilves", "ferry-3", "--author", "Ada")
    call(path, "move", "ferry-4", "tram-1", "--author", "Ada")
    call(path, "tie", "ferry-1", "ferry-2", "wrong", "--author", "Ada")
    call(path, "settle", point, "b", "--author", "Ada", "--note", "the morgue")
    call(path, "note", point, "ask again", "--author", "Bo")
    call(path, "note", "ferry-1", "seen on paper", "--author", "Bo")
    read_again(path)
    here = Room(path)
    assert here.story("ferry-4") == {"tram-1", "tram-2", "tram-3", "ferry-4"}
    settled = here.point("12", "15").id
    assert "Settled by Ada" in told(path, settled)
    assert "reading b (the morgue)" in told(path, settled, why)
    assert "Note by Bo" in told(path, settled)
    assert "seen on paper" in told(path, "ferry-1")
    assert "1 conflict settled" in told(path, here.edition.dossiers[0].story)
    assert [row["state"] for row in json.loads(call(path, "list", "--json"))] == ["in effect"] * 6


def test_a_later_word_says_what_it_overrides(path: Path) -> None:
    first = call(path, "tie", "ferry-1", "ferry-2", "wrong", "--author", "Ada").split()[0]
    assert f"overrides {first} of Ada" in call(path, "tie", "ferry-2", "ferry-1", "right", "--author", "Bo")


def test_undo_and_list(path: Path) -> None:
    one = call(path, "tie", "ferry-1", "ferry-2", "wrong", "--author", "Ada").split()[0]
    assert f"{one} undone by Bo" in call(path, "undo", one, "--author", "Bo")
    listed = call(path, "list")
    assert "tie wrong: ferry-1, ferry-2" in listed
    assert "undone by j-" in listed
    assert f"undoes {one}" in listed


def test_export_and_import(path: Path, tmp_path: Path, room: Open) -> None:
    call(path, "note", "ferry-1", "seen on paper", "--author", "Ada")
    out = tmp_path / "judgements.jsonl"
    assert "1 judgements" in call(path, "export", str(out))
    out.write_bytes(out.read_bytes() + b"nonsense\n")
    other = room()
    other.opened.close()
    said = call(other.path, "import", str(out))
    assert "rejected: line 2" in said
    assert "1 new, 0 known already, 1 rejected" in said
    assert call(other.path, "export", "-") == call(path, "export", "-")


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (("merge", "Marta Ilves", "ferry-1"), "nothing here is called 'ferry-1'"),
        (("merge", "Marta Ilves", "Marta Ilves"), "give two actors or two stories"),
        (("split", "Joren Kask", "Kask"), "cannot be split there"),
        (("move", "ferry-1", "ferry-2"), None),
        (("tie", "ferry-1", "ferry-1", "wrong"), "needs the ids of two reports"),
        (("undo", "j-none"), "no judgement 'j-none'"),
    ],
)
def test_what_makes_no_sense_is_told_in_one_line(path: Path, words: tuple[str, ...], fault: str | None) -> None:
    if fault is None:
        call(path, *words, "--author", "Ada")
        return
    with pytest.raises(VariorumError, match=fault):
        call(path, *words, "--author", "Ada")


def test_nothing_to_read_is_told() -> None:
    with pytest.raises(UsageError, match="nothing to read"):
        CliRunner().invoke(read, [], catch_exceptions=False)
