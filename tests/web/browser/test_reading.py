"""Walks of a reader: from a story to the exact words, reports side by side, with and without scripts."""

import re

import pytest
from playwright.sync_api import expect
from tests.web.browser.conftest import Opener

from variorum.records.edition import Edition
from variorum.web import sections
from variorum.web.words import say

pytestmark = pytest.mark.browser
PRINTED = """found => found.map(e => { const copy = e.cloneNode(true); copy.querySelectorAll(".ap").forEach(sign => sign.remove()); return copy.textContent; }).join("")"""
"""The report's own words in some elements, the signs of points left out."""


def home(story: Edition) -> str:
    return f"/story/{story.dossiers[0].story}"


@pytest.mark.parametrize("scripts", [True, False])
def test_from_a_conflict_to_its_exact_words(visit: Opener, story: Edition, scripts: bool) -> None:
    """With scripts the words come beside the place; a second step, or no script, leads into the report."""
    page = visit(home(story), scripts=scripts)
    conflict = page.locator("article.card.conflict").first
    expect(conflict).to_be_visible()
    link = conflict.locator("a.sig").first
    report, start, end = re.search(r"/report/([^?]+)\?at=(\d+)-(\d+)#w", link.get_attribute("href") or "").groups()  # type: ignore[union-attr]
    words = story.entry(report).report.text[int(start) : int(end)]
    link.click()
    if scripts:
        beside = page.locator("#beside")
        expect(beside.locator(".here").first).to_be_visible()
        assert page.url.endswith(home(story))
        beside.get_by_role("link", name="Open in the report").click()
    page.wait_for_url(re.compile(r"/report/"))
    mark = page.locator("#w")
    expect(mark).to_be_in_viewport()
    shown = page.locator(".text .here").evaluate_all(PRINTED)
    assert re.sub(r"\s", "", shown) == re.sub(r"\s", "", words)


def test_reports_are_chosen_and_laid_side_by_side(visit: Opener, story: Edition) -> None:
    page = visit(f"{home(story)}/compare")
    boxes = page.locator("input[name=report]")
    boxes.nth(0).check()
    boxes.nth(4).check()
    page.get_by_role("button", name="Compare").click()
    page.wait_for_url(re.compile(r"report=.*report="))
    expect(page.locator("table.aligned tr.joined").first).to_be_visible()
    assert page.locator("table.aligned thead th").count() == 2
    level = page.evaluate(
        "[...document.querySelectorAll('table.aligned tr.joined')].every(row => new Set([...row.cells].map(c => Math.round(c.getBoundingClientRect().top))).size === 1)"
    )
    assert level


def test_a_switch_takes_its_underlines_away_without_a_reload(visit: Opener, story: Edition) -> None:
    page = visit(f"/report/{story.dossiers[0].witnesses[0].report}")
    figure = page.locator(".text .ev.figure").first
    line = "e => getComputedStyle(e).textDecorationLine"
    assert figure.evaluate(line) == "underline"
    page.locator("input[name=layer][value=figure]").uncheck()
    assert figure.evaluate(line) == "none"


def test_layers_are_switched_without_scripts(visit: Opener, story: Edition) -> None:
    page = visit(f"/report/{story.dossiers[0].witnesses[0].report}", scripts=False)
    page.locator("input[name=layer][value=figure]").uncheck()
    page.get_by_role("button", name="Show these").click()
    expect(page.locator("input[name=layer][value=figure]")).not_to_be_checked()
    expect(page.locator("input[name=layer][value=time]")).to_be_checked()


def test_the_text_of_a_report_is_saved_as_a_file(visit: Opener, story: Edition) -> None:
    entry = story.entry(story.dossiers[0].witnesses[0].report)
    page = visit(f"/report/{entry.report.id}")
    with page.expect_download() as saving:
        page.get_by_role("link", name="Plain text").click()
    assert saving.value.path().read_text(encoding="utf-8") == entry.report.text


def test_the_sections_of_a_large_story_open_as_they_come_near(visit: Opener, story: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sections, "LARGE", 3)
    page = visit(home(story))
    expect(page.locator("section.cover.later")).to_have_count(1)
    page.evaluate("document.querySelector('section.texts').scrollIntoView()")
    expect(page.locator("section.cover table.matrix")).to_have_count(1)
    page.evaluate("document.querySelector('section.timeline').scrollIntoView()")
    expect(page.locator("section.timeline table.events")).to_have_count(1)


def test_without_scripts_a_section_of_a_large_story_is_a_page(visit: Opener, story: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sections, "LARGE", 3)
    page = visit(home(story), scripts=False)
    page.get_by_role("link", name=say("story.open_who")).click()
    expect(page.locator("section.who table.actors")).to_have_count(1)
    page.get_by_role("heading", level=1).get_by_role("link").click()
    page.wait_for_url(re.compile(rf"{home(story)}$"))
