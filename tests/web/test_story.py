"""The page of a story."""

import re
from html import unescape
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest

from variorum.api import open_archive
from variorum.exports.html import dossier_html
from variorum.exports.page.environment import environment
from variorum.exports.signs import VERDICTS, question
from variorum.records.story import TELLS, Dossier
from variorum.web.words import say

SECTIONS = ("brief", "differ", "said", "time", "who", "from", "where", "coverage", "reports")


@pytest.fixture
def dossier(reading) -> Dossier:
    return reading.edition().dossiers[0]


@pytest.fixture
def page(client, dossier) -> str:
    return client.get(f"/story/{dossier.story}").text


def rows(page: str) -> list[str]:
    """The ids of the points in the table, in its order."""
    return re.findall(r'<tr id="(?:row-)?(p-[0-9a-f]+)" data-verdict', page)


def ids(page: str) -> list[str]:
    return re.findall(r' id="([^"]+)"', page)


def links(page: str) -> set[str]:
    return {unescape(link) for link in re.findall(r'href="([^"]+)"', page)}


def test_it_tells_reports_origins_and_conflicts(page, dossier):
    count = dossier.origin_count
    assert f"{len(dossier.witnesses)} reports · {count.low} to {count.high} origins" in page
    assert f"✕ {sum(p.verdict == 'conflict' for p in dossier.points)} conflicts open" in page


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_has_an_address(page, section):
    assert section in ids(page)


def test_ids_are_unique(page):
    assert len(ids(page)) == len(set(ids(page)))


def test_every_place_of_the_page_it_links_to_is_there(page, dossier):
    own = [urlsplit(link) for link in links(page)]
    wanted = {u.fragment for u in own if u.path in ("", f"/story/{dossier.story}") and not u.query and u.fragment}
    assert wanted <= {*ids(page), "page"}


def test_its_links_lead_somewhere(client, page):
    kinds: dict[str, list[str]] = {}
    for link in sorted(links(page)):
        path = urlsplit(link).path
        if path.startswith(("/story/", "/report/")):
            kinds.setdefault("/".join(path.split("/")[:4:2]) + ("?at" if "at=" in link else ""), []).append(link)
    assert len(kinds) >= 4
    for found in kinds.values():
        for link in found[:6]:
            assert client.get(link).status_code == 200, link


def test_nothing_in_it_needs_a_looser_policy(page):
    assert not re.search(r"\sstyle=|<style|<script(?! src=)|\son[a-z]+=", page)


def test_the_words_of_an_event_open_on_the_page_that_lists_it(client, dossier):
    event = dossier.events[-1].id
    assert f't-{event}' in ids(client.get(f"/story/{dossier.story}?event={event}").text)


def test_every_actor_leads_to_its_page(page, dossier):
    assert {f"/story/{dossier.story}/actor/{a.id}" for a in dossier.actors[:5]} <= links(page)


def test_an_edge_leads_to_its_two_reports_side_by_side(page, dossier):
    assert any(link.startswith(f"/story/{dossier.story}/compare?report=") for link in links(page))


@pytest.mark.parametrize("verdict", ["conflict", "agree", "single"])
def test_points_of_one_verdict(client, dossier, verdict):
    found = rows(client.get(f"/story/{dossier.story}?verdict={verdict}").text)
    known = {p.id: p.verdict for p in dossier.points}
    assert found
    assert {known[p] for p in found} == {verdict}


def test_points_of_one_report(client, dossier):
    report = dossier.witnesses[3].report
    found = rows(client.get(f"/story/{dossier.story}?report={report}&kind=figure").text)
    told = {p.id for p in dossier.points if p.kind == "figure" and any(report in r.reports for r in p.readings)}
    assert found
    assert set(found) <= told


def test_points_of_one_actor(client, dossier):
    actor = next(a for a in dossier.actors if any(a.id in r.said_by for p in dossier.points for r in p.readings))
    found = rows(client.get(f"/story/{dossier.story}?actor={actor.id}").text)
    quoting = {p.id for p in dossier.points if any(actor.id in r.said_by for r in p.readings)}
    assert set(found) & quoting


def test_points_by_question(client, dossier):
    found = rows(client.get(f"/story/{dossier.story}?sort=about").text)
    asked = {p.id: question(p).casefold() for p in dossier.points}
    assert [asked[p] for p in found] == sorted(asked.values())[: len(found)]


def test_points_told_by_most_come_first(client, dossier):
    found = rows(client.get(f"/story/{dossier.story}?sort=reports").text)
    told = {p.id: len({r for reading in p.readings for r in reading.reports}) for p in dossier.points}
    assert [told[p] for p in found] == sorted(told.values(), reverse=True)[: len(found)]


def test_pages_of_points_have_every_point_once(client, dossier):
    found, number = [], 1
    while rows(text := client.get(f"/story/{dossier.story}?said={number}").text) and number <= 20:
        found += rows(text)
        number += 1
        if f"said={number}" not in text:
            break
    assert sorted(found) == sorted(p.id for p in dossier.points)


def test_a_choice_that_fits_nothing_says_so(client, dossier):
    text = client.get(f"/story/{dossier.story}?kind=nonsense&sort=nonsense&said=7").text
    assert say("story.nothing_chosen") in text


def test_what_was_chosen_stays_chosen(client, dossier):
    assert '<option value="conflict" selected>' in client.get(f"/story/{dossier.story}?verdict=conflict").text


def test_a_value_from_the_address_is_only_words(client, dossier):
    assert "<b>bold" not in client.get(f"/story/{dossier.story}?kind=<b>bold&said=<b>bold&actor=<b>bold").text


def test_the_whole_as_one_file(client, dossier, reading):
    answer = client.get(f"/story/{dossier.story}/file")
    assert answer.text == dossier_html(reading.shelves.story(dossier.story))
    assert answer.headers["content-disposition"].startswith('attachment; filename="')


def test_there_is_no_such_story(client):
    answer = client.get("/story/s-none")
    assert answer.status_code == 404
    assert say("story.none") in unescape(answer.text)


def test_every_kind_and_verdict_has_its_words():
    assert all(say(f"story.kind_{kind}") for kind in TELLS)
    assert all(sign.word for sign in VERDICTS.values())


def test_sigla_beyond_the_most_are_counted():
    from jinja2 import PackageLoader, PrefixLoader

    made = environment(PrefixLoader({"dossier": PackageLoader("variorum.exports", "page")}), most=2)
    cites = [SimpleNamespace(href=f"/r{n}?a&b", siglum=f"R{n}<", label="") for n in range(5)]
    text = made.from_string("{% import 'dossier/macros.html' as m %}{{ m.sigla(cites, '/all') }}").render(cites=cites)
    assert '<a class="sig" href="/r1?a&amp;b">R1&lt;</a>' in text
    assert "R2" not in text
    assert '<a class="meta" href="/all">and 3 more</a>' in text


def test_a_page_that_did_not_change_is_not_sent_again(own_client, own_archive):
    with open_archive(own_archive) as opened:
        (story,) = opened.edition().dossiers
        report = story.witnesses[0].report
        path = f"/story/{story.story}"
        mark = own_client.get(path).headers["etag"]
        again = own_client.get(path, headers={"If-None-Match": mark})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", mark)
        assert own_client.get(f"{path}?kind=figure", headers={"If-None-Match": mark}).status_code == 200
        opened.judge("note", (report,), note="asked the desk", author="Ida")
        assert own_client.get(path, headers={"If-None-Match": mark}).status_code == 200
