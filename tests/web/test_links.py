"""Every link of the room leads somewhere, and every place it names is on the page it leads to."""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import urldefrag, urljoin, urlsplit

from fastapi.testclient import TestClient

EACH = 8
"""Pages of one kind that are walked: those of one kind are made by one template."""


def kind(address: str) -> str:
    """Addresses that one handler answers: ids and what is asked for left out."""
    return re.sub(r"/(report|story|point|actor|statement)/[^/]+", r"/\1/*", urlsplit(address).path)


def links(page: str, here: str) -> Iterator[str]:
    for href in re.findall(r'<(?:a|link)\b[^>]*?\shref="([^"]*)"', page):
        yield urljoin(here, unescape(href))


def test_every_link_leads_somewhere(client: TestClient) -> None:
    queue, seen, walked = ["/"], {"/"}, dict[str, int]()
    anchors: dict[str, set[str]] = {}
    wanted: list[tuple[str, str]] = []
    wrong = []
    while queue:
        here = queue.pop(0)
        answer = client.get(here)
        if answer.status_code != 200:
            wrong.append(f"{answer.status_code} {here}")
        if not answer.headers["content-type"].startswith("text/html"):
            continue
        anchors[here] = set(re.findall(r'\sid="([^"]*)"', answer.text))
        for link in links(answer.text, here):
            assert not urlsplit(link).netloc, f"{here} leads outside: {link}"
            address, anchor = urldefrag(link)
            if anchor:
                wanted.append((address, unescape(anchor)))
            if address not in seen and walked.get(kind(address), 0) < EACH:
                walked[kind(address)] = walked.get(kind(address), 0) + 1
                seen.add(address)
                queue.append(address)
    gone = sorted({f"{address}#{anchor}" for address, anchor in wanted if address in anchors and anchor not in anchors[address]})
    assert wrong == []
    assert gone == []
    assert len(anchors) > 40
