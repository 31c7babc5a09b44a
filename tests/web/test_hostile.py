"""Reports that mean harm: what they hold is shown as words and does nothing."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit

import pytest
from fastapi.testclient import TestClient

from variorum.api import open_archive
from variorum.web.app import create_app
from variorum.web.room import RoomSettings

NASTY = "<script>alert(1)</script> \"'><img src=x onerror=alert(2)> \u202eevil\u202c \u2066x\u2069 \x00\x07 {{ 7*7 }} {% raw %} </textarea></title>"
STRUCK = "said on Friday that {} people had been hurt when the ferry struck the pier of Wexcombe."
TEXTS = (
    f"WEXCOMBE, March 14 (AAA) - The mayor, Ann {NASTY} Brook, {STRUCK.format(12)}\n\nThe pier was closed. {NASTY}",
    f"WEXCOMBE, March 14 - The mayor, Ann Brook, {STRUCK.format(15)} {NASTY}\n\n\"{NASTY} nobody saw it,\" she said.",
    f"The mayor, Ann Brook, {STRUCK.format(12)} The pier was closed.\n\n=cmd|' /C calc'!A0 was written on the pier.",
)
LIVE = ("<script>alert", "<img src=x", "\u202e", "\u2066", "\x00", " style=", " onerror=alert(2)&gt; \x07", 'href="javascript:', ">49<")
SEEN_OF_A_KIND = 4


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    archive = tmp_path_factory.mktemp("hostile") / "hostile.db"
    rows = [
        {"id": f"r{n}{NASTY}", "text": text, "title": f"Ferry strikes pier {NASTY}", "outlet": f"Paper {n} {NASTY}", "url": "javascript:alert(1)", "published": "2026-03-14"}
        for n, text in enumerate(TEXTS)
    ]  # fmt: skip
    with open_archive(archive) as opened:
        opened.take_files([("rows.jsonl", "\n".join(map(json.dumps, rows)).encode()), (f"{NASTY}.zip", b"")])
        opened.run()
    with TestClient(create_app(RoomSettings(archive)), base_url="http://localhost") as client:
        yield client


@pytest.mark.heavy
def test_no_page_lets_a_report_act(hostile: TestClient) -> None:
    todo, seen, kinds = ["/", "/search?q=script", "/search?q=ferry", "/add", f"/search?q={quote(NASTY)}"], set[str](), Counter[str]()
    while todo:
        url = todo.pop(0)
        kind = re.sub(r"\b[a-z]+-[0-9a-f]{8,}", "ID", urlsplit(url).path)
        kinds[kind] += 1
        if kinds[kind] > SEEN_OF_A_KIND:
            continue
        answer = hostile.get(url)
        assert answer.status_code in ((200, 400) if kind == "/search" else (200,)), url
        if not answer.headers["content-type"].startswith("text/html"):
            continue
        own = answer.text.split("</head>", 1)[1] if "attachment" in answer.headers.get("content-disposition", "") else answer.text
        for needle in LIVE[: 5 if own is not answer.text else None]:
            assert needle not in own, url
        for link in re.findall(r'(?:href|action)="([^"]*)"', answer.text):
            target = urljoin(url, unescape(link)).split("#")[0]
            assert not urlsplit(target).scheme, target
            assert not urlsplit(target).netloc, target
            if target not in seen:
                seen.add(target)
                todo.append(target)
    assert {"/story/ID", "/report/ID", "/search"} <= set(kinds)


@pytest.mark.heavy
def test_a_line_of_ten_megabytes_is_shown_in_parts(tmp_path: Path) -> None:
    with open_archive(tmp_path / "long.db") as opened:
        taken = opened.take_files([("long.txt", b"The ferry struck the pier. " + b"x" * 10_000_000)])
        opened.run(until="clean")
    with TestClient(create_app(RoomSettings(tmp_path / "long.db")), base_url="http://localhost") as client:
        page = client.get(f"/report/{taken.ids[0]}")
        assert page.status_code == 200
        assert len(page.content) < 500_000
        far = client.get(f"/report/{taken.ids[0]}?at=9000000-9000010")
        assert far.status_code == 200
        assert len(far.content) < 500_000
