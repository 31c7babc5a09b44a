"""The page of one report."""

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.web.texts import highlighted, words_of

from variorum.api import open_archive
from variorum.records.edition import Edition, Entry
from variorum.web.app import create_app
from variorum.web.room import RoomSettings

HOSTILE = (
    "Harbour <script>alert('x')</script> closed\n\n"
    "</div></article><img src=x onerror=alert(1)> The harbour of Rab was closed on Tuesday, \u202ethe port master\u202c said.\n\n"
    "“It stays & stays closed,” Ivo Marin said.\x07\n"
)
LONG = "a" * 70_000 + "\n\n" + "b " * 5_000 + "\n\nThe very last line of it."


@pytest.fixture(scope="module")
def edition(demo_archive: Path) -> Edition:
    with open_archive(demo_archive) as opened:
        return opened.edition()


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[TestClient, dict[str, str]]]:
    """A room with a report full of markup and one that is very long; the ids by name."""
    folder = tmp_path_factory.mktemp("odd")
    (folder / "hostile.txt").write_text(HOSTILE, encoding="utf-8")
    (folder / "long.txt").write_text(LONG, encoding="utf-8")
    with open_archive(folder / "odd.db") as opened:
        opened.add([folder / "hostile.txt", folder / "long.txt"])
        opened.run()
        ids = {e.name: e.report.id for e in opened.edition().entries}
    with TestClient(create_app(RoomSettings(folder / "odd.db")), base_url="http://localhost") as made:
        yield made, ids


def text_of(page: str) -> str:
    """The report's own text as the page prints it."""
    return page.split('<div class="text"', 1)[1].split(">", 1)[1].split("</section>", 1)[0].rsplit("</div>", 1)[0]


def entry_with(edition: Edition, words: str) -> Entry:
    return next(e for e in edition.entries if words in e.report.text)


def test_every_report_prints_every_word(client: TestClient, edition: Edition) -> None:
    for entry in edition.entries:
        page = client.get(f"/report/{entry.report.id}")
        assert page.status_code == 200
        body = re.sub(r'<aside class="beside">.*?</aside>|<a class="ap .*?</a>|<summary>.*?</summary>', "", text_of(page.text), flags=re.S)
        assert words_of(body) == re.sub(r"\s", "", entry.report.text)


@pytest.mark.parametrize(("before", "after"), [(0, 0), (7, 3), (40, 60), (1, 200)])
def test_a_link_highlights_exactly_its_words(client: TestClient, edition: Edition, before: int, after: int) -> None:
    """Whatever marks they cross."""
    entry = entry_with(edition, "The Doña Ismenia had 187 people")
    start = entry.report.text.index("187 people") - before
    end = start + before + len("187 people") + after
    page = client.get(f"/report/{entry.report.id}?at={start}-{end}").text
    assert highlighted(text_of(page)) == re.sub(r"\s", "", entry.report.text[start:end])
    assert page.count('id="w"') == 1


@pytest.mark.parametrize("at", ["7-3", "1-99999999", "x", "1-", "-1-5", "٣-٩", "5-5"])
def test_words_that_are_not_there_are_said_to_be_missing(client: TestClient, edition: Edition, at: str) -> None:
    page = client.get(f"/report/{edition.entries[0].report.id}", params={"at": at})
    assert page.status_code == 200
    assert "words this report does not have" in page.text
    assert 'id="w"' not in page.text


def test_layers_are_kept_in_the_address(client: TestClient, edition: Edition) -> None:
    address = f"/report/{edition.entries[0].report.id}"
    boxes = re.compile(r'name="layer" value="(\w+)"( checked)?')
    assert all(on for _, on in boxes.findall(client.get(address).text))
    assert [k for k, on in boxes.findall(client.get(f"{address}?layers=1&layer=time&layer=who").text) if on] == ["time", "who"]
    assert not any(on for _, on in boxes.findall(client.get(f"{address}?layers=1").text))


