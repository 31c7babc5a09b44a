"""The sections of a large story that open when they come into sight."""

import pytest

from variorum.web import sections
from variorum.web.words import say


@pytest.fixture
def home(reading) -> str:
    return f"/story/{reading.edition().dossiers[0].story}"


@pytest.mark.parametrize("key", sections.LATE)
def test_a_late_section_has_an_address_of_its_own(client, home, key):
    page = client.get(f"{home}/section/{key}")
    assert page.status_code == 200
    assert f'<section class="{sections.LATE[key][0]} ' in page.text
    assert f'<h1><a href="{home}">' in page.text


def test_a_late_section_is_the_same_alone_and_within_a_small_story(client, home):
    whole, alone = client.get(home).text, client.get(f"{home}/section/who").text
    start = alone.index('<section class="who')
    assert alone[start : alone.index("</section>", start)] in whole


def test_there_is_no_other_section(client, home):
    assert client.get(f"{home}/section/brief").status_code == 404


@pytest.mark.parametrize("key", sections.LATE)
def test_a_large_story_leads_to_its_late_sections_and_draws_the_one_that_is_asked_for(client, home, key, monkeypatch):
    monkeypatch.setattr(sections, "LARGE", 3)
    assert f'<a href="{home}/section/{key}">{say("story.open_" + key)}</a>' in client.get(home).text
    asked = sections.LATE[key][1][0]
    page = client.get(f"{home}?{asked}=1").text
    assert f"{home}/section/{key}" not in page
    assert page.count("/section/") == len(sections.LATE) - 1
