"""The desk and its table."""

import csv
import io
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from variorum.api import open_archive
from variorum.web.app import create_app
from variorum.web.room import RoomSettings

MORE = "Castro, March 17, 2023 (Quayside News) - Divers reached the ferry Doña Ismenia on Friday and found no one, the navy said."


def room(archive: Path) -> TestClient:
    return TestClient(create_app(RoomSettings(archive)), base_url="http://localhost")


def test_a_story_stands_with_its_reports_origins_and_conflicts(client: TestClient) -> None:
    page = client.get("/").text
    assert "17 reports · 4 to 8 origins" in page
    assert "conflicts open" in page
    assert len(page.encode()) < 200_000


@pytest.mark.parametrize(
    ("query", "there"),
    [("?order=largest", True), ("?order=conflicts&least=2", True), ("?least=20", False), ("?since=2023-03-16&until=2023", True), ("?until=2022", False), ("?after=1", False)],
)
def test_stories_are_chosen_by_the_address(client: TestClient, query: str, there: bool) -> None:
    page = client.get(f"/{query}")
    assert page.status_code == 200
    assert ("No story is like this." in page.text) is not there


@pytest.mark.parametrize("query", ["?since=soon", "?order=loudest"])
def test_what_makes_no_sense_is_told_and_the_form_stays(client: TestClient, query: str) -> None:
    page = client.get(f"/{query}")
    assert page.status_code == 400
    assert 'role="alert"' in page.text
    assert "<form" in page.text


def test_an_empty_archive_says_what_to_do(tmp_path: Path) -> None:
    with room(tmp_path / "new.db") as browser:
        page = browser.get("/")
    assert page.status_code == 200
    assert 'href="/add"' in page.text
    assert "Nothing has been read" in page.text


def test_a_first_visit_has_no_news_and_a_later_one_tells_what_came(own_archive: Path, tmp_path: Path) -> None:
    with room(own_archive) as browser:
        assert "Since your last visit" not in browser.get("/").text
        (name,) = (name for name in browser.cookies if name.startswith("variorum_seen_"))
        assert "Since your last visit" not in browser.get("/").text
        browser.cookies.set(name, browser.cookies[name].rsplit(".", 1)[0] + ".1", domain="localhost.local")
        (tmp_path / "more.txt").write_text(MORE, encoding="utf-8")
        with open_archive(own_archive) as opened:
            opened.add([tmp_path / "more.txt"])
            opened.run()
        again = browser.get("/").text
        assert "1 report came, 1 story changed." in again
        assert '<a href="/?after=1#results">' in again
        assert "1 report new" in browser.get("/").text


@pytest.mark.parametrize("value", ["", "x", "1", "1.2.3.4", "-1.1.1", ".9999999.1", "9" * 40 + ".1.1"])
def test_a_cookie_that_is_not_ours_is_a_first_visit(client: TestClient, value: str) -> None:
    client.get("/")
    (name,) = (name for name in client.cookies if name.startswith("variorum_seen_"))
    page = client.get("/", headers={"Cookie": f"{name}={value}"})
    assert page.status_code == 200
    assert "Since your last visit" not in page.text


def test_the_table_has_a_line_for_each_story(client: TestClient) -> None:
    rows = list(csv.DictReader(io.StringIO(client.get("/stories.csv").content.decode("utf-8-sig"))))
    assert [row["reports"] for row in rows] == ["17"]
    assert rows[0]["origins at least"] == "4"
