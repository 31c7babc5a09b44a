"""Handing reports in: what is taken, what is refused, and what never happens."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from variorum.api import open_archive
from variorum.codec import decode
from variorum.settings import Settings
from variorum.web import guard, jobs
from variorum.web.app import create_app
from variorum.web.room import RoomSettings
from variorum.web.words import say

TEXT = "Wexcombe, 14 March 2026. The harbour master said that the ferry had left on time. Nobody was hurt, he said."


@contextmanager
def room(archive: Path, **settings: object) -> Iterator[TestClient]:
    """A room whose readings are not carried out: what is handed in can be looked at as it was taken."""
    app = create_app(RoomSettings(archive, **settings))  # type: ignore[arg-type]
    app.state.room.jobs.work = jobs.read_apart
    app.state.room.jobs.closing.set()
    with TestClient(app, base_url="http://localhost") as client:
        yield client


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "own.db"


@pytest.fixture
def client(archive: Path) -> Iterator[TestClient]:
    with room(archive) as made:
        yield made


def mark_of(client: TestClient) -> str:
    return client.get("/add").text.split('name="csrf" value="', 1)[1].split('"', 1)[0]


def send(client: TestClient, *files: tuple[str, bytes], **fields: str) -> str:
    """Hand something in as the form does; the page that comes back."""
    parts = [("files", (name, data)) for name, data in files] or [("files", ("", b""))]
    answer = client.post("/add", data={"csrf": mark_of(client), **fields}, files=parts)
    assert answer.status_code == 200, answer.text
    assert str(answer.url.path).startswith("/job/")
    return answer.text


def sources(archive: Path) -> list[tuple[str, str]]:
    """Label and kind of every source that was taken in."""
    with open_archive(archive) as opened:
        kept = opened.archive.incoming("source")
        found = opened.archive.bodies(kept.values())
    return sorted((s.key, s.media) for s in (decode("source", body) for body in found.values()))


def test_files_become_sources(client: TestClient, archive: Path) -> None:
    page = send(client, ("one.txt", TEXT.encode()), ("two.html", b"<p>Two</p>"), ("rows.jsonl", b'{"id": "r1", "text": "Three."}'))
    assert "3 taken in" in page
    assert sources(archive) == [("one.txt", "txt"), ("r1", "row"), ("two.html", "html")]


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("../../etc/passwd.txt", "etc/passwd.txt"),
        ("/etc/cron.d/x.txt", "etc/cron.d/x.txt"),
        ("..\\..\\windows\\x.txt", "windows/x.txt"),
        ("C:\\Users\\me\\x.txt", "C:/Users/me/x.txt"),
        ("a\u202etxt.exe.txt", "a txt.exe.txt"),
        ("a\x00b.txt", "a b.txt"),
        ("....//x.txt", "..../x.txt"),
        ("a/" * 400 + "x.txt", "a/a/a/x.txt"),
    ],
)
def test_a_name_is_a_label_and_never_a_path(client: TestClient, archive: Path, tmp_path: Path, name: str, label: str) -> None:
    before = {*os.listdir(tmp_path)}
    with open_archive(archive) as opened:
        opened.take_files([(name, TEXT.encode())])
    assert [key for key, _ in sources(archive)] == [label]
    assert {n for n in {*os.listdir(tmp_path)} - before if not n.startswith("own.db")} == set()


def test_a_sent_name_leads_nowhere(client: TestClient, archive: Path) -> None:
    send(client, ("../../up.txt", TEXT.encode()))
    assert [key for key, _ in sources(archive)] in (["up.txt"], ["../../up.txt".rsplit("/", 1)[-1]])


def test_what_is_no_report_is_named_with_its_reason(client: TestClient, archive: Path) -> None:
    page = send(client, ("notes.zip", b"PK\x03\x04"), ("<script>alert(1)</script>.exe", b"MZ"), ("bad.jsonl", b"no json\n"))
    assert "not a kind of file Variorum reads" in page
    assert "bad.jsonl, line 1" in page
    assert "<script>alert" not in page
    assert sources(archive) == []


def test_a_pasted_text_carries_what_was_said_of_it(client: TestClient, archive: Path) -> None:
    send(client, text=TEXT, title="Ferry left on time", outlet="Wexcombe Gazette", published="2026-03-14", url="http://a.example/1")
    with open_archive(archive) as opened:
        opened.run(until="describe")
        (_, made), = opened.archive.records("description")
    assert (made.title, made.outlet) == ("Ferry left on time", "Wexcombe Gazette")


def test_nothing_chosen_is_said(client: TestClient) -> None:
    answer = client.post("/add", data={"csrf": mark_of(client)}, files=[("files", ("", b""))])
    assert answer.status_code == 400
    assert "Nothing was chosen" in answer.text


def test_handing_in_needs_the_mark(client: TestClient, archive: Path) -> None:
    answer = client.post("/add", files=[("files", ("one.txt", TEXT.encode()))])
    assert answer.status_code == 403
    assert sources(archive) == []


def test_another_site_hands_in_nothing(client: TestClient, archive: Path) -> None:
    mark = mark_of(client)
    answer = client.post("/add", data={"csrf": mark, "text": TEXT}, headers={"Origin": "http://evil.example"})
    assert answer.status_code == 403
    assert sources(archive) == []


def test_too_many_files_are_refused_whole(client: TestClient, archive: Path) -> None:
    many = [("files", (f"{n}.txt", b"A.")) for n in range(guard.FORMS["/add"]["max_files"] + 1)]
    assert client.post("/add", data={"csrf": mark_of(client)}, files=many).status_code == 400
    assert sources(archive) == []


def test_too_much_is_refused_before_it_is_read(client: TestClient) -> None:
    answer = client.post("/add", headers={"Content-Length": str(guard.BODIES["/add"] + 1), "X-CSRF": mark_of(client)}, content=b"x")
    assert answer.status_code == 413


def test_a_file_of_many_faults_tells_the_first_and_counts_the_rest(archive: Path) -> None:
    with open_archive(archive) as opened:
        taken = opened.take_files([("faults.jsonl", b"x\n" * 5000)])
        assert len(taken.refused) == 201
        assert len(opened.archive.refused()) == 201
    assert taken.refused[-1].reason == "4,800 further refusals like these"


def test_a_file_of_too_many_rows_is_cut_off(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("variorum.steps.ingest.uploads.SOURCES", 10)
    with open_archive(archive) as opened:
        taken = opened.take_files([("rows.jsonl", b"".join(b'{"id": %d, "text": "One."}\n' % n for n in range(50)))])
    assert (taken.new, len(taken.refused)) == (10, 1)
    assert "more than 10 reports" in taken.refused[0].reason


def test_folders_are_those_the_room_was_opened_with(archive: Path, tmp_path: Path) -> None:
    shelf, other = tmp_path / "shelf", tmp_path / "other"
    (shelf / "march").mkdir(parents=True)
    (shelf / ".hidden").mkdir()
    other.mkdir()
    (shelf / "link").symlink_to(other)
    with room(archive, folders=(shelf,)) as client:
        page = client.get("/add").text
        assert ">shelf</option>" in page
        assert ">shelf/march</option>" in page
        offered = page.split("<select", 1)[1].split("</select>", 1)[0]
        assert "hidden" not in offered
        assert "link" not in offered
        assert str(tmp_path) not in page
        for asked in (str(shelf), str(other), "../other", "/etc"):
            answer = client.post("/add", data={"csrf": mark_of(client), "folder": asked}, files=[("files", ("", b""))])
            assert answer.status_code == 400


def test_off_loopback_no_folder_is_offered(archive: Path, tmp_path: Path) -> None:
    with room(archive, folders=(tmp_path,), loopback=False, token="a-token-of-some-length") as client:
        page = client.get("/add", headers={"Authorization": "Bearer a-token-of-some-length"}).text
        assert "<select" not in page


def test_an_unknown_reading_is_said(client: TestClient) -> None:
    assert client.get("/job/nowhere").status_code == 404
    assert client.get("/job/nowhere/events").status_code == 404


def test_the_page_says_that_all_reports_are_taken_as_one_story(own_client, own_archive):
    assert say("add.lead_one") not in own_client.get("/add").text
    with open_archive(own_archive) as opened:
        opened.run(Settings(one_story=True))
    assert say("add.lead_one") in own_client.get("/add").text
