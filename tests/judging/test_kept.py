"""Judgements are kept, whoever writes and whenever; they go from archive to archive as a file."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.judging.conftest import Room

from variorum.api import open_archive
from variorum.codec import from_json, to_json
from variorum.errors import UsageError
from variorum.exports.json import judgements_value
from variorum.exports.judgements import evidence
from variorum.exports.judgements.lines import judgement_lines, judgement_value
from variorum.records.judgement import Judgement
from variorum.records.span import Span

Open = Callable[[], Room]

WRITER = """
import sys
from variorum.api import open_archive
with open_archive(sys.argv[1]) as opened:
    print("ready", flush=True)
    sys.stdin.readline()
    for n in range(10):
        opened.judge("note", [sys.argv[2]], note=f"{sys.argv[3]} {n}", author=sys.argv[3])
"""


def test_two_people_judging_at_once_lose_nothing(room: Open) -> None:
    here = room()
    command = [sys.executable, "-c", WRITER, str(here.path), here.id("ferry-1")]
    writers = [subprocess.Popen([*command, name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for name in ("Ada", "Bo")]
    for writer in writers:
        assert writer.stdout
        writer.stdout.readline()
    for writer in writers:
        writer.communicate("go\n", timeout=60)
        assert writer.returncode == 0
    kept = here.opened.judgements()
    assert sorted(one.note for one in kept) == sorted(f"{name} {n}" for name in ("Ada", "Bo") for n in range(10))
    assert [one.at for one in kept] == sorted(one.at for one in kept)


KILLED = """
import os, signal, sys
from variorum.api import open_archive
opened = open_archive(sys.argv[1])
for n in range(3):
    print(opened.judge("note", [sys.argv[2]], note=str(n), author="Ada").id, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_was_told_to_be_kept_outlives_a_kill(room: Open) -> None:
    here = room()
    done = subprocess.run([sys.executable, "-c", KILLED, str(here.path), here.id("ferry-1")], capture_output=True, text=True, check=False)
    assert done.returncode == -9
    assert [one.id for one in here.opened.judgements()] == done.stdout.split()


def test_what_is_judged_while_a_run_writes_waits_for_the_next(room: Open) -> None:
    here = room()
    here.opened.judge("tie", [here.id("ferry-1"), here.id("ferry-2")], value="wrong", author="Ada")
    late: list[Judgement] = []

    def listen(progress: object) -> None:
        if not late:
            with open_archive(here.path) as second:
                late.append(second.judge("tie", [here.id("ferry-1"), here.id("ferry-3")], value="wrong", author="Bo"))

    here.opened.run(listen=listen)
    edition = here.opened.edition()
    assert edition.waiting == (late[0].id,)
    here.run()
    assert here.edition.waiting == ()
    assert len(here.edition.judgements) == 2


def test_a_file_carries_everything_to_another_archive(room: Open) -> None:
    here, there = room(), room()
    first = here.opened.judge("tie", [here.id("ferry-1"), here.id("ferry-2")], value="wrong", author="Ada", note="two “desks”")
    here.opened.judge("note", [here.edition.entries[0].findings.actors[0].mentions[0].span], note="x", author="Bo")  # type: ignore[union-attr]
    here.opened.undo(first.id, author="Cleo")
    lines = list(judgement_lines(here.opened.judgements()))
    done = there.opened.take_judgements(lines)
    assert (done.new, done.known, done.refused) == (3, 0, ())
    assert there.opened.judgements() == here.opened.judgements()
    again = there.opened.take_judgements(lines)
    assert (again.new, again.known) == (0, 3)
    assert list(judgement_lines(there.opened.judgements())) == lines


def good(room: Room) -> dict[str, object]:
    one = Judgement("", "tie", (room.id("ferry-1"), room.id("ferry-2")), value="wrong", author="Ada", at="2026-03-14T09:26:53.000000Z")
    value = judgement_value(one)
    del value["id"]
    return value


SPAN = {"report": "r-gone", "start": 3, "end": 7, "quote": "four"}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"kind": "guess"}, "'kind' is none of actor"),
        ({"value": "maybe"}, "'value' must be right or wrong"),
        ({"subjects": ["r-1"]}, "needs the ids of two reports"),
        ({"subjects": []}, "needs 1 to"),
        ({"author": " "}, "'author' must be 1 to"),
        ({"author": "Ada\nBo"}, "one line"),
        ({"at": "yesterday"}, "'at' must be a time in UTC"),
        ({"note": "x" * 10_001}, "at most 10000"),
        ({"undoes": "j-1"}, "'undoes' belongs to kind undo"),
        ({"id": "j-000000000000"}, "'id' does not fit the content"),
        ({"kind": "actor", "subjects": [SPAN], "value": ""}, "names one actor only"),
        ({"kind": "actor", "subjects": [SPAN], "others": [SPAN], "value": ""}, "names one actor only"),
        ({"kind": "actor", "subjects": ["r-1", "r-2"], "value": ""}, "must be words that name actors"),
        ({"kind": "note", "subjects": [{**SPAN, "end": 6}], "note": "x"}, "does not fit its start and end"),
        ({"kind": "point", "subjects": [SPAN]}, "'value' must be right or cannot tell"),
        ({"subjects": [3]}, "no judgement (Expected"),
        ({"note": None}, "no judgement (Expected"),
    ],
)
def test_a_line_that_is_no_judgement_is_named_and_the_rest_taken_in(room: Open, change: dict[str, object], words: str) -> None:
    here = room()
    lines = [to_json({**good(here), **change}), b"", to_json(good(here))]
    done = here.opened.take_judgements(lines)
    assert done.new == 1
    (refused,) = done.refused
    assert words in refused.reason


