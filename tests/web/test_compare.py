"""Reports side by side."""

import re
from html import unescape
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.web.texts import words_of

from variorum.api import open_archive
from variorum.exports.page.paragraphs import stretches
from variorum.records.edition import Edition
from variorum.records.story import Dossier


@pytest.fixture(scope="module")
def edition(demo_archive: Path) -> Edition:
    with open_archive(demo_archive) as opened:
        return opened.edition()


@pytest.fixture(scope="module")
def story(edition: Edition) -> Dossier:
    return edition.dossiers[0]


def address(story: Dossier, *places: int) -> str:
    return f"/story/{story.story}/compare?" + "&".join(f"report={story.witnesses[n].report}" for n in places)


def columns(page: str) -> list[str]:
    """The words of each column of the aligned texts, in order."""
    table = page.split('<table class="aligned', 1)[1].split("</table>", 1)[0].split("<tbody>", 1)[1]
    table = re.sub(r'<a class="sig".*?</a>|<p class="also">.*?</p>|<td class="lacks">.*?</td>', lambda m: "<td></td>" if m[0].startswith("<td") else "", table)
    rows = [re.findall(r"<td[^>]*>(.*?)</td>", row, flags=re.S) for row in table.split("</tr>")[:-1]]
    return ["".join(map(words_of, cells)) for cells in zip(*rows, strict=True)]


@pytest.mark.parametrize("places", [(0, 1), (5, 6), (4, 5, 6), (0, 4, 7, 12), (12, 3)])
def test_every_word_of_every_article_stands_in_its_column(client: TestClient, edition: Edition, story: Dossier, places: tuple[int, ...]) -> None:
    page = client.get(address(story, *places))
    assert page.status_code == 200
    wanted = []
    for n in places:
        entry = edition.entry(story.witnesses[n].report)
        wanted.append(re.sub(r"\s", "", "".join(entry.report.text[a:b] for a, b, why in stretches(entry) if not why)))
    assert columns(page.text) == wanted


def test_a_copy_stands_level_with_its_source(client: TestClient, edition: Edition, story: Dossier) -> None:
    tie = next(d for d in edition.derivations if d.kind == "copy" and d.share > 0.9)
    page = client.get(f"/story/{story.story}/compare?report={tie.source}&report={tie.target}").text
    assert page.count('class="joined"') > 3
    assert f"{tie.share:.0%}" in page.split('id="ties"', 1)[1].split("</section>", 1)[0]


def test_facts_on_which_they_differ_come_first_and_lead_to_the_words(client: TestClient, story: Dossier) -> None:
    page = client.get(address(story, 0, 5)).text
    facts = page.split('id="facts"', 1)[1].split("</section>", 1)[0]
    assert facts.index("They differ") < facts.index("<details")
    for report, start, end in re.findall(r'href="/report/([^?"]+)\?at=(\d+)-(\d+)#w"', unescape(facts)):
        assert report in {story.witnesses[0].report, story.witnesses[5].report}
        assert int(start) < int(end)


def test_where_fewer_than_two_are_chosen_it_asks_which(client: TestClient, story: Dossier) -> None:
    for path in (f"/story/{story.story}/compare", address(story, 3)):
        page = client.get(path).text
        assert "Choose two reports or more" in page
        assert page.count('type="checkbox"') == len(story.witnesses)


def test_what_it_proposes_opens(client: TestClient, story: Dossier) -> None:
    page = client.get(f"/story/{story.story}/compare").text
    hints = re.findall(r'<li><a href="(\?report=[^"]+)"', page)
    assert hints
    for hint in hints:
        assert 'class="aligned' in client.get(f"/story/{story.story}/compare{unescape(hint)}").text


def test_the_columns_stand_in_the_order_asked_for(client: TestClient, story: Dossier) -> None:
    one, two = (client.get(address(story, *places)).text for places in ((0, 4), (4, 0)))
    assert columns(one) == columns(two)[::-1]


def test_a_report_twice_is_one_column(client: TestClient, story: Dossier) -> None:
    assert len(columns(client.get(address(story, 0, 4, 0)).text)) == 2


def test_at_most_four_and_it_says_so(client: TestClient, story: Dossier) -> None:
    page = client.get(address(story, 0, 1, 2, 3, 4, 5)).text
    assert "At most 4" in page
    assert len(columns(page)) == 4


def test_reports_of_another_story_are_named_as_left_out(client: TestClient, story: Dossier) -> None:
    page = client.get(address(story, 0, 1) + "&report=<b>x</b>").text
    assert "Left out, not of this story: &lt;b&gt;x&lt;/b&gt;" in page


@pytest.mark.parametrize("sheet", ["0", "-5", "99999"])
def test_a_page_that_is_not_there_is_the_nearest(client: TestClient, story: Dossier, sheet: str) -> None:
    assert client.get(address(story, 0, 1) + f"&sheet={sheet}").status_code == 200


def test_an_unknown_story_is_not_there(client: TestClient) -> None:
    assert client.get("/story/s-none/compare").status_code == 404
