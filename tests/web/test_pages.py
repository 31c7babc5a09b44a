"""What every page of the room has."""

import pytest
from fastapi.testclient import TestClient


@pytest.mark.parametrize("path", ["/help"])
def test_a_page_opens(client: TestClient, path: str) -> None:
    page = client.get(path)
    assert page.status_code == 200
    assert '<main id="page"' in page.text


def test_what_is_not_there_is_said_in_our_words(client: TestClient) -> None:
    page = client.get("/no-such-page")
    assert page.status_code == 404
    assert "Nothing stands here" in page.text


def test_static_files_carry_a_mark(client: TestClient) -> None:
    first = client.get("/static/tokens.css")
    assert first.headers["content-type"].startswith("text/css")
    assert client.get("/static/tokens.css", headers={"If-None-Match": first.headers["etag"]}).status_code == 304
    assert client.get("/static/../pages.py").status_code == 404
