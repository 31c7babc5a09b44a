"""Whatever is handed in: nothing crashes, nothing is lost, the rest is read, and each fault is told in a clear line."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import variorum
from variorum.exports.json import archive_value

VARIORUM = [sys.executable, "-c", "from variorum.cli.app import main; main()"]
NEWS = "The bridge over the Orra was closed on Monday, the mayor said. “Nobody was hurt,” she told reporters in Tallby. At least 12 cars were lost."


def run(*arguments: object, stdin: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([*VARIORUM, *map(str, arguments)], input=stdin, capture_output=True, check=False, timeout=300)


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of every fault we could think of, with five sound reports among them."""
    folder = tmp_path_factory.mktemp("pile")
    texts: dict[str, bytes] = {
        "sound.txt": NEWS.encode(),
        "empty.txt": b"",
        "blank.txt": b" \n\t\n",
        "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(100),
        "noise.txt": bytes(range(256)) * 40,
        "broken-utf8.txt": NEWS.encode() + b" \xff\xfe and \xc3( more.",
        "windows.txt": NEWS.encode("cp1252"),
        "utf16.txt": NEWS.encode("utf-16"),
        "control.txt": NEWS.replace("was", "\x1b[31mwas\x07").encode(),
        "arabic.txt": "قال الرئيس يوم الجمعة إن المحادثات ستبدأ الأسبوع المقبل. \u202eThe mayor said “yes”.".encode(),
        "german.txt": b"Der Minister sagte am Freitag, mindestens 2000 Menschen seien nach Tallby gekommen.",
        "oneword.txt": b"word " * 1_000_000,
        "nospace.txt": b"a" * 1_000_000,
        "onlyquotes.txt": "“".encode() * 20_000,
        "stops.txt": b"A. " * 100_000,
        "menu.html": b"<html><body><nav><a href='/'>Home</a></nav></body></html>",
        "deep.html": b"<div>" * 20_000 + b"lost" + b"</div>" * 20_000,
        "paper.html": b"%PDF-1.7\n\xe2\xe3",
        "notes.docx": b"PK\x03\x04",
        "rows.jsonl": b'{"id":"r1","text":"The mayor said so on Monday."}\n{broken\n{"id":"r2"}\n{"text":"x y"}\n',
        "rows.csv": b'id,text\nc1,"The mayor\nsaid so."\n,no id\n',
    }
    for name, data in texts.items():
        (folder / name).write_bytes(data)
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(50 << 20)
    os.mkfifo(folder / "pipe.txt")
    (folder / "gone.txt").symlink_to("nowhere")
    (folder / "circle").symlink_to(folder)
    deep = folder.joinpath(*["d"] * 100)
    deep.mkdir(parents=True)
    (deep / "deep.txt").write_text(NEWS)
    return folder


REFUSED = {
    "empty.txt": "empty",
    "blank.txt": "empty",
    "picture.txt": "picture",
    "noise.txt": "binary",
    "onlyquotes.txt": "no letter",
    "menu.html": "no article",
    "deep.html": "no article",
    "paper.html": "PDF",
    "notes.docx": "not a kind of file",
    "rows.jsonl, line 2": "no JSON",
    "rows.jsonl, line 3": "no 'text'",
    "rows.jsonl, line 4": "no 'id'",
    "rows.csv, line 4": "no 'id'",
    "huge.txt": "50 MB",
    "pipe.txt": "pipe",
    "gone.txt": "leads nowhere",
}
KEPT = {
    "sound", "broken-utf8", "windows", "utf16", "control", "arabic", "german", "oneword", "nospace", "stops", "r1", "c1", "deep",
}  # fmt: skip


@pytest.mark.heavy
def test_a_pile_of_faults(pile: Path, tmp_path: Path) -> None:
    done = run("read", pile, "--json", tmp_path / "out.json", "--html", tmp_path / "out.html", "-q")
    assert done.returncode == 0, done.stderr.decode()
    found = json.loads((tmp_path / "out.json").read_bytes())
    assert {r["name"] for r in found["reports"]} == KEPT
    assert found["problems"] == []
    reasons = {r["what"]: r["reason"] for r in found["rejected"]}
    assert set(reasons) == set(REFUSED)
    assert {what for what, reason in reasons.items() if REFUSED[what] not in reason} == set()
    texts = {r["id"]: r["text"] for r in found["reports"]}
    assert [s for s in spans(found) if texts[s["report"]][s["start"] : s["end"]] != s["quote"]] == []
    for what in REFUSED:
        assert f"rejected: {what}: ".encode() in done.stderr


def test_faults_are_told_before_any_heavy_work(pile: Path, tmp_path: Path) -> None:
    done = run("read", pile, "--until", "describe", "--json", tmp_path / "out.json", "-q")
    assert done.returncode == 0
    assert {r["what"] for r in json.loads((tmp_path / "out.json").read_bytes())["rejected"]} == set(REFUSED)