@pytest.mark.parametrize("line", [b"{", b"[]", b"3", b'"x"', b"\xff\xfe", b"{}", b'{"kind": "note"}'])
def test_broken_lines_are_told_by_number(room: Open, line: bytes) -> None:
    done = room().opened.take_judgements([b"\n", line])
    assert done.new == 0
    assert "line 2" in done.refused[0].what


def test_words_that_the_report_does_not_say_are_refused(room: Open) -> None:
    here = room()
    wrong = Span(here.id("ferry-1"), 0, 5, "Tram!")
    with pytest.raises(UsageError, match="does not say 'Tram!' at 0-5"):
        here.opened.judge("note", [wrong], note="x", author="Ada")
    assert here.opened.judgements() == ()


def test_only_what_stands_can_be_undone(room: Open) -> None:
    here = room()
    one = here.opened.judge("note", [here.id("ferry-1")], note="x", author="Ada")
    undoing = here.opened.undo(one.id, author="Bo")
    for wanted, words in ((one.id, "undone already"), (undoing.id, "undoes another"), ("j-gone", "no judgement 'j-gone'")):
        with pytest.raises(UsageError, match=words):
            here.opened.undo(wanted, author="Bo")


def test_every_judgement_says_what_became_of_it(room: Open) -> None:
    here = room()
    draft = evidence.settling(here.point("12", "15"), 0)
    first = here.opened.judge(draft.kind, draft.subjects, draft.others, topic=draft.topic, value=draft.value, author="Ada")
    nothing = here.opened.judge("tie", ["r-gone", here.id("ferry-1")], value="wrong", author="Ada")
    gone = here.opened.judge("note", [here.id("ferry-1")], note="x", author="Ada")
    here.opened.undo(gone.id, author="Bo")
    here.run()
    second = here.opened.judge("point", draft.subjects, draft.others, topic=draft.topic, value="cannot tell", author="Bo")
    states = {row["id"]: row["state"] for row in judgements_value(here.opened.edition())}
    assert (states[first.id], states[nothing.id], states[gone.id], states[second.id]) == ("in effect", "no effect", "undone", "waiting")
    here.run()
    rows = {row["id"]: row for row in judgements_value(here.opened.edition())}
    assert (rows[first.id]["state"], rows[first.id]["by"], rows[second.id]["state"]) == ("overridden", second.id, "in effect")


def test_the_list_in_the_archives_json_can_be_taken_in_as_it_is(room: Open) -> None:
    here, there = room(), room()
    here.opened.judge("note", [here.id("ferry-1")], note="x", author="Ada")
    lines = [to_json(row) for row in judgements_value(here.opened.edition())]
    assert there.opened.take_judgements(lines).new == 1
    assert from_json(lines[0])["state"] == "in effect"


def test_a_changed_line_is_noticed(room: Open) -> None:
    here, there = room(), room()
    one = here.opened.judge("note", [here.id("ferry-1")], note="x", author="Ada")
    done = there.opened.take_judgements(judgement_lines([replace(one, note="y")]))
    assert "was changed after it was made" in done.refused[0].reason
