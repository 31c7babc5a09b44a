"""The JSON under /api: what it says is what the archive holds, in the shapes it promises."""

from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings

from variorum.api import Reading, open_archive
from variorum.exports.json import PARTS, archive_value
from variorum.web.app import create_app
from variorum.web.rest import PART_SHAPES
from variorum.web.room import RoomSettings


@pytest.fixture(scope="session")
def whole(demo_archive: Any) -> dict[str, Any]:
    """The whole archive as the JSON export has it."""
    from variorum.codec import from_json, to_json

    with open_archive(demo_archive) as opened:
        value: dict[str, Any] = from_json(to_json(archive_value(opened.edition())))
    return value


def items(client: TestClient, path: str) -> list[Any]:
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    return list(answer.json()["items"])


def test_a_story_is_what_the_export_says(client: TestClient, whole: dict[str, Any]) -> None:
    (story,) = whole["stories"]
    assert client.get(f"/api/stories/{story['id']}").json() == story
    (line,) = items(client, "/api/stories")
    assert {name: line[name] for name in ("id", "title", "first", "last")} == {name: story[name] for name in ("id", "title", "first", "last")}
    assert line["report_count"] == len(story["reports"])


@pytest.mark.parametrize("part", PART_SHAPES)
def test_the_lists_of_a_story_are_those_of_the_export_page_by_page(client: TestClient, whole: dict[str, Any], part: str) -> None:
    (story,) = whole["stories"]
    expected = story[part] if part in PARTS else whole[part]
    path = f"/api/stories/{story['id']}/{part}"
    assert [item for start in range(0, len(expected), 2000) for item in items(client, f"{path}?limit=2000&offset={start}")] == expected
    assert items(client, f"{path}?limit=7&offset=7") == expected[7:14]
    assert client.get(f"{path}?limit=1").json()["total"] == len(expected)


def test_a_report_is_what_the_export_says_and_names_its_story(client: TestClient, whole: dict[str, Any]) -> None:
    for report in whole["reports"]:
        assert client.get(f"/api/reports/{report['id']}").json() == {**report, "story": whole["stories"][0]["id"]}


def test_all_reports_are_listed(client: TestClient, whole: dict[str, Any]) -> None:
    listed = items(client, "/api/reports?limit=10") + items(client, "/api/reports?limit=10&offset=10")
    assert {r["id"] for r in listed} == {r["id"] for r in whole["reports"]}
    published = {r["id"]: r["published"] and r["published"]["edtf"] for r in whole["reports"]}
    assert all(r["published"] == published[r["id"]] for r in listed)


def test_what_is_found_points_at_its_words(client: TestClient, reading: Reading) -> None:
    texts = {e.report.id: e.report.text for e in reading.edition().entries}
    found = client.get("/api/search?q=ferry&kind=report").json()
    assert found["total"] == len(found["items"]) == 17
    assert found["facets"]["kind"] == [{"value": "report", "count": 17}]
    for hit in found["items"]:
        excerpt = hit["excerpt"]
        for start, end in excerpt["marks"]:
            assert texts[hit["id"]][excerpt["start"] + start : excerpt["start"] + end].lower() == "ferry"


def test_actors_and_runs_are_listed(client: TestClient) -> None:
    assert [a["name"] for a in items(client, "/api/actors?name=barria")] == ["Hernán Barría"]
    (run,) = items(client, "/api/runs")
    assert (run["number"], run["stories"], run["reports"]) == (1, 1, 17)
    assert items(client, "/api/judgements") == []


def test_a_story_that_did_not_change_is_not_sent_again(client: TestClient, whole: dict[str, Any]) -> None:
    path = f"/api/stories/{whole['stories'][0]['id']}"
    mark = client.get(path).headers["etag"]
    assert client.get(path, headers={"If-None-Match": mark}).status_code == 304


@pytest.mark.parametrize(
    ("path", "status"),
    [("stories/s-0", 404), ("stories/s-0/points", 404), ("reports/r-0", 404), ("search?q=%22", 400), ("stories?order=x", 400), ("reports?limit=0", 422), ("nothing", 404)],
)
def test_what_cannot_be_answered_is_told_as_json(client: TestClient, path: str, status: int) -> None:
    answer = client.get(f"/api/{path}")
    assert answer.status_code == status
    assert answer.json()["detail"]


@pytest.mark.heavy
def test_whatever_is_asked_nothing_breaks_and_answers_keep_their_shape(demo_archive: Path) -> None:
    schemathesis = pytest.importorskip("schemathesis")
    checks = pytest.importorskip("schemathesis.specs.openapi.checks")
    app = create_app(RoomSettings(demo_archive, names=frozenset({"testserver"})))
    described = schemathesis.openapi.from_asgi("/api/openapi.json", app).include(path_regex="^/api/")
    asked = [found.ok() for found in described.get_all_operations()]
    assert len(asked) > 15
    for operation in asked:

        @settings(max_examples=12, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy())
        def ask(case: Any) -> None:
            # What a filter or query means is more than its shape tells: some of what has the right shape is refused, in words.
            case.call_and_validate(excluded_checks=[checks.positive_data_acceptance])

        ask()


def test_judgements_tell_what_became_of_them(own_client, own_archive):
    with open_archive(own_archive) as opened:
        one, other = (entry.report.id for entry in opened.edition().entries[:2])
        made = opened.judge("tie", (one, other), value="wrong", author="Ida")
        undone = opened.undo(made.id, author="Ida")
        noted = opened.judge("note", (one,), note="asked the desk", author="Ida")
    rows = {row["id"]: (row["state"], row["by"]) for row in items(own_client, "/api/judgements")}
    assert rows[made.id] == ("undone", undone.id)
    assert rows[undone.id][0] == "waiting"
    assert rows[noted.id] == ("in effect", None)
