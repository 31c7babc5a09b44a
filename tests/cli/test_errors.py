import json
import subprocess
import sys
from pathlib import Path

import pytest

VARIORUM = [sys.executable, "-c", "from variorum.cli.app import main; main()"]


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*VARIORUM, *map(str, arguments)], capture_output=True, text=True, check=False)


def test_an_unknown_command_is_wrong_usage() -> None:
    done = run("raed", "x")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "raed" in done.stderr


def test_an_unknown_stage_names_the_stages(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A ferry ran aground off the island on Monday, the harbour master said.")
    done = run("read", tmp_path, "--until", "gruop", "-q")
    assert done.returncode == 2
    assert "group" in done.stderr


def test_a_row_that_is_no_json_is_named_by_its_line(tmp_path: Path) -> None:
    rows = tmp_path / "in.jsonl"
    rows.write_text('{"id": 1, "text": "One."}\n{broken\n')
    done = run("annotate", rows, tmp_path / "out.jsonl")
    assert (done.returncode, "line 2" in done.stderr) == (2, True)


@pytest.mark.parametrize("row", [{"id": "a"}, {"text": "x"}, {"id": "a", "text": 5}])
def test_a_row_without_id_or_text_is_wrong_usage(tmp_path: Path, row: dict[str, object]) -> None:
    rows = tmp_path / "in.jsonl"
    rows.write_text(json.dumps(row) + "\n")
    done = run("annotate", rows, tmp_path / "out.jsonl")
    assert (done.returncode, "row 1" in done.stderr) == (2, True)


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    import sqlite3

    other = tmp_path / "other.db"
    db = sqlite3.connect(other)
    db.execute("CREATE TABLE mine(x)")
    db.commit()
    db.close()
    before = other.read_bytes()
    (tmp_path / "a.txt").write_text("A ferry ran aground.")
    done = run("read", tmp_path / "a.txt", "--archive", other, "-q")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert other.read_bytes() == before


def test_names_come_back_with_reasons(tmp_path: Path) -> None:
    rows, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    rows.write_text(json.dumps({"name1": "Marta Velasquez", "name2": "Marta Velasquez", "schema": "Person"}) + "\n")
    assert run("names", rows, out).returncode == 0
    found = json.loads(out.read_text())
    assert found["match"] is True
    assert found["because"]


@pytest.mark.parametrize("command", ["annotate", "names"])
def test_a_fault_leaves_what_stood_in_the_file_to_be_written(tmp_path: Path, command: str) -> None:
    (tmp_path / "out.jsonl").write_text("kept\n")
    done = run(command, tmp_path / "missing.jsonl", tmp_path / "out.jsonl")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("out.jsonl", "kept\n")]


def test_a_file_can_be_annotated_into_itself(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(json.dumps({"id": "a", "text": "The mayor spoke on Monday."}) + "\n")
    assert run("annotate", rows, rows).returncode == 0
    assert json.loads(rows.read_text())["id"] == "a"


def test_the_json_of_all_stories_stands_in_the_order_of_the_list(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("The Orra bridge was closed on Monday after a barge struck a pillar, the mayor of Tallby said. Nobody was hurt.")
    (tmp_path / "two.txt").write_text("The Orra bridge stays closed after a barge struck one of its pillars, the mayor of Tallby said. Nobody was hurt.")
    (tmp_path / "zz.txt").write_text("A gardener in Vell grew a pumpkin of 300 kilos and gave it to a school on Sunday, her neighbours told the paper.")
    archive = tmp_path / "a.db"
    assert run("read", tmp_path, "--archive", archive, "-q").returncode == 0
    rows = json.loads(run("show", "--archive", archive, "--json").stdout)
    listed = run("show", "--archive", archive).stdout
    assert sorted(rows, key=lambda row: listed.index(row["id"])) == rows