def test_the_date_leads_to_the_words_that_state_it(client: TestClient, edition: Edition) -> None:
    entry = next(e for e in edition.entries if e.description and e.description.published and e.description.published.because)
    span = entry.description.published.because[0]  # type: ignore[union-attr]
    page = unescape(client.get(f"/report/{entry.report.id}").text)
    assert f'href="/report/{entry.report.id}?at={span.start}-{span.end}#w"' in page


def test_the_reports_of_a_story_are_a_chain(client: TestClient, edition: Edition) -> None:
    order = [w.report for w in edition.dossiers[0].witnesses]
    walked, at = [], order[0]
    while at:
        walked.append(at)
        found = re.search(r'<a rel="next" href="/report/([^"]+)"', client.get(f"/report/{at}").text)
        at = found[1] if found else ""
    assert walked == order


def test_ties_say_who_took_how_much_and_lead_to_both_texts(client: TestClient, edition: Edition) -> None:
    tie = next(d for d in edition.derivations if d.direction == "known" and d.kind == "copy")
    page = client.get(f"/report/{tie.target}").text
    line = page.split(f'id="tie-{tie.id}"', 1)[1].split("</li>", 1)[0]
    assert "Takes from" in line
    assert f"{tie.share:.0%}" in line
    side = unescape(re.search(r'href="(/story/[^"]+/compare[^"]+)"', line)[1])  # type: ignore[index]
    assert client.get(side).status_code == 200


def test_the_plain_text_is_the_text(client: TestClient, edition: Edition) -> None:
    entry = edition.entries[0]
    answer = client.get(f"/report/{entry.report.id}/text")
    assert answer.content.decode() == entry.report.text
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-disposition"].startswith("attachment;")


def test_findings_are_offsets_into_the_text(client: TestClient, edition: Edition) -> None:
    entry = entry_with(edition, "187 people")
    value = json.loads(client.get(f"/report/{entry.report.id}/findings.json").text)
    assert value["id"] == entry.report.id
    assert "187 people" in [entry.report.text[f["start"] : f["end"]] for f in value["figures"]]


def test_words_alone_are_their_paragraph(client: TestClient, edition: Edition) -> None:
    entry = entry_with(edition, "The Doña Ismenia had 187 people")
    start = entry.report.text.index("187 people")
    page = client.get(f"/report/{entry.report.id}/words?at={start}-{start + 10}").text
    assert highlighted(page) == "187people"
    assert "<html" not in page
    assert len(words_of(page)) < 1000
    assert client.get(f"/report/{entry.report.id}/words?at=9-3").status_code == 404


@pytest.mark.parametrize("path", ["/report/r-none", "/report/r-none/text", "/report/r-none/findings.json", "/report/%2e%2e%2fetc", "/report/r-none/words?at=1-2"])
def test_an_unknown_report_is_not_there(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_markup_of_a_report_stays_words(odd: tuple[TestClient, dict[str, str]]) -> None:
    client, ids = odd
    page = client.get(f"/report/{ids['hostile']}").text
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert "&lt;script&gt;alert" in page
    assert not re.search("[\u202a-\u202e\x07]", page)
    assert "⟨202E⟩" in page


def test_a_long_report_comes_in_parts_that_are_all_of_it(odd: tuple[TestClient, dict[str, str]]) -> None:
    client, ids = odd
    first = client.get(f"/report/{ids['long']}").text
    count = int(re.search(r"Part 1 of (\d+)", first)[1])  # type: ignore[index]
    assert count > 1
    bodies = [text_of(client.get(f"/report/{ids['long']}?part={n}").text) for n in range(1, count + 1)]
    bodies = [re.sub(r"<summary>.*?</summary>|<nav.*?</nav>", "", body, flags=re.S) for body in bodies]
    assert "".join(map(words_of, bodies)) == re.sub(r"\s", "", LONG)


def test_a_link_into_a_long_report_opens_its_part(odd: tuple[TestClient, dict[str, str]]) -> None:
    client, ids = odd
    start = LONG.index("The very last")
    page = client.get(f"/report/{ids['long']}?at={start}-{start + 13}").text
    assert highlighted(page) == "Theverylast"
