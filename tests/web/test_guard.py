"""Who may ask, from where, and what a page may do."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import Request
from fastapi.testclient import TestClient

from variorum.web import guard
from variorum.web.app import create_app
from variorum.web.room import RoomSettings

TOKEN = "a-token-of-some-length"


def room(archive: Path, **settings: object) -> TestClient:
    """A client over a room with two paths more: one that changes nothing much, one that breaks."""
    app = create_app(RoomSettings(archive, **settings))  # type: ignore[arg-type]

    @app.post("/change")
    async def change(request: Request) -> dict[str, int]:
        return {"bytes": 0 if "form" in request.headers.get("content-type", "") else len(await request.body())}

    @app.get("/broken")
    def broken() -> None:
        raise RuntimeError("a secret of the machine")

    return TestClient(app, base_url="http://localhost")


@pytest.fixture
def local(demo_archive: Path) -> Iterator[TestClient]:
    with room(demo_archive) as client:
        yield client


@pytest.fixture
def public(demo_archive: Path) -> Iterator[TestClient]:
    with room(demo_archive, loopback=False, token=TOKEN) as client:
        yield client


def mark_of(client: TestClient) -> str:
    """The mark that a page gives its forms."""
    text = client.get("/help").text
    return text.split('"X-CSRF": "', 1)[1].split('"', 1)[0]


@pytest.mark.parametrize("path", ["/", "/help", "/no-such-page", "/static/room.css", "/api/stories", "/judgements/file"])
def test_a_question_for_the_head_is_answered_like_one_for_the_whole(local: TestClient, path: str) -> None:
    local.get(path)
    whole, head = local.get(path), local.head(path)
    assert head.content == b""
    assert head.status_code == whole.status_code
    assert {k: v for k, v in head.headers.items() if k != "set-cookie"} == {k: v for k, v in whole.headers.items() if k != "set-cookie"}


@pytest.mark.parametrize("path", ["/help", "/no-such-page", "/static/room.css", "/broken", "/api/nothing"])
def test_every_answer_carries_the_policy(local: TestClient, path: str) -> None:
    answer = local.get(path)
    for name, value in guard.HEADERS.items():
        assert answer.headers[name] == value
    assert "unsafe" not in answer.headers["content-security-policy"]


def test_no_page_breaks_the_policy_itself(local: TestClient) -> None:
    page = local.get("/help").text
    assert " style=" not in page
    assert "<style" not in page
    assert "<script>" not in page
    assert "http://" not in page.replace("http://www.w3.org/", "")


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "192.168.1.7", "a@localhost", "", "local host", "[::1"])
def test_another_name_is_refused(local: TestClient, host: str) -> None:
    answer = local.get("/help", headers={"Host": host})
    assert answer.status_code == 400
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8417", "127.0.0.1:1", "[::1]:8417"])
def test_its_own_names_are_taken(local: TestClient, host: str) -> None:
    assert local.get("/help", headers={"Host": host}).status_code == 200


def test_off_loopback_an_address_will_do_and_a_name_must_be_known(public: TestClient) -> None:
    bearer = {"Authorization": f"Bearer {TOKEN}"}
    assert public.get("/help", headers={"Host": "192.168.1.7:8417", **bearer}).status_code == 200
    assert public.get("/help", headers={"Host": "evil.example", **bearer}).status_code == 400


def test_the_cookie_is_closed_to_scripts_and_other_sites(local: TestClient) -> None:
    cookie = local.get("/help").headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert "set-cookie" not in local.get("/help").headers


def test_a_forged_session_is_replaced(local: TestClient) -> None:
    answer = local.get("/help", headers={"Cookie": "variorum_0=someone.0000"})
    assert "set-cookie" in answer.headers


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Origin": "http://localhost"}, 200),
        ({"Sec-Fetch-Site": "same-origin"}, 200),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "http://localhost:9999"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
    ],
)
def test_a_change_comes_from_a_page_of_the_room(local: TestClient, headers: dict[str, str], status: int) -> None:
    mark = mark_of(local)
    assert local.post("/change", headers={"X-CSRF": mark, **headers}).status_code == status


def test_a_change_without_its_mark_is_refused(local: TestClient) -> None:
    assert local.post("/change").status_code == 403
    mark = mark_of(local)
    assert local.post("/change").status_code == 403
    assert local.post("/change", data={"csrf": "wrong"}).status_code == 403
    assert local.post("/change", data={"csrf": mark}).status_code == 200
    assert local.post("/change", files={"csrf": (None, mark.encode())}).status_code == 200


def test_the_mark_of_another_visit_is_refused(demo_archive: Path) -> None:
    with room(demo_archive) as one, room(demo_archive) as other:
        other.get("/help")
        assert other.post("/change", headers={"X-CSRF": mark_of(one)}).status_code == 403


def test_too_large_is_refused_before_it_is_read(local: TestClient) -> None:
    mark = mark_of(local)
    answer = local.post("/change", headers={"X-CSRF": mark}, content=b"x" * (guard.BODY + 1))
    assert answer.status_code == 413
    chunks = (b"x" * (1 << 20) for _ in range(4))
    assert local.post("/change", headers={"X-CSRF": mark}, content=chunks).status_code == 413


def test_a_broken_page_tells_no_secret(local: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    answer = local.get("/broken")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert "Something broke on our side" in answer.text
    assert "a secret of the machine" in caplog.text


def test_errors_under_api_are_json(local: TestClient) -> None:
    answer = local.get("/api/nothing")
    assert (answer.status_code, answer.json()) == (404, {"detail": "Not Found"})


def test_a_piece_of_a_page_gets_a_piece_of_an_error(local: TestClient) -> None:
    answer = local.get("/no-such-page", headers={"HX-Request": "true"})
    assert answer.status_code == 404
    assert "<html" not in answer.text


def test_off_loopback_nothing_is_shown_without_the_token(public: TestClient) -> None:
    for path in ("/", "/help", "/api/stories", "/no-such-page", "/add"):
        assert public.get(path).status_code == 401
    assert public.post("/change").status_code == 401
    assert public.get("/static/room.css").status_code == 200


def test_the_token_opens_the_room(public: TestClient) -> None:
    assert public.post("/enter", data={"token": "wrong"}).status_code == 403
    assert public.post("/enter", data={"token": TOKEN}, follow_redirects=False).status_code == 303
    assert public.get("/help").status_code == 200
    assert public.post("/change", headers={"X-CSRF": mark_of(public)}).status_code == 200


def test_a_token_in_the_address_is_taken_out_of_it(public: TestClient) -> None:
    answer = public.get(f"/help?token={TOKEN}&q=1", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/help?q=1")
    assert public.get("/help").status_code == 200


def test_a_redirect_never_leaves_the_room(public: TestClient) -> None:
    answer = public.get(f"//evil.example/?token={TOKEN}", follow_redirects=False)
    assert not answer.headers.get("location", "/").startswith("//")


def test_a_program_shows_the_token_as_a_bearer(public: TestClient) -> None:
    assert public.post("/change", headers={"Authorization": "Bearer wrong"}).status_code == 401
    assert public.post("/change", headers={"Authorization": f"Bearer {TOKEN}"}).status_code == 200
