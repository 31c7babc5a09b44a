"""The list of a story's statements."""

import re

import pytest

from variorum.records.edition import Edition
from variorum.web.words import say


@pytest.fixture
def edition(reading) -> Edition:
    return reading.edition()


def home(edition: Edition) -> str:
    return f"/story/{edition.dossiers[0].story}/statements"


def rows(page: str) -> list[str]:
    return re.findall(r'<tr id="(s-[0-9a-f]+)">', page)


def test_its_pages_have_every_statement_once(client, edition):
    found, number = [], 1
    while f"page={number}" in (page := client.get(f"{home(edition)}?page={number}").text) or number == 1 or rows(page):
        if found and rows(page)[0] in found:
            break
        found += rows(page)
        number += 1
    assert sorted(found) == sorted(s.id for e in edition.entries if e.findings for s in e.findings.statements if s.content)


def test_statements_of_one_actor(client, edition):
    voices = dict(edition.dossiers[0].voices)
    said = {s.id: voices.get(s.actor or "") for e in edition.entries if e.findings for s in e.findings.statements}
    actor = next(a for a in said.values() if a)
    found = rows(client.get(f"{home(edition)}?actor={actor}").text)
    assert found
    assert {said[s] for s in found} == {actor}


def test_statements_of_those_who_are_no_actor(client, edition):
    voices = dict(edition.dossiers[0].voices)
    said = {s.id: voices.get(s.actor or "") for e in edition.entries if e.findings for s in e.findings.statements}
    found = rows(client.get(f"{home(edition)}?actor=unknown").text)
    assert found
    assert {said[s] for s in found} == {None}


def test_statements_of_one_report_and_mode(client, edition):
    report = edition.dossiers[0].witnesses[0].report
    told = {s.id for s in edition.entry(report).findings.statements if s.mode == "direct"}
    assert set(rows(client.get(f"{home(edition)}?report={report}&mode=direct").text)) == told


def test_a_choice_that_fits_nothing_says_so(client, edition):
    assert say("sayings.nothing_chosen") in client.get(f"{home(edition)}?mode=nonsense&page=9").text


def test_the_story_leads_to_it(client, edition):
    assert f'href="{home(edition)}"' in client.get(home(edition).removesuffix("/statements")).text