@pytest.mark.parametrize("name", ["nowhere", "nowhere.txt"])
def test_a_path_that_does_not_exist_is_one_line(tmp_path: Path, name: str) -> None:
    done = run("read", tmp_path / name, "-q")
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1)
    assert b"no such file or folder" in done.stderr


def test_a_folder_without_reports_is_nothing_read(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    done = run("read", tmp_path, "--until", "describe", "-q")
    assert done.returncode == 1
    assert b"nothing could be read" in done.stderr


def test_standard_input_is_json_lines(tmp_path: Path) -> None:
    rows = b'{"id": "one", "text": "The mayor said so on Monday."}\nnot json\n'
    done = run("read", "-", "--until", "describe", "--json", tmp_path / "out.json", "-q", stdin=rows)
    found = json.loads((tmp_path / "out.json").read_bytes())
    assert done.returncode == 0
    assert [r["name"] for r in found["reports"]] == ["one"]
    assert [r["what"] for r in found["rejected"]] == ["standard input, line 2"]


def test_empty_standard_input_is_nothing_read() -> None:
    done = run("read", "-", "--until", "describe", "-q")
    assert done.returncode == 1
    assert b"nothing could be read" in done.stderr


def test_an_output_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEWS)
    done = run("read", tmp_path / "a.txt", "--until", "describe", "--json", tmp_path / "no" / "out.json", "-q")
    assert done.returncode in (1, 2)
    assert b"Traceback" not in done.stderr
    assert done.stderr.count(b"\n") == 1


def test_the_same_report_is_read_once_and_its_copy_elsewhere_is_another(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(NEWS)
    run("read", tmp_path, "--until", "describe", "--archive", tmp_path / "x.db", "-q")
    done = run("read", tmp_path / "a.txt", "--until", "describe", "--archive", tmp_path / "x.db", "--json", tmp_path / "out.json", "-q")
    assert done.returncode == 0
    assert [r["name"] for r in json.loads((tmp_path / "out.json").read_bytes())["reports"]] == ["a", "b"]


# ---------------------------------------------------------------------- any text
PIECES = (
    "said", "told", "Mr", "Anna Kovac", "the mayor", "“", "”", '"', "’", "'", "12", "1,200", "3.5 million", "at least", "per cent", "$4", "on Monday",
    "last week", "March 14", "2021-03-04", "in Oslo", "Paris", "the Navy", ",", ".", "...", "?", "!", "\n", "\n\n", " ", "\t", "\r\n", "-", "—", "(Reuters)",
    "#tag", "Source: With Agencies", "@", "\u200b", "\ufeff", "\u202e", "\x00", "\x1b", "é", "e\u0301", "中文", "مرحبا", "🇨🇱", "𝔘", "ﬁ", "İ", "ß", "\u2028",
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=120),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=40).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
)


def spans(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if {"report", "start", "end", "quote"} <= value.keys():
            yield value
        for item in value.values():
            yield from spans(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from spans(item)


def ends(value: Any) -> Iterator[tuple[int, int]]:
    """Every pair of offsets in a row of `annotate`."""
    if isinstance(value, dict):
        if {"start", "end"} <= value.keys():
            yield value["start"], value["end"]
        for item in value.values():
            yield from ends(item)
    elif isinstance(value, list):
        if len(value) == 2 and all(isinstance(v, int) for v in value):
            yield value[0], value[1]
        else:
            for item in value:
                yield from ends(item)


@pytest.mark.heavy
def test_annotate_on_half_a_surrogate_pair_and_on_nothing() -> None:
    found = list(variorum.annotate([{"id": 1, "text": ""}, {"id": 2, "text": "Anna \ud800 said she left on Monday."}]))
    assert [row["id"] for row in found] == ["1", "2"]


@pytest.mark.heavy
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(TEXTS, min_size=25, max_size=60))
def test_annotate_on_any_text(texts: list[str]) -> None:
    rows = [{"id": n, "text": text} for n, text in enumerate(texts)]
    found = list(variorum.annotate(rows))
    assert [row["id"] for row in found] == [str(n) for n in range(len(texts))]
    for text, row in zip(texts, found, strict=True):
        assert all(0 <= start < end <= len(text) for start, end in ends(row))


@pytest.mark.heavy
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(TEXTS, min_size=15, max_size=40))
def test_every_span_equals_its_quote_on_any_text(texts: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        rows = Path(folder) / "rows.jsonl"
        sound = [NEWS, *texts]
        rows.write_text("".join(json.dumps({"id": f"{n}", "text": t}) + "\n" for n, t in enumerate(sound)), encoding="utf-8")
        found = archive_value(variorum.read(rows))
    assert found["problems"] == []
    kept = {r["id"]: r["text"] for r in found["reports"]}
    assert all(kept[s["report"]][s["start"] : s["end"]] == s["quote"] for s in spans(found))
    assert len(found["reports"]) + len(found["rejected"]) == len(sound)
    for report in found["reports"]:
        assert report["text"] == sound[int(report["name"])]
        marks = [*report["removed"], *report["damage"]]
        assert all(report["text"][m["start"] : m["end"]] == m["quote"] for m in marks)
