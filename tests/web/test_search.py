"""What is searched for is found, and every result leads to its place."""

import csv
import io
import re

import pytest
from fastapi.testclient import TestClient

from variorum.api import Reading


@pytest.mark.parametrize(
    ("query", "kind", "link"),
    [
        ("q=ferry&kind=report", "report", r"/report/r-\w+\?at=\d+-\d+#w"),
        ("q=navy&kind=statement", "statement", r"/story/s-\w+/statement/\S+"),
        ("q=killed&kind=point", "point", r"/story/s-\w+/point/p-\w+"),
        ("q=barria&kind=actor", "actor", r"/story/s-\w+/actor/a-\w+"),
        ("q=captain&kind=story", "story", r"/story/s-\w+"),
    ],
)
def test_results_lead_to_where_they_stand(client: TestClient, query: str, kind: str, link: str) -> None:
    page = client.get(f"/search?{query}").text
    items = re.findall(r'<li class="item of-(\w+)">\s*<h3>.*?<a href="([^"]+)"', page, re.S)
    assert items
    assert all(found == kind and re.fullmatch(link, href) for found, href in items)


def test_a_link_to_words_names_exactly_the_words_looked_for(client: TestClient, reading: Reading) -> None:
    texts = {e.report.id: e.report.text for e in reading.edition().entries}
    page = client.get("/search?q=captain&kind=report").text
    places = re.findall(r'class="where" href="/report/(r-\w+)\?at=(\d+)-(\d+)#w"', page)
    assert places
    assert {texts[report][int(a) : int(b)].lower() for report, a, b in places} == {"captain"}


def test_a_result_leads_to_a_page_that_opens(client: TestClient) -> None:
    page = client.get("/search?q=captain").text
    links = set(re.findall(r'<h3>.*?<a href="([^"]+)"', page, re.S))
    assert len({link.split("/")[1] + link.count("/") * "/" for link in links}) > 1
    for link in links:
        assert client.get(link).status_code == 200, link


@pytest.mark.parametrize("query", ["q=ferry%20%22rocks", "q=OR", "q=-ferry", "q=f*", "since=last%20week", "kind=rumour", "q=x&order=loudest"])
def test_a_malformed_search_is_told_in_one_line_and_the_form_stays(client: TestClient, query: str) -> None:
    page = client.get(f"/search?{query}")
    assert page.status_code == 400
    assert 'role="alert"' in page.text
    assert 'name="q"' in page.text


def test_words_that_are_markup_stay_words(client: TestClient) -> None:
    page = client.get("/search", params={"q": '<script>alert("x")</script>', "actor": '"><script>', "outlet": "<b>"}).text
    assert "<script>alert" not in page
    assert "<b>" not in page.split('class="narrowed"')[-1].split("</p>")[0].replace('<b dir="auto">', "")


def test_nothing_found_says_what_to_try(client: TestClient) -> None:
    assert "Try fewer words" in client.get("/search?q=walrus").text


def test_nothing_asked_says_what_can_be_found(client: TestClient) -> None:
    assert "Type what you look for" in client.get("/search?kind=&q=").text


def test_pages_turn_and_filters_stay(client: TestClient) -> None:
    first = client.get("/search?q=ferry&kind=statement").text
    assert re.search(r'rel="next" href="\?q=ferry&amp;kind=statement&amp;page=2#results"', first)
    second = client.get("/search?q=ferry&kind=statement&page=2").text
    assert 'rel="prev"' in second
    ours = set(re.findall(r"/statement/([^\"]+)", first)) & set(re.findall(r"/statement/([^\"]+)", second))
    assert not ours


def test_a_facet_narrows_to_as_many_as_it_says(client: TestClient) -> None:
    page = client.get("/search?q=ferry").text
    offered = re.findall(r'<a href="(/search\?[^"]*kind=(\w+))" dir="auto">\w+</a> <span class="meta">(\d+)</span>', page)
    assert len(offered) > 2
    for href, kind, count in offered:
        assert f"{count} found" in client.get(href.replace("&amp;", "&")).text, kind


def test_the_table_has_what_was_found(client: TestClient) -> None:
    text = client.get("/search.csv?q=ferry&kind=report").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == 17
    assert {row["kind"] for row in rows} == {"report"}
    assert all("ferry" in row["words"].lower() for row in rows if row["start"])


@pytest.mark.parametrize("path", ["/search?q=ferry&page=0", "/search?q=ferry&page=99999", "/search?least=-1", "/search?least=99999999999999999999", "/search?after=x", "/?page=x"])
def test_numbers_out_of_range_are_refused(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 400
