"""The keyboard, and finding things."""

import re

import pytest
from playwright.sync_api import Page, expect
from tests.web.browser.conftest import PHONE, Opener

from variorum.records.edition import Edition

pytestmark = pytest.mark.browser


def home(story: Edition) -> str:
    return f"/story/{story.dossiers[0].story}"


def test_a_slash_goes_to_the_search_and_finds(visit: Opener) -> None:
    page = visit("/help")
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("captain detained")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/search\?q=captain"))
    page.locator("#results li.item h3 a").first.click()
    page.wait_for_url(re.compile(r"/(report|story)/"))
    expect(page.locator("main h1")).to_be_visible()


def test_a_phrase_that_nobody_prints_is_said_to_be_nowhere(visit: Opener) -> None:
    page = visit("/search?q=%22zeppelin+over+the+bakery%22")
    expect(page.locator("#results")).to_be_visible()
    assert page.locator("#results li.item").count() == 0


def test_a_search_narrows_without_scripts(visit: Opener) -> None:
    page = visit("/search?q=ferry", scripts=False)
    before = page.locator("#results h2").inner_text()
    page.locator("form.seek summary").click()
    page.locator("select[name=kind]").select_option("report")
    page.locator("form.seek button").click()
    expect(page.locator("#results h2")).not_to_have_text(before)
    assert set(page.locator("#results li.item h3 .kind").all_inner_texts()) == {"report"}


def at(page: Page) -> int:
    return int(page.evaluate("[...document.querySelectorAll('main *')].findIndex(e => e.classList.contains('at'))"))


def test_j_and_k_walk_the_items(visit: Opener, story: Edition) -> None:
    page = visit(home(story))
    page.keyboard.press("j")
    first = at(page)
    page.keyboard.press("j")
    second = at(page)
    page.keyboard.press("k")
    assert 0 <= first < second
    assert at(page) == first
    expect(page.locator("main .at")).to_be_in_viewport()


def test_keys_typed_into_a_field_are_words(visit: Opener) -> None:
    page = visit("/help")
    page.locator("#q").focus()
    page.keyboard.type("jk/?")
    expect(page.locator("#q")).to_have_value("jk/?")


def test_a_question_mark_shows_the_keys_and_escape_takes_them_away(visit: Opener, story: Edition) -> None:
    page = visit(home(story))
    page.keyboard.press("?")
    dialog = page.locator("#help-dialog")
    expect(dialog).to_be_visible()
    expect(dialog.locator("kbd").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_escape_closes_the_words_and_gives_the_place_back(visit: Opener, story: Edition) -> None:
    page = visit(home(story))
    link = page.locator("article.card.conflict a.sig").first
    link.focus()
    page.keyboard.press("Enter")
    beside = page.locator("#beside")
    expect(beside.locator(".here").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(beside).to_be_hidden()
    expect(link).to_be_focused()


def test_the_first_tab_leads_past_the_head_of_the_page(visit: Opener, story: Edition) -> None:
    page = visit(home(story))
    page.keyboard.press("Tab")
    expect(page.locator("a.skip")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.url.endswith("#page")


def test_words_beside_fit_on_a_phone(visit: Opener, story: Edition) -> None:
    page = visit(home(story), width=PHONE)
    page.locator("article.card.conflict a.sig").first.click()
    beside = page.locator("#beside")
    expect(beside.locator(".here").first).to_be_visible()
    box = beside.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE


def test_points_are_filtered_and_the_choice_stands_in_the_address(visit: Opener, story: Edition) -> None:
    page = visit(home(story))
    page.locator("form.filter select[name=verdict]").first.select_option("update")
    page.wait_for_url(re.compile("verdict=update"))
    expect(page.locator("table.points tbody tr[data-verdict=update]").first).to_be_visible()
    expect(page.locator("table.points tbody tr:not([data-verdict=update])")).to_have_count(0)
